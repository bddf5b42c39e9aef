import { distance, type SoughtWord } from '@conformity/folding';
import type { DataSource } from 'typeorm';
import type { RegisterWord } from './sought-text';

/** So many spellings of a word are tried, and so many searches with them. */
const mostSpellings = 3;
const mostTried = 12;
const mostAlike = 40;

/** Words that are shorter are not corrected: too many are like them. */
const shortest = 4;
/** From here on two errors are forgiven. */
const long = 8;

/** The spellings of each word that `finds` something, those with the fewest changes first; null where none does. */
export async function corrected(
  db: DataSource,
  words: readonly RegisterWord[],
  finds: (words: RegisterWord[]) => Promise<boolean>,
): Promise<RegisterWord[] | null> {
  const spelt = await Promise.all(words.map(word => spellingsOf(db, word)));
  const tried = combinations(spelt)
    .filter(({ far }) => far > 0)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostTried);
  for (const { words: other } of tried) if (await finds(other)) return other;
  return null;
}

interface Spelt {
  words: RegisterWord[];
  far: number;
}

const combinations = (spelt: readonly { word: RegisterWord; far: number }[][]): Spelt[] =>
  spelt.reduce<Spelt[]>(
    (some, each) =>
      some
        .flatMap(({ words, far }) => each.map(one => ({ words: [...words, one.word], far: far + one.far })))
        .sort((a, b) => a.far - b.far)
        .slice(0, 4 * mostTried),
    [{ words: [], far: 0 }],
  );

/** The word itself, then the words of the register that are written nearly like it. */
async function spellingsOf(db: DataSource, word: RegisterWord) {
  const itself = { word, far: 0 };
  const { text } = word;
  if (!canBeCorrected(word)) return [itself];
  const most = text.length < long ? 1 : 2;
  const alike = await db.query<{ word: string }[]>(
    `select word from register.known_word where word operator(public.%) $1
     group by word order by public.similarity(word, $1) desc, word limit ${mostAlike}`,
    [text],
  );
  const others = alike
    .map(found => ({ spelling: found.word, far: distance(text, found.word, most) }))
    .filter(({ far }) => far > 0 && far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostSpellings);
  return [itself, ...others.map(({ spelling, far }) => ({ word: spelt(word, spelling), far }))];
}

const canBeCorrected = ({ text, phrase, isOptional }: SoughtWord) =>
  !phrase && !isOptional && text.length >= shortest && /^\p{L}+$/u.test(text) && !/\p{Script=Han}/u.test(text);

const spelt = (word: RegisterWord, spelling: string): RegisterWord => ({
  ...word,
  text: spelling,
  alternatives: [[spelling]],
  beginning: null,
  issuers: [],
});
