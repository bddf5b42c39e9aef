import { calendarDate, documentTypes, endOfValidity, grammarOf } from '@conformity/certification';
import * as fc from 'fast-check';
import { documentKinds, IecreKind, isInUse, kindOn } from '../src/document-kind';
import { isImplausible, isMeantAsNumber, keptReference, numberOfIssue, readNumber } from '../src/number';
import { endByTerm, termOn, validityTerms } from '../src/validity';

const on = (day: string) => calendarDate(day);

describe('the table of document types', () => {
  test('has every document type of IECRE, each kind as a number can have it', () => {
    const types = Object.entries(documentTypes).flatMap(([type, { system }]) => (system === 'IECRE' ? type : []));
    expect(new Set(documentKinds.map(({ documentType }) => documentType))).toEqual(new Set(types));
    for (const { kind } of documentKinds) {
      const parts = { bodyCode: '', kind, year: 2026, serial: 1, issueNumber: 0 };
      expect(grammarOf('IECRE_TYPE').print(parts).canonical).toBe(`IECRE.${kind}.26.0001`);
    }
  });

  test('says of each kind where it is known from; only TC is verified', () => {
    expect(documentKinds.flatMap(({ kind, evidence }) => (/^Verified: \w/.test(evidence) ? kind : []))).toEqual([
      'WE.TC',
    ]);
    for (const { evidence } of documentKinds) expect(evidence).toMatch(/^(Verified|Our decision): \w/);
  });

  test.each([
    ['2016-10-26', false],
    ['2016-10-27', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('a kind that ends on 2026-12-31 is in use on %s: %s', (day, expected) => {
    const [first] = documentKinds;
    expect(first && isInUse({ ...first, until: on('2026-12-31') }, on(day))).toBe(expected);
  });

  test('of two lines of a kind the one in use counts, without a day the latest', () => {
    const [line] = documentKinds;
    if (!line) throw new Error('The table is empty');
    const lines = [
      { ...line, until: on('2020-12-31'), title: 'old' },
      { ...line, from: on('2021-01-01'), title: 'new' },
    ];
    const titles = [null, on('2020-12-31'), on('2021-01-01'), on('2010-01-01')].map(
      day => kindOn('WE.TC', day, lines)?.title,
    );
    expect(titles).toEqual(['new', 'old', 'new', 'new']);
  });

  test('each is a value of the enum, by a name in capitals', () => {
    expect(Object.values(IecreKind)).toEqual(documentKinds.map(({ kind }) => kind));
    expect(Object.keys(IecreKind)).toEqual(documentKinds.map(({ kind }) => kind.replace('.', '_')));
  });
});

describe('numbers', () => {
  test.each([
    ['IECRE.WE.TC.26.0001', 0, 'IECRE.WE.TC.26.0001'],
    ['IECRE.WE.TC.26.0001-R2', 0, 'IECRE.WE.TC.26.0001'],
    ['IECRE.WE.TC.26.0001-R2', 1, 'IECRE.WE.TC.26.0001-R1'],
  ])('%s, issue %i, is printed as %s', (number, issueNumber, expected) => {
    expect(numberOfIssue(number, issueNumber)).toBe(expected);
  });

  test.each([
    ['iecre we cs 26 0003 rev 2', 'IECRE.WE.CS.26.0003-R2'],
    ['44 220 15454566-D-IEC Rev. 4', '44 220 15454566-D-IEC Rev. 4'],
    [' TC-1 ', 'TC-1'],
  ])('%s is kept as %s', (typed, expected) => {
    expect(keptReference(typed)).toBe(expected);
  });

  test.each([
    ['IECRE.WE.CS.2026-9', true],
    ['IECRE.WE.CS.26.0009', true],
    ['44 220 15454566-D-IEC Rev. 4', false],
    ['Report for the IECRE system', false],
  ])('%s is meant as a number of IECRE: %s', (typed, expected) => {
    expect(isMeantAsNumber(typed)).toBe(expected);
  });

  test.each([
    ['IECRE.WE.TC.15.0001', true],
    ['IECRE.WE.TC.16.0001', false],
    ['IECRE.WE.TC.26.0001', false],
    ['IECRE.WE.TC.27.0001', true],
    ['IECRE.WE.TC.86.0179-R6', true],
    ['44 220 15454566-D-IEC Rev. 4', false],
  ])('%s is implausible in 2026: %s', (number, expected) => {
    expect(isImplausible(number, on('2026-06-15'))).toBe(expected);
  });
});

test('any text is kept, and is not read as a number unless it is one', () => {
  const reference = fc.oneof(fc.string(), fc.stringMatching(/^\d{2} \d{3} \d{8}-D-IEC Rev\. \d$/));
  fc.assert(
    fc.property(reference, typed => {
      const kept = keptReference(typed);
      expect(kept === typed.trim() || readNumber(kept)?.canonical === kept).toBe(true);
      expect(isImplausible(typed, on('2026-06-15')) && readNumber(typed) === null).toBe(false);
    }),
  );
});

describe('validity', () => {
  const usual = { documentType: 'IECRE_TYPE', from: on('2016-10-27'), years: 5, isLongest: false } as const;
  const longer = { ...usual, from: on('2027-01-01'), years: 7 };

  test('the table says how long each is valid', () => {
    const years = Object.fromEntries(validityTerms.map(term => [term.documentType, [term.years, term.isLongest]]));
    expect(years).toMatchObject({ IECRE_TYPE: [5, false], IECRE_PROTOTYPE: [3, true], IECRE_PLANT: [1, false] });
    for (const { documentType } of validityTerms) expect(documentTypes[documentType].system).toBe('IECRE');
  });

  test.each([
    ['2016-10-26', null],
    ['2016-10-27', 5],
    ['2026-12-31', 5],
    ['2027-01-01', 7],
  ])('the term in force on %s is of %s years', (day, years) => {
    expect(termOn('IECRE_TYPE', on(day), [usual, longer])?.years ?? null).toBe(years);
  });

  test.each([
    ['typed', { typed: on('2027-01-01'), previousEnd: on('2028-01-01') }, '2027-01-01'],
    ['as on the issue before', { typed: null, previousEnd: on('2028-01-01') }, '2028-01-01'],
    ['by the term', { typed: null, previousEnd: null }, '2029-02-28'],
    ['none without a term', { typed: null, previousEnd: null, term: null }, null],
  ])('the end is %s', (_what, given, expected) => {
    expect(endByTerm({ issuedOn: on('2024-02-29'), term: usual, ...given })).toBe(expected);
  });

  test('no end lies after the calendar', () => {
    expect([endOfValidity(on('2994-12-31'), usual.years), endOfValidity(on('2995-01-01'), usual.years)]).toEqual([
      '2999-12-31',
      null,
    ]);
  });
});
