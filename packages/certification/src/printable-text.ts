import { rangesWithGlyphs } from './glyphs';

// All control characters but the line feed, and those that turn the direction of writing: they would let a text be read wrongly.
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/gu;

/** The text as it is printed: line ends as line feeds, tabs as spaces, without other control characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, character => (character === '\n' ? character : ''));
}

/** Most texts: every font has all of it. */
const plain = /^[\t\n\r -~]*$/;

/** The characters of a text, each once, that no font of printed documents has. */
export const withoutGlyph = (text: string): string[] =>
  plain.test(text)
    ? []
    : [...new Set(printable(text))].filter(character => character !== '\n' && !hasGlyph(character.codePointAt(0) ?? 0));

let ends: Int32Array | undefined;

/** Whether a font of printed documents has the character. */
export function hasGlyph(codePoint: number): boolean {
  ends ??= readRanges();
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > codePoint) high = middle;
    else low = middle + 1;
  }
  return low % 2 === 1;
}

/** Where ranges begin and where the gaps behind them do, by turns. */
function readRanges(): Int32Array {
  let at = 0;
  return Int32Array.from(
    rangesWithGlyphs.split(' ').flatMap(range => {
      const [gap = '', more = '0'] = range.split('-');
      const first = at + Number.parseInt(gap, 36);
      at = first + Number.parseInt(more, 36) + 1;
      return [first, at];
    }),
  );
}

/** Characters that cannot be printed, as a person is told them. */
export const unprintableInWords = (characters: readonly string[]): string =>
  `${characters.slice(0, mostNamed).map(named).join(', ')}${characters.length > mostNamed ? ', ...' : ''}`;

const mostNamed = 20;
const named = (character: string) =>
  `${character} (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`;
