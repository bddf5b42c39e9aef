import * as fc from 'fast-check';
import { grammarOf, readNumber } from '../src';

const first = (typed: string) => readNumber(typed)[0];
const families = (typed: string) => readNumber(typed).map(({ family }) => family);

describe('IECQ', () => {
  test.each([
    ['IECQ-H SGSCN 09.0267', 'IECQ-H SGSCN 09.0267', 'IECQ-H SGSCN 09.0267'],
    ['IECQ-H-SGSCN 09.0267', 'IECQ-H SGSCN 09.0267', 'IECQ-H SGSCN 09.0267'],
    ['iecq h sgscn 090267', 'IECQ-H SGSCN 09.0267', 'IECQ-H SGSCN 09.0267'],
    ['IECQHSGSCN09.0267', 'IECQ-H SGSCN 09.0267', 'IECQ-H SGSCN 09.0267'],
    ['IECQ-H SGSCN 09.0267-01', 'IECQ-H SGSCN 09.0267-01', 'IECQ-H SGSCN 09.0267'],
    ['IECQ-H-SGSCN-09.0267-12 Issue 3', 'IECQ-H SGSCN 09.0267-12', 'IECQ-H SGSCN 09.0267'],
    ['Certificate No.: IECQ-V TESTX 26.0001', 'IECQ-V TESTX 26.0001', 'IECQ-V TESTX 26.0001'],
  ])('%s is %s', (typed, canonical, family) => {
    expect(first(typed)).toMatchObject({ system: 'IECQ', canonical, key: canonical, family });
    expect(readNumber(canonical).filter(({ isVerbatim }) => !isVerbatim)).toHaveLength(1);
  });

  test.each([
    'IECQ-H SGSCN 09.0267-00',
    'IECQ-H SGSCN 09.0000',
    'IECQ 03-1:2012',
    'IECQ OD 3405:2017',
    'IECQ CS 033200-TW0001:2014',
  ])('%s is no certificate', typed => expect(readNumber(typed)).toEqual([]));

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{2,10}$/),
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 99 })),
        (bodyCode, serial, site) => {
          const parts = { bodyCode, kind: 'H', year: 2026, serial, site };
          const { canonical } = grammarOf('IECQ_COC').print(parts);
          expect(grammarOf('IECQ_COC').read(canonical)).toMatchObject(parts);
        },
      ),
    );
  });
});

describe('IECRE', () => {
  test.each([
    ['IECRE.WE.TC.25.0168-R2', 'IECRE.WE.TC.25.0168-R2', 'IECRE.WE.TC.25.0168', 2, 2025],
    ['iecre we tc 25 0168', 'IECRE.WE.TC.25.0168', 'IECRE.WE.TC.25.0168', null, 2025],
    ['IECRE.WE.TC.25.0168 Rev. 2', 'IECRE.WE.TC.25.0168-R2', 'IECRE.WE.TC.25.0168', 2, 2025],
    ['IECRE.WE.TC.86.0179-R6', 'IECRE.WE.TC.86.0179-R6', 'IECRE.WE.TC.86.0179', 6, 2086],
    ['IECRE.PV.PC.26.0001-R0', 'IECRE.PV.PC.26.0001', 'IECRE.PV.PC.26.0001', 0, 2026],
  ])('%s is %s', (typed, canonical, key, issueNumber, year) => {
    expect(first(typed)).toMatchObject({ system: 'IECRE', canonical, key, family: key, issueNumber, year });
  });

  test('a reference of a national scheme is no number of IECRE', () => {
    expect(readNumber('44 220 15454566-D-IEC Rev. 4').map(({ system }) => system)).not.toContain('IECRE');
  });
});

