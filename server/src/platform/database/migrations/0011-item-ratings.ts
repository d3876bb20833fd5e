import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Yearly and closing assessments of items, what they led to, nominations. */
export class ItemRatings1700000000011 implements MigrationInterface {
  readonly name = 'ItemRatings1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'item_assessments', {
      id: 'id', item_id: 'reference', year: 'integer', content: 'document', saved_by: { text: 40 }, saved_at: 'instant', concluded_on: ['day', '?'], concluded_by: { text: 40 }, conclusion: ['document', '?'], composite: [{ text: 60 }, '?'], version: 'integer',
    }, { unique: { uq_item_assessments_year: ['item_id', 'year'] }, index: { ix_item_assessments_year: ['year'] } });
    await createTable(runner, 'item_consequences', {
      id: 'id', enterprise_id: 'reference', item_id: 'reference', carrier: { text: 24 }, year: 'integer', organisation_id: 'reference', organisation_path: { text: 300 }, company_path: { text: 300 }, person_id: ['reference', '?'], kind: { text: 40 },
      clause: { text: 20 }, subject: { text: 24 }, label: { text: 300 }, state: { text: 12 }, opened_on: 'day', reason: 'long-text', decided_by: { text: 40 }, decided_on: ['day', '?'], from_on: ['day', '?'], to_on: ['day', '?'], due_on: ['day', '?'],
      outcome: 'long-text', version: 'integer',
    }, {
      unique: { uq_item_consequences_proposal: ['item_id', 'year', 'kind', 'clause', 'subject'] },
      index: { ix_item_consequences_organisation: ['organisation_id', 'kind'], ix_item_consequences_person: ['person_id'], ix_item_consequences_enterprise: ['enterprise_id', 'year'] },
    });
    await createTable(runner, 'nominations', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, person_id: 'reference', person_name: { text: 40 }, year: 'integer', has_post: 'flag', note: 'long-text', by_name: { text: 40 }, at: 'instant',
    }, { unique: { uq_nominations_person: ['person_id', 'year'] }, index: { ix_nominations_place: ['organisation_path', 'year'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['nominations', 'item_consequences', 'item_assessments']) await runner.dropTable(table);
  }
}
