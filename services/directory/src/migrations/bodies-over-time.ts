import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What bodies say of themselves, and what they told the Secretariat before it was taken over. */
export class BodiesOverTime1770000000020 implements MigrationInterface {
  name = 'BodiesOverTime1770000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certification_body
        add column website text,
        add column contacts jsonb not null default '[]',
        add column accreditations jsonb not null default '[]';
      create table change_notice (
        id text collate "C" primary key check (id like 'ntc_%'),
        body_id text not null references certification_body,
        change jsonb not null,
        effective_on date not null,
        note text not null,
        state text not null check (state in ('OPEN', 'QUESTIONED', 'ACCEPTED', 'WITHDRAWN')),
        told_by text not null,
        told_at timestamptz not null,
        answer text,
        answered_by text,
        answered_at timestamptz,
        check ((state in ('QUESTIONED', 'ACCEPTED')) <= (answered_by is not null))
      );
      create index change_notice_of_body on change_notice (body_id, id);
      create index change_notice_open on change_notice (id) where state in ('OPEN', 'QUESTIONED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table change_notice;
      alter table certification_body drop column website, drop column contacts, drop column accreditations`);
  }
}
