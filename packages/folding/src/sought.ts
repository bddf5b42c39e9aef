import { fold } from './fold';
import { legalForm, partsOfRun } from './legal-form';
import { longestJoined, sequence } from './terms';
import {
  isIdeographic,
  pairsOf,
  runsOf,
  singular,
  singulars,
  spellings,
  type Word,
  withDigit,
  withoutTwoLetters,
  wordsOf,
} from './words';

/** A word or phrase that is looked for, by the terms under which texts are found. */
export interface SoughtWord {
  /** As it was typed, folded. */
  text: string;
  /** Any of these finds it: terms of which a text must have all. */
  alternatives: string[][];
  /** What a term may also begin with, where the word may be unfinished. */
  beginning: string | null;
  /** What must stand together in this order, as `sequence` gives it, where it was typed in quotation marks. */
  phrase: string[] | null;
  /** A legal form, a word such as `and`, who publishes a standard: what has it ranks before, what has not is found too. */
  isOptional: boolean;
}

const quoted = /"([^"]+)"/g;
const doubleQuotes = /[“”„‟«»＂]/g;
const linking = new Set(
  'a an and at by for from in no of on or the to with und der die das fur fuer mit nr von et des du les'.split(' '),
);
/** Who publishes standards: `EN 60598-1` and `DIN EN 60598-1` are looked for as IEC 60598-1. */
const publishers = new Set('iec en iso ieee din bs nf vde gb jis ul'.split(' '));
const shortestUnfinishedModel = 4;

/**
 * What a typed text looks for: each of its words, in any order, and what stands in quotation marks as it stands. The last word may be
 * unfinished, and so may one of letters and digits such as a model. Empty where the text has no letter and no digit.
 */
export function sought(typed: string): SoughtWord[] {
  const parts: SoughtWord[][] = [];
  let from = 0;
  const text = typed.replace(doubleQuotes, '"');
  for (const { index, 0: whole, 1: phrase = '' } of text.matchAll(quoted)) {
    parts.push(wordsSought(text.slice(from, index)), phraseSought(phrase));
    from = index + whole.length;
  }
  parts.push(wordsSought(text.slice(from)));
  return unfinished(optional(parts.flat()));
}

function optional(words: SoughtWord[]): SoughtWord[] {
  const publish = publishing(words);
  const isLinking = (word: SoughtWord, at: number) =>
    at < words.length - 1 && !word.phrase && (linking.has(word.text) || publish[at] === true);
  const marked = words.map((word, at) => ({ ...word, isOptional: word.isOptional || isLinking(word, at) }));
  return marked.some(word => !word.isOptional) ? marked : marked.map(word => ({ ...word, isOptional: false }));
}

/** Of each word whether it publishes the standard whose number follows, before others who do. */
function publishing(words: readonly SoughtWord[]): boolean[] {
  let isBeforeNumber = false;
  const fromTheEnd = words.toReversed().map(({ text, phrase }) => {
    const publishes = isBeforeNumber && !phrase && publishers.has(text);
    isBeforeNumber = publishes || /^\d{4,}(?:-[a-z\d]+)*$/.test(text);
    return publishes;
  });
  return fromTheEnd.reverse();
}

function unfinished(words: SoughtWord[]): SoughtWord[] {
  return words.map((word, at) => {
    const mayBe = !word.phrase && !word.isOptional && (at === words.length - 1 || isModel(word.text));
    return mayBe && !word.beginning ? { ...word, beginning: beginningOf(word.text) } : word;
  });
}

const isModel = (text: string) => text.length >= shortestUnfinishedModel && /^(?=.*\p{L}).*\p{N}/u.test(text);

const beginningOf = (text: string): string | null => {
  const [word, ...others] = wordsOf(text);
  return word && !others.length && !runsOf(word.joined).some(isIdeographic) ? word.joined : null;
};

