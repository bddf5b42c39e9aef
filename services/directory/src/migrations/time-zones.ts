import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which time zone each body dates its acts. */
export class TimeZones1769100000010 implements MigrationInterface {
  name = 'TimeZones1769100000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table certification_body add time_zone text not null default 'UTC'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification_body drop time_zone');
  }
}
