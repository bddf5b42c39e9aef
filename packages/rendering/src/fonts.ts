import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const families = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-sans-jp',
  '@expo-google-fonts/noto-sans-kr',
  '@expo-google-fonts/noto-sans-thai',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-hebrew',
  '@expo-google-fonts/noto-sans-tamil',
  '@expo-google-fonts/noto-sans-georgian',
  '@expo-google-fonts/noto-sans-armenian',
  '@expo-google-fonts/noto-emoji',
];

/** The folders of the fonts that documents are set in, regular and bold; nothing but these fonts is named by a template. */
export const fontFolders: readonly string[] = families.flatMap(family => {
  const folder = path.dirname(require.resolve(`${family}/package.json`));
  return [path.join(folder, '400Regular'), path.join(folder, '700Bold')];
});

/** Technical signs that are in none of the files but in the font for formulas that is built into the typesetter. */
export const builtInSymbols = '∼≁≙≺≻⋅⋯∘∗⌀⌭⌯⌰⌲⌳⌴⌵⌶⎓⏻⏼⇑⇓⇕⟂⟶☒▪▫►◄';

const codePoints = 0x110000;
const isPrivate = (codePoint: number) => (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;

let advances: Uint16Array | undefined;

/**
 * Width of a character in 1/1000 of the type size, in the first of our fonts that has it; null where none has it.
 * Characters for private use count as missing: what they mean is known to no reader.
 */
export function advanceOf(codePoint: number): number | null {
  advances ??= readAdvances();
  const advance = advances[codePoint] ?? 0;
  return advance === 0 || isPrivate(codePoint) ? null : advance - 1;
}

/** One more than the width, so that 0 says "in no font" and marks without a width of their own are still there. */
function readAdvances(): Uint16Array {
  const known = new Uint16Array(codePoints);
  for (const folder of fontFolders.filter(name => name.endsWith('400Regular'))) {
    const file = readdirSync(folder).find(name => name.endsWith('.ttf')) ?? '';
    readFont(readFileSync(path.join(folder, file)), known);
  }
  for (const symbol of builtInSymbols) known[symbol.codePointAt(0) ?? 0] ||= 1001;
  return known;
}

function readFont(font: Buffer, known: Uint16Array) {
  const perEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const widths = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const metrics = tableAt(font, 'hmtx');
  for (const [code, glyph] of glyphsOf(font)) {
    if (glyph === 0) continue; // the one that says "missing"
    const width = font.readUInt16BE(metrics + 4 * Math.min(glyph, widths - 1));
    known[code] ||= Math.round((width * 1000) / perEm) + 1;
  }
}

/** From characters to glyphs: the table in its 32-bit form (cmap format 12), of fonts without one in its 16-bit form (4). */
function glyphsOf(font: Buffer): Iterable<[code: number, glyph: number]> {
  const cmap = tableAt(font, 'cmap');
  const places = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const at = (format: number) => places.find(place => font.readUInt16BE(place) === format);
  const [wide, narrow] = [at(12), at(4)];
  if (wide !== undefined) return groupsOf(font, wide);
  if (narrow !== undefined) return segmentsOf(font, narrow);
  throw new Error('A font whose table of characters is neither of format 12 nor of format 4');
}

function* groupsOf(font: Buffer, table: number): Iterable<[number, number]> {
  for (let at = table + 16; at < table + 16 + 12 * font.readUInt32BE(table + 12); at += 12) {
    const [first, last, glyph] = [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code++) yield [code, glyph + code - first];
  }
}

function* segmentsOf(font: Buffer, table: number): Iterable<[number, number]> {
  const length = font.readUInt16BE(table + 6); // in bytes, of each of the four lists
  for (let end = table + 14; end < table + 14 + length; end += 2) {
    const [start, delta, offset] = [end + length + 2, end + 2 * length + 2, end + 3 * length + 2];
    const [first, last] = [font.readUInt16BE(start), font.readUInt16BE(end)];
    const [shift, from] = [font.readUInt16BE(delta), font.readUInt16BE(offset)];
    for (let code = first; code <= last; code++) {
      const listed = from === 0 ? code : font.readUInt16BE(offset + from + 2 * (code - first));
      yield [code, from !== 0 && listed === 0 ? 0 : (listed + shift) & 0xffff];
    }
  }
}

function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`A font without a table ${tag}`);
}
