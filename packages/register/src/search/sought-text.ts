import type { Principal } from '@conformity/access';
import { type CalendarDate, readNumber } from '@conformity/certification';
import { type SoughtWord, searchLine, sought, standsIn } from '@conformity/folding';
import { read, search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { standardId } from '../harmonised/standard';
import { projected, selecting, untilChanged } from '../projection/projected';
import { allReferences, type BodyFacts, type StandardFacts } from '../reference/reference';
import { visibleTo } from '../visibility';
import { corrected } from './corrections';
import type { CertificateSearch } from './filter';
import { textConditions } from './text-conditions';
import { requireShort, wordsTyped } from './typed-text';

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
  requireShort('query', typed);
  const keys = [...new Set([typed, withDigits(typed)].flatMap(readNumber).map(({ key }) => key))];
  if (keys.length && (await isThere(seeking, { keys }))) return { keys };
  const typedWords = wordsTyped('query', typed);
  if (typedWords.length === 0) return typed.trim() ? nothing : { words: [], didYouMean: null };
  const bodies = await linesOfBodies(db);
  const words = await registerWords(db, typedWords, bodies);
  if (await isThere(seeking, { words, didYouMean: null })) return { words, didYouMean: null };
  // As if it had been typed, so that whoever types it gets the same list.
  const read = async (text: string) => ({ words: await registerWords(db, sought(text), bodies), didYouMean: text });
  const text = await corrected(db, words, async tried => isThere(seeking, await read(tried)));
  return text === null ? { words, didYouMean: null } : read(text);
}

/** The text with digits for letters that look like them, where they stand among digits: `O6.OO25` as 06.0025. */
const withDigits = (typed: string) =>
  typed.replace(/(?<![\p{L}\p{N}])(?=[OoIl.]*\d)[\dOoIl.]{4,}/gu, number =>
    number.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
  );

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

async function registerWords(
  db: DataSource,
  words: readonly SoughtWord[],
  bodies: readonly Body[],
): Promise<RegisterWord[]> {
  const named = words.map(word => issuersCalled(word, bodies));
  const years = await Promise.all(words.map((word, at) => editionsOfYear(db, words[at - 1], word)));
  return words.map((word, at) => ({ ...word, issuers: named[at] ?? [], standardIds: years[at] ?? [] }));
}

/** A word that more bodies have than this is none by which one of them is looked for. Our decision. */
const mostBodies = 20;

/** A body, and the line of what it is called. */
interface Body {
  id: string;
  line: string;
}

function issuersCalled(word: SoughtWord, bodies: readonly Body[]): string[] {
  if (word.isOptional || word.text.length < 2) return [];
  const called = bodies.filter(({ line }) => standsIn(word, line)).map(({ id }) => id);
  return called.length > mostBodies ? [] : called;
}

/** By what a body is found where documents are looked for. */
export const textsOfBody = ({ name, codes }: BodyFacts): string[] => [name, ...new Set(codes.map(({ code }) => code))];

const linesOfBodies = (db: DataSource) =>
  untilChanged(db, async () => (await allReferences(db, 'BODY')).map(lineOfBody));

const lineOfBody = (body: BodyFacts): Body => ({ id: body.id, line: searchLine({ OTHER: textsOfBody(body) }) });

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
