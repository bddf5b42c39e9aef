import type { Principal } from '@conformity/access';
import type { CalendarDate, System } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected } from '../projection/projected';
import { effectiveStatusOf } from '../search/conditions';
import { visibleTo } from '../visibility';

/** The organisations that are a party of the documents with these ids, by `entryId`. One statement. */
export const organisationsOf = (db: DataSource, ids: readonly string[]): Promise<{ entryId: string; id: string }[]> =>
  read(
    db,
    `select distinct e.id as "entryId", a.organisation_id as id
     from register.entry e cross join lateral unnest(e.party_keys) as named(key)
     join register.organisation_alias a on a.key = named.key
     where e.id = any($1) order by 1, 2`,
    [ids],
  );

/** An organisation with documents in force. */
export interface Certified {
  id: string;
  systems: System[];
  /** Of its documents in force, in all systems together. */
  count: number;
}

/** Organisations with documents in force in several systems, those in most systems first, then those with most documents. */
export async function organisationsAcrossSystems(
  db: DataSource,
  principal: Principal,
  { atLeast, first, today }: { atLeast: number; first: number; today: CalendarDate },
): Promise<Certified[]> {
  const [found] = (await projected(db, principal, 'across', [{ atLeast, first, day: today }])) ?? [];
  if (found) return found as Certified[];
  const params: unknown[] = [today, atLeast, first];
  const visible = visibleTo(principal, 'e', params);
  return read(
    db,
    `select a.organisation_id as id, array_agg(distinct e.system order by e.system) as systems, count(distinct e.id)::int as count
     from register.organisation_alias a
     join register.entry e on e.party_keys @> array[a.key]
     where ${effectiveStatusOf('$1')} = 'CURRENT' and ${visible}
     group by 1 having count(distinct e.system) >= $2
     order by count(distinct e.system) desc, 3 desc, 1 limit $3`,
    params,
    'STATISTICS',
  );
}
