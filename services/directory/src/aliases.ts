import type { EntityManager } from 'typeorm';

// What a key of a party in a document means. `org:<id>` is the record with that id. A name with its country is the organisation for
// which somebody confirmed it; else the one whose own name it is, unless that would be several: then nobody's, until a person decides.
// Where a record was merged, the one that was kept stands for it.

/** The key of documents that name the organisation itself. */
export const organisationKey = (id: string): string => `org:${id}`;

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

const decide = (claimed: string, named: string) => `
  with claim as (${claimed}), decided as (
    select key, min(kept_id) as organisation_id from claim c
    where is_confirmed or not exists (select from claim d where d.key = c.key and d.is_confirmed)
    group by key having count(distinct kept_id) = 1
  ), gone as (
    delete from register.organisation_alias a
    where ${named} and not exists (select from decided where decided.key = a.key)
  )
  insert into register.organisation_alias as a (key, organisation_id) select key, organisation_id from decided
  on conflict (key) do update set organisation_id = excluded.organisation_id
  where a.organisation_id <> excluded.organisation_id`;

/** Tells the register what these keys mean now. The caller holds the identities. */
export async function publishAliases(em: EntityManager, keys: readonly string[]): Promise<void> {
  const claimed = `select * from (${claims}) as every where every.key = any($1)`;
  await em.query(decide(claimed, 'a.key = any($1)'), [[...new Set(keys)]]);
}

/** Tells the register what every key means; what it was told before and is so no more is taken back. */
export async function publishAllAliases(em: EntityManager): Promise<void> {
  await em.query(decide(claims, 'true'));
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
