import fc from 'fast-check';
import { defaultTables } from '../src/scope/default-tables';
import { mostPairs, pairOf, parseScope, type ScopeRow } from '../src/scope/parse';
import { proposeScope } from '../src/scope/propose';
import { defaultVocabulary, vocabularyOf } from '../src/scope/vocabulary';
import { golden } from './builders';
import { row, scopeText } from './scope-text';

const pairs = (text: string) => parseScope(text).pairs.map(({ activity, object }) => [activity, object]);
const keys = (text: string) =>
  parseScope(text)
    .pairs.map(({ activity, object }) => `${activity} > ${object}`)
    .sort();
const reasons = (text: string) => parseScope(text).clauses.map(({ unread }) => unread);

test('reads the example of the FAQ: LED is not distributed to Lens', () => {
  const master = [
    ['design', 'led frames'],
    ['design', 'lens'],
    ['manufacture', 'led frames'],
    ['manufacture', 'lens'],
  ];
  expect(pairs(golden.scope)).toEqual(master);
  expect(pairs(golden.master)).toEqual(master.slice(0, 3));
  expect(pairs(golden.site)).toEqual(master.slice(3));
});

test('keeps the words as typed beside what is compared', () => {
  expect(parseScope('DESIGN  of the LED\tFrames.').clauses).toEqual([
    {
      text: 'DESIGN of the LED Frames',
      pairs: [
        {
          activity: 'design',
          object: 'led frames',
          key: 'design\nlight emitting diode frame',
          typed: { activity: 'DESIGN', object: 'LED Frames' },
        },
      ],
      vague: [],
      unread: null,
    },
  ]);
});

test.each([
  ['Design, Manufacture and Sales of Lens', ['design', 'manufacture', 'sales'], ['lens']],
  ['Design, Manufacture, and Sales for Lens', ['design', 'manufacture', 'sales'], ['lens']],
  ['Design & Manufacture of Lens as well as Frames', ['design', 'manufacture'], ['lens', 'frames']],
  ['Design/Manufacture of Lens/Frames', ['design', 'manufacture'], ['lens', 'frames']],
  ['Design and/or Sales of Lens or Frames', ['design', 'sales'], ['lens', 'frames']],
  ['Final Assembly and Wafer Testing of ICs', ['final assembly', 'wafer testing'], ['ics']],
  ['R&D of AC/DC Converters', ['research', 'development'], ['ac/dc converters']],
  ['The Design of a Lens and an LED', ['design'], ['lens', 'led']],
  ['• Design of Lens', ['design'], ['lens']],
  ['1. Design of 0.5 mm Lens', ['design'], ['0.5 mm lens']],
  ['Ｄｅｓｉｇｎ　ｏｆ　Ｌｅｎｓ', ['design'], ['lens']],
  ['Design of µ-LED and 5.5 kΩ resistors', ['design'], ['μ-led', '5.5 kω resistors']],
  ['Manufacture of Lens, Lens and LENS', ['manufacture'], ['lens']],
  ['Design and Manufacture', ['design', 'manufacture'], ['']],
  ['Scope: Design of Lens', ['design'], ['lens']],
  ['HSPM applicable to the Design and Sales of Lens', ['design', 'sales'], ['lens']],
  ['Hazardous substance process management (HSPM) for the manufacture of Lens', ['manufacture'], ['lens']],
  ['Management of hazardous substances in the production of Lens', ['production'], ['lens']],
  ['Mechanical and Thermal Testing of Lens', ['mechanical testing', 'thermal testing'], ['lens']],
  ['Provision of testing and calibration services', ['provision'], ['testing services', 'calibration services']],
  ['Research and Development (R&D) of Lens', ['research', 'development'], ['lens']],
  ['Assembly (SMT, DIP) of boards', ['assembly (smt)', 'assembly (dip)'], ['boards']],
  ['Surface mount technology (SMT) assembly of boards', ['surface mount technology assembly'], ['boards']],
  ['Design of Lens (coated)', ['design'], ['lens (coated)']],
  ['Design of boards (single-sided & multilayer)', ['design'], ['boards (single-sided)', 'boards (multilayer)']],
  ['Design of power systems (PS)', ['design'], ['power systems']],
  ['Manufacture of parts (excluding design)', ['manufacture'], ['parts']],
  ['Manufacture of parts, excluding design', ['manufacture'], ['parts']],
  ['Sales of lamps (excluding car lamps, old lamps)', ['sales'], ['lamps (excluding car lamps, old lamps)']],
  ['Sales of lamps except power supplies', ['sales'], ['lamps (excluding power supplies)']],
  ['Sales of parts, including but not limited to lens and frames', ['sales'], ['parts', 'lens', 'frames']],
  ['Manufacture of lens, including testing', ['manufacture', 'testing'], ['lens']],
  ['Manufacture (including assembly) of lens', ['manufacture', 'assembly'], ['lens']],
  ['Sales of parts: lens and frames', ['sales'], ['parts', 'lens', 'frames']],
  [
    'Sales of lens and frames for use in the car industry and rail applications',
    ['sales'],
    ['lens (for car)', 'lens (for rail)', 'frames (for car)', 'frames (for rail)'],
  ],
  ['Sales of lens (used in cameras)', ['sales'], ['lens (for cameras)']],
  ['Sales of lens for cameras (excluding phones)', ['sales'], ['lens (for cameras) (excluding phones)']],
  ['Sales of lens, lamps and their frames', ['sales'], ['lens', 'lamps', 'lens frames', 'lamp frames']],
  ['Sales of passive and active components', ['sales'], ['passive components', 'active components']],
  ['Sales of single- and double-sided boards', ['sales'], ['single-sided boards', 'double-sided boards']],
  ['Sales of KEMET® and Kapton™ tapes', ['sales'], ['kemet', 'kapton tapes']],
  ['Molding and anodizing of fiber', ['moulding', 'anodising'], ['fibre']],
  ['Manufacture of cables with connectors', ['manufacture'], ['cables with connectors']],
  ['Sales of “Clear” lens to the car industry', ['sales'], ['clear lens (for car)']],
  ['Die-cutting of labels to customer specifications', ['die-cutting'], ['labels']],
  ['Sales of resistors from 1 to 5 W', ['sales'], ['resistors from 1 to 5 w']],
  ['Manufacture of lens at this location', ['manufacture'], ['lens']],
])('reads %s', (text, activities, objects) => {
  expect(reasons(text)).toEqual([null]);
  expect(pairs(text)).toEqual(activities.flatMap(activity => objects.map(object => [activity, object])));
});

