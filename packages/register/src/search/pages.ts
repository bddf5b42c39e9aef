import type { Principal } from '@conformity/access';
import { cursorOf, type Page, type PageArgs, pageFrom, pageWanted, read, type Side } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Face } from '../entry/entry';
import { conditions, orderOf } from './conditions';
import { type Place, placesOf } from './cursor';
import type { CertificateSearch } from './filter';
import { columnsOfLine, type Line, type PageAsked } from './lines';
import { type Match, matchesOf } from './match';
import { rankedLines } from './ranked-pages';
import { together } from './together';

/** A page by its arguments. @throws BAD_INPUT for a cursor of another list, or where both ends are asked for */
export function pageAsked(search: CertificateSearch, args: PageArgs, asked: ReadonlySet<string>): PageAsked {
  const wanted = pageWanted(args);
  return { search, wanted, ...placesOf(wanted, search.sort), asked };
}

/** A page of a list, with what it was asked for with. */
export interface CertificatePage extends Omit<Page<Face>, 'count' | 'edges'> {
  search: CertificateSearch;
  edges: { cursor: string; node: Face; match: Match[] }[];
}

/** A page of what the caller may see. */
export async function certificatePage(db: DataSource, principal: Principal, page: PageAsked): Promise<CertificatePage> {
  const lines =
    page.search.sort === 'RELEVANCE'
      ? await rankedLines(db, principal, [page])
      : [await keptLines(db, principal, page)];
  return pageOf(db, principal, page, lines[0] ?? []);
}

/** The same for several pages, in one statement; in two more where some of them are ranked. */
export async function certificatePages(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<CertificatePage[]> {
  const isRanked = ({ search }: PageAsked) => search.sort === 'RELEVANCE';
  const [ranked, kept] = [pages.filter(isRanked), pages.filter(page => !isRanked(page))];
  const [rankedOnes, keptOnes] = await Promise.all([
    ranked.length ? rankedLines(db, principal, ranked) : [],
    kept.length
      ? together<Line[], PageAsked>(db, kept, (page, params) => {
          const { statement } = pageStatement(principal, page, params);
          return `select coalesce(json_agg(line), '[]') from (${statement}) line`;
        })
      : [],
  ]);
  const linesOf = new Map([
    ...ranked.map((page, at) => [page, rankedOnes[at]] as const),
    ...kept.map((page, at) => [page, keptOnes[at]] as const),
  ]);
  return Promise.all(pages.map(page => pageOf(db, principal, page, linesOf.get(page) ?? [])));
}

async function keptLines(db: DataSource, principal: Principal, page: PageAsked): Promise<Line[]> {
  const params: unknown[] = [];
  const { statement, isWholeRegister } = pageStatement(principal, page, params);
  // What is the best plan for a search depends on its values.
  return isWholeRegister ? await read<Line>(db, statement, params) : await db.query<Line[]>(statement, params);
}

// Not a `keysetPage`: an order can fall, it is of days and instants, and several lists are read in one statement.
function pageStatement(principal: Principal, { search, wanted, after, before, asked }: PageAsked, params: unknown[]) {
  const { column, direction } = orderOf(search.sort);
  const where = conditions(principal, search, params);
  const isWholeRegister = where.length === 1;
  if (after) where.push(beside(search, 'AFTER', after, params));
  if (before) where.push(beside(search, 'BEFORE', before, params));
  const sorted = wanted.isFromEnd ? opposite[direction] : direction;
  const statement = `select ${columnsOfLine(asked, params)}, e.${column}::text as at from register.entry e where ${where.join(' and ')}
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

async function pageOf(db: DataSource, principal: Principal, page: PageAsked, lines: Line[]): Promise<CertificatePage> {
  const { search, wanted, after, before, asked } = page;
  const isMore = async (side: Side) => {
    const place = side === 'AFTER' ? before : after;
    const params: unknown[] = [];
    const where = conditions(principal, search, params);
    if (place) where.push(beside(search, side, place, params, '='));
    // From the place on, by the index of the order: a table is not read up to a row at its end.
    const { column, direction } = orderOf(search.sort);
    const onward = side === 'AFTER' ? direction : opposite[direction];
    const found = await db.query<object[]>(
      `select from register.entry e where ${where.join(' and ')} order by e.${column} ${onward}, e.id ${onward} limit 1`,
      params,
    );
    return found.length > 0;
  };
  const { edges, pageInfo } = pageFrom(
    wanted,
    lines,
    ({ face, at }) => cursorOf(search.sort, [at, face.id]),
    search.sort === 'RELEVANCE' ? async () => true : isMore,
  );
  const matches = asked.has('match')
    ? await matchesOf(
        db,
        search.sought,
        edges.map(({ node }) => node),
      )
    : [];
  return {
    search,
    edges: edges.map(({ cursor, node }, at) => ({ cursor, node: node.face, match: matches[at] ?? [] })),
    pageInfo,
  };
}
