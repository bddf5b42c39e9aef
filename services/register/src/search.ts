import type { Principal } from '@conformity/access';
import { isCalendarDate, readNumber } from '@conformity/certification';
import { type Face, visibleTo } from '@conformity/scheme';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type {
  CertificateConnection,
  CertificateFilter,
  CertificateSearch,
  CertificateSort,
  Sought,
} from './certificates';

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
};

const mostWords = 12;

/** The conditions of a search on the alias `e`, visibility first; `without` leaves out one field of the filter. */
export function conditions(
  principal: Principal,
  { sought, filter }: CertificateSearch,
  params: unknown[],
  without?: keyof CertificateFilter,
): string[] {
  const say = (value: unknown) => `$${params.push(value)}`;
  const among = (field: keyof CertificateFilter, column: string) =>
    filter[field] && field !== without ? [`e.${column} = any(${say(filter[field])})`] : [];
  const overlapping = (field: keyof CertificateFilter, column: string) =>
    filter[field] && field !== without ? [`e.${column} && ${say(filter[field])}`] : [];
  return [
    visibleTo(principal, 'e', params),
    ...among('systems', 'system'),
    ...among('schemes', 'scheme'),
    ...among('documentTypes', 'document_type'),
    ...among('statuses', 'status'),
    ...among('issuers', 'issuer_id'),
    ...overlapping('countries', 'countries'),
    ...overlapping('standards', 'standard_ids'),
    ...(filter.issuedFrom ? [`e.issued_on >= ${say(filter.issuedFrom)}`] : []),
    ...(filter.issuedTo ? [`e.issued_on <= ${say(filter.issuedTo)}`] : []),
    ...(filter.validUntilBefore ? [`e.valid_until < ${say(filter.validUntilBefore)}`] : []),
    ...textConditions(sought, say),
  ];
}

const textConditions = (sought: Sought, say: (value: unknown) => string): string[] =>
  'keys' in sought
    ? [`e.number_key = any(${say(sought.keys)})`]
    : sought.words.map(word => `e.search_text like ${say(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);

/**
 * What a typed text looks for: the document whose number it is, else what contains each of its words. A text that could be a
 * number and is none in the register, such as the model LED 100, is looked for as it stands. @throws BAD_INPUT
 */
export async function soughtBy(db: DataSource, principal: Principal, typed: string): Promise<Sought> {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const readings = readNumber(typed);
  const keys = readings.map(({ key }) => key);
  if (keys.length && (await isThere(db, principal, keys))) return { keys };
  if (readings.some(({ isVerbatim }) => !isVerbatim)) return { words: [text] };
  const words = text.split(' ').filter(Boolean);
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

const facetColumns = {
  systems: 'e.system',
  schemes: 'e.scheme',
  documentTypes: 'e.document_type',
  statuses: 'e.status',
  issuers: 'e.issuer_id',
  countries: 'unnest(e.countries)',
  standards: 'unnest(e.standard_ids)',
} as const;

/**
 * For each field of the filter, how what matches the rest of the filter spreads over its values; so that a value beside the
 * chosen one shows what choosing it as well would bring. One statement for all.
 */
export async function facetsOf(db: DataSource, principal: Principal, search: CertificateSearch) {
  const params: unknown[] = [];
  const fields = Object.keys(facetColumns) as (keyof typeof facetColumns)[];
  const parts = fields.map(field => {
    const where = conditions(principal, search, params, field).join(' and ');
    return `(select '${field}' as field, ${facetColumns[field]} as value, count(*)::int as count
             from register.entry e where ${where} group by 2 order by 3 desc, 2 limit 100)`;
  });
  const rows = await db.query<{ field: string; value: string; count: number }[]>(parts.join(' union all '), params);
  return fields.map(field => ({ field, values: rows.filter(row => row.field === field) }));
}
