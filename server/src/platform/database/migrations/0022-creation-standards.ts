import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** What a unit checks beyond the plan when an item is filed (SY-GC-20b). */
export class CreationStandards1700000000022 implements MigrationInterface {
  readonly name = 'CreationStandards1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'creation_standards', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, carrier: { text: 24 }, title: { text: 80 }, basis: { text: 200 }, checks: 'json', effective_from: 'day', effective_to: ['day', '?'], state: { text: 12 },
      filer_id: 'reference', filer_name: { text: 40 }, proposed_at: 'instant', adopted_by: [{ text: 40 }, '?'], adopted_at: ['instant', '?'], version: 'integer',
    }, { index: { ix_creation_standards_place: ['organisation_id', 'carrier', 'state'], ix_creation_standards_enterprise: ['enterprise_id', 'state'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('creation_standards');
  }
}
