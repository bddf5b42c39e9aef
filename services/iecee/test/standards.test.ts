import { readStandard, readStandards } from '@conformity/register';
import * as fc from 'fast-check';
import { levelsOf, printedStandard } from '../src/standard-levels';

const inShort = (typed: string) => readStandards(typed)?.map(({ standard, edition }) => `${standard} | ${edition}`);

test.each([
  ['IEC 60601-1:2005/AMD1:2012', ['IEC 60601-1 | 2005/AMD1:2012']],
  ['IEC 62133-2:2017+AMD1:2021', ['IEC 62133-2 | 2017/AMD1:2021']],
  ['IEC 62133-2:2017 + A1:2021', ['IEC 62133-2 | 2017/AMD1:2021']],
  ['iec 62133-2: 2017, amd 1 : 2021', ['IEC 62133-2 | 2017/AMD1:2021']],
  ['IEC 62133-2:2017+AMD1:2021 CSV', ['IEC 62133-2 | 2017/AMD1:2021']],
  ['IEC 60601-1:2005+AMD1:2012+AMD2:2020', ['IEC 60601-1 | 2005/AMD1:2012', 'IEC 60601-1 | 2005/AMD2:2020']],
  ['IEC 60601-1:2005, AMD1:2012, AMD2:2020', ['IEC 60601-1 | 2005/AMD1:2012', 'IEC 60601-1 | 2005/AMD2:2020']],
  [
    'IEC 60950-1:2005 (Second Edition) + Am 1:2009 + Am 2:2013',
    ['IEC 60950-1 | 2005/AMD1:2009', 'IEC 60950-1 | 2005/AMD2:2013'],
  ],
  ['IEC 60950-1(ed.2); am1; am2', ['IEC 60950-1 | 2.0/AMD1', 'IEC 60950-1 | 2.0/AMD2']],
  ['IEC 60065:2001 (Seventh Edition) incl. Amendment 1:2005', ['IEC 60065 | 2001/AMD1:2005']],
  ['IEC 62368-1 (Second Edition)', ['IEC 62368-1 | 2.0']],
  ['IEC 60079-0 Ed. 7.0', ['IEC 60079-0 | 7.0']],
  ['IEC 60079-0 ed7', ['IEC 60079-0 | 7.0']],
  ['IEC/60079-0:2017', ['IEC 60079-0 | 2017']],
  ['IEC 60079-0 7th edition', ['IEC 60079-0 | 7.0']],
  ['IEC 60335-1 (2010)', ['IEC 60335-1 | 2010']],
  ['IEC 60335-1 2010', ['IEC 60335-1 | 2010']],
  ['IEC 60335-1:2010-05', ['IEC 60335-1 | 2010']],
  ['IEC 60601-1:2005/COR1:2006', ['IEC 60601-1 | 2005/COR1:2006']],
  ['IEC 60335-2-14:2016, IEC 60335-1:2010+A1:2013', ['IEC 60335-2-14 | 2016', 'IEC 60335-1 | 2010/AMD1:2013']],
  ['IEC 60335-1:2010\nIEC 60335-1:2010', ['IEC 60335-1 | 2010']],
  ['CISPR 14-1:2016', ['CISPR 14-1 | 2016']],
  ['CISPR15:2018', ['CISPR 15 | 2018']],
  ['IEC/TS 62257-9-5:2018', ['IEC/TS 62257-9-5 | 2018']],
  ['ISO/IEC 80079-34:2018', ['ISO/IEC 80079-34 | 2018']],
  ['IECEE OD-2061:2022', ['IECEE OD-2061 | 2022']],
  ['ＩＥＣ ６０６０１－１：２００５', ['IEC 60601-1 | 2005']],
  ['IEC 60601–1:2005', ['IEC 60601-1 | 2005']],
  ['IEC\u00a060601-1:\u200b2005', ['IEC 60601-1 | 2005']],
])('%j is %j', (typed, expected) => expect(inShort(typed)).toEqual(expected));

test.each([
  '',
  ' ; , ',
  'IEC 60335-1',
  'AMD1:2012',
  'IEC 60601-1 AMD1:2012',
  'IEC 60601-1:2005 with deviations',
  'IEC 60601-1:205',
  'see the test report',
  `IEC 60601-1:2005${' '.repeat(5)}${'+AMD1:2012'.repeat(200)}`,
  `IEC ${'6'.repeat(80)}:2005`,
  'МЭК 60601-1:2005',
])('nothing is guessed of %j', typed => expect(readStandards(typed)).toBeNull());

