import type { Principal } from '@conformity/access';
import { visibleTo } from '../visibility';
import type { CertificateSearch, CertificateSort, FacetField } from './filter';
import { textConditions } from './text-conditions';

/** A column of the entry by which lists are ordered. */
export interface Order {
  column: string;
  cast: 'date' | 'text' | 'timestamptz';
  direction: 'asc' | 'desc';
}

/** An order that the register keeps; how well a document answers a text is no such order. */
type KeptOrder = Exclude<CertificateSort, 'RELEVANCE'>;

/** How each order is made; equal entries by id, in the same direction. */
const orders: Record<KeptOrder, Order> = {
  NEWEST: { column: 'sorted_on', cast: 'date', direction: 'desc' },
  OLDEST: { column: 'sorted_on', cast: 'date', direction: 'asc' },
  NUMBER: { column: 'number_key', cast: 'text', direction: 'asc' },
  LAST_STATUS_CHANGE: { column: 'status_since', cast: 'timestamptz', direction: 'desc' },
  LAST_CHANGE: { column: 'updated_at', cast: 'timestamptz', direction: 'desc' },
};

/** The order of a list; of a ranked one, that of equal documents. */
export const orderOf = (sort: CertificateSort): Order => orders[sort === 'RELEVANCE' ? 'NEWEST' : sort];

/** What a field of the filter looks at: one value of a document, or several. Over the entry `e`; `today` is a parameter. */
export const facetColumns: Record<FacetField, { sql: (today: string) => string; isList?: true }> = {
  systems: { sql: () => 'e.system' },
  schemes: { sql: () => 'e.scheme' },
  documentTypes: { sql: () => 'e.document_type' },
  statuses: { sql: () => 'e.status' },
  effectiveStatuses: { sql: today => `${effectiveStatusOf(today)}` },
  issuers: { sql: () => 'e.issuer_id' },
  countries: { sql: () => 'e.countries', isList: true },
  standards: { sql: () => 'e.standard_ids', isList: true },
  categories: { sql: () => 'e.categories', isList: true },
  trademarks: { sql: () => 'e.trademark' },
};
/** Every field over whose values matches are counted. */
export const facetFields = Object.keys(facetColumns) as FacetField[];

/** What the status that counts is derived from: columns, or other expressions of SQL. */
export interface StatusSql {
  status: string;
  validUntil: string;
  imposedStatus: string;
  imposedUntil: string;
}

/** The status that counts on a day, as SQL; what `statusOn` of packages/certification says. */
export const effectiveStatusFrom = ({ status, validUntil, imposedStatus, imposedUntil }: StatusSql, day: string) =>
  `register.effective_status(${status}, ${validUntil}, ${imposedStatus}, ${imposedUntil}, ${day}::date)`;

/** The status that counts on a day, of the entry `e`. */
export const effectiveStatusOf = (day: string) =>
  effectiveStatusFrom(
    {
      status: 'e.status',
      validUntil: 'e.valid_until',
      imposedStatus: 'e.imposed_status',
      imposedUntil: 'e.imposed_until',
    },
    day,
  );

type Say = (value: unknown) => string;
/** Adds values to the parameters of a statement. */
export const saying =
  (params: unknown[]): Say =>
  value =>
    `$${params.push(value)}`;

/** The conditions of a search on the alias `e`, visibility first. */
export function conditions(principal: Principal, search: CertificateSearch, params: unknown[]): string[] {
  return [...textOf(principal, search, params), ...filterOf(search, params)];
}

/** The entries, those with these ids where it is known which they are: then no index of what is said of them beside is read. */
export const entriesAmong = (ids: readonly string[] | undefined, params: unknown[]): string =>
  ids ? `(select * from register.entry where id = any($${params.push(ids)}::text[]) offset 0) e` : 'register.entry e';

/** What is visible and matches the text, whatever the filter says. */
export const textOf = (principal: Principal, { sought }: CertificateSearch, params: unknown[]): string[] => [
  visibleTo(principal, 'e', params),
  ...textConditions(sought, params),
];

/** What the filter says. */
export function filterOf({ filter, today }: CertificateSearch, params: unknown[]): string[] {
  const say = saying(params);
  const chosen = facetFields.flatMap(field => {
    const values = filter[field];
    if (!values) return [];
    const { sql, isList } = facetColumns[field];
    const isAll = filter.allOf?.includes(field);
    const column = sql(field === 'effectiveStatuses' ? say(today) : '');
    // Each is one value, or several that mean the same.
    const alternatives = isAll ? values.map(value => [value].flat()) : [values.flat()];
    if (isList) return alternatives.map(anyOf => `${column} && ${say(anyOf)}::text[]`);
    return [isAll ? `${column} = all(${say(values)}::text[])` : oneOf(column, values.flat(), say)];
  });
  return [
    ...chosen,
    ...(filter.partyKeys ? [`e.party_keys && ${say(filter.partyKeys)}::text[]`] : []),
    // Lists are sorted by that day wherever there is one.
    ...(filter.issuedFrom || filter.issuedTo ? ['e.issued_on is not null'] : []),
    ...(filter.issuedFrom ? [`e.sorted_on >= ${say(filter.issuedFrom)}`] : []),
    ...(filter.issuedTo ? [`e.sorted_on <= ${say(filter.issuedTo)}`] : []),
    ...(filter.validUntilBefore ? [`e.valid_until < ${say(filter.validUntilBefore)}`] : []),
  ];
}

/** A single value as such: of several PostgreSQL does not see that an index by value and day has them in order. */
const oneOf = (column: string, values: readonly string[], say: Say) =>
  values.length === 1 ? `${column} = ${say(values[0])}` : `${column} = any(${say(values)}::text[])`;
