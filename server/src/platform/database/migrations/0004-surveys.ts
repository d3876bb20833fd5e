import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Quarterly star surveys: the frozen lists, the ballots and what came of them. */
export class Surveys1700000000004 implements MigrationInterface {
  readonly name = 'Surveys1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'surveys', {
      id: 'id', enterprise_id: 'reference', organisation_path: { text: 300 }, quarter: { text: 7 }, state: { text: 10 }, opens_on: 'day', closes_on: 'day', closed_on: ['day', '?'],
      edition_id: { text: 60 }, questions: 'json', subject_count: 'integer', rater_count: 'integer', reminded_on: ['day', '?'], published: ['json', '?'], version: 'integer',
    }, { unique: { uq_surveys_quarter: ['enterprise_id', 'quarter'] }, index: { ix_surveys_state: ['state', 'closes_on'] } });
    await createTable(runner, 'survey_subjects', {
      id: 'id', survey_id: 'reference', person_id: 'reference', name: { text: 40 }, post: { text: 80 }, branch_id: 'reference', branch_name: { text: 80 }, branch_path: { text: 300 }, sort: 'integer',
    }, { unique: { uq_survey_subjects_person: ['survey_id', 'person_id'] }, index: { ix_survey_subjects_person: ['person_id'] } });
    await createTable(runner, 'survey_raters', { id: 'id', survey_id: 'reference', person_id: 'reference' },
      { unique: { uq_survey_raters_person: ['survey_id', 'person_id'] }, index: { ix_survey_raters_person: ['person_id'] } });
    await createTable(runner, 'survey_participations', { id: 'id', survey_id: 'reference', subject_id: 'reference', rater_id: 'reference' },
      { unique: { uq_survey_participations_rater: ['survey_id', 'rater_id', 'subject_id'] }, isWithoutRowid: true });
    await createTable(runner, 'survey_ballots', { id: 'id', survey_id: 'reference', subject_id: 'reference', answers: 'json', comment: 'long-text' },
      { index: { ix_survey_ballots_survey: ['survey_id'] }, isWithoutRowid: true });
    await createTable(runner, 'survey_slips', { id: 'id', survey_id: 'reference', code_hash: { text: 64 }, is_used: 'flag' },
      { unique: { uq_survey_slips_code: ['code_hash'] }, index: { ix_survey_slips_survey: ['survey_id'] }, isWithoutRowid: true });
    await createTable(runner, 'survey_results', {
      id: 'id', survey_id: 'reference', subject_id: 'reference', ballots: 'integer', verdict: { text: 40 }, composite: [{ text: 60 }, '?'], question_means: ['json', '?'], explanation: ['json', '?'],
    }, { unique: { uq_survey_results_subject: ['subject_id'] }, index: { ix_survey_results_survey: ['survey_id'] } });
    await createTable(runner, 'survey_comments', { id: 'id', survey_id: 'reference', subject_id: 'reference', text: 'long-text', flagged: 'json', state: { text: 10 }, version: 'integer' },
      { index: { ix_survey_comments_survey: ['survey_id'], ix_survey_comments_subject: ['subject_id'] }, isWithoutRowid: true });
    await createTable(runner, 'proposals', {
      id: 'id', enterprise_id: 'reference', survey_id: 'reference', subject_id: 'reference', person_id: 'reference', organisation_id: 'reference', organisation_path: { text: 300 }, kind: { text: 40 }, clause: { text: 20 },
      state: { text: 20 }, opened_on: 'day', decision: ['json', '?'], statement: ['long-text', '?'], version: 'integer',
    }, { unique: { uq_proposals_subject: ['subject_id', 'kind'] }, index: { ix_proposals_person: ['person_id'], ix_proposals_survey: ['survey_id'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['proposals', 'survey_comments', 'survey_results', 'survey_slips', 'survey_ballots', 'survey_participations', 'survey_raters', 'survey_subjects', 'surveys']) await runner.dropTable(table);
  }
}
