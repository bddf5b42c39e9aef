import {
  type CertificateFilter,
  type CertificateSearch,
  certificatePages,
  countCertificates,
  countTexts,
  type FacetsAsked,
  facesById,
  facesByKey,
  facetsOf,
  familyOf,
  knownFilter,
  namedBy,
  nodesById,
  organisationsOf,
  type PageAsked,
  partyKeysOf,
  references,
  relationsOf,
  type Seeking,
  soughtBy,
} from '@conformity/register';
import { eachAlone, eachTogether, manyByKey, oneByKey } from '@conformity/subgraph';

/** The loaders of one fetch: everything is read as the caller may see it. */
export type Loaders = ReturnType<typeof createLoaders>;

const byId = ({ id }: { id: string }) => id;
const byKey = ({ key }: { key: string }) => key;

/** One statement a batch. */
export function createLoaders(seeking: Seeking) {
  const { db, principal } = seeking;
  const faceById = oneByKey(ids => facesById(db, principal, ids), byKey);
  const facesOfKey = manyByKey(keys => facesByKey(db, principal, keys), byKey);
  const family = manyByKey(ids => familyOf(db, principal, ids), byId);
  return {
    sought: eachAlone((text: string) => soughtBy(seeking, text)),
    filter: eachAlone((filter: CertificateFilter) => knownFilter(seeking, filter)),
    page: eachTogether((pages: readonly PageAsked[]) => certificatePages(db, principal, pages), meaningOf),
    count: eachTogether(
      (searches: readonly CertificateSearch[]) => countCertificates(db, principal, searches),
      JSON.stringify,
    ),
    textCount: eachTogether(
      (searches: readonly CertificateSearch[]) => countTexts(db, principal, searches),
      JSON.stringify,
    ),
    facets: eachTogether((asked: readonly FacetsAsked[]) => facetsOf(db, principal, asked), JSON.stringify),
    partyKeysOf: manyByKey(ids => partyKeysOf(db, ids), byId),
    organisationsOf: manyByKey(
      ids => organisationsOf(db, ids),
      ({ entryId }) => entryId,
    ),
    familyOf: { load: (id: string) => family.load(id).then(found => found.map(({ face }) => face)) },
    certificate: { load: (id: string) => faceById.load(id).then(found => found?.face ?? null) },
    certificateByKey: {
      loadMany: async (keys: string[]) =>
        (await Promise.all(keys.map(key => facesOfKey.load(key)))).map(found => found.map(({ face }) => face)),
    },
    standard: oneByKey(async ids => [...(await references(db, 'STANDARD', ids)).values()], byId),
    node: eachTogether((ids: readonly string[]) => nodesById(db, principal, ids)),
    relationsOf: manyByKey(ids => relationsOf(db, principal, ids), byId),
    namedBy: manyByKey(ids => namedBy(db, principal, ids), byId),
  };
}

/** Two parents can ask for one and the same page. */
const meaningOf = ({ asked, ...page }: PageAsked) => JSON.stringify([page, [...asked]]);
