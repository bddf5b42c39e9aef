import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices by e-mail. */
export class MailTables1772000000005 implements MigrationInterface {
  name = 'MailTables1772000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_reader (
        person_id text primary key,
        email text not null,
        language text not null,
        pace text not null,
        kinds text[],
        token text not null,
        confirmed_at timestamptz,
        digest_on date
      );
      create table mail_waiting (
        notice_id bigint primary key references notice
      );
      create table letter (
        id bigint generated always as identity primary key,
        person_id text not null,
        email text not null,
        subject text not null,
        body text not null,
        leave_url text,
        made_at timestamptz not null,
        state text not null,
        attempts int not null,
        next_at timestamptz,
        last_fault text,
        sent_at timestamptz
      );
      create index letter_due on letter (next_at, id) where state = 'PENDING';
      create index letter_of on letter (person_id, made_at);
      create table mail_item (
        person_id text not null,
        notice_id bigint not null references notice,
        letter_id bigint references letter,
        primary key (person_id, notice_id)
      );
      create index mail_item_open on mail_item (person_id, notice_id) where letter_id is null;
      create index mail_item_of on mail_item (letter_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_item, letter, mail_waiting, mail_reader');
  }
}
