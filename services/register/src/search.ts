import type { Principal } from '@conformity/access';
import { isCalendarDate } from '@conformity/certification';
import {
  type CertificateSearch,
  type CertificateSort,
  conditions,
  type Face,
  facetColumns,
  facetFields,
  filterOf,
  orders,
  saying,
  textOf,
} from '@conformity/register';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { CertificateConnection } from './certificates';

interface PageLine {
  face: Face;
  at: string;
}

/** What of a face is left in the database where nobody asks for it. */
const lists = ['manufacturers', 'sites', 'standards', 'history'] satisfies (keyof Face)[];

/** A page that is asked for. */
export interface PageAsked {
  search: CertificateSearch;
  first: number;
  after: Cursor | null;
  /** Of the lists of a face, those that are among these names are read. */
  asked: ReadonlySet<string>;
}

/** A page of what the caller may see. */
export async function certificatePage(
  db: DataSource,
  principal: Principal,
  page: PageAsked,
): Promise<CertificateConnection> {
  const params: unknown[] = [];
  const { statement, isWholeRegister } = pageStatement(principal, page, params);
  // What is the best plan for a search depends on its values.
  const lines = isWholeRegister
    ? await read<PageLine>(db, statement, params)
    : await db.query<PageLine[]>(statement, params);
  return connectionFrom(page, lines);
}

/** The same for several pages, in one statement. */
export async function certificatePages(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<CertificateConnection[]> {
  const linesOf = await together<PageLine[], PageAsked>(db, pages, (page, params) => {
    const { statement } = pageStatement(principal, page, params);
    return `select coalesce(json_agg(line), '[]') from (${statement}) line`;
  });
  return pages.map((page, at) => connectionFrom(page, linesOf[at] ?? []));
}

/** What each asked one's statement answers, which is one value; all in one statement. */
async function together<Answer, Asked>(
  db: DataSource,
  asked: readonly Asked[],
  statementOf: (one: Asked, params: unknown[]) => string,
): Promise<Answer[]> {
  const params: unknown[] = [];
  const statements = asked.map((one, at) => `(${statementOf(one, params)}) as "${at}"`);
  const [row] = await db.query<[Record<number, Answer>]>(`select ${statements.join(', ')}`, params);
  return Object.values(row);
}

function pageStatement(principal: Principal, { search, first, after, asked }: PageAsked, params: unknown[]) {
  const { column, cast, direction } = orders[search.sort];
  const where = conditions(principal, search, params);
  const isWholeRegister = where.length === 1;
  if (after) {
    const compare = direction === 'asc' ? '>' : '<';
    where.push(`(e.${column}, e.id) ${compare} ($${params.push(after.at)}::${cast}, $${params.push(after.id)})`);
  }
  const statement = `select e.face - $${params.push(lists.filter(name => !asked.has(name)))}::text[] as face, e.${column}::text as at from register.entry e where ${where.join(' and ')}
     order by e.${column} ${direction}, e.id ${direction} limit ${first + 1}`;
  return { statement, isWholeRegister };
}

function connectionFrom({ search, first }: PageAsked, lines: PageLine[]): CertificateConnection {
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

/** Where a page begins. */
export interface Cursor {
  at: string;
  id: string;
}

/** Where the page before ended. @throws BAD_INPUT for a cursor that is none of this order. */
export function readCursor(text: string, sort: CertificateSort): Cursor {
  try {
    const [of, at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isOurs = of === sort && typeof at === 'string' && typeof id === 'string' && /^[\w-]{1,60}$/.test(id);
    if (isOurs && validAt[orders[sort].cast]?.(at)) return { at, id };
  } catch {
    // falls through: not a cursor of ours
  }
  throw badInput('after', 'is not a cursor of this list and order. Take `endCursor` of the page before.');
}

/** How many documents match each search, in one statement. */
export const countCertificates = (db: DataSource, principal: Principal, searches: readonly CertificateSearch[]) =>
  count(db, searches, (search, params) => conditions(principal, search, params));

/** How many match the text of each search, whatever its filter says; in one statement. */
export const countTexts = (db: DataSource, principal: Principal, searches: readonly CertificateSearch[]) =>
  count(db, searches, (search, params) => textOf(principal, search, params));

const count = (
  db: DataSource,
  searches: readonly CertificateSearch[],
  conditionsOf: (search: CertificateSearch, params: unknown[]) => string[],
) =>
  together<number, CertificateSearch>(
    db,
    searches,
    (search, params) =>
      `select count(*)::int from register.entry e where ${conditionsOf(search, params).join(' and ')}`,
  );

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
