import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const families = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-sans-jp',
  '@expo-google-fonts/noto-sans-kr',
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

/** Reads the table from characters to glyphs in its 32-bit form (cmap format 12), which all our fonts have. */
function readFont(font: Buffer, known: Uint16Array) {
  const perEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const widths = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const metrics = tableAt(font, 'hmtx');
  const groups = format12At(font);
  for (let at = groups + 16; at < groups + 16 + 12 * font.readUInt32BE(groups + 12); at += 12) {
    const [first, last, glyph] = [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code++) {
      const width = font.readUInt16BE(metrics + 4 * Math.min(glyph + code - first, widths - 1));
      known[code] ||= Math.round((width * 1000) / perEm) + 1;
    }
  }
}

function format12At(font: Buffer): number {
  const cmap = tableAt(font, 'cmap');
  const places = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const found = places.find(at => font.readUInt16BE(at) === 12);
  if (found === undefined) throw new Error('A font without a 32-bit table of characters');
  return found;
}

function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`A font without a table ${tag}`);
}
