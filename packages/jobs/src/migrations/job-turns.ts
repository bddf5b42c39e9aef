import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs have a turn, know who is at them, and how often something around them was out of order. */
export class JobTurns1773000000010 implements MigrationInterface {
  name = 'JobTurns1773000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table job_run
        -- 1 comes first: see Turn.
        add turn int not null default 2 check (turn between 1 and 5),
        -- The process that performs it, by the number of the lock that it holds while it lives.
        add worker int,
        -- How often an attempt was broken off by what was out of order around it, since it was asked for.
        add troubles int not null default 0 check (troubles >= 0)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_run drop turn, drop worker, drop troubles');
  }
}
