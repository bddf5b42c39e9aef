import type { Principal } from '@conformity/access';
import { cursorOf, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Face } from '../entry/entry';
import { conditions, orders } from './conditions';
import type { Cursor } from './cursor';
import type { CertificateSearch } from './filter';
import { together } from './together';

/** A page that is asked for. */
export interface PageAsked {
  search: CertificateSearch;
  first: number;
  after: Cursor | null;
  /** Of the lists of a face, those that are among these names are read. */
  asked: ReadonlySet<string>;
}

/** A page of a list, with what it was asked for with. */
export interface CertificatePage {
  search: CertificateSearch;
  edges: { node: Face; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
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
  return pageFrom(page, lines);
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
  return pages.map((page, at) => pageFrom(page, linesOf[at] ?? []));
}

// Not a `keysetPage`: an order can fall, it is of days and instants, and several lists are read in one statement.
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

function pageFrom({ search, first }: PageAsked, lines: PageLine[]): CertificatePage {
  const edges = lines
    .slice(0, first)
    .map(({ face, at }) => ({ node: face, cursor: cursorOf(search.sort, [at, face.id]) }));
  const pageInfo = { hasNextPage: lines.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { search, edges, pageInfo };
}
