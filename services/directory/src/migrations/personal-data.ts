import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people agreed to, what they want to be forgotten, and who looked at what the directory holds of them. */
export class PersonalData1770000000141 implements MigrationInterface {
  name = 'PersonalData1770000000141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent (
        person_id text collate "C" not null references person,
        version text not null,
        at timestamptz not null,
        primary key (person_id, version)
      );
      create table erasure_request (
        id text collate "C" primary key check (id like 'ers_%'),
        person_id text collate "C" not null references person,
        note text not null,
        state text not null check (state in ('OPEN', 'ERASED', 'REFUSED')),
        asked_at timestamptz not null,
        answer text,
        answered_by text,
        answered_at timestamptz,
        check ((state <> 'OPEN') = (answered_at is not null))
      );
      create unique index erasure_request_open on erasure_request (person_id) where state = 'OPEN';
      create index erasure_request_of_person on erasure_request (person_id, id);
      create table personal_access (
        by_id text not null,
        kind text not null check (kind in ('PEOPLE', 'EXPORT')),
        subject_id text not null,
        on_day date not null,
        at timestamptz not null,
        by_name text not null,
        primary key (subject_id, kind, by_id, on_day)
      );
      create index change_by_person on change (by_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index change_by_person;
      drop table personal_access, erasure_request, consent`);
  }
}
