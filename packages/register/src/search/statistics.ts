import type { Principal } from '@conformity/access';
import {
  type Counting,
  type Dimension as DimensionName,
  dimensions,
  type Statistics,
  type StatisticsLine,
} from '@conformity/projection';
import { badInput, CatalogueError, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, selecting } from '../projection/projected';
import { conditions, saying } from './conditions';
import type { CertificateSearch } from './filter';
import { columnOf } from './statistics-columns';

/** By what documents are counted. */
export const Dimension = Object.fromEntries(Object.keys(dimensions).map(name => [name, name])) as {
  [Name in DimensionName]: Name;
};
export type Dimension = DimensionName;

/** How the lines of statistics are ordered. */
export const StatisticsOrder = { VALUES: 'VALUES', MOST: 'MOST' } as const;
export type StatisticsOrder = keyof typeof StatisticsOrder;

/** Our decision: a table nobody reads to its end is refused; where a part of it is asked for, one that nobody can make in time. */
export const mostStatistics = { dimensions: 5, lines: 10_000, cells: 1_000_000 } as const;

/** What is counted, and which of its lines are told. */
export interface StatisticsAsked extends Counting {
  by: readonly Dimension[];
}

/**
 * Counts of public documents; drafts are never counted. A document without a value in a dimension counts where it is null. Of PostgreSQL
 * one statement.
 * @throws BAD_INPUT for no dimension or too many, LIMIT_EXCEEDED where they have too many lines
 */
export async function statistics(
  db: DataSource,
  principal: Principal,
  asked: StatisticsAsked,
  search: CertificateSearch,
): Promise<StatisticsLine[]> {
  if (asked.by.length === 0) throw badInput('by', 'is empty. Name at least one dimension, such as YEAR.');
  const by = [...new Set(asked.by)];
  if (by.length > mostStatistics.dimensions)
    throw badInput('by', `${by.length} are too many; give at most ${mostStatistics.dimensions}.`);
  const most = asked.first === null ? mostStatistics.lines : mostStatistics.cells;
  const lines =
    (await keptLines(db, principal, { ...asked, by }, search, most)) ??
    (await readLines(db, principal, { ...asked, by }, search));
  if (lines === 'TOO_MANY' || lines.length > mostStatistics.lines) throw tooMany(by, most);
  return lines;
}

const tooMany = (dimensions: readonly Dimension[], limit: number) =>
  new CatalogueError(
    'LIMIT_EXCEEDED',
    `by: ${dimensions.join(', ')} have more than ${limit} rows here. Ask by fewer dimensions, for a part of the rows with \`first\`, or narrow it down with \`filter\`.`,
    { field: 'by', limit },
  );

/** From memory; null where PostgreSQL is to be asked. */
async function keptLines(
  db: DataSource,
  principal: Principal,
  { by, ...counting }: StatisticsAsked,
  search: CertificateSearch,
  most: number,
): Promise<Statistics | null> {
  const selected = selecting(search);
  const asked = selected && { ...selected, dimensions: by, most, counting };
  const [found] = (await projected(db, principal, 'statistics', [asked])) ?? [];
  return found ?? null;
}

/** From PostgreSQL: no more than the limit and one. */
async function readLines(
  db: DataSource,
  principal: Principal,
  { by, dated, order, skip, first }: StatisticsAsked,
  search: CertificateSearch,
): Promise<StatisticsLine[]> {
  const params: unknown[] = [];
  const say = saying(params);
  const where = [...conditions(principal, search, params), `e.status <> 'DRAFT'`].join(' and ');
  const columns = by.map((dimension, at) => {
    const { sql, isList } = columnOf(dimension, dated, search, say);
    const each = isList ? `left join lateral unnest(${sql}) as v${at}(value) on true` : '';
    return { column: `${isList ? `v${at}.value` : sql} as "${dimensions[dimension]}"`, each };
  });
  const positions = by.map((_, index) => index + 1).join(', ');
  return read<StatisticsLine>(
    db,
    `select ${columns.map(({ column }) => column).join(', ')}, count(*)::int as count
     from register.visible_entry e ${columns.map(({ each }) => each).join(' ')} where ${where}
     group by ${positions} order by ${order === 'MOST' ? 'count desc, ' : ''}${positions}
     offset ${say(skip)} limit ${say(first ?? mostStatistics.lines + 1)}`,
    params,
    'STATISTICS',
  );
}
