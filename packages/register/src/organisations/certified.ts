import type { Principal } from '@conformity/access';
import { EffectiveStatus } from '@conformity/certification';
import type { Across, AcrossAsked } from '@conformity/projection';
import { read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, selecting } from '../projection/projected';
import { conditions, saying } from '../search/conditions';
import type { CertificateSearch } from '../search/filter';

/** The organisations that are a party of the documents with these ids, by `entryId`. One statement. */
export const organisationsOf = (db: DataSource, ids: readonly string[]): Promise<{ entryId: string; id: string }[]> =>
  read(
    db,
    `select distinct e.id as "entryId", a.organisation_id as id
     from register.visible_entry e cross join lateral unnest(e.party_keys) as named(key)
     join register.organisation_alias a on a.key = named.key
     where e.id = any($1) order by 1, 2`,
    [ids],
  );

/** Which organisations are asked for: with documents in force that a search finds. */
export interface CertifiedAsked extends Pick<AcrossAsked, 'atLeast' | 'first' | 'after' | 'withUnlinked'> {
  search: CertificateSearch;
}

/**
 * Organisations with documents in force in several systems, those in most systems first, then those with most documents; how many they
 * are, and how many names and documents are not among them since nobody has linked the name. Documents in force alone count, unless the
 * search is for others.
 */
export async function organisationsAcrossSystems(
  db: DataSource,
  principal: Principal,
  { search, ...asked }: CertifiedAsked,
): Promise<Across> {
  const wanted = {
    ...search,
    filter: { ...search.filter, effectiveStatuses: search.filter.effectiveStatuses ?? inForce },
  };
  const selected = selecting(wanted);
  const [found] = (await projected(db, principal, 'across', [selected && { ...selected, ...asked }])) ?? [];
  return found ?? readAcross(db, principal, wanted, asked);
}

const inForce = [EffectiveStatus.CURRENT];

async function readAcross(
  db: DataSource,
  principal: Principal,
  search: CertificateSearch,
  { atLeast, first, after, withUnlinked }: Omit<CertifiedAsked, 'search'>,
): Promise<Across> {
  const params: unknown[] = [];
  const say = saying(params);
  const where = conditions(principal, search, params).join(' and ');
  const behind = after
    ? `(-cardinality(systems), -count, id) > (-${say(after.systems)}::int, -${say(after.count)}::int, ${say(after.id)})`
    : 'true';
  const [row] = await read<Across>(
    db,
    `with named as materialized (
       select e.id, e.system, e.party_keys from register.visible_entry e where ${where}
     ), certified as materialized (
       select a.organisation_id as id, array_agg(distinct n.system order by n.system) as systems, count(distinct n.id)::int as count
       from named n cross join lateral unnest(n.party_keys) as k(key) join register.organisation_alias a on a.key = k.key
       group by 1 having count(distinct n.system) >= ${say(atLeast)}
     ), unlinked as (
       select n.id, k.key from named n cross join lateral unnest(n.party_keys) as k(key)
       where ${withUnlinked} and k.key not like 'org:%'
         and not exists (select from register.organisation_alias a where a.key = k.key)
     )
     select (select coalesce(json_agg(page), '[]') from (
         select id, systems, count from certified where ${behind}
         order by cardinality(systems) desc, count desc, id limit ${say(first)}) as page) as found,
       (select count(*)::int from certified) as count,
       (select count(distinct key)::int from unlinked) as "unlinkedNames",
       (select count(distinct id)::int from unlinked) as "unlinkedDocuments"`,
    params,
    'STATISTICS',
  );
  if (!row) throw new Error('A row of counts was expected.');
  return row;
}
