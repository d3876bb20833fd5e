import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** The five carriers as one item: its sheets, its team, opinions along the way, and questions to others (SY-FL-1 to SY-FL-5). */
export class Items1700000000009 implements MigrationInterface {
  readonly name = 'Items1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'items', {
      id: 'id', enterprise_id: 'reference', carrier: { text: 24 }, number: [{ text: 40 }, '?'], name: { text: 120 }, year: 'integer',
      organisation_id: 'reference', organisation_path: { text: 300 }, unit_id: 'reference', unit_path: { text: 300 }, company_id: 'reference', company_path: { text: 300 },
      administration_id: ['reference', '?'], administration_path: [{ text: 300 }, '?'], recognition_id: ['reference', '?'], recognition_path: [{ text: 300 }, '?'],
      leader_id: ['reference', '?'], filer_id: 'reference', filer_name: { text: 40 }, editor_ids: 'json', state: { text: 24 }, phase: { text: 12 }, state_since: 'instant',
      starts_on: ['day', '?'], ends_on: ['day', '?'], filed_on: ['day', '?'], completed_on: ['day', '?'], origin: { text: 16 }, is_urgent: 'flag', is_major: 'flag', is_late: 'flag',
      management_level: [{ text: 12 }, '?'], outcome: [{ text: 40 }, '?'], grounds: 'json', plaque_id: ['reference', '?'], edition_id: [{ text: 80 }, '?'], created_at: 'instant', version: 'integer',
    }, {
      unique: { uq_items_number: ['enterprise_id', 'number'] },
      index: { ix_items_organisation: ['organisation_path', 'phase'], ix_items_unit: ['unit_path', 'phase'], ix_items_enterprise: ['enterprise_id', 'year', 'carrier'], ix_items_leader: ['leader_id'], ix_items_filer: ['filer_id'] },
    });
    await createTable(runner, 'item_sheets', { id: 'id', item_id: 'reference', form: { text: 8 }, content: 'document', saved_at: 'instant', saved_by: { text: 40 }, version: 'integer' }, { unique: { uq_item_sheets_form: ['item_id', 'form'] } });
    await createTable(runner, 'item_members', { id: 'id', item_id: 'reference', person_id: 'reference', duty: { text: 200 }, is_core: 'flag' },
      { unique: { uq_item_members_person: ['item_id', 'person_id'] }, index: { ix_item_members_person: ['person_id'] } });
    await createTable(runner, 'item_opinions', {
      id: 'id', item_id: 'reference', stage: { text: 24 }, action: { text: 40 }, box: { text: 24 }, label: { text: 40 }, person_id: 'reference', person_name: { text: 40 }, on_behalf_of: [{ text: 40 }, '?'], text: 'long-text', is_return: 'flag',
      checklist: 'json', committee: ['json', '?'], channels: 'json', signature: ['json', '?'], is_current: 'flag', at: 'instant', position: 'integer',
    }, { unique: { uq_item_opinions_position: ['item_id', 'position'] } });
    await createTable(runner, 'item_consultations', {
      id: 'id', item_id: 'reference', stage: { text: 24 }, asker_id: 'reference', asker_name: { text: 40 }, person_id: 'reference', person_name: { text: 40 }, question: 'long-text', answer: ['long-text', '?'], asked_at: 'instant', answered_at: ['instant', '?'], withdrawn_at: ['instant', '?'],
    }, { index: { ix_item_consultations_item: ['item_id'], ix_item_consultations_person: ['person_id'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['item_consultations', 'item_opinions', 'item_members', 'item_sheets', 'items']) await runner.dropTable(table);
  }
}
