import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day of an acceptance. */
export class EndsOfAcceptances1770000000140 implements MigrationInterface {
  name = 'EndsOfAcceptances1770000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acceptance add column until date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acceptance drop column until');
  }
}