describe('IECEE', () => {
  test.each([
    ['NL-129540', 'NL 129540', 'NL'],
    ['nl 129540', 'NL 129540', 'NL'],
    ['SE-88762', 'SE 88762', 'SE'],
    ['CA/11022/CSA', 'CA 11022 CSA', 'CA'],
    ['FR_723076', 'FR 723076', 'FR'],
    ['JPTUV-182068', 'JPTUV 182068', 'JPTUV'],
    ['ＪＰＴＵＶ－１８２０６８', 'JPTUV 182068', 'JPTUV'],
    ['SG PSB-HS-18925', 'SG PSB HS 18925', 'SG PSB'],
    ['DE-6-T2501229-M2', 'DE 6 T2501229 M2', 'DE 6'],
    ['Ref. Certif. No. CH-12254-A1', 'CH 12254 A1', 'CH'],
    ['No. ZZ-10008', 'ZZ 10008', 'ZZ'],
    ['Nº. ZZ-10008', 'ZZ 10008', 'ZZ'],
    ['No-10008', 'NO 10008', 'NO'],
    ['NO.10008', 'NO 10008', 'NO'],
    ['СН-12254', 'CH 12254', 'CH'],
  ])('%s is of a known shape', (typed, key, bodyCode) => {
    expect(first(typed)).toMatchObject({ system: 'IECEE', key, bodyCode, isVerbatim: false });
  });

  test.each(['12345/A1', 'XY 2026/ABC-00417', 'JPTUV-12345'])('%s is kept as it is, in no known shape', typed => {
    expect(readNumber(typed).at(-1)).toMatchObject({ system: 'IECEE', canonical: typed, isVerbatim: true });
  });

  test.each(['sonova', 'LED 100', 'IECEx', 'IEC 60', '###1234', `1234${'5'.repeat(40)}`])('%s is no number', typed => {
    expect(readNumber(typed).filter(({ system }) => system === 'IECEE')).toEqual([]);
  });

  test.each([
    ['CH-12254-A1', 'CH 12254'],
    ['CH-12254-A1-M2', 'CH 12254'],
    ['FR_723076/M1', 'FR 723076'],
    ['DE-6-T2501229-M2', 'DE 6 T2501229'],
    ['US-123456-A1-UL', 'US 123456 UL'],
    ['US/12345/M1/ITS', 'US 12345 ITS'],
    ['SG PSB-HS-18925A1', 'SG PSB HS 18925'],
    ['12345/A1', '12345'],
    ['CH-122541', 'CH 122541'],
  ])('%s is of the family %s', (typed, family) => expect(families(typed)).toContain(family));
});

test('digits that two systems use are offered for both, the way they are printed first', () => {
  expect(readNumber('NL-129540').map(({ system }) => system)).toEqual(['IECEE', 'IECEx']);
  expect(readNumber('IECEx NL 12.9540').map(({ system }) => system)).toEqual(['IECEx']);
});

test.each([
  ['http://host/c/IECEx-DEMO-26-0002X', 'IECEx DEMO 26.0002X'],
  ['https://register.example.org/c/IECEx%20DEMO%2026.0002X?issue=0', 'IECEx DEMO 26.0002X'],
  [' HTTPS://register.example.org/c/ZZ%2FDEMO%2FQAR26.0001%2F04/ ', 'ZZ/DEMO/QAR26.0001/04'],
  ['https://register.example.org/c/NL-129540#top', 'NL-129540'],
])('the address %s is of %s', (address, number) => expect(first(address)?.canonical).toBe(number));

test.each(['http://host/c/%E0%A4%A', 'http://host', 'http://host/', `http://${'/'.repeat(60_000)}`])(
  'the address %.20s is of no number',
  address => expect(readNumber(address).filter(({ isVerbatim }) => !isVerbatim)).toEqual([]),
);

test('every reading of any text gives that text back when its number is read', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), typed => {
      for (const { canonical, key, system } of readNumber(typed))
        expect(
          readNumber(canonical)
            .filter(other => other.system === system)
            .map(other => other.key),
        ).toContain(key);
    }),
  );
});
