import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** 月工作业绩总结清单 (SL-33-2, SL-F5), and finding what somebody has dealt with. */
export class Months1700000000005 implements MigrationInterface {
  readonly name = 'Months1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'month_summaries', {
      id: 'id', enterprise_id: 'reference', person_id: 'reference', month: { text: 7 }, branch_id: 'reference', path: { text: 300 },
      activities: 'long-text', performance: 'long-text', management: 'long-text', self_tenths: ['integer', '?'], branch_tenths: ['integer', '?'], state: { text: 20 },
      opinion: 'long-text', scored_by_name: [{ text: 40 }, '?'], scored_at: ['instant', '?'], submitted_at: ['instant', '?'], version: 'integer',
    }, { unique: { uq_month_summaries_person: ['person_id', 'month'] }, index: { ix_month_summaries_branch: ['branch_id', 'month'] } });
    await runner.createIndex('duties', new TableIndex({ name: 'ix_duties_closed_by', columnNames: ['closed_by', 'closed_at'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('duties', 'ix_duties_closed_by');
    await runner.dropTable('month_summaries');
  }
}
