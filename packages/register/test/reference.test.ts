import { calendarDate } from '@conformity/certification';
import {
  type BodyFacts,
  codeOn,
  editionOf,
  keyOfNumber,
  readStandard,
  readStandards,
  standardName,
  standardsMeant,
} from '@conformity/register';

const day = calendarDate;

describe('the code under which a body takes numbers', () => {
  const body = (...codes: [string, string | null, string | null][]): BodyFacts => ({
    id: 'bdy_1',
    name: 'Body One',
    address: null,
    country: 'ZZ',
    codes: codes.map(([code, from, until]) => ({
      code,
      from: from ? day(from) : null,
      until: until ? day(until) : null,
    })),
    acceptances: [],
  });
  const renamed = body(['NEW', '2020-03-01', null], ['OLD', null, '2020-02-29']);

  test.each<[string, BodyFacts, string, string | null]>([
    ['is the only one', body(['ONE', null, null]), '2026-06-15', 'ONE'],
    ['is the old one on its last day', renamed, '2020-02-29', 'OLD'],
    ['is the new one on its first day', renamed, '2020-03-01', 'NEW'],
    ['is none before the first', body(['LATE', '2026-06-16', null]), '2026-06-15', null],
    ['is none after the last', body(['GONE', null, '2026-06-14']), '2026-06-15', null],
    ['is none where none is recorded', body(), '2026-06-15', null],
  ])('%s', (_, facts, on, code) => {
    expect(codeOn(facts, day(on))).toBe(code);
  });
});

test.each([
  ['7', '7.0'],
  ['07', '7.0'],
  [' 7 ', '7.0'],
  ['7.0', '7.0'],
  ['5.1', '5.1'],
  ['10', '10.0'],
  ['2017', '2017'],
  ['FDIS', 'FDIS'],
  ['Ed. 7.0', '7.0'],
  ['edition 7', '7.0'],
])('edition %j is compared as %j', (typed, edition) => {
  expect(editionOf(typed)).toBe(edition);
});

test.each([
  ['IEC 60079-0', 'IEC 60079-0'],
  ['iec60079-0', 'IEC 60079-0'],
  ['  IEC   60079-0 ', 'IEC 60079-0'],
  ['ＩＥＣ ６００７９-０', 'IEC 60079-0'],
  ['ISO/IEC 80079-34', 'ISO/IEC 80079-34'],
  ['iso80079-36', 'ISO 80079-36'],
  ['IEC/IEEE60079-30-1', 'IEC/IEEE 60079-30-1'],
  ['IECQ03-1', 'IECQ 03-1'],
  ['IEC 60079–0', 'IEC 60079-0'],
  ['IEC\u00a060079\u22120', 'IEC 60079-0'],
  ['EN60079-0', 'EN 60079-0'],
])('standard %j is compared as %j', (typed, name) => {
  expect(standardName(typed)).toBe(name);
});

describe('no text is too long to be refused', () => {
  const upTo = (characters: number, text: string, filling = ' ') => text + filling.repeat(characters - text.length);

  test('of up to 300 characters a standard and an edition are read, in a longer text nothing', () => {
    const [standard, edition] = [upTo(301, 'iec 60079-0'), upTo(301, '7')];
    expect(standardName(upTo(300, 'iec 60079-0'))).toBe('IEC 60079-0');
    expect(editionOf(upTo(300, '7'))).toBe('7.0');
    expect(standardsMeant(upTo(300, '60079-0'))).toEqual([{ standard: '60079-0', edition: null }]);
    expect(standardName(standard)).toBe(standard);
    expect(editionOf(edition)).toBe(edition);
    expect(standardsMeant(standard)).toEqual([{ standard, edition: null }]);
    expect(readStandard({ standard, edition })).toEqual([{ standard, edition }]);
  });

  test('signs that are written out count as what they are written out as', () => {
    expect(standardName('ﷺ'.repeat(30))).toBe('ﷺ'.repeat(30));
  });

  test('of up to 1,000 characters a list of standards is read', () => {
    const list = `${'IEC 60079-0:2017, '.repeat(3)}IEC 60079-1:2014`;
    expect(readStandards(upTo(1_000, list))).toHaveLength(2);
    expect(readStandards(upTo(1_001, list))).toBeNull();
  });
});

test.each([
  ['ZZ/DEMO/QAR26.0001/04', 'ZZ/DEMO/QAR26.0001'],
  ['iecex demo 26.0001x', 'IECEx DEMO 26.0001'],
  ['no number at all', 'no number at all'],
])('%j names the document %j', (number, key) => {
  expect(keyOfNumber(number, 'IECEx')).toBe(key);
});
