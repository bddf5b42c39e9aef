import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long certificates may cite editions that are in force no more. */
export class Transitions1774400000010 implements MigrationInterface {
  name = 'Transitions1774400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transition (
        edition_id text references edition (id),
        system text not null,
        may_be_used_until date,
        source text not null,
        confidence text not null,
        primary key (edition_id, system)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table transition');
  }
}
