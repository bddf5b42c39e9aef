import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that every subgraph reads and only this package writes: a row for each document, and what the directory says of bodies, standards and organisations. */
export class RegisterTables1763700000000 implements MigrationInterface {
  name = 'RegisterTables1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists pg_trgm with schema public`);
    await runner.query(`
      create table entry (
        id text primary key,
        system text not null,
        scheme text not null,
        document_type text not null,
        number text not null,
        number_key text not null,
        status text not null check (status in ('DRAFT', 'CURRENT', 'SUSPENDED', 'CANCELLED')),
        status_since timestamptz not null,
        issued_on date,
        first_issued_on date,
        valid_until date,
        issuer_id text not null,
        relations jsonb not null,
        countries text[] not null,
        standard_ids text[] not null,
        sorted_on date not null,
        search_text text not null,
        revision int not null,
        face jsonb not null,
        unique (system, number_key)
      );
      create index entry_recent on entry (sorted_on desc, id desc);
      create index entry_by_type on entry (document_type, status, sorted_on desc, id desc);
      create index entry_by_issuer on entry (issuer_id, sorted_on desc, id desc);
      create index entry_number on entry (number_key text_pattern_ops, id);
      create index entry_standards on entry using gin (standard_ids);
      create index entry_countries on entry using gin (countries);
      create index entry_search on entry using gin (search_text public.gin_trgm_ops);
      create index entry_relations on entry using gin (relations jsonb_path_ops);
      create table reference (
        kind text not null,
        id text not null,
        facts jsonb not null,
        primary key (kind, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry, reference');
  }
}
