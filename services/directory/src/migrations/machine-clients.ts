import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs of bodies, and how old a sign-in may be by which a body publishes. */
export class MachineClients1770000000131 implements MigrationInterface {
  name = 'MachineClients1770000000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table machine_client (
        id text primary key check (id like 'mac_%'),
        issuer text not null,
        client_id text not null,
        name text not null,
        body_id text not null references certification_body,
        system text not null,
        powers text[] not null,
        created_by text not null,
        created_at timestamptz not null,
        last_used timestamptz,
        revoked_at timestamptz,
        replaced_by text references machine_client,
        unique (issuer, client_id)
      );
      create index machine_client_of_body on machine_client (body_id, system, created_at);
      create table fresh_sign_in (
        body_id text not null references certification_body,
        system text not null,
        minutes int not null check (minutes between 1 and 480),
        primary key (body_id, system)
      );
      -- What a program asked for it may fetch, as a person may, until it is revoked.
      alter view principal rename to principal_person;
      create view principal with (security_barrier) as
      select id, name, memberships from principal_person
      union all
      select id, name || ' (machine client)', jsonb_build_array(jsonb_build_object('role', 'CB_BASIC', 'system', system,
        'bodyId', body_id, 'mayIssue', false, 'since', created_at::date, 'until', null,
        'only', case when powers && '{DRAFT,READ_DRAFTS}' then null else '[]'::jsonb end))
      from machine_client where coalesce(revoked_at, 'infinity') > now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view principal;
      alter view principal_person rename to principal;
      drop table fresh_sign_in, machine_client`);
  }
}
