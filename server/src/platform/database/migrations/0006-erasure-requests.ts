import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Requests of people to have their personal data deleted. */
export class ErasureRequests1700000000006 implements MigrationInterface {
  readonly name = 'ErasureRequests1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'erasure_requests', {
      id: 'id', enterprise_id: 'reference', person_id: 'reference', reason: { text: 300 }, requested_at: 'instant', state: { text: 12 }, answer: { text: 300 },
      answered_by: ['reference', '?'], answered_at: ['instant', '?'],
      open_key: ['reference', '?'],
    }, { unique: { uq_erasure_requests_open: ['open_key'] }, index: { ix_erasure_requests_enterprise: ['enterprise_id', 'state'], ix_erasure_requests_person: ['person_id'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('erasure_requests');
  }
}
