import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Ballots on satisfaction with projects and on how pledges were kept. */
export class Satisfaction1700000000010 implements MigrationInterface {
  readonly name = 'Satisfaction1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'satisfaction_surveys', {
      id: 'id', enterprise_id: 'reference', item_id: 'reference', round: 'integer', kind: { text: 12 }, subject: { text: 120 }, organisation_path: { text: 300 }, organisation_name: { text: 80 }, company_path: { text: 300 },
      state: { text: 10 }, opens_on: 'day', closes_on: 'day', closed_on: ['day', '?'], edition_id: { text: 80 }, members: 'integer', representatives: 'integer', slips: 'integer', published: ['document', '?'], version: 'integer',
    }, { unique: { uq_satisfaction_surveys_round: ['item_id', 'round'] } });
    await createTable(runner, 'satisfaction_raters', { id: 'id', survey_id: 'reference', person_id: 'reference', rater_group: { text: 24 } },
      { unique: { uq_satisfaction_raters_person: ['survey_id', 'person_id'] }, index: { ix_satisfaction_raters_person: ['person_id'] } });
    await createTable(runner, 'satisfaction_participations', { id: 'id', survey_id: 'reference', rater_id: 'reference' },
      { unique: { uq_satisfaction_participations_rater: ['survey_id', 'rater_id'] }, isWithoutRowid: true });
    await createTable(runner, 'satisfaction_ballots', { id: 'id', survey_id: 'reference', rater_group: [{ text: 24 }, '?'], points: { text: 12 } },
      { index: { ix_satisfaction_ballots_survey: ['survey_id'] }, isWithoutRowid: true });
    await createTable(runner, 'satisfaction_slips', { id: 'id', survey_id: 'reference', code_hash: { text: 64 }, is_used: 'flag' },
      { unique: { uq_satisfaction_slips_code: ['code_hash'] }, index: { ix_satisfaction_slips_survey: ['survey_id'] }, isWithoutRowid: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['satisfaction_slips', 'satisfaction_ballots', 'satisfaction_participations', 'satisfaction_raters', 'satisfaction_surveys']) await runner.dropTable(table);
  }
}
