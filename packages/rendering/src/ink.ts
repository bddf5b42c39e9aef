import { advanceOf } from './fonts';

/** The characters that cannot be printed in one place of a document. */
export interface MissingCharacters {
  /** Such as `Equipment / Type`: heading and label or column, as they stand in the document. */
  where: string;
  characters: readonly string[];
}

/**
 * A document has characters that none of our fonts can draw; nothing was printed. Right-to-left writing is among them: a page
 * set without its shaping would be wrong, not only ugly.
 */
export class MissingGlyphs extends Error {
  override readonly name = 'MissingGlyphs';
  constructor(readonly missing: readonly MissingCharacters[]) {
    const places = missing.map(({ where, characters }) => `${where}: ${characters.map(named).join(', ')}`);
    const rightToLeft = missing.some(({ characters }) => characters.some(isRightToLeft));
    const hint = rightToLeft ? ' (right-to-left writing, such as Hebrew and Arabic, cannot be printed)' : '';
    super(`No font has these characters${hint}: ${places.join('; ')}`);
  }
}

const isRightToLeft = (character: string) =>
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(character);
const named = (character: string) =>
  `${character} (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`;

/** Text as a template takes it; with its language where that decides in which font its characters are drawn. */
export type Inked = string | { text: string; language: 'ja' | 'ko' | 'zh' };

// All control characters but the line feed, and those that turn the direction of writing: they would let a text be read wrongly.
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/gu;
const ideographs = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
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
    const language = languageOf(text);
    const fitted = text.replace(words, word => (widthOf(word) > width ? breakable(word, width) : word));
    return language === null ? fitted : { text: fitted, language };
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

/** The text with line ends as line feeds, tabs as spaces, and without other control characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, character => (character === '\n' ? character : ''));
}

/** The width of a text on one line, in type sizes; unknown characters count as one each. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += advanceOf(at(character)) ?? 1000;
  return width / 1000;
}

/** The width of the widest word, in type sizes. */
export function widestWord(text: string): number {
  return Math.max(0, ...(text.match(words) ?? []).map(widthOf));
}

const at = (character: string) => character.codePointAt(0) ?? 0;

/** Kana and hangul tell Japanese and Korean from Chinese, whose characters have the same codes but other shapes. */
function languageOf(text: string) {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : null;
}

/** May break after its separators, and anywhere within a part that is still too wide. */
function breakable(word: string, width: number): string {
  const parts = word.split(afterSeparators);
  return parts.map(part => (widthOf(part) > width ? clusters(part).join(breakHere) : part)).join(breakHere);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const clusters = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
