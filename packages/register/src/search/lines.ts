import type { Principal } from '@conformity/access';
import type { Texts } from '@conformity/folding';
import type { PageWanted } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Face } from '../entry/entry';
import { visibleTo } from '../visibility';
import type { Place } from './cursor';
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

/** A document of a page. */
export interface Line {
  face: Face;
  /** Where it stands in the order. */
  at: string;
  /** By what it is found, where somebody asks where it was. */
  texts?: Texts;
}

/** What of a face is left in the database where nobody asks for it. */
const lists = ['manufacturers', 'sites', 'standards', 'history'] satisfies (keyof Face)[];

/** What is read of an entry `e`, beside where it stands. */
export const columnsOfLine = (asked: ReadonlySet<string>, params: unknown[]): string =>
  `e.face - $${params.push(lists.filter(name => !asked.has(name)))}::text[] as face${asked.has('match') ? ', e.texts' : ''}`;

/** The lines of documents, in the order in which they are named; what the principal may not see any more is left out. One statement. */
export async function readLines(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
  chosen: readonly { id: string; place: Place }[][],
): Promise<Line[][]> {
  const found = await together<Omit<Line, 'at'>[], PageAsked>(db, pages, (page, params) => {
    const at = pages.indexOf(page);
    const visible = visibleTo(principal, 'e', params);
    return `select coalesce(json_agg(line), '[]') from (
      select ${columnsOfLine(page.asked, params)} from register.entry e
      where e.id = any($${params.push((chosen[at] ?? []).map(({ id }) => id))}) and ${visible}) as line`;
  });
  return chosen.map((wanted, at) => {
    const byId = new Map((found[at] ?? []).map(line => [line.face.id, line]));
    return wanted.flatMap(({ id, place }) => {
      const line = byId.get(id);
      return line ? [{ ...line, at: place.at }] : [];
    });
  });
}
