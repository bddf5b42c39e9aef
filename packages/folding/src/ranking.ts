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
/** What all words in one text say beside: so much anywhere, and a part of what one of them says there. */
const allInOne = { anywhere: 2, part: 0.6 };
/** How much of it one or two letters say, which stand in many a model and name: `Ex d`. */
const shortWords = [0, 0.2, 0.6];
/** What a legal form or a linking word says where the document has it. */
const optionalAgrees = 0.3;

/** How well a document answers: more is better; a function of what was found and nothing else. Equal ones are ordered by day. */
export function scoreOf(sought: readonly SoughtWord[], { words, together }: Found): number {
  let score = together ? allInOne.anywhere + best(together) * allInOne.part : 0;
  words.forEach(({ whole, part }, at) => {
    const word = sought[at];
    if (word?.isOptional) score += whole ? optionalAgrees : 0;
    else score += Math.max(best(whole), best(part) * partly) * shareOf(word?.text ?? '');
  });
  return score;
}

const shareOf = (text: string) => (/^[a-z\d]*$/.test(text) ? (shortWords[text.length] ?? 1) : 1);

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
