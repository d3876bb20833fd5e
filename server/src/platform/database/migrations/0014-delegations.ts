import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Deputies of those who are away. */
export class Delegations1700000000014 implements MigrationInterface {
  readonly name = 'Delegations1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'delegations', {
      id: 'id', enterprise_id: 'reference', person_id: 'reference', deputy_id: 'reference', from_on: 'day', to_on: 'day', reason: { text: 200 }, withdrawn_at: ['instant', '?'], created_at: 'instant', version: 'integer',
    }, { index: { ix_delegations_deputy: ['deputy_id', 'to_on'], ix_delegations_person: ['person_id', 'to_on'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('delegations');
  }
}