function phraseSought(phrase: string): SoughtWord[] {
  const units = sequence(phrase);
  if (units.length === 0) return [];
  const parts = wordsOf(fold(phrase)).flatMap(word => word.parts.flatMap(runsOf));
  const [only = ''] = units;
  // A sign of Chinese alone is a term where it ends a run, as it does before another word.
  const known = parts.flatMap((run, at) => {
    if (!isIdeographic(run)) return [run];
    const pairs = pairsOf(run);
    return pairs.length || at === parts.length - 1 ? pairs : [run];
  });
  return [
    {
      text: units.join(' '),
      alternatives: [known],
      beginning: units.length === 1 && isIdeographic(only) ? only : null,
      phrase: units,
      isOptional: false,
    },
  ];
}

function wordsSought(text: string): SoughtWord[] {
  const [folded, ...others] = spellings(text);
  const inOthers = others.map(wordsOf);
  return wordsOf(folded).flatMap((word, at) =>
    wordSought(
      word,
      inOthers.flatMap(words => words[at] ?? []),
    ),
  );
}

function wordSought(word: Word, otherwise: readonly Word[]): SoughtWord[] {
  const runs = word.parts.flatMap(runsOf);
  if (runs.some(isIdeographic)) return runs.flatMap(run => (isIdeographic(run) ? runSought(run) : [plainSought(run)]));
  const [first = [], ...alternatives] = unique([word, ...otherwise].flatMap(alternativesOf));
  const form = legalForm(word.joined);
  return [
    {
      text: word.joined === word.parts[0] ? word.joined : word.parts.join('-'),
      alternatives: form ? [[form]] : [first, ...alternatives],
      beginning: null,
      phrase: null,
      isOptional: form !== null,
    },
  ];
}

const plainSought = (run: string): SoughtWord => ({
  text: run,
  alternatives: unique(alternativesOf({ parts: [run], joined: run })),
  beginning: null,
  phrase: null,
  isOptional: false,
});

const runSought = (run: string): SoughtWord[] =>
  partsOfRun(run).map(({ text, isLegalForm }) => {
    const pairs = pairsOf(text);
    return {
      text,
      alternatives: [pairs.length ? pairs : [text]],
      beginning: pairs.length ? null : text,
      phrase: null,
      isOptional: isLegalForm,
    };
  });

/** `60335-2-14` only as one, so that a text with these three numbers somewhere is not found; `lithium-ion` as two words too. */
function alternativesOf({ parts, joined }: Word): string[][] {
  const asOne = unique(singulars(joined).flatMap(one => [[one], [withoutTwoLetters(one) ?? one]]));
  if (parts.length === 1) return asOne;
  const inParts = [...new Set(parts.map(singular))];
  if (joined.length > longestJoined) return [inParts];
  return withDigit(joined) ? [[joined]] : [...asOne, inParts];
}

function unique(alternatives: readonly string[][]): string[][] {
  return [...new Map(alternatives.map(terms => [terms.join(' '), terms])).values()];
}

/** Whether a word stands whole in a text, or in several, as `searchLine` writes them. */
export const standsIn = ({ alternatives, phrase }: SoughtWord, line: string): boolean =>
  phrase
    ? line.includes(` ${phrase.join(' ')} `)
    : alternatives.some(all => all.every(term => line.includes(` ${term} `)));

/** Whether it is there by its beginning. */
export const beginsIn = ({ beginning, phrase }: SoughtWord, line: string): boolean =>
  beginning !== null && phrase === null && line.includes(` ${beginning}`);

/**
 * Whether the terms of a text have a word, whole or by its beginning; of a phrase, whether its parts are there, in whatever order.
 * For an index that keeps no order.
 */
export function isAmong({ alternatives, beginning }: SoughtWord, terms: ReadonlySet<string>): boolean {
  if (alternatives.some(all => all.length > 0 && all.every(term => terms.has(term)))) return true;
  if (beginning === null) return false;
  for (const term of terms) if (term.startsWith(beginning)) return true;
  return false;
}
