import { hasGlyph, withoutGlyph } from '../src';

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

test.each([
  ['in a text of ASCII alone', ''],
  ['beside another letter', 'ł'],
])('every character of ASCII that stands in print is in the fonts, and no other is told, %s', (_where, beside) => {
  expect(ascii.slice(32, 127).filter(character => !hasGlyph(character.charCodeAt(0)))).toEqual([]);
  for (const character of ascii) expect([character, withoutGlyph(character + beside)]).toEqual([character, []]);
});

test('what no font has is told once, in the order of the text', () => {
  expect(withoutGlyph('a\u{13000}b\u{12000}\u{13000}\u0007')).toEqual(['\u{13000}', '\u{12000}']);
});