test.each([
  ['Design of Lens and manufacture, test of Frames', ['design > lens', 'manufacture > frames', 'test > frames']],
  ['Design of Lens. Sales of Frames.', ['design > lens', 'sales > frames']],
  ['Design of:\n- Lens\n- Frames', ['design > frames', 'design > lens']],
  ['Design of the following products:\n1. Lens;\n2. Sales of Frames', ['design > lens', 'sales > frames']],
  ['a) Design of Lens b) Sales of Lens', ['design > lens', 'sales > lens']],
  ['(1) Design of Lens (2) Sales of Lens', ['design > lens', 'sales > lens']],
  ['Manufacture of: • Lens • Lamps', ['manufacture > lamps', 'manufacture > lens']],
  ['Manufacture of: - Lens - Lamps', ['manufacture > lamps', 'manufacture > lens']],
  ['Manufacture of: – Lens – Lamps', ['manufacture > lamps', 'manufacture > lens']],
  ['Manufacture of:- Lens - Lamps', ['manufacture > lamps', 'manufacture > lens']],
  ['Manufacture of - Lens - Lamps', ['manufacture > lamps', 'manufacture > lens']],
  ['- Design of Lens - Manufacture of Lamps', ['design > lens', 'manufacture > lamps']],
  ['Manufacture of: a) Lens b) Lamps', ['manufacture > lamps', 'manufacture > lens']],
  ['• Design of Lens • Sales of Lens', ['design > lens', 'sales > lens']],
])('reads all of %s', (text, expected) => {
  expect(reasons(text)).not.toContain(expect.any(String));
  expect(keys(text)).toEqual(expected);
});

test.each([
  ['镜片的设计和制造', 'NOT_LATIN'],
  ['Manufacture of 镜片', 'NOT_LATIN'],
  ['Производство линз', 'NOT_LATIN'],
  ['12345', 'NO_WORDS'],
  ['Design of Lens (coated', 'PARENTHESES'],
  ['Design of Lens ((coated) clear)', 'PARENTHESES'],
  ['Design of Lens (coated) Frames', 'PARENTHESES'],
  ['Design of Lens []', 'PARENTHESES'],
  ['Design of Lens approx. 5 mm wide', 'SENTENCES'],
  ['Design of Lens, Wafer Testing and Sales of Frames', 'NESTED'],
  ['Design of Lens, excluding Frames and Covers', 'QUALIFIED'],
  ['Design and Sales of Lens (excluding sales)', 'QUALIFIED'],
  ['Design of their Lens', 'QUALIFIED'],
  ['Design of Lens but not limited to', 'QUALIFIED'],
  ['-', 'NO_WORDS'],
  ['Design of 1,000 W modules', 'NO_WORDS'],
  ['Design - Lens', 'PUNCTUATION'],
  ['Sales of Lens, including but not limited to', 'NO_OBJECT'],
  ['Design of Parts of Lens', 'NESTED'],
  ['Design of Lens except Frames and Covers', 'QUALIFIED'],
  ['Supply of Lens to Lamp and Car Makers', 'QUALIFIED'],
  ['LED Frames and Lens', 'NO_ACTIVITY'],
  ['of Lens', 'NO_ACTIVITY'],
  ['TBD', 'NO_ACTIVITY'],
  ['Design of', 'NO_OBJECT'],
  ['Design of related products', 'NO_OBJECT'],
  ['Design of Lens and Manufacture', 'ACTIVITY_AS_OBJECT'],
])('leaves %s unread: %s', (text, reason) => {
  const { pairs, unread } = parseScope(`Sales of Frames; ${text}`);
  expect(pairs).toMatchObject([{ activity: 'sales', object: 'frames' }]);
  expect(unread).toMatchObject([{ text, unread: reason }]);
});

