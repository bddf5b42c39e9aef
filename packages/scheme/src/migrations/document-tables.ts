import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables in which a scheme keeps its documents; the same for every scheme. */
export class DocumentTables1763700000001 implements MigrationInterface {
  name = 'DocumentTables1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document (
        id text primary key,
        document_type text not null,
        system text not null,
        issuer_id text not null,
        number text not null,
        number_key text not null unique,
        number_parts jsonb not null,
        status text not null check (status in ('DRAFT', 'CURRENT', 'SUSPENDED', 'CANCELLED')),
        status_reason text,
        status_since timestamptz not null,
        status_history jsonb not null,
        issue_number int check (issue_number >= 0),
        products_affected boolean,
        origin text not null,
        revision int not null,
        created_at timestamptz not null,
        deleted_at timestamptz,
        check ((status = 'DRAFT') = (issue_number is null))
      );
      -- PostgreSQL calls convert_to stable, because encodings can be added; for UTF8 it never changes.
      create function content_hash(content jsonb) returns text language sql immutable strict parallel safe
        return encode(sha256(convert_to(content::text, 'UTF8')), 'hex');
      create table issue (
        document_id text not null references document,
        number int not null check (number >= 0),
        issued_on date,
        published_at timestamptz,
        issuer jsonb,
        content jsonb not null,
        content_hash text not null generated always as (content_hash(content)) stored,
        primary key (document_id, number),
        -- Of some issues of earlier registers the day is not known.
        check (issued_on is null or published_at is not null)
      );
      create unique index issue_one_draft on issue (document_id) where published_at is null;
      create table number_sequence (
        series text not null,
        body_code text not null,
        year int not null,
        last int not null,
        primary key (series, body_code, year)
      );
      create table audit_entry (
        id bigint generated always as identity primary key,
        document_id text not null references document,
        sequence int not null check (sequence > 0),
        act text not null,
        at timestamptz not null,
        by_id text not null,
        by_name text not null,
        request_id text not null,
        issue_number int,
        reason text,
        details jsonb not null,
        state_hash text not null,
        previous_hash text,
        hash text not null,
        unique (document_id, sequence)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry, number_sequence, issue, document');
    await runner.query('drop function content_hash');
  }
}
