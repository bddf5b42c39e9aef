import type { Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import {
  cursorOf,
  eachTogether,
  type Loader,
  type Page,
  type PageArgs,
  pageFrom,
  pageWanted,
  read,
  type Side,
  search,
} from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Face } from '../entry/entry';
import { projected, selecting } from '../projection/projected';
import { conditions, entriesAmong, entriesOf, orderOf } from './conditions';
import { type Place, placesOf } from './cursor';
import type { CertificateSearch } from './filter';
import { columnsOfLine, type Line, type PageAsked } from './lines';
import { type Match, matchesOf } from './match';
import { rankedLines } from './ranked-pages';
import { together } from './together';
import { columnsOfWork } from './working-list';

/** A page by its arguments. @throws BAD_INPUT for a cursor of another list, or where both ends are asked for */
export function pageAsked(search: CertificateSearch, args: PageArgs, asked: ReadonlySet<string>): PageAsked {
  const wanted = pageWanted(args);
  return { search, wanted, ...placesOf(wanted, search.sort), asked };
}

/** A page of a list, with what it was asked for with. */
export interface CertificatePage extends Omit<Page<Face>, 'count' | 'edges'> {
  search: CertificateSearch;
  edges: { cursor: string; node: Face; match: Match[]; day?: CalendarDate | null; draftNumber?: number | null }[];
}

/** A page of what the caller may see. */
export async function certificatePage(db: DataSource, principal: Principal, page: PageAsked): Promise<CertificatePage> {
  const lines =
    page.search.sort === 'RELEVANCE'
      ? await rankedLines(db, principal, [page])
      : [await keptLines(db, principal, page)];
  return pageOf(db, page, lines[0] ?? [], beyond(db, principal));
}

/** The same for several pages, in one statement; in two more where some of them are ranked. */
export async function certificatePages(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<CertificatePage[]> {
  const isRanked = ({ search }: PageAsked) => search.sort === 'RELEVANCE';
  const [ranked, kept] = [pages.filter(isRanked), pages.filter(page => !isRanked(page))];
  const statementOf = (page: PageAsked, params: unknown[]) =>
    `select coalesce(json_agg(line), '[]') from (${pageStatement(principal, page, params).statement}) line`;
  const [rankedOnes, keptOnes] = await Promise.all([
    ranked.length ? rankedLines(db, principal, ranked) : [],
    kept.length ? together<Line[], PageAsked>(db, kept, statementOf, 'LIST') : [],
  ]);
  const linesOf = new Map([
    ...ranked.map((page, at) => [page, rankedOnes[at]] as const),
    ...kept.map((page, at) => [page, keptOnes[at]] as const),
  ]);
  const more = beyond(db, principal);
  return Promise.all(pages.map(page => pageOf(db, page, linesOf.get(page) ?? [], more)));
}

async function keptLines(db: DataSource, principal: Principal, page: PageAsked): Promise<Line[]> {
  const params: unknown[] = [];
  const ids = await newestOf(db, principal, page);
  const { statement, isWholeRegister } = pageStatement(principal, page, params, ids);
  // What is the best plan for a search depends on its values; there is one way to read what is named.
  return isWholeRegister || ids
    ? await read<Line>(db, statement, params, 'LIST')
    : await search<Line>(db, statement, params, 'LIST');
}

/** Which documents stand on a page, the newest first, where what is in memory knows: of the whole register an index does. */
async function newestOf(db: DataSource, principal: Principal, { search, wanted, after, before }: PageAsked) {
  const selected = search.sort === 'NEWEST' && !wanted.isFromEnd && !before ? selecting(search) : null;
  const { words, conditions: said } = selected?.selection ?? { words: [], conditions: [] };
  if (!selected || words.length + said.length === 0) return undefined;
  const place = after && { sortedOn: after.at as CalendarDate, id: after.id };
  const found = await projected(db, principal, 'newest', [{ ...selected, first: wanted.size + 1, after: place }]);
  return found?.[0];
}

// Not a `keysetPage`: an order can fall, it is of days and instants, and several lists are read in one statement.
function pageStatement(
  principal: Principal,
  { search, wanted, after, before, asked }: PageAsked,
  params: unknown[],
  ids?: readonly string[],
) {
  const { column, direction } = orderOf(search.sort);
  const where = conditions(principal, search, params);
  const isWholeRegister = where.length === 1;
  if (after) where.push(beside(search, 'AFTER', after, params));
  if (before) where.push(beside(search, 'BEFORE', before, params));
  const sorted = wanted.isFromEnd ? opposite[direction] : direction;
  const statement = `select ${columnsOfLine(asked, params)}${search.work ? columnsOfWork(search.work) : ''}, e.${column}::text as at
     from ${ids ? entriesAmong(ids, params) : entriesOf(search)} where ${where.join(' and ')}
     order by e.${column} ${sorted}, e.id ${sorted} limit ${wanted.size + 1}`;
  return { statement, isWholeRegister };
}

const opposite = { asc: 'desc', desc: 'asc' } as const;

/** What stands on one side of a place, as a condition; with the place itself, where that is asked for. */
function beside({ sort }: CertificateSearch, side: Side, { at, id }: Place, params: unknown[], itself = '') {
  const { column, cast, direction } = orderOf(sort);
  const compare = (direction === 'asc') === (side === 'AFTER') ? '>' : '<';
  return `(e.${column}, e.id) ${compare}${itself} ($${params.push(at)}::${cast}, $${params.push(id)})`;
}

interface Beyond {
  page: PageAsked;
  side: Side;
}

/** Whether anything stands beyond pages; for those that are asked about in one moment, in one statement. */
function beyond(db: DataSource, principal: Principal): Loader<Beyond, boolean> {
  const statementOf = ({ page, side }: Beyond, params: unknown[]) => {
    const place = side === 'AFTER' ? page.before : page.after;
    const where = conditions(principal, page.search, params);
    if (place) where.push(beside(page.search, side, place, params, '='));
    // From the place on, by the index of the order: a table is not read up to a row at its end.
    const { column, direction } = orderOf(page.search.sort);
    const onward = side === 'AFTER' ? direction : opposite[direction];
    return `select true from ${entriesOf(page.search)} where ${where.join(' and ')} order by e.${column} ${onward}, e.id ${onward} limit 1`;
  };
  // Not by `exists`, for which PostgreSQL forgets the order.
  return eachTogether(async (asked: readonly Beyond[]) => {
    const found = await together<true | null, Beyond>(db, asked, statementOf, 'LIST');
    return found.map(one => one !== null);
  });
}

async function pageOf(
  db: DataSource,
  page: PageAsked,
  lines: Line[],
  more: Loader<Beyond, boolean>,
): Promise<CertificatePage> {
  const { search, wanted, asked } = page;
  const { edges, pageInfo } = pageFrom(
    wanted,
    lines,
    ({ face, at }) => cursorOf(search.sort, [at, face.id]),
    // Of a ranked list there is more wherever it was begun in the middle.
    search.sort === 'RELEVANCE' ? async () => true : side => more.load({ page, side }),
  );
  const found = edges.map(({ node }) => node);
  const matches = asked.has('match') ? await matchesOf(db, search.sought, found) : [];
  return {
    search,
    edges: edges.map(({ cursor, node: { face, day, draftNumber = null } }, at) => ({
      cursor,
      node: face,
      match: matches[at] ?? [],
      ...(day !== undefined && { day, draftNumber }),
    })),
    pageInfo,
  };
}
