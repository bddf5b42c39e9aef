import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers that bodies gave and could not have, for the Secretariat. */
export class NumberConflicts1770000000142 implements MigrationInterface {
  name = 'NumberConflicts1770000000142';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table number_conflict (
        number text collate "C" not null,
        body_id text collate "C" not null,
        cause text not null check (cause in ('TAKEN', 'PREFIX_OF_ANOTHER_BODY')),
        by_name text not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        times int not null default 1,
        primary key (body_id, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table number_conflict');
  }
}
