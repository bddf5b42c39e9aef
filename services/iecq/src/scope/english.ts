import type { ScopeClause } from './parse';
import { fold, singular, type Vocabulary } from './vocabulary';

/** Small words of other languages that scopes may be written in and English does not have. Our decision. */
const foreignWords = new Set(
  `und oder für von mit der dem zur zum sowie durch bei et de des du les pour dans avec ou los las del para por con en di della
  delle dei degli gli voor het een och för och samt og dan untuk serta oraz dla ve için`.split(/\s+/),
);
const foreignEnding = /.{4}(?:ungen|ung|atoren|tionen|zione|zioni|teile|geräte|produk)$/;
/** Small words of English. */
const englishWords = new Set(
  'of for and the in to with or by on as at from this its their all including used'.split(' '),
);

/**
 * The words by which a clause is seen to be in another language than English: in other letters or with accents, or small words of
 * such a language; all of it where no word is English and none names an activity. A foreign noun in plain letters is not seen.
 */
export function foreignWordsIn({ text, unread }: ScopeClause, { activityForms }: Vocabulary): string[] {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
  const isShouted = !/\p{Ll}/u.test(text);
  const foreign = words.filter(word => isForeign(word, isShouted));
  if (foreign.length > 0 || unread !== 'NO_ACTIVITY' || words.length === 0) return [...new Set(foreign)];
  const isKnown = (word: string) =>
    englishWords.has(word) || activityForms.has(word) || activityForms.has(singular(word));
  return words.map(fold).some(isKnown) ? [] : [text];
}

function isForeign(word: string, isShouted: boolean): boolean {
  if (/(?![\p{Script=Latin}\p{Script=Greek}\p{M}])\p{L}/u.test(word)) return true;
  if (/\p{Script=Latin}\p{M}|[ßøłæœđıþð]/iu.test(word.normalize('NFD'))) return true;
  const folded = fold(word);
  // Signs such as DES and EN are English unless all of the text is in capitals.
  const mayBeSmallWord = isShouted || word !== word.toUpperCase();
  return mayBeSmallWord && (foreignWords.has(folded) || foreignEnding.test(folded));
}
