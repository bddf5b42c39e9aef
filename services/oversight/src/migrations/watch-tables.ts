import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people watch. */
export class WatchTables1772000000006 implements MigrationInterface {
  name = 'WatchTables1772000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table watch_search (
        id text primary key,
        query text,
        filter jsonb,
        document_id text,
        search jsonb not null,
        keys text[] not null,
        read_by text[] not null,
        is_stale boolean not null
      );
      -- Thousands of keys are looked for at once: a list of what is pending would be read for each of them.
      create index watch_search_keys on watch_search using gin (keys) with (fastupdate = off);
      create index watch_search_stale on watch_search (id) where is_stale;
      create table watch (
        id text primary key,
        search_id text not null references watch_search,
        person_id text,
        name text,
        is_mailed boolean not null,
        feed_key text not null unique,
        created_at timestamptz not null,
        confirmed_at timestamptz
      );
      create index watch_of on watch (person_id, search_id);
      create index watch_by_search on watch (search_id);
      create index watch_unconfirmed on watch (created_at) where confirmed_at is null;
      create table watch_match (
        search_id text not null references watch_search,
        document_id text not null,
        number text not null,
        system text not null,
        print uuid not null,
        primary key (search_id, document_id)
      );
      create index watch_match_of on watch_match (document_id);
      create table watch_mark (
        sequence bigint primary key,
        day date not null
      );
      create unique index watch_mark_one on watch_mark ((true));
      alter table notice add for_watch text;
      create index notice_for_watch on notice (for_watch, id desc) where for_watch is not null;
      alter table webhook alter system drop not null, alter body_id drop not null, add watch_id text references watch;
      create index webhook_of_watch on webhook (watch_id) where watch_id is not null;
      create index letter_asking on letter (regexp_replace(lower(email), '\\+[^@]*@', '@'), made_at) where leave_url is null;
      create index letter_asking_day on letter (made_at) where leave_url is null;
      create index mail_reader_address on mail_reader (regexp_replace(lower(email), '\\+[^@]*@', '@'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index letter_asking, letter_asking_day, mail_reader_address;
      delete from delivery d using webhook w where w.id = d.webhook_id and w.watch_id is not null;
      delete from webhook where watch_id is not null;
      delete from delivery d using notice n where n.id = d.notice_id and n.for_watch is not null;
      delete from mail_item i using notice n where n.id = i.notice_id and n.for_watch is not null;
      delete from notice where for_watch is not null;
      delete from mail_reader where person_id in (select id from watch);
      alter table webhook drop watch_id, alter system set not null, alter body_id set not null;
      alter table notice drop for_watch;
      drop table watch_mark, watch_match, watch, watch_search;
    `);
  }
}
