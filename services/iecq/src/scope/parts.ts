import { isAbbreviation } from './brackets';
import { type Sign, signOf, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Words between two signs, with the brackets after them. */
export interface Part {
  sign: Sign;
  words: Token[];
  brackets: Token[][];
  /** Whether a word follows a bracket, so that it is unclear what the bracket is about. */
  isBroken: boolean;
}

/** The parts of a clause in order; null where its brackets do not pair, or stand in each other. Of signs in a row the last other than a comma counts. */
export function partsOf(tokens: readonly Token[], vocabulary: Vocabulary): Part[] | null {
  const parts: Part[] = [aPart('start')];
  let bracket: Token[] | null = null;
  for (const token of tokens) {
    const part = parts.at(-1) as Part;
    if (token.word === '(') {
      if (bracket) return null;
      bracket = [];
    } else if (token.word === ')') {
      if (!bracket) return null;
      part.brackets.push(bracket);
      bracket = null;
    } else if (bracket) bracket.push(token);
    else {
      const sign = signOf(token, vocabulary);
      if (sign === null) {
        // "Surface mount technology (SMT) assembly" goes on after its abbreviation.
        if (part.brackets.every(inside => isAbbreviation(part.words, inside))) part.brackets = [];
        part.isBroken ||= part.brackets.length > 0;
        part.words.push(token);
      } else if (isEmpty(part) && part.sign !== 'start' && (part.sign === 'list' || sign === 'list')) {
        // "Design of Lens and of Frames" goes on with its list.
        const goesOn = sign === 'of' && parts.some(one => one.sign === 'of');
        if (part.sign === 'list' && !goesOn) part.sign = sign;
      } else parts.push(aPart(sign));
    }
  }
  return bracket ? null : parts;
}

const aPart = (sign: Sign): Part => ({ sign, words: [], brackets: [], isBroken: false });
const isEmpty = ({ words, brackets }: Part) => words.length === 0 && brackets.length === 0;
