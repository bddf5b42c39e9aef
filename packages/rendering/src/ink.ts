import { printable, unprintableInWords } from '@conformity/certification';
import { advanceOf } from './fonts';

/** The characters that cannot be printed in one place of a document. */
export interface MissingCharacters {
  /** Such as `Equipment / Type`: heading and label or column, as they stand in the document. */
  where: string;
  characters: readonly string[];
}

/** A document has characters that none of our fonts can draw; nothing was printed. */
export class MissingGlyphs extends Error {
  override readonly name = 'MissingGlyphs';
  constructor(readonly missing: readonly MissingCharacters[]) {
    const places = missing.map(({ where, characters }) => `${where}: ${unprintableInWords(characters)}`);
    super(`No font has these characters: ${places.join('; ')}`);
  }
}

/** Text as a template takes it; with its language where its letters tell one, and its direction where it runs from right to left. */
export type Inked = string | { text: string; language: Language | null; direction: 'rtl' | null };

/** By letters that tell a language well enough for fonts, hyphens and voices; the first that is found counts. */
const languages = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
] as const;
type Language = (typeof languages)[number][0];
/** Most texts have no letters but Latin, Greek and Cyrillic ones; it takes a while to look for each of the others. */
const otherLetters = /[\u0530-\u1dff\u2c00-\u{10ffff}]/u;

const ideographs = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const withoutSpaces = /\p{Script=Thai}/u;
const words = new RegExp(`[^\\s${ideographs}]+`, 'gu');
const afterSeparators = /(?<=[-/_.,:;|+&=?])/u;
const breakHere = '\u200b';

/** Prepares the texts of one document for printing and remembers what cannot be printed. */
export class Ink {
  private readonly missing = new Map<string, Set<string>>();

  /** The text without control characters, in which no word is wider than `width` (in type sizes). Lines are kept. */
  text(value: string, where: string, width: number): Inked {
    const text = printable(value);
    for (const character of text)
      if (character !== '\n' && advanceOf(at(character)) === null) this.miss(where, character);
    const fitted = text.replace(words, word => fit(word, width));
    if (!otherLetters.test(text)) return fitted;
    const language = languages.find(([, letters]) => letters.test(text))?.[0] ?? null;
    const direction = directionOf(text);
    return language === null && direction === null ? fitted : { text: alike(fitted, direction), language, direction };
  }

  /** @throws MissingGlyphs where a text had characters that no font has. */
  ensureComplete() {
    const missing = [...this.missing].map(([where, characters]) => ({ where, characters: [...characters] }));
    if (missing.length > 0) throw new MissingGlyphs(missing);
  }

  private miss(where: string, character: string) {
    this.missing.set(where, (this.missing.get(where) ?? new Set()).add(character));
  }
}

/** The width of a text on one line, in type sizes; unknown characters count as one each. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += advanceOf(at(character)) ?? 1000;
  return width / 1000;
}

/** The width of the widest word, in type sizes. */
export function widestWord(text: string): number {
  return Math.max(0, ...(text.match(words) ?? []).flatMap(wordsIn).map(widthOf));
}

/** How many lines a text takes in that room, in type sizes; rather one more than one less. */
export function linesIn(text: string, width: number): number {
  const broken = Math.max(1, width - 1); // where letters end a line, not words
  let lines = 0;
  for (const line of text.split('\n')) {
    let left = -1;
    for (const wide of line.split(' ').map(widthOf)) {
      const isFurther = wide > left;
      if (isFurther) lines += wide > width ? Math.ceil(wide / broken) : 1;
      left = (isFurther ? Math.max(0, width - wide) : left - wide) - widthOf(' ');
    }
  }
  return lines;
}

const dictionary = new Intl.Segmenter('th', { granularity: 'word' });
/** The words of a stretch without spaces: one, but of writing that puts none between its words. */
const wordsIn = (stretch: string): string[] =>
  withoutSpaces.test(stretch) ? Array.from(dictionary.segment(stretch), ({ segment }) => segment) : [stretch];

const fit = (stretch: string, width: number): string =>
  wordsIn(stretch)
    .map(word => (widthOf(word) > width ? breakable(word, width) : word))
    .join('');

const firstLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A text runs as its first letter does (Unicode Standard Annex 9, rules P2 and P3). */
const directionOf = (text: string) => (rightToLeft.test(firstLetter.exec(text)?.[0] ?? '') ? 'rtl' : null);

/** A line that runs otherwise than the text that it stands in is held together, so that its signs stay where they were written. */
const alike = (text: string, direction: Directed) =>
  text
    .split('\n')
    .map(line => (firstLetter.test(line) && directionOf(line) !== direction ? `\u2068${line}\u2069` : line))
    .join('\n');
type Directed = ReturnType<typeof directionOf>;

const at = (character: string) => character.codePointAt(0) ?? 0;

/** May break after its separators, and anywhere within a part that is still too wide. */
function breakable(word: string, width: number): string {
  const parts = word.split(afterSeparators);
  return parts.map(part => (widthOf(part) > width ? clusters(part).join(breakHere) : part)).join(breakHere);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const clusters = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
