import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews of suspensions, and what is due on which day. */
export class ReviewTables1772000000001 implements MigrationInterface {
  name = 'ReviewTables1772000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review (
        id text primary key,
        document_id text not null,
        number text not null,
        system text not null,
        issuer_id text not null,
        suspended_on date not null,
        requested_on date not null,
        due_on date not null,
        state text not null,
        answer text,
        answer_reason text,
        until date,
        answered_at timestamptz,
        held_on date,
        hold_reason text,
        closed_at timestamptz
      );
      -- A suspension is reviewed once at a time.
      create unique index review_open on review (document_id) where closed_at is null;
      create index review_of_document on review (document_id, requested_on);
      create index review_of_issuer on review (issuer_id, due_on, id);
      create table review_step (
        id bigint generated always as identity primary key,
        review_id text not null references review,
        step text not null,
        at timestamptz not null,
        on_day date not null,
        by_id text not null,
        by_name text not null,
        reason text,
        request_id text not null
      );
      create index review_step_of on review_step (review_id, id);
      create table review_policy (
        system text primary key,
        from_day date not null,
        interval_months int not null,
        answer_months int not null,
        begun_by text not null,
        begun_at timestamptz not null
      );
      create table due (
        document_id text not null,
        kind text not null,
        on_day date not null,
        zone text not null,
        due_at timestamptz not null,
        review_id text references review,
        primary key (document_id, kind, on_day)
      );
      create index due_next on due (due_at, document_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table due, review_policy, review_step, review');
  }
}
