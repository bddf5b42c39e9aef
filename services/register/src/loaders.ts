import type { Principal } from '@conformity/access';
import { type CertificateSearch, type Face, type RelationKind, soughtBy, visibleTo } from '@conformity/register';
import { eachTogether, manyByKey, oneByKey, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { certificatePages, countCertificates, countTexts, type PageAsked } from './search';

/** A document that another one names, by the number under which it is named. */
export interface Relation {
  kind: RelationKind;
  number: string;
  certificate: Face | null;
}

/** The loaders of one fetch: everything is read as the caller may see it. */
export type Loaders = ReturnType<typeof createLoaders>;

/** One statement a batch. */
export function createLoaders({ db, principal }: { db: DataSource; principal: Principal }) {
  const faces = async (column: string, keys: readonly string[]) => {
    const params: unknown[] = [keys];
    return read<{ key: string; face: Face }>(
      db,
      `select e.${column} as key, e.face from register.entry e
       where e.${column} = any($1) and ${visibleTo(principal, 'e', params)} order by e.id`,
      params,
    );
  };
  const byId = oneByKey(
    ids => faces('id', ids),
    ({ key }) => key,
  );
  const byKey = manyByKey(
    keys => faces('number_key', keys),
    ({ key }) => key,
  );
  const relationsOf = manyByKey(
    ids => {
      const params: unknown[] = [ids];
      return db.query<(Relation & { id: string })[]>(
        `select e.id, r.kind, r.number, named.face as certificate
         from register.entry e
         cross join lateral jsonb_to_recordset(e.relations) as r(kind text, number text, key text)
         left join register.entry named on named.number_key = r.key and named.system = e.system
           and ${visibleTo(principal, 'named', params)}
         where e.id = any($1) order by e.id, r.kind, r.number`,
        params,
      );
    },
    ({ id }) => id,
  );
  const namedBy = manyByKey(
    ids => {
      const params: unknown[] = [ids];
      return db.query<(Relation & { id: string })[]>(
        `select n.id, naming.kind, naming.number, naming.face as certificate
         from register.entry n
         cross join lateral (
           select r.kind, e.number, e.face
           from register.entry e
           cross join lateral (
             select distinct kind from jsonb_to_recordset(e.relations) as named(kind text, key text) where key = n.number_key
           ) as r
           where e.system = n.system and e.relations @> jsonb_build_array(jsonb_build_object('key', n.number_key))
             and ${visibleTo(principal, 'e', params)}
           order by e.sorted_on desc, e.id desc, r.kind limit 100
         ) as naming
         where n.id = any($1)`,
        params,
      );
    },
    ({ id }) => id,
  );
  const familyOf = manyByKey(
    async ids => {
      const params: unknown[] = [ids];
      return read<{ id: string; face: Face }>(
        db,
        `select one.id, other.face
         from register.entry one
         cross join lateral (
           select e.face, e.number_key from register.entry e
           where e.system = one.system and e.family_key = one.family_key and ${visibleTo(principal, 'e', params)}
           order by e.number_key limit 100
         ) as other
         where one.id = any($1) order by one.id, other.number_key`,
        params,
      );
    },
    ({ id }) => id,
  );
  const organisationsOf = manyByKey(
    ids =>
      read<{ entryId: string; id: string }>(
        db,
        `select distinct e.id as "entryId", a.organisation_id as id
         from register.entry e cross join lateral unnest(e.party_keys) as named(key)
         join register.organisation_alias a on a.key = named.key
         where e.id = any($1) order by 1, 2`,
        [ids],
      ),
    ({ entryId }) => entryId,
  );
  return {
    sought: eachTogether((texts: readonly string[]) => Promise.all(texts.map(text => soughtBy(db, principal, text)))),
    page: eachTogether((pages: readonly PageAsked[]) => certificatePages(db, principal, pages)),
    count: eachTogether((searches: readonly CertificateSearch[]) => countCertificates(db, principal, searches)),
    textCount: eachTogether((searches: readonly CertificateSearch[]) => countTexts(db, principal, searches)),
    organisationsOf,
    familyOf: { load: (id: string) => familyOf.load(id).then(found => found.map(({ face }) => face)) },
    certificate: { load: (id: string) => byId.load(id).then(found => found?.face ?? null) },
    certificateByKey: {
      loadMany: async (keys: string[]) =>
        (await Promise.all(keys.map(key => byKey.load(key)))).map(found => found.map(({ face }) => face)),
    },
    relationsOf,
    namedBy,
  };
}
