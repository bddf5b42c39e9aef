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
} from '@conformity/scheme';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { CertificateConnection } from './certificates';

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
