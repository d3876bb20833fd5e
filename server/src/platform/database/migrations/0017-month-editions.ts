import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The edition that a month was opened with; months from before are judged by the edition in force on their last day, as they always were. */
export class MonthEditions1700000000017 implements MigrationInterface {
  readonly name = 'MonthEditions1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE month_summaries ADD COLUMN edition_id varchar(80)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE month_summaries DROP COLUMN edition_id');
  }
}
