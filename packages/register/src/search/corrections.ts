import { distance, type SoughtWord } from '@conformity/folding';
import { search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { untilChanged } from '../projection/projected';

/** So many spellings of a word are tried, and so many searches with them. */
const mostSpellings = 3;
const mostTried = 12;
const mostAlike = 40;

/** Words that are shorter are not corrected: too many are like them. */
const shortest = 4;
/** From here on two errors are forgiven. */
const long = 8;
/** Neither part of two words that were written as one is shorter. */
const shortestPart = 3;

/** What is asked while a text is put right. */
interface Asked<Word> {
  /** Of each word whether anything has it. */
  has(words: readonly Word[]): Promise<boolean[]>;
  /** Whether anything has all words of a text. */
  finds(text: string): Promise<boolean>;
}

/** A text, and how many changes make it of what was typed. */
interface Spelt {
  text: string;
  far: number;
}

/**
 * The text with its words put right so that it finds something, with the fewest changes; null where none does. First those words that
 * nothing has, however many they are; only where that finds nothing the others too.
 */
export async function corrected<Word extends SoughtWord>(
  db: DataSource,
  words: readonly Word[],
  { has, finds }: Asked<Word>,
): Promise<string | null> {
  const isThere = await has(words);
  const asMeant = await Promise.all(
    words.map(async (word, at) => (isThere[at] ? [asTyped(word)] : spellingsOf(db, word))),
  );
  if (asMeant.some(spellings => spellings.length === 0)) return null;
  const found = await firstThat(finds, asMeant);
  if (found !== null) return found;
  const others = await Promise.all(words.map(async (word, at) => (isThere[at] ? spellingsOf(db, word) : [])));
  return firstThat(
    finds,
    asMeant.map((spellings, at) => [...spellings, ...(others[at] ?? [])]),
  );
}

async function firstThat(finds: (text: string) => Promise<boolean>, spelt: readonly Spelt[][]): Promise<string | null> {
  const tried = combinations(spelt)
    .filter(({ far }) => far > 0)
    .slice(0, mostTried);
  for (const { text } of tried) if (await finds(text)) return text;
  return null;
}

/** Those with the fewest changes first. */
const combinations = (spelt: readonly Spelt[][]): Spelt[] =>
  spelt.reduce<Spelt[]>(
    (some, each) =>
      some
        .flatMap(({ text, far }) => each.map(one => ({ text: `${text} ${one.text}`.trim(), far: far + one.far })))
        .sort((a, b) => a.far - b.far)
        .slice(0, 4 * mostTried),
    [{ text: '', far: 0 }],
  );

const asTyped = ({ text, phrase }: SoughtWord): Spelt => ({ text: phrase ? `"${text}"` : text, far: 0 });

/** How else a word may be meant: as a word of the register that is written nearly like it, as two, or as its parts. */
async function spellingsOf(db: DataSource, word: SoughtWord): Promise<Spelt[]> {
  const { text } = word;
  if (word.phrase || word.isOptional) return [];
  if (/^\p{L}[^-]*(?:-\p{L}[^-]*)+$/u.test(text)) return [{ text: text.replaceAll('-', ' '), far: 1 }];
  if (text.length < shortest || !/^\p{L}+$/u.test(text) || /\p{Script=Han}/u.test(text)) return [];
  return spellingsKnown(db, text);
}

const spellingsKnown = untilChanged(async (db, text): Promise<Spelt[]> => {
  const [alike, apart] = await Promise.all([wordsLike(db, text), twoWordsIn(db, text)]);
  return [...alike, ...apart].sort((a, b) => a.far - b.far).slice(0, mostSpellings);
});

async function wordsLike(db: DataSource, text: string): Promise<Spelt[]> {
  const most = text.length < long ? 1 : 2;
  const alike = await search<{ word: string }>(
    db,
    `select word from register.known_word where word operator(public.%) $1
     group by word order by public.similarity(word, $1) desc, word limit ${mostAlike}`,
    [text],
    'LIST',
  );
  return alike
    .map(({ word }) => ({ text: word, far: distance(text, word, most) }))
    .filter(({ far }) => far > 0 && far <= most);
}

/** `powersupply` as power and supply; those first of which the register has both. */
async function twoWordsIn(db: DataSource, text: string): Promise<Spelt[]> {
  const signs = [...text];
  const pairs = signs
    .map((_, at) => [signs.slice(0, at).join(''), signs.slice(at).join('')] as const)
    .slice(shortestPart, 1 - shortestPart);
  if (pairs.length === 0) return [];
  const found = await search<{ word: string }>(
    db,
    'select distinct word from register.known_word where word = any($1)',
    [pairs.flat()],
    'LIST',
  );
  const known = new Set(found.map(({ word }) => word));
  return pairs.flatMap(pair => {
    const unknown = pair.filter(word => !known.has(word)).length;
    return unknown < 2 ? [{ text: pair.join(' '), far: 1 + unknown }] : [];
  });
}
