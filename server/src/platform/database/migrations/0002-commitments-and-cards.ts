import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Pledges, cards with their photos, consents, and who got a mark for the helmet. */
export class CommitmentsAndCards1700000000002 implements MigrationInterface {
  readonly name = 'CommitmentsAndCards1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'commitments', {
      id: 'id', enterprise_id: 'reference', person_id: 'reference', branch_id: 'reference', path: { text: 300 }, number: 'integer', pledges: 'json', key_tasks: 'json', state: { text: 12 },
      submitted_at: ['instant', '?'], confirmed_at: ['instant', '?'], confirmed_by_name: [{ text: 40 }, '?'], replaced_at: ['instant', '?'], version: 'integer',
    }, { unique: { uq_commitments_number: ['person_id', 'number'] }, index: { ix_commitments_path: ['path', 'state'] } });
    await createTable(runner, 'cards', { id: 'id', enterprise_id: 'reference', person_id: 'reference', code: { text: 10 } }, { unique: { uq_cards_person: ['person_id'], uq_cards_code: ['code'] } });
    await createTable(runner, 'card_photos', { id: 'id', person_id: 'reference', bytes: 'bytes', saved_at: 'instant' }, { unique: { uq_card_photos_person: ['person_id'] } });
    await createTable(runner, 'consents', {
      id: 'id', enterprise_id: 'reference', person_id: 'reference', purpose: { text: 40 }, text_version: { text: 20 }, given_at: 'instant', withdrawn_at: ['instant', '?'], standing_key: [{ text: 70 }, '?'],
    }, { unique: { uq_consents_standing: ['standing_key'] }, index: { ix_consents_person: ['person_id', 'purpose'] } });
    await createTable(runner, 'helmet_marks', { id: 'id', enterprise_id: 'reference', person_id: 'reference', issued_on: 'day' }, { unique: { uq_helmet_marks_day: ['person_id', 'issued_on'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['helmet_marks', 'consents', 'card_photos', 'cards', 'commitments']) await runner.dropTable(table);
  }
}
