/** Letters that Unicode does not take apart into a letter and an accent, in the usual writing without them. */
export const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ə: 'e',
  ƒ: 'f',
  ɨ: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɔ: 'o',
  ɛ: 'e',
  ƴ: 'y',
  ɣ: 'g',
  // The last sigma of a word.
  ς: 'σ',
};

const others = new RegExp(`[${Object.keys(otherLetters).join('')}]`, 'gu');
const apostrophes = /['‘’‛ʼʹʽʾʿ′`´]/gu;
const hyphens = /[\p{Pd}−⁃]/gu;
const unseen = /\p{Cf}+/gu;
// Of Latin, Greek and Cyrillic only: what Thai, Hindi and Japanese write over and beside a letter is part of it.
const accents = /[\u0300-\u036f]+/g;
const beyondAscii = /[^\p{ASCII}]/u;

/**
 * The text as texts are compared: small letters of every language without accents, full and half width alike, one apostrophe, one
 * hyphen, one blank. Folded twice is folded once.
 */
export function fold(text: string): string {
  const small = smallLetters(text);
  return (beyondAscii.test(small) ? withoutAccents(small) : small.replace(/`/g, "'")).replace(/\s+/gu, ' ').trim();
}

// By way of the capitals, so that all small letters with one capital are one; İ first, which would keep its point.
const smallLetters = (text: string) =>
  text.normalize('NFKC').replaceAll('İ', 'i').toUpperCase().toLowerCase().normalize('NFKC').toLowerCase();

const withoutAccents = (small: string) =>
  small
    .replace(unseen, '')
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(others, letter => otherLetters[letter] ?? letter);

/** German, Danish and Swedish letters as they are written where a keyboard has none. */
const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe' };

/** The text folded with `ue` for ü, with `aa` for å too; empty where it has no such letter. */
export function foldedInTwoLetters(text: string): string[] {
  if (!beyondAscii.test(text)) return [];
  const composed = smallLetters(text).normalize('NFC');
  if (!/[äöüøå]/.test(composed)) return [];
  const written = composed.replace(/[äöüø]/g, letter => twoLetters[letter] ?? letter);
  return [...new Set([fold(written), fold(written.replaceAll('å', 'aa'))])];
}
