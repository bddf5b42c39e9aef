import { type Counting, type DayPart, type Dimension, fieldOf } from '@conformity/projection';
import { facetColumns } from './conditions';
import { editionsOf, standardsOf, statusDayOf } from './entry-columns';
import type { CertificateSearch } from './filter';

/** Which day of a document is meant by year, quarter and month. */
export const StatisticsDay = {
  FIRST_ISSUE: 'FIRST_ISSUE',
  LATEST_ISSUE: 'LATEST_ISSUE',
  STATUS_CHANGE: 'STATUS_CHANGE',
} as const;
export type StatisticsDay = keyof typeof StatisticsDay;

/** The same as what is counted by. */
export const datedBy: Record<StatisticsDay, Counting['dated']> = {
  FIRST_ISSUE: 'firstIssuedOn',
  LATEST_ISSUE: 'issuedOn',
  STATUS_CHANGE: 'statusSince',
};

const days: Record<Counting['dated'], string> = {
  firstIssuedOn: 'e.first_issued_on',
  issuedOn: 'e.issued_on',
  statusSince: statusDayOf('e'),
};
const parts: Record<DayPart, (day: string) => string> = {
  YEAR: day => `extract(year from ${day})::int`,
  QUARTER: day => `to_char(${day}, 'YYYY"-Q"Q')`,
  MONTH: day => `to_char(${day}, 'YYYY-MM')`,
};

/** A dimension as SQL over the entry `e`: one value, or several, of which none counts as none. */
export function columnOf(
  dimension: Dimension,
  dated: Counting['dated'],
  search: CertificateSearch,
  say: (value: unknown) => string,
): { sql: string; isList: boolean } {
  if (dimension === 'YEAR' || dimension === 'QUARTER' || dimension === 'MONTH')
    return { sql: parts[dimension](days[dated]), isList: false };
  const field = fieldOf[dimension];
  if (!field) return { sql: editionsOf('e'), isList: true };
  if (field === 'standards') return { sql: standardsOf('e'), isList: true };
  const { sql, isList = false } = facetColumns[field];
  return { sql: sql(search, say), isList };
}