test('leaves a clause unread that would make too many pairs, and reads the most that one may', () => {
  const items = (count: number) => Array.from({ length: count }, (_, index) => `item${index}`).join(', ');
  const many = (activities: number) => Array.from({ length: activities }, (_, index) => `v${index} design`).join(', ');
  expect(pairs(`${many(10)} of ${items(mostPairs / 10)}`)).toHaveLength(mostPairs);
  expect(reasons(`${many(10)} of ${items(mostPairs / 10 + 1)}`)).toEqual(['TOO_MANY']);
});

test.each([
  ['Manufacture of Lens, etc.', ['etc']],
  ['Manufacture of Lens etc', ['etc']],
  ['Manufacture of various Lens', ['various']],
  ['Manufacture of Lens and others', ['others']],
  ['Manufacture of Lens, related products and so on', ['related products', 'so on']],
  ['Manufacture of Lens...', ['...']],
  ['Manufacture of Lens…', ['...']],
  ['Manufacture of Lens; various', ['various']],
])('tells the vague words of %s, which make no pairs', (text, vague) => {
  const parsed = parseScope(text);
  expect(parsed).toMatchObject({ vague, unread: [] });
  expect(pairs(text)).toEqual([['manufacture', 'lens']]);
});

test('keeps a vague word where to leave it out would change what is said', () => {
  expect(parseScope('Design of LED related products').vague).toEqual(['related products']);
  expect(pairs('Design of LED related products')).toEqual([['design', 'led related products']]);
});

test.each([
  ['Manufacture of Lens', 'Manufacturing of lenses', true],
  ['Manufacture of Lens', 'Production of Lens', true],
  ['Design of PCBs', 'Designing of Printed Circuit Boards', true],
  ['Final Assembly of Batteries', 'final assembling of battery', true],
  ['Manufacture of Lens', 'Assembly of Lens', false],
  ['Manufacture of LED Lens', 'Manufacture of Lens', false],
])('%s and %s: alike in other words is %s', (one, other, expected) => {
  const key = (text: string) => parseScope(text).pairs[0]?.key;
  expect(key(one) === key(other)).toBe(expected);
});

test('a scheme adds its own words', () => {
  const own = vocabularyOf(defaultTables, {
    activities: [['lapping']],
    objects: [['mirror', 'looking glass']],
    whole: ['A-B/C'],
  });
  expect(parseScope('Lapping of A-B/C mirrors', own).pairs).toMatchObject([
    { object: 'a-b/c mirrors', key: 'lapping\na-b/c mirror' },
  ]);
  expect(pairOf({ activity: 'Lapping', object: 'Looking Glasses' }, own).key).toBe('lapping\nmirror');
  expect(parseScope('Lapping of Lens').unread).toHaveLength(1);
});

test('order of lists, blanks, case and final dots do not matter', () => {
  const blank = fc.constantFrom(' ', '  ', '\t', '\u00a0', ' \u2009');
  const words = fc.shuffledSubarray(['Design', 'R&D', 'Final Assembly', 'Sales'], { minLength: 1 });
  const things = fc.shuffledSubarray(['LED Frames', 'AC/DC converters', 'Lens', 'B-2'], { minLength: 1 });
  fc.assert(
    fc.property(words, things, blank, fc.boolean(), fc.constantFrom('', '.', ' . '), (done, to, gap, upper, end) => {
      const text = `${done.join(', ')} of ${to.join(' and ')}`;
      const other = `${done.toReversed().join(' and ')} of ${to.toReversed().join(', ')}`.replaceAll(' ', gap);
      expect(keys((upper ? other.toUpperCase() : other.toLowerCase()) + end)).toEqual(keys(text));
    }),
  );
});

