import type { Principal } from '@conformity/access';
import type { FacetCounts } from '@conformity/projection';
import { search as searchFor } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, selecting } from '../projection/projected';
import { conditions, entriesOf, facetColumns, filterOf, saying, textOf } from './conditions';
import type { CertificateSearch } from './filter';
import type { FacetField } from './filter-values';
import { together } from './together';

/** How many documents match each search; of PostgreSQL in one statement. */
export const countCertificates = async (db: DataSource, principal: Principal, searches: readonly CertificateSearch[]) =>
  (await projected(db, principal, 'count', searches.map(selecting))) ??
  count(db, searches, (search, params) => conditions(principal, search, params));

/** How many match the text of each search, whatever its filter says; of PostgreSQL in one statement. */
export const countTexts = async (db: DataSource, principal: Principal, searches: readonly CertificateSearch[]) =>
  (await projected(
    db,
    principal,
    'count',
    searches.map(search => selecting({ ...search, filter: { asOf: search.filter.asOf ?? null } })),
  )) ?? count(db, searches, (search, params) => textOf(principal, search, params));

const count = (
  db: DataSource,
  searches: readonly CertificateSearch[],
  conditionsOf: (search: CertificateSearch, params: unknown[]) => string[],
) =>
  together<number, CertificateSearch>(
    db,
    searches,
    (search, params) =>
      `select count(*)::int from ${entriesOf(search)} where ${conditionsOf(search, params).join(' and ')}`,
    'COUNT',
  );

/** Whether more documents than these match a search; no more than that are counted. */
export async function areMoreThan(
  db: DataSource,
  principal: Principal,
  search: CertificateSearch,
  most: number,
): Promise<boolean> {
  const params: unknown[] = [];
  const where = conditions(principal, search, params).join(' and ');
  const [row] = await searchFor<{ count: number }>(
    db,
    `select count(*)::int as count from (select from register.visible_entry e where ${where} limit ${most + 1}) as counted`,
    params,
    'COUNT',
  );
  return (row?.count ?? 0) > most;
}

/** A search whose matches are counted by fields. */
export interface FacetsAsked {
  search: CertificateSearch;
  fields: readonly FacetField[];
}

/**
 * Of each search, for each field that is asked for, how what matches the text spreads over its values: of all of it (`total`) and of what
 * matches the whole filter too (`count`), as the public register of IECEE counts. Of PostgreSQL one statement, which reads each document
 * once a search.
 */
export async function facetsOf(
  db: DataSource,
  principal: Principal,
  asked: readonly FacetsAsked[],
): Promise<FacetCounts[][]> {
  const questions = asked.map(({ search, fields }) => {
    const selected = selecting(search);
    return selected && { ...selected, fields };
  });
  const kept = await projected(db, principal, 'facets', questions);
  if (kept) return kept;
  const found = await together<FacetLine[], FacetsAsked>(
    db,
    asked,
    (one, params) => `select coalesce(json_agg(line), '[]') from (${facetStatement(principal, one, params)}) as line`,
    'COUNT',
  );
  return found.map((lines, at) =>
    (asked[at]?.fields ?? []).map(field => ({
      field,
      values: lines.flatMap(({ field: of, value, ...counts }) =>
        of === field && value !== null ? [{ value, ...counts }] : [],
      ),
    })),
  );
}

interface FacetLine {
  field: string;
  value: string | null;
  count: number;
  total: number;
}

function facetStatement(principal: Principal, { search, fields }: FacetsAsked, params: unknown[]): string {
  if (fields.length === 0) return 'select where false';
  const text = textOf(principal, search, params).join(' and ');
  const selected = filterOf(search, params).join(' and ') || 'true';
  const say = saying(params);
  const columns = fields.map(field => `${facetColumns[field].sql(search, say)} as "${field}"`);
  const parts = fields.map(
    field =>
      `(select '${field}' as field, ${facetColumns[field].isList ? `unnest("${field}")` : `"${field}"`} as value,
          count(*) filter (where is_selected)::int as count, count(*)::int as total
        from matched group by 2 order by 3 desc, 4 desc, 2 limit 100)`,
  );
  return `with matched as materialized (select ${columns.join(', ')}, (${selected}) is true as is_selected
       from ${entriesOf(search)} where ${text})
     ${parts.join(' union all ')}`;
}
