import fc from 'fast-check';
import { isolated } from '../src';

const override = '\u202e';

test.each(['', 'Bakken A/S', 'IECEx DEMO 26.0001', 'Ängström 日本 жук', 'مصنع'])('%s is left as it is', text =>
  expect(isolated(text)).toBe(text),
);

test.each([
  [`${override}tnerruC`, `\u2068${override}tnerruC\u2069`],
  ['a\u2069b', '\u2068ab\u2069'],
  ['a\u2067b', '\u2068a\u2067b\u2069\u2069'],
  ['\u2067a\u2069\u2069b', '\u2068\u2067a\u2069b\u2069'],
])('%j turns nothing beside it', (text, expected) => expect(isolated(text)).toBe(expected));

test('every text is balanced, and says what it said', () => {
  const signs = fc.constantFrom('a', '\u2066', '\u2067', '\u2068', '\u2069', override, '\u202c', 'ש', '1');
  fc.assert(
    fc.property(fc.array(signs), given => {
      const text = isolated(given.join(''));
      let depth = 0;
      for (const [at, sign] of [...text].entries()) {
        if (/[\u2066-\u2068]/.test(sign)) depth++;
        if (sign === '\u2069') depth--;
        // Nothing is outside of the isolate but its end.
        if (text.startsWith('\u2068')) expect(depth > 0 || at === text.length - 1).toBe(true);
      }
      expect(depth).toBe(0);
      const plain = (one: string) => one.replace(/[\u2066-\u2069]/g, '');
      expect(plain(text)).toBe(plain(given.join('')));
    }),
  );
});
