import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: what is to be done about documents. Of those of before nothing is known until `reindex` fills it. */
export class RegisterTasks1770000000000 implements MigrationInterface {
  name = 'RegisterTasks1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id text primary key references entry on delete cascade,
        issuer_id text not null,
        draft_since timestamptz,
        draft_number int,
        due_on date,
        carried_until date,
        rests_on_others boolean not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table task');
  }
}
