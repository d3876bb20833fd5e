import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** 公示: what is displayed, line by line, and the objections to it (SY-ZT-34, SY-ZT-36). */
export class PublicNotices1700000000008 implements MigrationInterface {
  readonly name = 'PublicNotices1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'public_notices', {
      id: 'id', enterprise_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, kind: { text: 10 }, title: { text: 120 }, text: 'long-text', scope_path: { text: 300 }, place: { text: 120 },
      contact: { text: 120 }, starts_on: 'day', ends_on: ['day', '?'], edition_id: { text: 80 }, state: { text: 10 }, line_count: 'integer', objection_count: 'integer', open_count: 'integer', opened_at: 'instant', version: 'integer',
    }, { index: { ix_public_notices_scope: ['enterprise_id', 'scope_path', 'starts_on'] } });
    await createTable(runner, 'notice_subjects', {
      id: 'id', notice_id: 'reference', subject_kind: { text: 40 }, subject_id: { text: 60 }, round: 'integer', position: 'integer', line: { text: 300 }, recused_ids: 'json',
      outcome: [{ text: 10 }, '?'], result: ['long-text', '?'], concluded_by: [{ text: 40 }, '?'], concluded_on: ['day', '?'],
    }, { unique: { uq_notice_subjects_round: ['subject_kind', 'subject_id', 'round'] }, index: { ix_notice_subjects_notice: ['notice_id'] } });
    await createTable(runner, 'objections', {
      id: 'id', notice_id: 'reference', subject_id: ['reference', '?'], key: 'reference', state: { text: 10 }, text: 'long-text', person_id: ['reference', '?'], person_name: [{ text: 40 }, '?'], contact: [{ text: 100 }, '?'], received_on: 'day',
      answer: ['long-text', '?'], answered_by: [{ text: 40 }, '?'], answered_on: ['day', '?'], version: 'integer',
    }, { unique: { uq_objections_key: ['notice_id', 'key'] }, index: { ix_objections_person: ['person_id'] }, isWithoutRowid: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['objections', 'notice_subjects', 'public_notices']) await runner.dropTable(table);
  }
}
