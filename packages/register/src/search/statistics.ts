import type { Principal } from '@conformity/access';
import type { DocumentType, EffectiveStatus, Scheme, Status, System } from '@conformity/certification';
import { badInput, CatalogueError, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, selecting } from '../projection/projected';
import { conditions, effectiveStatusOf } from './conditions';
import type { CertificateSearch } from './filter';

/** By what documents are counted. */
export const Dimension = {
  YEAR: 'YEAR',
  SYSTEM: 'SYSTEM',
  SCHEME: 'SCHEME',
  DOCUMENT_TYPE: 'DOCUMENT_TYPE',
  STATUS: 'STATUS',
  EFFECTIVE_STATUS: 'EFFECTIVE_STATUS',
  ISSUER: 'ISSUER',
  COUNTRY: 'COUNTRY',
  STANDARD: 'STANDARD',
  CATEGORY: 'CATEGORY',
} as const;
export type Dimension = keyof typeof Dimension;

/** How many documents agree in the dimensions asked for; the others are not there. */
export interface StatisticsLine {
  year?: number | null;
  system?: System;
  scheme?: Scheme;
  documentType?: DocumentType;
  status?: Status;
  effectiveStatus?: EffectiveStatus;
  issuer?: string;
  country?: string;
  standard?: string;
  category?: string;
  count: number;
}

/** Each dimension as a column of the row and as SQL over the entry `e`; where a document has several values, with how they are listed. */
const columns: Record<Dimension, { as: string; sql: string; each?: string }> = {
  YEAR: { as: 'year', sql: 'extract(year from e.first_issued_on)::int' },
  SYSTEM: { as: 'system', sql: 'e.system' },
  SCHEME: { as: 'scheme', sql: 'e.scheme' },
  DOCUMENT_TYPE: { as: 'documentType', sql: 'e.document_type' },
  STATUS: { as: 'status', sql: 'e.status' },
  ISSUER: { as: 'issuer', sql: 'e.issuer_id' },
  EFFECTIVE_STATUS: { as: 'effectiveStatus', sql: effectiveStatusOf('$1') },
  COUNTRY: { as: 'country', sql: 'c.country', each: 'unnest(e.countries) as c(country)' },
  STANDARD: {
    as: 'standard',
    sql: 's.standard',
    each: `(select distinct cited->>'standard' as standard from jsonb_array_elements(e.face->'standards') as cited) as s`,
  },
  CATEGORY: { as: 'category', sql: 'g.category', each: 'unnest(e.categories) as g(category)' },
};

/** Our decision: a table nobody reads to its end is refused. */
export const mostStatistics = { dimensions: 5, lines: 10_000 } as const;

/**
 * Counts of public documents, in the order of the dimensions; drafts are never counted. Of PostgreSQL one statement.
 * @throws BAD_INPUT for no dimension or too many, LIMIT_EXCEEDED where they have too many lines
 */
export async function statistics(
  db: DataSource,
  principal: Principal,
  by: readonly Dimension[],
  search: CertificateSearch,
): Promise<StatisticsLine[]> {
  if (by.length === 0) throw badInput('by', 'is empty. Name at least one dimension, such as YEAR.');
  const dimensions = [...new Set(by)];
  if (dimensions.length > mostStatistics.dimensions)
    throw badInput('by', `${dimensions.length} are too many; give at most ${mostStatistics.dimensions}.`);
  const lines =
    (await keptLines(db, principal, dimensions, search)) ?? (await readLines(db, principal, dimensions, search));
  if (lines === 'TOO_MANY' || lines.length > mostStatistics.lines) throw tooMany(dimensions);
  return lines;
}

const tooMany = (dimensions: readonly Dimension[]) =>
  new CatalogueError(
    'LIMIT_EXCEEDED',
    `by: ${dimensions.join(', ')} have more than ${mostStatistics.lines} rows here. Ask by fewer dimensions, or narrow it down with \`filter\`.`,
    { field: 'by', limit: mostStatistics.lines },
  );

/** From memory; null where PostgreSQL is to be asked. */
async function keptLines(
  db: DataSource,
  principal: Principal,
  dimensions: readonly Dimension[],
  search: CertificateSearch,
): Promise<StatisticsLine[] | 'TOO_MANY' | null> {
  const selected = selecting(search);
  const asked = selected && { ...selected, dimensions, most: mostStatistics.lines };
  const [found] = (await projected(db, principal, 'statistics', [asked])) ?? [];
  return (found as StatisticsLine[] | 'TOO_MANY' | undefined) ?? null;
}

/** From PostgreSQL: no more than the limit and one. */
async function readLines(
  db: DataSource,
  principal: Principal,
  dimensions: readonly Dimension[],
  search: CertificateSearch,
): Promise<StatisticsLine[]> {
  const params: unknown[] = [search.today];
  const where = [...conditions(principal, search, params), `e.status <> 'DRAFT'`].join(' and ');
  const positions = dimensions.map((_, index) => index + 1).join(', ');
  const each = dimensions.flatMap(dimension => columns[dimension].each ?? []).map(list => `cross join lateral ${list}`);
  return read<StatisticsLine>(
    db,
    `select ${dimensions.map(dimension => `${columns[dimension].sql} as "${columns[dimension].as}"`).join(', ')}, count(*)::int as count
     from register.entry e ${each.join(' ')} where ${where} and $1::date is not null group by ${positions} order by ${positions} limit ${mostStatistics.lines + 1}`,
    params,
    'STATISTICS',
  );
}
