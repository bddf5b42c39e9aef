import type { Principal } from '@conformity/access';
import { isCalendarDate, readNumber } from '@conformity/certification';
import { type Face, visibleTo } from '@conformity/scheme';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { CertificateConnection, CertificateSearch, CertificateSort, FacetField, Sought } from './certificates';

interface Order {
  column: string;
  cast: string;
  direction: 'asc' | 'desc';
}

const orders: Record<CertificateSort, Order> = {
  NEWEST: { column: 'sorted_on', cast: 'date', direction: 'desc' },
  OLDEST: { column: 'sorted_on', cast: 'date', direction: 'asc' },
  NUMBER: { column: 'number_key', cast: 'text', direction: 'asc' },
  LAST_STATUS_CHANGE: { column: 'status_since', cast: 'timestamptz', direction: 'desc' },
  LAST_CHANGE: { column: 'updated_at', cast: 'timestamptz', direction: 'desc' },
};

const mostWords = 12;
const longestText = 200;

/** What a field of the filter looks at: one value of a document, or several. Over the entry `e`; `today` is a parameter. */
const facetColumns: Record<FacetField, { sql: (today: string) => string; isList?: true }> = {
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
const facetFields = Object.keys(facetColumns) as FacetField[];

/** The status that counts on a day, of the entry `e`. */
export const effectiveStatusOf = (day: string) =>
  `register.effective_status(e.status, e.valid_until, e.imposed_status, e.imposed_until, ${day}::date)`;

type Say = (value: unknown) => string;
const saying =
  (params: unknown[]): Say =>
  value =>
    `$${params.push(value)}`;

/** The conditions of a search on the alias `e`, visibility first. */
export function conditions(principal: Principal, search: CertificateSearch, params: unknown[]): string[] {
  return [...textOf(principal, search, params), ...filterOf(search, params)];
}

/** What is visible and matches the text, whatever the filter says. */
const textOf = (principal: Principal, { sought }: CertificateSearch, params: unknown[]): string[] => [
  visibleTo(principal, 'e', params),
  ...textConditions(sought, saying(params)),
];

function filterOf({ filter, today }: CertificateSearch, params: unknown[]): string[] {
  const say = saying(params);
  const chosen = facetFields.flatMap(field => {
    const values = filter[field];
    if (!values) return [];
    const { sql, isList } = facetColumns[field];
    const isAll = filter.allOf?.includes(field);
    const column = sql(field === 'effectiveStatuses' ? say(today) : '');
    if (isList) return [`${column} ${isAll ? '@>' : '&&'} ${say(values)}::text[]`];
    return [`${column} = ${isAll ? 'all' : 'any'}(${say(values)}::text[])`];
  });
  return [
    ...chosen,
    ...(filter.organisations ? [`e.party_keys && ${keysOfOrganisations(say(filter.organisations))}`] : []),
    ...(filter.issuedFrom ? [`e.issued_on >= ${say(filter.issuedFrom)}`] : []),
    ...(filter.issuedTo ? [`e.issued_on <= ${say(filter.issuedTo)}`] : []),
    ...(filter.validUntilBefore ? [`e.valid_until < ${say(filter.validUntilBefore)}`] : []),
  ];
}

/** The keys by which documents name the organisations, from the directory; their own ids at least. */
const keysOfOrganisations = (ids: string) =>
  `(select array_agg(key) from (select key from register.organisation_alias where organisation_id = any(${ids}::text[])
    union select 'org:' || id from unnest(${ids}::text[]) as id) as named(key))`;

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

interface PageLine {
  face: Face;
  at: string;
}

/** What of a face is left in the database where nobody asks for it. */
const lists = ['manufacturers', 'sites', 'standards', 'history'] satisfies (keyof Face)[];

/** A page of what the caller may see, with those lists of a face that are among the names asked. @throws BAD_INPUT for a cursor that is none of this order. */
export async function certificatePage(
  db: DataSource,
  principal: Principal,
  search: CertificateSearch,
  { first, after, asked }: { first: number; after: string | null; asked: ReadonlySet<string> },
): Promise<CertificateConnection> {
  const { column, cast, direction } = orders[search.sort];
  const params: unknown[] = [];
  const where = conditions(principal, search, params);
  const isWholeRegister = where.length === 1;
  if (after) {
    const [at, id] = readCursor(after, search.sort);
    const compare = direction === 'asc' ? '>' : '<';
    where.push(`(e.${column}, e.id) ${compare} ($${params.push(at)}::${cast}, $${params.push(id)})`);
  }
  const statement = `select e.face - $${params.push(lists.filter(name => !asked.has(name)))}::text[] as face, e.${column}::text as at from register.entry e where ${where.join(' and ')}
     order by e.${column} ${direction}, e.id ${direction} limit ${first + 1}`;
  // What is the best plan for a search depends on its values.
  const lines = isWholeRegister
    ? await read<PageLine>(db, statement, params)
    : await db.query<PageLine[]>(statement, params);
  const edges = lines.slice(0, first).map(({ face, at }) => ({ node: face, cursor: cursor(search.sort, at, face.id) }));
  const pageInfo = { hasNextPage: lines.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { search, edges, pageInfo };
}

const cursor = (sort: CertificateSort, at: string, id: string) =>
  Buffer.from(JSON.stringify([sort, at, id])).toString('base64url');

/** An instant as PostgreSQL writes it in UTC. */
const isInstant = (text: string) =>
  /^.{10} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(text) &&
  isCalendarDate(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`));

const validAt: Record<string, (text: string) => boolean> = {
  date: isCalendarDate,
  text: text => /^[^\0]{1,100}$/.test(text),
  timestamptz: isInstant,
};

function readCursor(text: string, sort: CertificateSort): [string, string] {
  try {
    const [of, at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isOurs = of === sort && typeof at === 'string' && typeof id === 'string' && /^[\w-]{1,60}$/.test(id);
    if (isOurs && validAt[orders[sort].cast]?.(at)) return [at, id];
  } catch {
    // falls through: not a cursor of ours
  }
  throw badInput('after', 'is not a cursor of this list and order. Take `endCursor` of the page before.');
}

/** How many documents match. */
export async function countCertificates(
  db: DataSource,
  principal: Principal,
  search: CertificateSearch,
): Promise<number> {
  const params: unknown[] = [];
  const where = conditions(principal, search, params).join(' and ');
  const [row] = await db.query<[{ count: number }]>(
    `select count(*)::int as count from register.entry e where ${where}`,
    params,
  );
  return row.count;
}

/** How many match the text, whatever the filter says. */
export async function countText(db: DataSource, principal: Principal, search: CertificateSearch): Promise<number> {
  const params: unknown[] = [];
  const where = textOf(principal, search, params).join(' and ');
  const [row] = await db.query<[{ count: number }]>(
    `select count(*)::int as count from register.entry e where ${where}`,
    params,
  );
  return row.count;
}

/**
 * For each field of the filter, how what matches the text spreads over its values: of all of it (`total`) and of what matches the
 * whole filter too (`count`), as the public register of IECEE counts. One statement, which reads each document once.
 */
export async function facetsOf(db: DataSource, principal: Principal, search: CertificateSearch) {
  const params: unknown[] = [];
  const text = textOf(principal, search, params).join(' and ');
  const selected = filterOf(search, params).join(' and ') || 'true';
  const today = saying(params)(search.today);
  const columns = facetFields.map(field => `${facetColumns[field].sql(today)} as "${field}"`);
  const parts = facetFields.map(
    field =>
      `(select '${field}' as field, ${facetColumns[field].isList ? `unnest("${field}")` : `"${field}"`} as value,
          count(*) filter (where is_selected)::int as count, count(*)::int as total
        from matched group by 2 order by 3 desc, 4 desc, 2 limit 100)`,
  );
  const rows = await db.query<{ field: string; value: string | null; count: number; total: number }[]>(
    `with matched as materialized (select ${columns.join(', ')}, (${selected}) is true as is_selected
       from register.entry e where ${text})
     ${parts.join(' union all ')}`,
    params,
  );
  return facetFields.map(field => ({ field, values: rows.filter(row => row.field === field && row.value !== null) }));
}
