import {
  distance,
  fieldsOf,
  foundIn,
  isAmong,
  partsOfLine,
  scoreOf,
  searchLine,
  sought,
  standsIn,
  type Texts,
  terms,
} from '@conformity/folding';
import * as fc from 'fast-check';

const score = (typed: string, texts: Texts) => {
  const words = sought(typed);
  return scoreOf(words, foundIn(partsOfLine(searchLine(texts)), words));
};

const lamp: Texts = {
  NUMBER: ['IECEx DEMO 26.0001'],
  HOLDER: ['Müller GmbH'],
  TITLE: ['LED lamp'],
  MODEL: ['VO-1634W'],
};

test.each<[string, Texts, Texts]>([
  ['müller', { HOLDER: ['Müller AG'] }, { TITLE: ['Müller valve'] }],
  ['müller', { MANUFACTURER: ['Müller AG'] }, { SITE: ['Müller, Berlin'] }],
  ['müller', { TITLE: ['Müller valve'] }, { OTHER: ['Müller'] }],
  ['valve', { TITLE: ['Valve'] }, { MODEL: ['Valve 7'] }],
  ['60079-0', { MODEL: ['60079-0'] }, { STANDARD: ['IEC 60079-0:2017'] }],
  ['drive', { TITLE: ['Drive'] }, { TITLE: ['LED driver'] }],
  ['zheng lighting', { HOLDER: ['Zheng Lighting'] }, { HOLDER: ['Zheng Power'], MANUFACTURER: ['Wu Lighting'] }],
  ['müller ag', { HOLDER: ['Müller AG'] }, { HOLDER: ['Müller GmbH'] }],
  ['müller ag', { HOLDER: ['Müller Aktiengesellschaft'] }, { HOLDER: ['Müller GmbH'] }],
  ['ex d iic', { OTHER: ['Ex d IIC T6'] }, { HOLDER: ["D'Angelo"], OTHER: ['Ex e IIC'] }],
  ['led lamp', { TITLE: ['LED lamp'] }, { TITLE: ['Lamp'], OTHER: ['LED'] }],
])('%s: %j ranks before %j', (typed, first, second) =>
  expect(score(typed, first)).toBeGreaterThan(score(typed, second)),
);

test('a text that stands in two fields is found in both', () => {
  const words = sought('müller');
  const line = searchLine({ HOLDER: ['Müller AG'], MANUFACTURER: ['Müller AG'] });
  expect(foundIn(partsOfLine(line), words).words).toEqual([{ whole: fieldsOf('HOLDER', 'MANUFACTURER'), part: 0 }]);
});

test('what is written otherwise than by searchLine is one text that says little', () => {
  expect(partsOfLine('led lamp ltd')).toEqual([{ fields: fieldsOf('OTHER'), line: ' led lamp ltd ' }]);
  expect(partsOfLine('')).toEqual([]);
  expect(partsOfLine(searchLine({}))).toEqual([]);
});

test('a phrase does not go from one text into the next', () => {
  const line = searchLine({ HOLDER: ['Red Lamps'], TITLE: ['Blue light', 'lamps-x'] });
  const phrase = (typed: string) => sought(typed).every(word => standsIn(word, line));
  expect([phrase('"red lamps"'), phrase('"lamps blue"'), phrase('"light lamps"')]).toEqual([true, false, false]);
});

const word = fc.string({ unit: fc.constantFrom(...'abeinrsüöÄß光达司서1203-.'), minLength: 1, maxLength: 8 });
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '));

test('the line of a text has a word where its terms have', () => {
  fc.assert(
    fc.property(text, text, (said, typed) => {
      const there = new Set(terms(said));
      const parts = partsOfLine(searchLine({ TITLE: [said] }));
      const words = sought(typed);
      const { words: found } = foundIn(parts, words);
      for (const [at, one] of words.entries())
        if (isAmong(one, there)) expect((found[at]?.whole ?? 0) | (found[at]?.part ?? 0)).toBe(fieldsOf('TITLE'));
    }),
    { numRuns: 2_000 },
  );
});

test('more that is found never makes a score less', () => {
  expect(score('müller led vo-1634w', lamp)).toBeGreaterThan(score('müller led', lamp));
  fc.assert(
    fc.property(text, text, text, (title, holder, typed) =>
      expect(score(typed, { TITLE: [title], HOLDER: [holder] })).toBeGreaterThanOrEqual(
        score(typed, { TITLE: [title] }),
      ),
    ),
  );
});

test.each([
  ['schnieder', 'schneider', 1],
  ['transfomer', 'transformer', 1],
  ['circut', 'circuit', 1],
  ['led', 'led', 0],
  ['lamp', 'pump', 2],
  ['lamp', 'battery', 3],
])('%s and %s are %d apart', (one, other, far) => {
  expect(distance(one, other, 2)).toBe(far);
  expect(distance(other, one, 2)).toBe(far);
});
