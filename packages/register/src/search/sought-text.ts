import type { Principal } from '@conformity/access';
import { type CalendarDate, readNumber, withDigits } from '@conformity/certification';
import { type SoughtWord, searchLine, sought, standsIn } from '@conformity/folding';
import { badInput, read, search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { standardId } from '../harmonised/standard';
import { projected, selecting, untilChanged } from '../projection/projected';
import { allReferences, type BodyFacts, type StandardFacts } from '../reference/reference';
import { visibleTo } from '../visibility';
import { corrected } from './corrections';
import type { CertificateSearch } from './filter';
import { textConditions } from './text-conditions';

/** A word of a search, with what else than the texts of a document may say it. */
export interface RegisterWord extends SoughtWord {
  /** Ids of the bodies that are called so. */
  issuers: string[];
  /** A year after the number of a standard is also the edition of that year, by every id. */
  standardIds: string[];
}

/** What a text looks for: documents with one of the keys, or those that have each of the words. */
export type Sought =
  | { keys: string[] }
  | {
      words: RegisterWord[];
      /** The words with typing errors put right, where as typed they find nothing; then it is these that are looked for. */
      didYouMean: string | null;
    };

/** A text without a letter or digit is in no document. */
const nothing: Sought = { keys: [] };

const mostWords = 12;
const longestText = 200;

/** Who looks for something, on which day. */
export interface Seeking {
  db: DataSource;
  principal: Principal;
  today: CalendarDate;
}

/**
 * What a typed text looks for: the document whose number it is, else those that have each of its words, in any order and in any of
 * their texts; a phrase in quotation marks as it stands. Where nothing has them, with typing errors put right.
 * @throws BAD_INPUT for more than 200 characters or 12 words
 */
export async function soughtBy(seeking: Seeking, typed: string): Promise<Sought> {
  const { db } = seeking;
  if (typed.length > longestText)
    throw badInput('query', `${typed.length} characters are too many; give at most ${longestText}.`);
  const keys = [...new Set([typed, withDigits(typed)].flatMap(readNumber).map(({ key }) => key))];
  if (keys.length && (await isThere(seeking, { keys }))) return { keys };
  const words = await registerWords(db, sought(typed));
  if (words.length === 0 && typed.trim()) return nothing;
  if (words.length > mostWords)
    throw badInput('query', `${words.length} words are too many; give at most ${mostWords}.`);
  const asTyped: Sought = { words, didYouMean: null };
  if (words.length === 0 || (await isThere(seeking, asTyped))) return asTyped;
  const other = await corrected(db, words, tried => isThere(seeking, { words: tried, didYouMean: null }));
  return other ? { words: other, didYouMean: other.map(({ text }) => text).join(' ') } : asTyped;
}

async function isThere({ db, principal, today }: Seeking, wanted: Sought): Promise<boolean> {
  const asked: CertificateSearch = { sought: wanted, filter: {}, sort: 'NEWEST', today };
  const [count] = (await projected(db, principal, 'count', [selecting(asked)])) ?? [];
  if (count !== undefined) return count > 0;
  const params: unknown[] = [];
  const where = [visibleTo(principal, 'e', params), ...textConditions(wanted, params)].join(' and ');
  // In the order of an index, so that the table itself is never read from end to end.
  const order = 'keys' in wanted ? '' : 'order by e.sorted_on desc, e.id desc';
  const statement = `select 1 from register.entry e where ${where} ${order} limit 1`;
  const found = 'keys' in wanted ? await read(db, statement, params) : await search(db, statement, params, 'LIST');
  return found.length > 0;
}

async function registerWords(db: DataSource, words: readonly SoughtWord[]): Promise<RegisterWord[]> {
  const bodies = words.length ? await linesOfBodies(db) : [];
  const named = words.map(word => issuersCalled(word, bodies));
  const years = await Promise.all(words.map((word, at) => editionsOfYear(db, words[at - 1], word)));
  return words.map((word, at) => ({ ...word, issuers: named[at] ?? [], standardIds: years[at] ?? [] }));
}

/** A word that more bodies have than this is none by which one of them is looked for. Our decision. */
const mostBodies = 20;

function issuersCalled(word: SoughtWord, bodies: readonly { id: string; line: string }[]): string[] {
  if (word.isOptional || word.text.length < 2) return [];
  const called = bodies.filter(({ line }) => standsIn(word, line)).map(({ id }) => id);
  return called.length > mostBodies ? [] : called;
}

/** By what a body is found where documents are looked for. */
export const textsOfBody = ({ name, codes }: BodyFacts): string[] => [name, ...new Set(codes.map(({ code }) => code))];

const linesOfBodies = (db: DataSource) =>
  untilChanged(db, async () => (await allReferences(db, 'BODY')).map(lineOfBody));

const lineOfBody = (body: BodyFacts) => ({ id: body.id, line: searchLine({ OTHER: textsOfBody(body) }) });

/** The ids by which documents cite the editions of a year, where a year was typed behind the number of a standard. */
async function editionsOfYear(db: DataSource, before: SoughtWord | undefined, year: SoughtWord): Promise<string[]> {
  if (!before || !/^(?:19|20)\d{2}$/.test(year.text) || !/^\d{4,}[a-z\d-]*$/.test(before.text)) return [];
  const rows = await db.query<{ facts: StandardFacts }[]>(
    `select facts from register.reference where kind = 'STANDARD' and id ilike $1`,
    [`% ${before.text}`],
  );
  return rows.flatMap(({ facts }) =>
    facts.editions.flatMap(({ edition, published }) =>
      published?.startsWith(year.text) || edition.startsWith(year.text) ? standardId(facts.id, edition) : [],
    ),
  );
}
