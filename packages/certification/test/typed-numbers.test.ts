import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { numbersIn, readNumber, remarkOnUnknown, swappedDigits } from '../src';

// What people typed in the field's trials, and the document that they meant.
const [, ...lines] = readFileSync(join(__dirname, 'data/typed-numbers.tsv'), 'utf8').trim().split('\n');
const cases = lines.map(line => line.split('\t') as [string, string, string]);
const slips = ['O for 0', 'I for 1', 'leading zeros lost', 'one zero more'];
const keyOf = (number: string) => readNumber(number)[0]?.key;
const keysOf = (readings: { key: string }[]) => readings.map(({ key }) => key);

describe('cases: numbers as people type them', () => {
  test.each(cases)('%s (%s) means %s', (typed, kind, meant) => {
    const { readings, slips: offered } = numbersIn(typed);
    if (slips.includes(kind)) {
      expect(readings.filter(({ isVerbatim }) => !isVerbatim)).toEqual([]);
      expect(keysOf(offered)).toContain(keyOf(meant));
    } else if (kind === 'two numbers') expect(keysOf(readings)).toEqual(['IECEx PTB 06.0025', 'IECEx PTB 12.0005']);
    else expect(keysOf(readings)[0]).toBe(keyOf(meant));
  });
});

test.each([
  ['PTB 12 ATEX 1005 X / IECEx PTB 12.0005X', 'PTB 12 ATEX 1005 X'],
  ['IECEx PTB 12.0005X, II 2 G Ex db IIC T6 Gb', 'II 2 G EX DB IIC T6 GB'],
  ['IECEx PTB 12.0005X-00', '-00'],
  ['IECEx PTB 2012.0005X', null],
  ['IECEx PTB 12.0005X', null],
])('%s: left aside is %j', (typed, rest) => {
  expect(numbersIn(typed).leftAside).toBe(rest);
});

test('an address of a page keeps the issue that it names', () => {
  const [reading] = numbersIn('https://register.example/c/IECEx%20PTB%2012.0005X?issue=2').readings;
  expect(reading).toMatchObject({ key: 'IECEx PTB 12.0005', issueNumber: 2 });
});

test.each([
  'QAR DEMO 26.0001',
  'Licence DEMO 26.0001',
  'ExTR No. IECEx DEMO 26.0001',
  'QAR: IECEx DEMO 26.0001 (old)',
  '(QAR) DEMO 26.0001',
  'DEMO 26.0001 (FAR)',
  'IECEx Certificate of Personnel Competence DEMO 26.0001',
  'Certified Service Facility No. IECEx DEMO 26.0001',
  'IECEx CoSF DEMO 26.0001',
  'CB Test Certificate DEMO 26.0001',
  'IECEE DEMO 26.0001',
  'IECEQ-H DEMO 26.0001',
  'ATEX DEMO 26.0001',
])('%s names no equipment certificate', typed => {
  expect(numbersIn(typed).readings.filter(({ isVerbatim }) => !isVerbatim)).toEqual([]);
});

test.each([
  ['Report GB/BAS/QAR06.0072/04, certificate IECEx DEMO 26.0001', ['GB/BAS/QAR06.0072', 'IECEx DEMO 26.0001']],
  ['ATEX / IECEx DEMO 26.0001', ['IECEx DEMO 26.0001']],
  ['Certified Service Facility: IECEx DEMO S.0001', ['IECEx DEMO S.0001']],
  ['IECQ-H DEMO 2026.0001', ['IECQ-H DEMO 26.0001']],
])('what stands around the numbers of %s is no caption against them', (typed, keys) => {
  expect(keysOf(numbersIn(typed).readings)).toEqual(keys);
});

test('a caption that names the type reads as that type', () => {
  expect(numbersIn('IECEx CoPC DEMO 26.0001').readings[0]).toMatchObject({
    documentType: 'EX_COPC',
    canonical: 'IECEx CP DEMO 26.0001',
  });
  expect(numbersIn('CoC IECEx DEMO 26.0001').readings[0]?.documentType).toBe('EX_COC');
});

test.each([
  ['PTB 12 ATEX 1005 X', 'ATEX'],
  ['Bodyname99ATEX0000', null],
  ['CML 21UKEX1234X', 'UKCA'],
])('%s is told to be of another register: %s', (typed, register) => {
  const { elsewhere } = numbersIn(typed);
  if (register) expect(elsewhere).toContain(register);
});

test.each(['IECQ DEMO 26.0001', 'iecq demo 2026.0001', 'IECQ-DEMO-26-0001', 'certificate IECQ DEMO 26.0001'])(
  '%s has no letter: it is no number, and each letter is offered',
  typed => {
    const { readings, slips: offered } = numbersIn(typed);
    expect(readings.filter(({ isVerbatim }) => !isVerbatim)).toEqual([]);
    expect(keysOf(offered)).toEqual(expect.arrayContaining(['IECQ-H DEMO 26.0001', 'IECQ-P DEMO 26.0001']));
  },
);

test.each([
  ['IECQ-HDEMO 26.0001', 'IECQ-H DEMO 26.0001'],
  ['IECQ-H DEMO 26.0001-1', 'IECQ-H DEMO 26.0001-01'],
  ['IECEx DEMO S.1', 'IECEx DEMO S.0001'],
  ['ZZ-1O001', 'ZZ 10001'],
])('%s is no number, and %s is offered', (typed, meant) => {
  const { readings, slips: offered } = numbersIn(typed);
  expect(readings.filter(({ isVerbatim }) => !isVerbatim)).toEqual([]);
  expect(keysOf(offered)).toContain(meant);
});

test.each(['CB certificate ZZ-10001', 'IECEE CB Test Certificate No. ZZ-10001'])('%s is of IECEE', typed => {
  expect(keysOf(numbersIn(typed).readings)[0]).toBe('ZZ 10001');
});

test('numbers of before the certificates are told to be so', () => {
  const said = (number: string) => remarkOnUnknown(numbersIn(number), readNumber(number)[0] ?? null);
  expect(said('IECEx BAS 02.0001')).toContain('2003');
  expect(said('IECEx BAS 03.0001')).toBeNull();
  expect(said('IECQ-H BAS 02.0001')).toBeNull();
});

test('two digits the other way round are offered from the number that they make', () => {
  const [reading] = readNumber('IECEx PTB 12.0050X');
  expect(keysOf(reading ? swappedDigits(reading) : [])).toContain('IECEx PTB 12.0005');
});

test('takes any text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...cases.map(([typed]) => typed))), typed => {
      const { readings, slips: offered } = numbersIn(`${typed} ${typed}`);
      expect([...readings, ...offered].every(({ key }) => key !== '')).toBe(true);
    }),
  );
  for (const unit of ['IECEx ', '12.', 'A', '0', ' ', '%20', '-', 'PTB 12.0005 '])
    numbersIn(unit.repeat(100_000 / unit.length));
});
