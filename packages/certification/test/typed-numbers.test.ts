import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeCertificates, numbersIn, readNumber, swappedDigits } from '../src';

// What people typed in the field's trials, and the document that they meant.
const [, ...lines] = readFileSync(join(__dirname, 'data/typed-numbers.tsv'), 'utf8').trim().split('\n');
const cases = lines.map(line => line.split('\t') as [string, string, string]);
const slips = ['O for 0', 'I for 1', 'leading zeros lost', 'one zero more'];
const keyOf = (number: string) => readNumber(number)[0]?.key;
const keysOf = (readings: { key: string }[]) => readings.map(({ key }) => key);

test.each(cases)('%s (%s) means %s', (typed, kind, meant) => {
  const { readings, slips: offered } = numbersIn(typed);
  if (slips.includes(kind)) {
    expect(readings.filter(({ isVerbatim }) => !isVerbatim)).toEqual([]);
    expect(keysOf(offered)).toContain(keyOf(meant));
  } else if (kind === 'two numbers') expect(keysOf(readings)).toEqual(['IECEx PTB 06.0025', 'IECEx PTB 12.0005']);
  else expect(keysOf(readings)[0]).toBe(keyOf(meant));
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

test.each(['QAR DEMO 26.0001', 'Licence DEMO 26.0001', 'ExTR No. IECEx DEMO 26.0001', 'QAR: IECEx DEMO 26.0001 (old)'])(
  '%s names no equipment certificate',
  typed => {
    expect(numbersIn(typed).readings.filter(({ isVerbatim }) => !isVerbatim)).toEqual([]);
  },
);

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

test('numbers of before the certificates are told to be so', () => {
  expect(beforeCertificates({ system: 'IECEx', year: 2002 })).toContain('2003');
  expect(beforeCertificates({ system: 'IECEx', year: 2003 })).toBeNull();
  expect(beforeCertificates({ system: 'IECQ', year: 2002 })).toBeNull();
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
