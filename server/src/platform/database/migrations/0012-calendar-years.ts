import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Years of the working calendar that an operator enters. */
export class CalendarYears1700000000012 implements MigrationInterface {
  readonly name = 'CalendarYears1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'calendar_years', { id: 'id', enterprise_id: 'reference', year: 'integer', arrangement: 'json', imported_by: { text: 40 }, imported_at: 'instant', version: 'integer' },
      { unique: { uq_calendar_years_year: ['enterprise_id', 'year'] } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_years');
  }
}
