import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** 疏堵点: long-open complaints of customers with whoever sees to each key step (SY-ZT-12). */
export class Blockages1700000000021 implements MigrationInterface {
  readonly name = 'Blockages1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'blockages', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, item_id: ['reference', '?'], title: { text: 200 }, customer: { text: 100 }, since_on: 'day', solution: 'long-text', solved_on: ['day', '?'],
      by_id: 'reference', by_name: { text: 40 }, at: 'instant', version: 'integer',
    }, { index: { ix_blockages_place: ['organisation_path', 'since_on'], ix_blockages_enterprise: ['enterprise_id', 'solved_on'], ix_blockages_item: ['item_id'] } });
    await createTable(runner, 'blockage_steps', { id: 'id', blockage_id: 'reference', position: 'integer', step: { text: 100 }, person_id: 'reference', person_name: { text: 40 } },
      { unique: { uq_blockage_steps_position: ['blockage_id', 'position'] }, index: { ix_blockage_steps_person: ['person_id'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['blockage_steps', 'blockages']) await runner.dropTable(table);
  }
}
