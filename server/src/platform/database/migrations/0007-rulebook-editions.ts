import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Changes of rulebook parameters, and the editions that came of them. */
export class RulebookEditions1700000000007 implements MigrationInterface {
  readonly name = 'RulebookEditions1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'rulebook_changes', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, plan: { text: 8 }, overrides: 'json', values_before: 'json',
      effective_from: 'day', effective_to: ['day', '?'], state: { text: 20 }, filer_id: 'reference', filer_name: { text: 40 }, proposed_at: 'instant',
      edition_id: ['reference', '?'], version: 'integer',
    }, { index: { ix_rulebook_changes_enterprise: ['enterprise_id', 'state'] } });
    await createTable(runner, 'derived_editions', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, plan: { text: 8 }, parent_id: { text: 40 },
      effective_from: 'day', effective_to: ['day', '?'], content: 'long-text', hash: { text: 64 }, change_id: 'reference', adopted_by: 'reference', adopted_at: 'instant',
    }, { unique: { uq_derived_editions_start: ['organisation_id', 'plan', 'effective_from'] }, index: { ix_derived_editions_enterprise: ['enterprise_id', 'plan'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('derived_editions');
    await runner.dropTable('rulebook_changes');
  }
}
