import { type SoughtWord, sought } from '@conformity/folding';
import { badInput, moreCharactersThan } from '@conformity/subgraph';

const mostWords = 12;
const longestText = 200;

/** @throws BAD_INPUT for more than 200 characters, before anything is read in them */
export function requireShort(field: string, typed: string): void {
  const tooMany = moreCharactersThan(longestText, typed);
  if (tooMany !== null) throw badInput(field, `${tooMany} characters are too many; give at most ${longestText}.`);
}

/** The words of a text that is typed. @throws BAD_INPUT for more than 200 characters or 12 words */
export function wordsTyped(field: string, typed: string): SoughtWord[] {
  requireShort(field, typed);
  const words = sought(typed);
  if (words.length > mostWords) throw badInput(field, `${words.length} words are too many; give at most ${mostWords}.`);
  return words;
}
