import { isAbbreviation } from './brackets';
import type { Token } from './tokens';
import { activityLength, isActivity, isModifier, singular, type Vocabulary } from './vocabulary';

/** An item of a list, with the brackets after it. */
export interface Item {
  words: Token[];
  brackets: Token[][];
}

/** The most words of a noun, and the most items that "their" may make: what is longer is no noun, and reading stays quick. */
const mostWords = 12;
const mostAntecedents = 50;

const wordsOf = (words: readonly Token[]) => words.map(({ word }) => word).join(' ');

/** Passive and active components are passive components, and active components; LED frames and lens stay what they are. */
export function withSharedNouns(items: readonly Item[], vocabulary: Vocabulary): Item[] {
  const shared = [...items];
  let nouns: Token[] = [];
  for (let at = items.length - 1; at >= 0; at--) {
    const { words, brackets } = items[at] as Item;
    const next = items[at + 1];
    const needsNoun = next !== undefined && brackets.length === 0 && isModifier(wordsOf(words), vocabulary);
    // Before a modifier in the same place, the noun is still the one that the modifier shares.
    if (!needsNoun || !isModifier(wordsOf(next.words), vocabulary))
      nouns = needsNoun ? next.words.slice(words.length) : [];
    if (needsNoun && nouns.length > 0 && nouns.length <= mostWords)
      shared[at] = {
        words: joined(words, next.words, nouns),
        // An abbreviation is of the words before it alone.
        brackets: next.brackets.filter(inside => !isAbbreviation(next.words, inside)),
      };
  }
  return shared;
}

/** Single- and double-sided boards share more than the noun. */
function joined(words: Token[], next: Token[], nouns: Token[]): Token[] {
  const last = words.at(-1);
  const rest = /-[^-]+$/.exec(next[words.length - 1]?.word ?? '')?.[0];
  if (!last?.word.endsWith('-')) return [...words, ...nouns];
  const typed = rest ? last.typed.slice(0, -1) + rest : last.typed.slice(0, -1);
  const word = rest ? last.word.slice(0, -1) + rest : last.word.slice(0, -1);
  return [...words.slice(0, -1), { typed, word }, ...nouns];
}

/** Mechanical and thermal testing is mechanical testing, and thermal testing: what is no activity alone takes that of the next. */
export function withSharedActivities(items: readonly Item[], vocabulary: Vocabulary): Item[] {
  const shared = [...items];
  for (let at = items.length - 2; at >= 0; at--) {
    const { words, brackets } = shared[at] as Item;
    const next = (shared[at + 1] as Item).words;
    const length = activityLength(wordsOf(next), vocabulary);
    const isAlone = words.length > 0 && brackets.length === 0 && !isActivity(wordsOf(words), vocabulary);
    if (isAlone && next.length > length)
      shared[at] = { words: [...words, ...next.slice(next.length - length)], brackets };
  }
  return shared;
}

/** Relays and their parts are relays, and relay parts; null where nothing stands before "their". */
export function withAntecedents(items: readonly Item[]): Item[] | null {
  const named: Item[] = [];
  const all: Item[] = [];
  for (const item of items) {
    const [first, ...rest] = item.words;
    if (first?.word !== 'their' && first?.word !== 'its') {
      named.push(item);
      all.push(item);
    } else if (named.length === 0 || rest.length === 0 || all.length > mostAntecedents) return null;
    else
      for (const { words } of named)
        all.push({ words: [...words.slice(0, -1), inSingular(words), ...rest], brackets: item.brackets });
  }
  return all;
}

function inSingular(words: readonly Token[]): Token {
  const { typed, word } = words.at(-1) as Token;
  // Such as lens, which is no plural.
  const one = /(?:ss|us|is|ens)$/.test(word) ? word : singular(word);
  const isSuffixed = word.startsWith(one) && word.length === typed.length;
  return { typed: isSuffixed ? typed.slice(0, one.length) : one, word: one };
}