test.each([
  ['IEC 60601-1', '2005/AMD1:2012', ['IEC 60601-1 | 2005/AMD1:2012']],
  ['iec 60601-1', '2005+A1:2012', ['IEC 60601-1 | 2005/AMD1:2012']],
  ['IEC 60601-1:2005/AMD1:2012', '2005', ['IEC 60601-1 | 2005/AMD1:2012']],
  ['IEC 60601-1:2005', '2005/AMD1:2012', ['IEC 60601-1 | 2005/AMD1:2012']],
  ['IEC 60601-1:2005/AMD1:2012', '-', ['IEC 60601-1 | 2005/AMD1:2012']],
  ['IEC 60079-0', '7', ['IEC 60079-0 | 7.0']],
  ['IEC 60079-0', 'Ed. 7', ['IEC 60079-0 | 7.0']],
  ['IEC 60335-1', 'unknown', ['IEC 60335-1 | unknown']],
  ['An own  specification', '2', ['AN OWN SPECIFICATION | 2.0']],
])('%j in edition %j is %j', (standard, edition, expected) => {
  const read = readStandard({ standard, edition });
  expect(read?.map(cited => `${cited.standard} | ${cited.edition}`)).toEqual(expected);
});

test('a standard and an edition that contradict each other are not mended', () => {
  expect(readStandard({ standard: 'IEC 60601-1:2005', edition: '2010' })).toBeNull();
});

test.each([
  ['2005', 'IEC 60601-1:2005', 'IEC 60601-1:2005'],
  ['2005/AMD1:2012', 'IEC 60601-1:2005', 'IEC 60601-1:2005/AMD1:2012'],
  ['7.0', 'IEC 60601-1 Ed. 7.0', 'IEC 60601-1 Ed. 7.0'],
])('edition %s has its levels', (edition, level2, level3) => {
  expect(levelsOf({ standard: 'IEC 60601-1', edition })).toEqual({ level1: 'IEC 60601-1', level2, level3 });
});

const standards = fc.stringMatching(/^(IEC|ISO|CISPR|ISO\/IEC|IEC\/TS) [1-9][0-9]{1,4}(-[1-9][0-9]?){0,3}$/);
const yearOf = fc.integer({ min: 1950, max: 2049 });
const amendmentsOf = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), yearOf), {
  maxLength: 3,
  selector: ([n]) => n,
});

test('however an amendment is written and joined, the standard is the same', () => {
  const word = fc.constantFrom('AMD', 'Amd ', 'Am. ', 'A', 'amendment ');
  const joint = fc.constantFrom('+', ' + ', '/', ', ', '; ', ' ');
  fc.assert(
    fc.property(standards, yearOf, amendmentsOf, word, joint, (standard, year, amendments, kind, join) => {
      const typed = [`${standard}:${year}`, ...amendments.map(([n, on]) => `${kind}${n}:${on}`)].join(join);
      const editions = amendments.length ? amendments.map(([n, on]) => `${year}/AMD${n}:${on}`) : [String(year)];
      expect(readStandards(typed)).toEqual(editions.map(edition => ({ standard, edition })));
    }),
  );
});

test('what is printed is read back to the same standard', () => {
  fc.assert(
    fc.property(standards, yearOf, amendmentsOf, (standard, year, amendments) => {
      const editions = amendments.length ? amendments.map(([n, on]) => `${year}/AMD${n}:${on}`) : [String(year)];
      for (const edition of editions)
        expect(readStandards(printedStandard({ standard, edition }))).toEqual([{ standard, edition }]);
    }),
  );
});

test('any text is read without a fault, and what is read fits into the register and is read again as it is', () => {
  const pieces = fc.constantFrom(
    'IEC',
    ' ',
    '60601',
    '-1',
    ':',
    '2005',
    '/',
    'AMD',
    '1',
    '+',
    ',',
    '(',
    ')',
    'Ed.',
    'A',
    '\n',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.array(pieces).map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(texts, typed => {
      for (const cited of readStandards(typed) ?? []) {
        expect(cited.standard.length).toBeLessThanOrEqual(60);
        expect(cited.edition.length).toBeLessThanOrEqual(20);
        expect(readStandard(cited)).toEqual([cited]);
      }
    }),
    { numRuns: 1000 },
  );
});
