import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasGlyph } from '@conformity/certification';
import { advanceOf } from '../src/fonts';

const table = path.join(__dirname, '../../certification/src/glyphs.ts');
const codePoints = 0x110000;

/** The characters that the fonts have, as ranges: how far each begins behind the one before, and how many more follow, to base 36. */
function rangesOfFonts(): string {
  const ranges: string[] = [];
  let end = 0;
  for (let first = 0; first < codePoints; first++) {
    if (advanceOf(first) === null) continue;
    let last = first;
    while (advanceOf(last + 1) !== null) last++;
    ranges.push(`${(first - end).toString(36)}${last > first ? `-${(last - first).toString(36)}` : ''}`);
    end = last + 1;
    first = last;
  }
  return ranges.join(' ');
}

const written = () => `/**
 * The characters that the fonts of printed documents have, as ranges: how far each begins behind the end of the one before, and how many
 * more follow, to base 36. Made of the files by \`UPDATE_FONTS=1 npx jest glyphs\` in \`packages/rendering\`.
 */
export const rangesWithGlyphs =
  '${rangesOfFonts()}';
`;

test('what issuing takes for printable is what the fonts have', () => {
  if (process.env.UPDATE_FONTS) return writeFileSync(table, written());
  expect(readFileSync(table, 'utf8')).toBe(written());
  const wrong = Array.from({ length: codePoints }, (_, at) => at).filter(
    at => hasGlyph(at) !== (advanceOf(at) !== null),
  );
  expect(wrong).toEqual([]);
});
