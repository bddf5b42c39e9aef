import type { Principal } from '@conformity/access';
import { behindAddress, type CalendarDate, readNumber, withDigits } from '@conformity/certification';
import { type SoughtWord, searchLine, sought, standsIn } from '@conformity/folding';
import { read, search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, selecting, untilChanged } from '../projection/projected';
import { allReferences, type BodyFacts } from '../reference/reference';
import { visibleTo } from '../visibility';
import { editionsCited } from './cited-editions';
import { corrected } from './corrections';
import { textConditions } from './text-conditions';
import { requireShort, wordsTyped } from './typed-text';

/** A word of a search, with what else than the texts of a document may say it. */
export interface RegisterWord extends SoughtWord {
  /** Ids of the bodies that are called so. */
  issuers: string[];
  /** What cites one of these has it too: a year or an edition behind the number of a standard, by every id. */
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
  const typedOnes = await soughtAsTyped(seeking, typed);
  if ('keys' in typedOnes || typedOnes.words.length === 0) return typedOnes;
  const { words } = typedOnes;
  const [isThere] = await areThere(seeking, [words]);
  if (isThere) return { words, didYouMean: null };
  const bodies = await linesOfBodies(db);
  // As if it had been typed, so that whoever types it gets the same list.
  const read = async (other: string) => ({ words: await registerWords(db, sought(other), bodies), didYouMean: other });
  const corrections = await corrected(db, words, {
    has: each =>
      areThere(
        seeking,
        each.map(word => [word]),
      ),
    finds: async tried => {
      const [finds = false] = await areThere(seeking, [(await read(tried)).words]);
      return finds;
    },
  });
  return corrections === null ? { words, didYouMean: null } : read(corrections);
}

/** The same as it is typed, whether or not anything has it: for who wants to be told once something does. @throws as `soughtBy` does */
export async function soughtAsTyped(seeking: Seeking, typed: string): Promise<Sought> {
  const { db } = seeking;
  requireShort('query', typed);
  if (!typed.trim()) return { words: [], didYouMean: null };
  const text = behindAddress(typed);
  const keys = [...new Set([text, withDigits(text)].flatMap(readNumber).map(({ key }) => key))];
  if (keys.length && (await haveOneOf(seeking, keys))) return { keys };
  const words = wordsTyped('query', text);
  if (words.length === 0) return nothing;
  return { words: await registerWords(db, words, await linesOfBodies(db)), didYouMean: null };
}

/** Whether there is a document with one of the keys. */
async function haveOneOf({ db, principal }: Seeking, keys: string[]): Promise<boolean> {
  const params: unknown[] = [];
  const where = [visibleTo(principal, 'e', params), ...textConditions({ keys }, params)].join(' and ');
  return (await read(db, `select 1 from register.visible_entry e where ${where} limit 1`, params)).length > 0;
}

/** Of each search whether there is a document that has all its words; one statement. */
async function areThere({ db, principal, today }: Seeking, searches: readonly RegisterWord[][]): Promise<boolean[]> {
  const wanted = searches.map((words): Sought => ({ words, didYouMean: null }));
  const counts = await projected(
    db,
    principal,
    'count',
    wanted.map(sought => selecting({ sought, filter: {}, sort: 'NEWEST', today })),
  );
  if (counts) return counts.map(count => count > 0);
  const params: unknown[] = [];
  const each = wanted.map(sought => {
    const where = [visibleTo(principal, 'e', params), ...textConditions(sought, params)].join(' and ');
    // In the order of an index, so that the table itself is never read from end to end.
    return `coalesce((select true from register.visible_entry e where ${where} order by e.sorted_on desc, e.id desc limit 1), false)`;
  });
  const [found] = await search<{ there: boolean[] }>(db, `select array[${each.join(', ')}] as there`, params, 'LIST');
  return found?.there ?? [];
}

async function registerWords(
  db: DataSource,
  words: readonly SoughtWord[],
  bodies: readonly Body[],
): Promise<RegisterWord[]> {
  const named = words.map(word => issuersCalled(word, bodies));
  const cited = await editionsCited(db, words);
  return words.map((word, at) => ({ ...word, issuers: named[at] ?? [], standardIds: [], ...cited[at] }));
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

const linesOfBodies = untilChanged(async db => (await allReferences(db, 'BODY')).map(lineOfBody));

const lineOfBody = (body: BodyFacts): Body => ({ id: body.id, line: searchLine({ OTHER: textsOfBody(body) }) });
