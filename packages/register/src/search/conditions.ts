import type { Principal } from '@conformity/access';
import { readNumber } from '@conformity/certification';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { visibleTo } from '../visibility';
import type { CertificateSearch, CertificateSort, FacetField, Sought } from './filter';

/** A column of the entry by which lists are ordered. */
export interface Order {
  column: string;
  cast: 'date' | 'text' | 'timestamptz';
  direction: 'asc' | 'desc';
}

/** How each order is made; equal entries by id, in the same direction. */
export const orders: Record<CertificateSort, Order> = {
  NEWEST: { column: 'sorted_on', cast: 'date', direction: 'desc' },
  OLDEST: { column: 'sorted_on', cast: 'date', direction: 'asc' },
  NUMBER: { column: 'number_key', cast: 'text', direction: 'asc' },
  LAST_STATUS_CHANGE: { column: 'status_since', cast: 'timestamptz', direction: 'desc' },
  LAST_CHANGE: { column: 'updated_at', cast: 'timestamptz', direction: 'desc' },
};

const mostWords = 12;
const longestText = 200;

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

/** What is visible and matches the text, whatever the filter says. */
export const textOf = (principal: Principal, { sought }: CertificateSearch, params: unknown[]): string[] => [
  visibleTo(principal, 'e', params),
  ...textConditions(sought, saying(params)),
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

const textConditions = (sought: Sought, say: (value: unknown) => string): string[] =>
  'keys' in sought
    ? [`e.number_key = any(${say(sought.keys)})`]
    : sought.words.map(word => `e.search_text like ${say(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);

/**
 * What a typed text looks for: the document whose number it is, else what contains each of its words; a phrase in quotation marks
 * counts as one. A text that could be a number and is none in the register, such as the model LED 100, is looked for as it
 * stands. @throws BAD_INPUT for more than 200 characters or 12 words
 */
export async function soughtBy(db: DataSource, principal: Principal, typed: string): Promise<Sought> {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text.length > longestText)
    throw badInput('query', `${text.length} characters are too many; give at most ${longestText}.`);
  const readings = readNumber(typed);
  const keys = readings.map(({ key }) => key);
  if (keys.length && (await isThere(db, principal, keys))) return { keys };
  if (readings.some(({ isVerbatim }) => !isVerbatim)) return { words: [text] };
  const words = [...text.matchAll(/"([^"]*)"?|([^\s"]+)/g)].flatMap(([, phrase, word]) => phrase?.trim() || word || []);
  if (words.length > mostWords)
    throw badInput('query', `${words.length} words are too many; give at most ${mostWords}.`);
  return { words };
}

async function isThere(db: DataSource, principal: Principal, keys: string[]): Promise<boolean> {
  const params: unknown[] = [keys];
  const visible = visibleTo(principal, 'e', params);
  const found = await read(
    db,
    `select 1 from register.entry e where e.number_key = any($1) and ${visible} limit 1`,
    params,
  );
  return found.length > 0;
}
