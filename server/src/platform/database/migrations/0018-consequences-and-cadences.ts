import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

const recordIndex = 'ix_item_records_kind';

/** What those concerned say of a consequence; coordination meetings (SY-ZT-27a); experience made known beyond its subtree (SY-ZT-47). */
export class ConsequencesAndCadences1700000000018 implements MigrationInterface {
  readonly name = 'ConsequencesAndCadences1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['statement text', 'stated_by varchar(40)', 'stated_on varchar(10)']) await runner.query(`ALTER TABLE item_consequences ADD COLUMN ${column}`);
    for (const column of ['published_on varchar(10)', 'published_by varchar(40)']) await runner.query(`ALTER TABLE item_records ADD COLUMN ${column}`);
    await runner.createIndex('item_records', new TableIndex({ name: recordIndex, columnNames: ['kind', 'day'] }));
    await createTable(runner, 'coordination_meetings', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, kind: { text: 16 }, held_on: 'day', title: { text: 80 }, host: { text: 40 }, attendance: { text: 500 }, minutes: 'long-text', decisions: 'document',
      recorded_by_id: 'reference', recorded_by: { text: 40 }, at: 'instant',
    }, { index: { ix_coordination_meetings_place: ['organisation_path', 'held_on'], ix_coordination_meetings_enterprise: ['enterprise_id', 'held_on'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('coordination_meetings');
    await runner.dropIndex('item_records', recordIndex);
    for (const column of ['published_by', 'published_on']) await runner.query(`ALTER TABLE item_records DROP COLUMN ${column}`);
    for (const column of ['stated_on', 'stated_by', 'statement']) await runner.query(`ALTER TABLE item_consequences DROP COLUMN ${column}`);
  }
}
