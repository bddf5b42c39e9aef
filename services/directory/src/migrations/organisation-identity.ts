import { partyKey } from '@conformity/certification';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets one organisation be known by several names and records: identifiers, merges, and names that somebody confirmed. */
export class OrganisationIdentity1764200000011 implements MigrationInterface {
  name = 'OrganisationIdentity1764200000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        add identifiers jsonb not null default '[]',
        -- The keys of its own name, and of the addresses of its sites whatever their country.
        add name_key text collate "C",
        add address_keys text[] not null default '{}',
        -- The record that it was merged into, and the one at the end of that chain, which stands for it.
        add merged_into text references organisation,
        add kept_id text collate "C" references organisation,
        add merged_at timestamptz, add merged_by text, add merge_reason text;
      update organisation set kept_id = id;
    `);
    const rows: { id: string; name: string; country: string }[] = await runner.query(
      'select id, name, country from organisation',
    );
    await runner.query(
      `update organisation o set name_key = k.key from jsonb_to_recordset($1::jsonb) as k(id text, key text)
       where o.id = k.id`,
      [JSON.stringify(rows.map(({ id, name, country }) => ({ id, key: partyKey(name, country) })))],
    );
    await runner.query(`
      alter table organisation alter name_key set not null, alter kept_id set not null,
        add check ((merged_into is null) = (kept_id = id)),
        add check (num_nulls(merged_into, merged_at, merged_by, merge_reason) in (0, 4));
      create index organisation_key on organisation (('org:' || id));
      create index organisation_kept on organisation (kept_id);
      create index organisation_merged on organisation (merged_into);
      create index organisation_named on organisation (name_key);
      create index organisation_identified on organisation using gin (identifiers jsonb_path_ops);
      create index organisation_placed on organisation using gin (address_keys);
      create table organisation_name (
        key text collate "C" primary key,
        organisation_id text not null references organisation,
        name text not null,
        country text,
        reason text not null,
        confirmed_by text not null,
        confirmed_at timestamptz not null
      );
      create index organisation_name_of on organisation_name (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table organisation_name;
      alter table organisation drop identifiers, drop name_key, drop address_keys, drop merged_into, drop kept_id,
        drop merged_at, drop merged_by, drop merge_reason;
    `);
  }
}
