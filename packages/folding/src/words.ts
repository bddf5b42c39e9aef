import { fold, foldedInTwoLetters } from './fold';

/** A word as it is written: its parts, where hyphens, points or apostrophes join several. */
export interface Word {
  parts: string[];
  /** All parts in one; the same as the part where there is one. */
  joined: string;
}

const letters = String.raw`[\p{L}\p{N}\p{M}]`;
const joining = "['.&_°-]";
const written = new RegExp(`${letters}+(?:${joining}${letters}+)*`, 'gu');
const apart = new RegExp(joining);
/** `85 °C` as `85°C`. */
const degrees = new RegExp(String.raw`(?<=\p{N}) ?° ?(?=[cf](?!${letters}))`, 'gu');
const abbreviation = /^\p{L}(?:\.\p{L})+$/u;
const hasDigit = /\p{N}/u;

/** The words of a folded text, in order. `S.p.A.` is one without parts. */
export const wordsOf = (folded: string): Word[] =>
  Array.from(folded.replace(degrees, '°').matchAll(written), ([whole]) => {
    const parts = whole.split(apart);
    const joined = parts.join('');
    return abbreviation.test(whole) ? { parts: [joined], joined } : { parts, joined };
  });

export const withDigit = (word: string): boolean => hasDigit.test(word);

// Chinese, Japanese, Korean: written without blanks, or with endings.
const ideographic = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\u3099\u309a]`;
const runs = new RegExp(`${ideographic}+|(?:(?!${ideographic})[^])+`, 'gu');
const beginsIdeographic = new RegExp(`^${ideographic}`, 'u');
const isAscii = /^\p{ASCII}*$/u;

/** A word taken apart where its script changes from letters to signs of Chinese, Japanese or Korean. */
export const runsOf = (part: string): string[] => (isAscii.test(part) ? [part] : (part.match(runs) ?? []));

export const isIdeographic = (run: string): boolean => beginsIdeographic.test(run);

/** Each two signs that stand beside each other. */
export function pairsOf(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

/** A word without the ending of an English plural, as far as spelling tells: `batteries` as `battery`. */
export function singular(word: string): string {
  if (word.length < 4 || withDigit(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** All endings that may be that of a plural: `lenses` as of `lens` and of `lense`. */
export const singulars = (word: string): string[] =>
  /[sz]es$/.test(word) && !withDigit(word) ? [singular(word), singular(word.slice(0, -2))] : [singular(word)];

/** A word in the letters that may be meant by it: with `u` for `ue`. The vowels of `blue` and `queen` are none of these. */
export function withoutTwoLetters(word: string): string | null {
  if (word.length < 5 || withDigit(word)) return null;
  const shorter = word.replace(/(?<=[^aeoq])([uoa])e(?=[^aeiouy])/g, '$1');
  return shorter === word ? null : shorter;
}

/** A text in every spelling that is told by its letters: folded, and with `ue` for ü where it has one. */
export const spellings = (text: string): [string, ...string[]] => [fold(text), ...foldedInTwoLetters(text)];

/** How a text may be written where keyboards differ: folded, and with `u` for `ue`; none of a text that is empty. */
export function writings(text: string): string[] {
  const folded = fold(text);
  const plain = folded
    .split(' ')
    .map(word => withoutTwoLetters(word) ?? word)
    .join(' ');
  return [...new Set([folded, plain])].filter(Boolean);
}
