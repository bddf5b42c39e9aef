import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to a scheme's documents what certificates with a master, and private ones, need. */
export class DependentDocuments1764000000001 implements MigrationInterface {
  name = 'DependentDocuments1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table document add is_private boolean not null default false, add master jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table document drop is_private, drop master');
  }
}
