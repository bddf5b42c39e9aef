import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: families of numbers, statuses that a master imposes, and private documents. */
export class RegisterFamilies1764000000000 implements MigrationInterface {
  name = 'RegisterFamilies1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry add family_key text, add imposed_status text, add imposed_until date,
        add is_private boolean not null default false, add categories text[] not null default '{}', add trademark text,
        add party_keys text[] not null default '{}', add updated_at timestamptz;
      -- Until now every document was a family of its own.
      update entry set family_key = number_key, updated_at = status_since;
      alter table entry alter family_key set not null, alter updated_at set not null;
      create index entry_family on entry (system, family_key);
      create index entry_parties on entry using gin (party_keys);
      create index entry_updated on entry (updated_at desc, id desc);
      -- Which organisation of the directory a party of a document is, where somebody confirmed it; written by the directory.
      create table organisation_alias (
        key text primary key,
        organisation_id text not null
      );
      -- How each public issue is printed, for whoever renders it.
      create table printed_issue (
        document_id text not null,
        issue_number int not null,
        printed jsonb not null,
        is_public boolean not null,
        primary key (document_id, issue_number)
      );
      create index organisation_alias_of on organisation_alias (organisation_id);
      create index entry_categories on entry using gin (categories);
      create index entry_trademark on entry (trademark text_pattern_ops) where trademark is not null;
      -- The status that counts on a day, as packages/certification says it in statusOn.
      create function effective_status(status text, valid_until date, imposed_status text, imposed_until date, on_day date)
      returns text language sql immutable parallel safe
      return case greatest(
          case when status = 'DRAFT' then -1 when status = 'CANCELLED' then 3
               when status = 'CURRENT' and valid_until < on_day then 2 when status = 'SUSPENDED' then 1 else 0 end,
          case when status = 'DRAFT' then -1 when imposed_status = 'CANCELLED' then 3
               when imposed_status = 'CURRENT' and imposed_until < on_day then 2 when imposed_status = 'SUSPENDED' then 1
               else 0 end)
        when -1 then 'DRAFT' when 0 then 'CURRENT' when 1 then 'SUSPENDED' when 2 then 'EXPIRED' else 'CANCELLED' end;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function effective_status; drop table organisation_alias, printed_issue;
      alter table entry drop family_key, drop imposed_status, drop imposed_until, drop is_private, drop categories,
        drop trademark, drop party_keys, drop updated_at`);
  }
}
