import { distance, type SoughtWord } from '@conformity/folding';
import { search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** So many spellings of a word are tried, and so many searches with them. */
const mostSpellings = 3;
const mostTried = 12;
const mostAlike = 40;

/** Words that are shorter are not corrected: too many are like them. */
const shortest = 4;
/** From here on two errors are forgiven. */
const long = 8;

/** The text with the spellings of its words that `finds` something, those with the fewest changes first; null where none does. */
export async function corrected(
  db: DataSource,
  words: readonly SoughtWord[],
  finds: (text: string) => Promise<boolean>,
): Promise<string | null> {
  const spelt = await Promise.all(words.map(word => spellingsOf(db, word)));
  const tried = combinations(spelt)
    .filter(({ far }) => far > 0)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostTried);
  for (const { text } of tried) if (await finds(text)) return text;
  return null;
}

/** A text, and how many changes make it of what was typed. */
interface Spelt {
  text: string;
  far: number;
}

const combinations = (spelt: readonly Spelt[][]): Spelt[] =>
  spelt.reduce<Spelt[]>(
    (some, each) =>
      some
        .flatMap(({ text, far }) => each.map(one => ({ text: `${text} ${one.text}`.trim(), far: far + one.far })))
        .sort((a, b) => a.far - b.far)
        .slice(0, 4 * mostTried),
    [{ text: '', far: 0 }],
  );

/** The word itself, then the words of the register that are written nearly like it. */
async function spellingsOf(db: DataSource, word: SoughtWord): Promise<Spelt[]> {
  const { text } = word;
  const itself = { text: word.phrase ? `"${text}"` : text, far: 0 };
  if (!canBeCorrected(word)) return [itself];
  const most = text.length < long ? 1 : 2;
  const alike = await search<{ word: string }>(
    db,
    `select word from register.known_word where word operator(public.%) $1
     group by word order by public.similarity(word, $1) desc, word limit ${mostAlike}`,
    [text],
    'LIST',
  );
  const others = alike
    .map(found => ({ text: found.word, far: distance(text, found.word, most) }))
    .filter(({ far }) => far > 0 && far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostSpellings);
  return [itself, ...others];
}

const canBeCorrected = ({ text, phrase, isOptional }: SoughtWord) =>
  !phrase && !isOptional && text.length >= shortest && /^\p{L}+$/u.test(text) && !/\p{Script=Han}/u.test(text);
