import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The runs of a subgraph's jobs and the marks of its relays, in the subgraph's own schema. */
export class JobTables1763700000010 implements MigrationInterface {
  name = 'JobTables1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_run (
        id text primary key,
        job text not null,
        payload jsonb not null,
        state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
        percent int not null default 0 check (percent between 0 and 100),
        message text,
        result jsonb,
        -- How often the handler was started since the run was made or sent for again.
        attempts int not null default 0 check (attempts >= 0),
        -- How often the run was sent for again after it had failed.
        round int not null default 0 check (round >= 0),
        requested_by text,
        created_at timestamptz not null default now(),
        handed_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        keep_days int not null check (keep_days > 0),
        expires_at timestamptz,
        fault text,
        check ((ended_at is not null) = (state in ('READY', 'FAILED', 'CANCELLED'))),
        check (fault is null or state = 'FAILED')
      );
      create index job_run_open on job_run (job, created_at) where state in ('QUEUED', 'RUNNING');
      create index job_run_dead on job_run (ended_at) where fault is not null;
      create index job_run_expiry on job_run (expires_at) where expires_at is not null;
      create table outbox_cursor (
        source text primary key,
        -- Every entry up to here was relayed, and no other can appear.
        settled_id bigint not null,
        -- Every entry up to here that was visible was relayed; others can appear until this transaction is history.
        pending_id bigint,
        pending_xid xid8,
        check ((pending_id is null) = (pending_xid is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox_cursor, job_run');
  }
}
