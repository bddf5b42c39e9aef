import fc from 'fast-check';
import { type Block, markedUp, withoutMarks } from '../src';

const anyMarks = fc
  .array(fc.constantFrom('- ', '1. ', '\n', '\n\n', '|', '|---|', 'ab', '~', '^', '\\', ' ', '> ', '#'), {
    maxLength: 40,
  })
  .map(parts => parts.join(''));
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, shift: null }] });

test('a text without marks is its paragraphs, with their lines', () => {
  expect(markedUp('One line\nand another.\n\nA second paragraph.')).toEqual([
    paragraph('One line\nand another.'),
    paragraph('A second paragraph.'),
  ]);
});

test.each([
  ['ratings with tildes', '100-240V~50/60Hz; 24V~, 12V~ (Ex d ~)'],
  ['wildcards', 'CENB1100******** and TX-*_*'],
  ['signs of a page', '<b>bold</b> & [a](javascript:alert(1)) ![x](y) `code` # 1 **2** https://example.org'],
  ['an indented line', '    four blanks'],
])('%s stay as they are written', (_, text) => {
  expect(markedUp(text)).toEqual([paragraph(text.trim())]);
});

test('lists keep their numbers, and lists within them', () => {
  expect(markedUp('Conditions:\n\n3. Of use\n   - below −20 °C\n   - above 40 °C\n4. Of storage')).toEqual([
    paragraph('Conditions:'),
    {
      kind: 'list',
      items: [
        {
          marker: '3.',
          blocks: [
            paragraph('Of use'),
            {
              kind: 'list',
              items: ['below −20 °C', 'above 40 °C'].map(text => ({ marker: '•', blocks: [paragraph(text)] })),
            },
          ],
        },
        { marker: '4.', blocks: [paragraph('Of storage')] },
      ],
    },
  ]);
});

test('electrical parameters are a table, with what stands below and above the line', () => {
  const [table] = markedUp('| Terminals | U~i~ | C~i~ |\n|---|---|---|\n| 1, 2 | 30 V | 10^-9^ F |');
  expect(table).toEqual({
    kind: 'table',
    columns: [
      [{ text: 'Terminals', shift: null }],
      [
        { text: 'U', shift: null },
        { text: 'i', shift: 'sub' },
      ],
      [
        { text: 'C', shift: null },
        { text: 'i', shift: 'sub' },
      ],
    ],
    rows: [
      [
        [{ text: '1, 2', shift: null }],
        [{ text: '30 V', shift: null }],
        [
          { text: '10', shift: null },
          { text: '-9', shift: 'super' },
          { text: ' F', shift: null },
        ],
      ],
    ],
  });
});

test('a backslash takes a mark as it is', () => {
  expect(markedUp('\\- no item, T\\~amb~')).toEqual([paragraph('- no item, T~amb~')]);
});

test.each([
  ['more cells than its head', '| A |\n|---|\n| b | c |'],
  ['lists forty deep', `${'- '.repeat(40)}deep`],
])('a text with %s is taken as it is written', (_, text) => {
  expect(markedUp(text)).toEqual([paragraph(text)]);
});

test('any text can be read, and none of its words is lost', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), anyMarks), text => {
      const words = (said: string) => said.replace(/[^\p{L}\p{N}]/gu, '');
      expect(words(withoutMarks(text))).toBe(words(text));
    }),
  );
});
