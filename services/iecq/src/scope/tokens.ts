import { type Vocabulary, wordsOf } from './vocabulary';

/** A word or a sign of a list, as typed and as it is compared. */
export interface Token {
  typed: string;
  word: string;
}

/** What stands before a part of a clause: how the part belongs to what is before it. */
export type Sign = 'start' | 'list' | 'of' | 'for' | 'including' | 'excluding' | 'purpose';

const CONNECTORS = new Set([',', '/', '&', 'and', 'or', 'as well as']);

/** The words and signs of a clause, one after the other. */
export function tokensOf(text: string, { tokens, expansions, fillers }: Vocabulary): Token[] {
  return (text.match(tokens) ?? []).flatMap(typed => {
    const word = wordsOf(typed);
    const expanded = expansions.get(word);
    if (expanded) return expanded.map(one => ({ typed: one, word: wordsOf(one) }));
    const isDotted = word.endsWith('.') && fillers.has(word.slice(0, -1));
    return isDotted ? { typed: typed.slice(0, -1), word: word.slice(0, -1) } : { typed, word };
  });
}

/** What a token means between the parts of a clause; null for a word. */
export function signOf({ word }: Token, { inclusions, exclusions, purposes }: Vocabulary): Sign | null {
  if (CONNECTORS.has(word)) return 'list';
  if (word === 'of' || word === 'for') return word;
  if (inclusions.has(word)) return 'including';
  if (exclusions.has(word)) return 'excluding';
  return purposes.has(word) ? 'purpose' : null;
}
