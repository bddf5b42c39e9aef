import type { Principal } from '@conformity/access';
import { read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { RelationKind } from '../harmonised/relation-kind';
import { visibleTo } from '../visibility';
import type { Face } from './entry';

/** A document that another one names, by the number under which it is named. */
export interface Relation {
  kind: RelationKind;
  number: string;
  /** Null where it is not in the register, or the principal may not know of it. */
  certificate: Face | null;
}

/** The documents that those with these ids name, by `id`. One statement. */
export async function relationsOf(
  db: DataSource,
  principal: Principal,
  ids: readonly string[],
): Promise<(Relation & { id: string })[]> {
  const params: unknown[] = [ids];
  return db.query(
    `select e.id, r.kind, r.number, named.face as certificate
     from register.visible_entry e
     cross join lateral jsonb_to_recordset(e.relations) as r(kind text, number text, key text)
     left join register.visible_entry named on named.number_key = r.key and named.system = e.system
       and ${visibleTo(principal, 'named', params)}
     where e.id = any($1) order by e.id, r.kind, r.number`,
    params,
  );
}

/** The most documents that a statement reads and sorts where no order finds them; hardly anything is named by so many. */
export const mostSorted = 2_000;

/**
 * The documents that name those with these ids, by `id`; of each the newest 100, the newest first; of one that more than `mostSorted`
 * name, the newest of so many. One statement.
 */
export async function namedBy(
  db: DataSource,
  principal: Principal,
  ids: readonly string[],
): Promise<(Relation & { id: string })[]> {
  const params: unknown[] = [ids];
  return db.query(
    `select n.id, naming.kind, naming.number, naming.face as certificate
     from register.visible_entry n
     cross join lateral (
       select r.kind, e.number, e.face
       from (
         -- Sorted after they are found, not looked for in the order of the register.
         select * from register.visible_entry e
         where e.relations @> jsonb_build_array(jsonb_build_object('key', n.number_key)) and e.system = n.system
           and ${visibleTo(principal, 'e', params)}
         limit ${mostSorted}
       ) as e
       cross join lateral (
         select distinct kind from jsonb_to_recordset(e.relations) as named(kind text, key text) where key = n.number_key
       ) as r
       order by e.sorted_on desc, e.id desc, r.kind limit 100
     ) as naming
     where n.id = any($1)`,
    params,
  );
}

/** The documents whose numbers are of one family with those of these ids, by `id`; of each 100, by number. One statement. */
export async function familyOf(
  db: DataSource,
  principal: Principal,
  ids: readonly string[],
): Promise<{ id: string; face: Face }[]> {
  const params: unknown[] = [ids];
  return read(
    db,
    `select one.id, other.face
     from register.visible_entry one
     cross join lateral (
       select e.face, e.number_key from register.visible_entry e
       where e.system = one.system and e.family_key = one.family_key and ${visibleTo(principal, 'e', params)}
       order by e.number_key limit 100
     ) as other
     where one.id = any($1) order by one.id, other.number_key`,
    params,
  );
}
