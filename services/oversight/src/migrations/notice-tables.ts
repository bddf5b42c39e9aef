import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told. */
export class NoticeTables1772000000003 implements MigrationInterface {
  name = 'NoticeTables1772000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id bigint generated always as identity primary key,
        kind text not null,
        system text not null,
        for_body text,
        document_id text not null,
        number text not null,
        about jsonb not null,
        at timestamptz not null
      );
      create index notice_for on notice (system, for_body, id desc);
      create table notice_mark (
        person_id text primary key,
        up_to bigint not null
      );
      create table webhook (
        id text primary key,
        system text not null,
        body_id text not null,
        url text not null,
        secret text not null,
        kinds text[],
        created_by text not null,
        created_at timestamptz not null,
        disabled_at timestamptz
      );
      create index webhook_of on webhook (system, body_id);
      create table delivery (
        id bigint generated always as identity primary key,
        webhook_id text not null references webhook,
        notice_id bigint not null references notice,
        state text not null,
        attempts int not null,
        next_at timestamptz,
        last_fault text,
        delivered_at timestamptz
      );
      create index delivery_next on delivery (next_at, id) where state = 'PENDING';
      create index delivery_of on delivery (webhook_id, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table delivery, webhook, notice, notice_mark');
  }
}
