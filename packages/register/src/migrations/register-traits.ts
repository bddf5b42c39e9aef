import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds to the register: traits, by which few kinds of documents are filtered; names as they are printed; and the status as of a day.
 * Entries of before have no traits until `reindex` fills them.
 */
export class RegisterTraits1770500000000 implements MigrationInterface {
  name = 'RegisterTraits1770500000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table register.entry add column if not exists traits text[] not null default '{}';
      create or replace function register.traits_of(traits text[], field text) returns text[] language sql immutable parallel safe
      return array(select substr(t.trait, length(field) + 2) from unnest(traits) as t(trait) where starts_with(t.trait, field || ':'));
      -- Holders or manufacturers as they are printed; people are not listed by name.
      create or replace function register.names_in(scheme text, texts jsonb, field text) returns text[]
      language sql immutable parallel safe
      return case when scheme = 'EX_PERSONS' or texts->field is null then '{}'::text[]
        else array(select jsonb_array_elements_text(texts->field)) end;
      -- The last status of a history that was set by the end of a day, whatever the order of its days.
      create or replace function register.last_status(history jsonb, on_day date) returns text language sql immutable parallel safe
      return (select h.change->>'status' from jsonb_array_elements(history) with ordinality as h(change, place)
        where (h.change->>'since')::date <= on_day order by h.place desc limit 1);
      -- The status that counted at the end of a day, as packages/certification says it in statusOn; null before the first.
      create or replace function register.status_on(face jsonb, on_day date) returns text language sql immutable parallel safe
      return case when register.last_status(face->'statusHistory', on_day) is null then null else
        register.effective_status(register.last_status(face->'statusHistory', on_day), (face->>'validUntil')::date,
          register.last_status(face->'master'->'statusHistory', on_day), (face->'master'->>'validUntil')::date, on_day) end;
    `);
    await buildIndexes(runner, [
      { name: 'entry_traits', of: 'on entry using gin (traits)' },
      { name: 'entry_holders', of: `on entry using gin (register.names_in(scheme, texts, 'HOLDER'))` },
      { name: 'entry_manufacturers', of: `on entry using gin (register.names_in(scheme, texts, 'MANUFACTURER'))` },
      { name: 'entry_first_issued', of: 'on entry (first_issued_on, id) where first_issued_on is not null' },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, ['entry_traits', 'entry_holders', 'entry_manufacturers', 'entry_first_issued']);
    await runner.query(`
      drop function register.status_on; drop function register.last_status; drop function register.names_in;
      drop function register.traits_of; alter table register.entry drop traits`);
  }
}
