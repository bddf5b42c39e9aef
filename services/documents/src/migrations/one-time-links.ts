import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that open once, for what a browser fetches without a token. */
export class OneTimeLinks1764700000000 implements MigrationInterface {
  name = 'OneTimeLinks1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table one_time_link (
        -- Whoever reads the table cannot open a link.
        ticket_sha256 text primary key check (ticket_sha256 ~ '^[0-9a-f]{64}$'),
        path text not null,
        principal jsonb not null,
        expires_at timestamptz not null
      );
      create index one_time_link_expires on one_time_link (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table one_time_link');
  }
}
