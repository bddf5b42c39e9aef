import type { Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import type { Texts } from '@conformity/folding';
import { type PageWanted, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Face } from '../entry/entry';
import { conditions, entriesAmong } from './conditions';
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
  /** On a working list: the day that it is about, null where there never was one, and the issue that is drafted. */
  day?: CalendarDate | null;
  draftNumber?: number | null;
}

/** What of a face is left in the database where nobody asks for it. */
const lists = ['manufacturers', 'sites', 'standards', 'history'] satisfies (keyof Face)[];

/** What is read of an entry `e`, beside where it stands. */
export const columnsOfLine = (asked: ReadonlySet<string>, params: unknown[]): string =>
  `e.face - $${params.push(lists.filter(name => !asked.has(name)))}::text[] as face${asked.has('match') ? ', e.texts' : ''}`;

/** The lines of documents, in the order in which they are named; what the principal may not see, or does not match, any more is left out. One statement. */
export async function readLines(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
  chosen: readonly { id: string; place: Place }[][],
): Promise<Line[][]> {
  const found = await together<Omit<Line, 'at'>[], PageAsked>(
    db,
    pages,
    (page, params) => {
      const ids = (chosen[pages.indexOf(page)] ?? []).map(({ id }) => id);
      const where = conditions(principal, page.search, params);
      return `select coalesce(json_agg(line), '[]') from (
      select ${columnsOfLine(page.asked, params)} from ${entriesAmong(ids, params)} where ${where.join(' and ')}) as line`;
    },
    'LIST',
    // There is one way to read what is named.
    read,
  );
  return chosen.map((wanted, at) => {
    const byId = new Map((found[at] ?? []).map(line => [line.face.id, line]));
    return wanted.flatMap(({ id, place }) => {
      const line = byId.get(id);
      return line ? [{ ...line, at: place.at }] : [];
    });
  });
}
