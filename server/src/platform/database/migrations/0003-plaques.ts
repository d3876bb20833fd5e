import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Plaques, their versions, and each enterprise's words that must not become public unnoticed. */
export class Plaques1700000000003 implements MigrationInterface {
  readonly name = 'Plaques1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'plaques', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, code: { text: 10 }, name: { text: 60 }, subject_kind: { text: 12 },
      state: { text: 12 }, shown_version_id: ['reference', '?'], open_version_id: ['reference', '?'], to_on: 'day', withdrawn_on: ['day', '?'], withdrawal_reason: 'long-text',
      version: 'integer',
    }, { unique: { uq_plaques_code: ['code'] }, index: { ix_plaques_path: ['organisation_path'], ix_plaques_enterprise: ['enterprise_id', 'state'] } });
    await createTable(runner, 'plaque_versions', {
      id: 'id', plaque_id: 'reference', number: 'integer', state: { text: 12 }, content: 'json', filer_id: 'reference', filer_name: { text: 40 }, editor_ids: 'json', saved_at: 'instant',
      released_on: ['day', '?'], released_organisation: [{ text: 80 }, '?'], rateable_branch_id: ['reference', '?'], version: 'integer',
    }, { unique: { uq_plaque_versions_number: ['plaque_id', 'number'] } });
    await createTable(runner, 'confidential_words', { id: 'id', enterprise_id: 'reference', words: 'json', version: 'integer' }, { unique: { uq_confidential_words_enterprise: ['enterprise_id'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['confidential_words', 'plaque_versions', 'plaques']) await runner.dropTable(table);
  }
}
