import type { Principal } from '@conformity/access';
import {
  cursorOf,
  type Page,
  type PageArgs,
  type PageWanted,
  pageFrom,
  pageWanted,
  read,
  type Side,
} from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Face } from '../entry/entry';
import { conditions, orders } from './conditions';
import { type Place, placesOf } from './cursor';
import type { CertificateSearch } from './filter';
import { together } from './together';

/** A page that is asked for. */
export interface PageAsked {
  search: CertificateSearch;
  wanted: PageWanted;
  after: Place | null;
  before: Place | null;
  /** Of the lists of a face, those that are among these names are read. */
  asked: ReadonlySet<string>;
}

/** A page by its arguments. @throws BAD_INPUT for a cursor of another list, or where both ends are asked for */
export function pageAsked(search: CertificateSearch, args: PageArgs, asked: ReadonlySet<string>): PageAsked {
  const wanted = pageWanted(args);
  return { search, wanted, ...placesOf(wanted, search.sort), asked };
}

/** A page of a list, with what it was asked for with. */
export interface CertificatePage extends Omit<Page<Face>, 'count'> {
  search: CertificateSearch;
}

interface PageLine {
  face: Face;
  at: string;
}

/** What of a face is left in the database where nobody asks for it. */
const lists = ['manufacturers', 'sites', 'standards', 'history'] satisfies (keyof Face)[];

/** A page of what the caller may see. */
export async function certificatePage(db: DataSource, principal: Principal, page: PageAsked): Promise<CertificatePage> {
  const params: unknown[] = [];
  const { statement, isWholeRegister } = pageStatement(principal, page, params);
  // What is the best plan for a search depends on its values.
  const lines = isWholeRegister
    ? await read<PageLine>(db, statement, params)
    : await db.query<PageLine[]>(statement, params);
  return pageOf(db, principal, page, lines);
}

/** The same for several pages, in one statement. */
export async function certificatePages(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<CertificatePage[]> {
  const linesOf = await together<PageLine[], PageAsked>(db, pages, (page, params) => {
    const { statement } = pageStatement(principal, page, params);
    return `select coalesce(json_agg(line), '[]') from (${statement}) line`;
  });
  return pages.map((page, at) => pageOf(db, principal, page, linesOf[at] ?? []));
}

// Not a `keysetPage`: an order can fall, it is of days and instants, and several lists are read in one statement.
function pageStatement(principal: Principal, { search, wanted, after, before, asked }: PageAsked, params: unknown[]) {
  const { column, direction } = orders[search.sort];
  const where = conditions(principal, search, params);
  const isWholeRegister = where.length === 1;
  if (after) where.push(beside(search, 'AFTER', after, params));
  if (before) where.push(beside(search, 'BEFORE', before, params));
  const sorted = wanted.isFromEnd ? opposite[direction] : direction;
  const statement = `select e.face - $${params.push(lists.filter(name => !asked.has(name)))}::text[] as face, e.${column}::text as at from register.entry e where ${where.join(' and ')}
     order by e.${column} ${sorted}, e.id ${sorted} limit ${wanted.size + 1}`;
  return { statement, isWholeRegister };
}

const opposite = { asc: 'desc', desc: 'asc' } as const;

/** What stands on one side of a place, as a condition; with the place itself, where that is asked for. */
function beside({ sort }: CertificateSearch, side: Side, { at, id }: Place, params: unknown[], itself = '') {
  const { column, cast, direction } = orders[sort];
  const compare = (direction === 'asc') === (side === 'AFTER') ? '>' : '<';
  return `(e.${column}, e.id) ${compare}${itself} ($${params.push(at)}::${cast}, $${params.push(id)})`;
}

function pageOf(db: DataSource, principal: Principal, page: PageAsked, lines: PageLine[]): CertificatePage {
  const { search, wanted, after, before } = page;
  const isMore = async (side: Side) => {
    const place = side === 'AFTER' ? before : after;
    const params: unknown[] = [];
    const where = conditions(principal, search, params);
    if (place) where.push(beside(search, side, place, params, '='));
    // From the place on, by the index of the order: a table is not read up to a row at its end.
    const { column, direction } = orders[search.sort];
    const onward = side === 'AFTER' ? direction : opposite[direction];
    const found = await db.query<object[]>(
      `select from register.entry e where ${where.join(' and ')} order by e.${column} ${onward}, e.id ${onward} limit 1`,
      params,
    );
    return found.length > 0;
  };
  const { edges, pageInfo } = pageFrom(wanted, lines, ({ face, at }) => cursorOf(search.sort, [at, face.id]), isMore);
  return { search, edges: edges.map(({ cursor, node }) => ({ cursor, node: node.face })), pageInfo };
}
