import type { Token } from './tokens';
import { signOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** What brackets after a term say of it. */
export interface Bracketed {
  /** The kinds that are meant, each list of kinds apart: (single-sided, multilayer). */
  kinds: string[][];
  uses: string[];
  leftOut: string[];
  /** Activities that are left out; none of them may be done. */
  leftUndone: string[];
  /** What belongs to the term too. */
  included: Token[][];
  /** The term by its abbreviation. */
  alias: string | null;
}

const text = (tokens: readonly Token[], as: 'typed' | 'word' = 'typed') => tokens.map(token => token[as]).join(' ');

/** What the brackets after these words say; null where it is unclear. */
export function bracketed(
  words: readonly Token[],
  brackets: readonly Token[][],
  vocabulary: Vocabulary,
): Bracketed | null {
  const said: Bracketed = { kinds: [], uses: [], leftOut: [], leftUndone: [], included: [], alias: null };
  for (const inside of brackets) {
    if (isMark(inside, vocabulary)) continue;
    const alias = aliasOf(words, inside);
    if (alias !== null) said.alias = alias;
    else if (!readInto(said, inside, vocabulary)) return null;
  }
  return said;
}

/** Whether it says nothing of its own: a mark of trade, or the short form of an activity. */
function isMark(inside: readonly Token[], { expansions }: Vocabulary): boolean {
  const word = text(inside, 'word');
  return word === 'r' || word === 'tm' || [...expansions.values()].some(full => full.join(' ').toLowerCase() === word);
}

function readInto(said: Bracketed, inside: Token[], vocabulary: Vocabulary): boolean {
  const [first, ...rest] = inside;
  if (!first) return false;
  const sign = signOf(first, vocabulary);
  const signs = new Set(rest.map(token => signOf(token, vocabulary)).filter(one => one !== null));
  const isList = [...signs].every(one => one === 'list');
  const items = itemsOf(sign === null ? inside : rest, vocabulary);
  if (items.length === 0 || (sign !== null && !isList)) return false;
  if (sign === 'excluding') {
    for (const item of items) {
      const isDone = isActivityLeftOut(text(item, 'word'), vocabulary);
      said[isDone ? 'leftUndone' : 'leftOut'].push(text(item));
    }
  } else if (sign === 'including') said.included.push(...items);
  else if (sign === 'for' || sign === 'purpose') said.uses.push(...items.map(item => useOf(item, vocabulary)));
  else if (sign !== null) return false;
  else {
    const isPlain = isList && !inside.some(({ word }) => vocabulary.qualifiers.has(word));
    said.kinds.push(isPlain ? items.map(item => text(item)) : [text(inside).replace(/ ,/g, ',')]);
  }
  return !said.uses.includes('');
}

/** Whether what is left out is an activity: design, product design; not power supply, which may be a thing. */
export const isActivityLeftOut = (words: string, { activityForms }: Vocabulary): boolean =>
  activityForms.has(words) || / (?:design|development|manufacture|manufacturing|production|sales?)$/.test(words);

function itemsOf(tokens: readonly Token[], vocabulary: Vocabulary): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (signOf(token, vocabulary) === 'list') items.push([]);
    else items.at(-1)?.push(token);
  }
  const isFull = (item: Token[]) => item.length > 0 && !vocabulary.vague.has(text(item, 'word'));
  return items.map(item => item.filter(({ word }) => !vocabulary.fillers.has(word) && word !== 'the')).filter(isFull);
}

/** A use without the words that "for" says already: the automotive industry is automotive. */
export function useOf(words: readonly Token[], { purposeNouns }: Vocabulary): string {
  const start = words[0] && /^(?:the|an?)$/.test(words[0].word) ? 1 : 0;
  let end = words.length;
  while (end - 1 > start && purposeNouns.has(words[end - 1]?.word ?? '')) end -= 1;
  return text(words.slice(start, end));
}

/** Whether brackets hold nothing but an abbreviation of the words before them. */
export const isAbbreviation = (words: readonly Token[], inside: readonly Token[]): boolean =>
  inside.length === 1 && aliasOf(words, inside) !== null;

/** The words with an abbreviation in place of what it stands for; null where the brackets hold no abbreviation of them. */
function aliasOf(words: readonly Token[], inside: readonly Token[]): string | null {
  const [short] = inside;
  if (short && inside.length === 1) {
    const letters = lettersOf(short.typed);
    const count = letters ? abbreviated(words, letters) : 0;
    return count > 0 ? [...words.slice(0, -count).map(({ typed }) => typed), short.typed].join(' ') : null;
  }
  const last = words.at(-1);
  const letters = last && lettersOf(last.typed);
  return letters && abbreviated(inside, letters) === inside.length ? text([...words.slice(0, -1), ...inside]) : null;
}

const lettersOf = (typed: string): string | null =>
  /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&-]{2,10}s?$/u.test(typed)
    ? typed.replace(/s$|[^\p{L}\p{N}]/gu, '').toLowerCase()
    : null;

/** How many of the last words the letters stand for: they hold the initials, and the words hold them, both in order; 0 for none. */
function abbreviated(words: readonly Token[], letters: string): number {
  for (let count = 2; count <= Math.min(words.length, 8); count++) {
    const last = words.slice(-count).map(({ word }) => word);
    const initials = last.map(word => word[0] ?? '').join('');
    if (initials[0] === letters[0] && isWithin(initials, letters) && isWithin(letters, last.join(''))) return count;
  }
  return 0;
}

function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
