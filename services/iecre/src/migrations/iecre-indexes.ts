import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds certificates by the end of their validity. */
export class IecreIndexes1764100000030 implements MigrationInterface {
  name = 'IecreIndexes1764100000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index issue_valid_until on issue ((content->>'validUntil')) where published_at is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index issue_valid_until');
  }
}
