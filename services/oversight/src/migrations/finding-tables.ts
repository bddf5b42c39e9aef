import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is found on public documents, and what is to be examined. */
export class FindingTables1772000000000 implements MigrationInterface {
  name = 'FindingTables1772000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table finding (
        id bigint generated always as identity primary key,
        document_id text not null,
        place text not null,
        rule text not null,
        code text,
        severity text not null,
        source text not null,
        message text not null,
        field text not null,
        fix text not null,
        set_aside text,
        appeared_at timestamptz not null,
        gone_at timestamptz
      );
      create unique index finding_standing on finding (document_id, place) where gone_at is null;
      create index finding_of_document on finding (document_id, id);
      create index finding_of_rule on finding (rule, document_id) where gone_at is null;
      create table examination (
        document_id text primary key,
        system text not null,
        number_key text not null,
        evidence jsonb not null,
        examined_at timestamptz not null
      );
      create table pending (
        document_id text primary key,
        version bigint not null,
        urgency smallint not null
      );
      create index pending_order on pending (urgency, document_id);
      create sequence pending_version owned by pending.version;
      create table mark (
        only_row boolean primary key default true check (only_row),
        sequence bigint,
        swept_on date
      );
      insert into mark default values;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table finding, examination, pending, mark');
  }
}
