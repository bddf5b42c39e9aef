import { beginsIn, type SoughtWord, standsIn } from './sought';
import { type Fields, type PartOfLine, type TextField, textFields } from './texts';

/** In which fields a word was found, whole and by its beginning only. */
export interface WordFound {
  whole: Fields;
  part: Fields;
}

/** Where the words of a search were found in one document. */
export interface Found {
  /** For each word, in order. */
  words: WordFound[];
  /** Fields of which one text has all the words that are not optional, where there are several. */
  together: Fields;
}

/** How much it says that a word stands in a field. Our decision, tried on the relevance corpus. */
const weights: Record<TextField, number> = {
  NUMBER: 10,
  HOLDER: 8,
  MANUFACTURER: 8,
  TITLE: 6,
  MODEL: 5,
  STANDARD: 4,
  SITE: 2,
  OTHER: 1,
};
/** Of a word that only begins so. */
const partly = 0.6;
/** What all words in one text say beside, as a part of what one of them says there. */
const allInOne = 0.8;
/** What a legal form or a linking word says where the document has it. */
const optionalAgrees = 0.3;

/** How well a document answers: more is better; a function of what was found and nothing else. Equal ones are ordered by day. */
export function scoreOf(sought: readonly SoughtWord[], { words, together }: Found): number {
  let score = best(together) * allInOne;
  words.forEach(({ whole, part }, at) => {
    if (sought[at]?.isOptional) score += whole ? optionalAgrees : 0;
    else score += Math.max(best(whole), best(part) * partly);
  });
  return score;
}

// In the order of what they say: the first one is the best.
function best(fields: Fields): number {
  for (const [at, field] of textFields.entries()) if (fields & (1 << at)) return weights[field];
  return 0;
}

/** Where words are found in the texts of a document. */
export function foundIn(parts: readonly PartOfLine[], sought: readonly SoughtWord[]): Found {
  const words = sought.map((): WordFound => ({ whole: 0, part: 0 }));
  const areSeveral = sought.filter(word => !word.isOptional).length > 1;
  let together = 0;
  for (const { fields, line } of parts) {
    let hasAll = areSeveral;
    for (const [at, word] of sought.entries()) {
      const found = words[at] as WordFound;
      if (standsIn(word, line)) found.whole |= fields;
      else if (beginsIn(word, line)) found.part |= fields;
      else hasAll &&= word.isOptional;
    }
    if (hasAll) together |= fields;
  }
  return { words, together };
}
