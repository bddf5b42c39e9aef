import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link knows whose it is, and no longer what that person might do when it was made. Links of the last minute are lost. */
export class LinksOfPeople1769000000060 implements MigrationInterface {
  name = 'LinksOfPeople1769000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('delete from one_time_link');
    await runner.query('alter table one_time_link drop principal, add person_id text not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from one_time_link');
    await runner.query('alter table one_time_link drop person_id, add principal jsonb not null');
  }
}