test('never throws, loses no clause, and gives pairs only for clauses that it read', () => {
  const fragments = fc
    .array(
      fc.constantFrom(
        'Design',
        'of',
        'for',
        'and',
        ',',
        '/',
        '&',
        ';',
        '\n',
        '.',
        '...',
        'etc',
        'Lens',
        '(',
        '镜',
        'as well as',
        '1',
        'R&D',
      ),
    )
    .map(parts => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fragments, scopeText), text => {
      for (const { pairs, unread, vague } of parseScope(text).clauses)
        expect([pairs.length > 0, unread !== null, pairs.length === 0 && vague.length > 0].some(Boolean)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'Design of Lens; ',
  'Design, ',
  'Lens and ',
  'of ',
  '. ',
  '...',
  ' \t',
  '(',
  '; ',
  'as well as ',
  'etc ',
  'the ',
  'lens-',
  '镜',
  '(a) ',
  'passive, ',
  'and their lens, ',
  'including ',
  'excluding lens ',
  'for use in lens, ',
  'and sales of lens ',
  'a) lens ',
  '. Lens',
  ': ',
  'HSPM ',
  'lens (for a) ',
])('gets through a hundred thousand characters of %j', unit => {
  const text = `Design of ${unit.repeat(100_000 / unit.length)} x`;
  expect(parseScope(text).clauses.length).toBeGreaterThan(0);
});

describe('a proposed scope', () => {
  const readsBack = (rows: ScopeRow[]) => {
    const { pairs, unread } = parseScope(proposeScope(rows));
    const said = pairs.map(({ activity, object }) => `${activity} > ${object}`).sort();
    return {
      said: unread.length > 0 ? null : said,
      meant: [...new Set(rows.map(one => pairOf(one)).map(({ activity, object }) => `${activity} > ${object}`))].sort(),
    };
  };
  const saysItself = (one: ScopeRow) => {
    const { said, meant } = readsBack([one]);
    return JSON.stringify(said) === JSON.stringify(meant);
  };

  test('is written in the house style', () => {
    expect(proposeScope(parseScope(golden.scope).pairs.map(({ typed }) => typed))).toBe(golden.scope);
    expect(proposeScope(parseScope(golden.master).pairs.map(({ typed }) => typed))).toBe(golden.master);
    expect(
      proposeScope([
        { activity: 'Sales', object: 'Lens' },
        { activity: 'Design', object: 'LED' },
        { activity: 'Repair', object: '' },
        { activity: 'sales', object: 'LED' },
        { activity: 'Design', object: 'lens' },
        { activity: 'Design', object: '' },
        { activity: 'Test', object: 'Lens' },
        { activity: 'Test', object: 'LED' },
      ]),
    ).toBe('Sales, Design and Test of Lens and LED; Repair and Design');
    expect(proposeScope([])).toBe('');
  });

  test('says the pairs that were read, whatever the text', () => {
    fc.assert(
      fc.property(scopeText, text => {
        const rows = parseScope(text).pairs.map(({ typed }) => typed);
        const { said, meant } = readsBack(rows);
        expect(said).toEqual(meant);
      }),
      { numRuns: 500 },
    );
  });

  test('says every row that it can say alone', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Design',
        'Lens',
        'etc',
        'the',
        'as',
        'well',
        'AC/DC',
        'B-2',
        'R&D',
        '-',
        '1.',
        'others',
        'Test.',
      ),
      fc.string({ unit: fc.constantFrom(...'ab1.-/&,; é') }),
    );
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '));
    const anyRow = fc.oneof(row, fc.record({ activity: words.map(text => `${text} design`), object: words }));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), all => {
        const rows = all.filter(saysItself);
        const { said, meant } = readsBack(rows);
        expect(said).toEqual(meant);
      }),
      { numRuns: 1000 },
    );
  });

  test('says more rows than one clause may make', () => {
    const rows = Array.from({ length: 50 * 45 }, (_, index) => ({
      activity: `v${index % 50} design`,
      object: `item${Math.floor(index / 50)}`,
    }));
    const { said, meant } = readsBack(rows);
    expect(said).toEqual(meant);
  });
});

test('the tables hold no word twice, and no phrase too long to be found', () => {
  for (const groups of [defaultTables.activities, defaultTables.objects]) {
    const all = groups.flat();
    expect(all).toEqual([...new Set(all)]);
    for (const phrase of all) expect(phrase.split(' ').length).toBeLessThanOrEqual(3);
  }
  expect(defaultVocabulary.activities.get('manufacturing')).toBe('manufacture');
});
