import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the directory; they need PostgreSQL 18. Sort keys compare by code point, so that pages are alike on every host. */
export class DirectoryTables1763700000010 implements MigrationInterface {
  name = 'DirectoryTables1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification_body (
        id text collate "C" primary key,
        name text not null,
        sort_key text collate "C" not null,
        address text,
        country text not null check (country ~ '^[A-Z]{2}$'),
        is_demonstration boolean not null,
        confidence text not null,
        source text not null
      );
      create index certification_body_sorted on certification_body (sort_key, id);
      create table body_code (
        code text primary key check (code ~ '^[A-Z]{2,5}$'),
        body_id text not null references certification_body,
        position int not null,
        used_from date,
        used_until date,
        confidence text not null,
        source text not null
      );
      create index body_code_of_body on body_code (body_id, position);
      create table acceptance (
        body_id text not null references certification_body,
        scheme text not null,
        system text not null,
        status text not null check (status in ('ACCEPTED', 'SUSPENDED', 'WITHDRAWN')),
        since date,
        standards text[],
        confidence text not null,
        primary key (body_id, scheme)
      );
      create table standard (
        id text collate "C" primary key,
        sort_key text collate "C" not null,
        title text
      );
      create index standard_sorted on standard (sort_key, id);
      create table edition (
        id text primary key,
        standard text not null references standard,
        edition text not null,
        published text,
        confidence text not null,
        source text not null,
        unique (standard, edition),
        check (id = standard || '/' || edition)
      );
      create table organisation (
        id text collate "C" primary key,
        name text not null,
        sort_key text collate "C" not null,
        country text not null check (country ~ '^[A-Z]{2}$'),
        sites jsonb not null,
        recorded_by text references certification_body,
        is_demonstration boolean not null
      );
      create index organisation_sorted on organisation (sort_key, id);
      create index organisation_search on organisation using gin (sort_key public.gin_trgm_ops);
      create table person (
        id text primary key check (id like 'per_%'),
        subject text not null unique,
        name text not null,
        active boolean not null
      );
      create table membership (
        person_id text not null references person,
        role text not null check (role in ('CB_BASIC', 'CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN')),
        system text,
        body_id text references certification_body,
        may_issue boolean not null,
        since date not null,
        until date,
        unique nulls not distinct (person_id, role, system, body_id, since),
        check ((role in ('CB_BASIC', 'CB_ADMIN')) = (body_id is not null)),
        check ((role = 'IT_ADMIN') = (system is null)),
        check (until >= since)
      );
      create index membership_of_body on membership (body_id);
      create table change (
        id bigint generated always as identity primary key,
        thing_id text not null,
        act text not null,
        reason text,
        before jsonb,
        after jsonb not null,
        by_id text not null,
        by_name text not null,
        request_id text not null,
        at timestamptz not null
      );
      create index change_of_thing on change (thing_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table change, membership, person, organisation, edition, standard, acceptance, body_code, certification_body',
    );
  }
}
