import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Overdue duties told to the secretary (SY-ZT-45). */
export class Escalation1700000000016 implements MigrationInterface {
  readonly name = 'Escalation1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    // Plain SQL, as the builder copies the whole table on SQLite, and with it the order of its rows.
    await runner.query('ALTER TABLE duties ADD COLUMN escalates_id varchar(26)');
    await runner.createIndex('duties', new TableIndex({ name: 'ix_duties_due', columnNames: ['closed_at', 'due_on'] }));
    await runner.createIndex('duties', new TableIndex({ name: 'ix_duties_escalates', columnNames: ['escalates_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('duties', 'ix_duties_escalates');
    await runner.dropIndex('duties', 'ix_duties_due');
    await runner.query('ALTER TABLE duties DROP COLUMN escalates_id');
  }
}
