import { type Alias, keepAliases, keepAllAliases } from '@conformity/register';
import type { EntityManager } from 'typeorm';

// What a key of a party in a document means. `org:<id>` is the record with that id. A name with its country is the organisation for
// which somebody confirmed it; else the one whose own name it is, unless that would be several: then nobody's, until a person decides.
// Where a record was merged, the one that was kept stands for it.

/**
 * Lets one transaction at a time change who an organisation is; the first statement of each that does. What a key means depends on
 * several rows, which no lock of rows alone would hold together.
 */
export async function holdIdentities(em: EntityManager): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtext('directory/organisations'))`);
}

const claims = `
  select 'org:' || id as key, kept_id, true as is_confirmed from organisation
  union all select name_key, kept_id, false from organisation where name_key not like '|%'
  union all select n.key, o.kept_id, true from organisation_name n join organisation o on o.id = n.organisation_id`;

/** What each key means: whom it was confirmed for, else the one whose own name it is; several mean nobody. */
const decided = (claimed: string) => `
  with claim as (${claimed})
  select key, min(kept_id) as "organisationId" from claim c
  where is_confirmed or not exists (select from claim d where d.key = c.key and d.is_confirmed)
  group by key having count(distinct kept_id) = 1`;

/** Tells the register what these keys mean now. The caller holds the identities. */
export async function publishAliases(em: EntityManager, keys: readonly string[]): Promise<void> {
  const asked = [...new Set(keys)];
  const claimed = `select * from (${claims}) as every where every.key = any($1)`;
  await keepAliases(em, asked, await em.query<Alias[]>(decided(claimed), [asked]));
}

/** Tells the register what every key means; what it was told before and is so no more is taken back. */
export async function publishAllAliases(em: EntityManager): Promise<void> {
  await keepAllAliases(em, await em.query<Alias[]>(decided(claims)));
}

/** The keys that these records bring along: their ids, their own names and those that were confirmed. */
export async function keysOf(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.query<{ key: string }[]>(
    `select 'org:' || id as key from organisation where id = any($1)
     union select name_key from organisation where id = any($1)
     union select key from organisation_name where organisation_id = any($1)`,
    [ids],
  );
  return rows.map(({ key }) => key);
}
