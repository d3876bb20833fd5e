import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The company's remarks on a project, point by point (SY-GC-07); opinions from before have none. */
export class CompanyReview1700000000020 implements MigrationInterface {
  readonly name = 'CompanyReview1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item_opinions ADD COLUMN factors text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item_opinions DROP COLUMN factors');
  }
}
