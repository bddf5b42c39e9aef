import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: which copies of it are kept elsewhere, so that none is taken for one of another life of the database. */
export class RegisterKeptCopies1769500000000 implements MigrationInterface {
  name = 'RegisterKeptCopies1769500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_copy (
        id text primary key,
        token text not null unique,
        written_at timestamptz not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_copy');
  }
}
