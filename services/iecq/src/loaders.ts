import { grammarOf } from '@conformity/certification';
import { visibleTo } from '@conformity/register';
import type { DocumentLoaders } from '@conformity/scheme';
import { type Context, columnsOf, eachTogether, type Loader, manyByKey, oneByKey, read } from '@conformity/subgraph';
import type { Scope } from './content';
import { type BroughtBack, otherMasterRefusals } from './organisation';
import type { SiteRole } from './scope/certificate-set';
import { SetMemberRow, SetRow } from './set-rows';

/** A certificate's place in its set. */
export interface Place {
  setId: string;
  revision: number;
  documentId: string;
  role: SiteRole;
}

/** The loaders of the subgraph. */
export type Loaders = DocumentLoaders & {
  /** The set that a certificate belongs to, by the id of the certificate. */
  placeOf: Loader<string, Place | null>;
  /** Every certificate of a set that the caller may know of, the master first, then by number. */
  membersOf: Loader<string, Place[]>;
  /** The Scope of Certification on a master, by `number/issue`; without an issue the one that is drafted. */
  masterScope: Loader<string, Scope | null>;
  /** Why a certificate cannot be brought back as a master; null where it can. */
  otherMasterRefusal: Loader<BroughtBack, string | null>;
};

/** One statement a batch each. */
export function setLoaders({
  db,
  principal,
  today,
}: Pick<Context, 'db' | 'principal' | 'today'>): Omit<Loaders, keyof DocumentLoaders> {
  const places = (column: 'document_id' | 'set_id', keys: readonly string[]) => {
    const params: unknown[] = [keys];
    return read<Place>(
      db,
      `select ${columnsOf(SetMemberRow, 'm')}, ${columnsOf(SetRow, 's', ['revision'])}
       from set_member m join certificate_set s on s.id = m.set_id
       join document d on d.id = m.document_id and d.deleted_at is null and ${visibleTo(principal, 'd', params)}
       where m.${column} = any($1) order by m.site_role = 'ADDITIONAL', d.number_key`,
      params,
    );
  };
  const masterScopes = async (keys: readonly string[]) => {
    const wanted = keys.map(key => {
      const [number = '', issue = ''] = key.split('/');
      return {
        key,
        number: grammarOf('IECQ_COC').read(number)?.key ?? number,
        issue: issue === '' ? null : Number(issue),
      };
    });
    const params: unknown[] = [JSON.stringify(wanted)];
    return read<{ key: string; scope: Scope | null }>(
      db,
      `select distinct on (wanted.key) wanted.key, i.content->'ownScope' as scope
         from jsonb_to_recordset($1::jsonb) as wanted(key text, number text, issue int)
         join document d on d.number_key = wanted.number and d.deleted_at is null
         join issue i on i.document_id = d.id and (i.number = wanted.issue or wanted.issue is null)
         cross join lateral (
           select d.system, d.issuer_id, d.is_private, case when i.published_at is null then 'DRAFT' else d.status end as status
         ) as v
         where ${visibleTo(principal, 'v', params)} order by wanted.key, i.number desc`,
      params,
    );
  };
  const scopeByKey = oneByKey(masterScopes, ({ key }) => key);
  return {
    placeOf: oneByKey(
      ids => places('document_id', ids),
      ({ documentId }) => documentId,
    ),
    membersOf: manyByKey(
      ids => places('set_id', ids),
      ({ setId }) => setId,
    ),
    masterScope: { load: key => scopeByKey.load(key).then(found => found?.scope ?? null) },
    otherMasterRefusal: eachTogether(
      asked => otherMasterRefusals(db, asked, today),
      ({ id }) => id,
    ),
  };
}
