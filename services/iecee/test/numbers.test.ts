import * as fc from 'fast-check';
import { baseNumberOf, readCertificateNumber } from '../src/numbers';
import { recordedNumbers } from './recorded-numbers';

const baseOf = (number: string) => {
  const reading = readCertificateNumber(number);
  return reading && baseNumberOf(reading);
};
const certificates = recordedNumbers.filter(({ kind }) => kind.startsWith('CB Test Certificate'));

test.each(certificates)('$number is kept as it is printed, in a shape that is known', ({ number, kind }) => {
  const reading = readCertificateNumber(number);
  expect(reading).toMatchObject({ canonical: number, isVerbatim: false });
  expect(baseOf(number) !== null).toBe(/\((?:modification|amendment)/.test(kind));
});

test('all rows of certificates are read', () => expect(certificates).toHaveLength(11));

test.each([
  ['CH-12254-A1', 'CH-12254'],
  ['CH-12254-A1-M2', 'CH-12254'],
  ['DE-6-T2501229-M2', 'DE-6-T2501229'],
  ['FR_723076/M1', 'FR_723076'],
  ['US-123456-A1-UL', 'US-123456-UL'],
  ['US/12345/M1/ITS', 'US/12345/ITS'],
  ['SG PSB-HS-18925A1', 'SG PSB-HS-18925'],
  ['SG PSB-HS-18925-M1', 'SG PSB-HS-18925'],
  ['12345/A1', '12345'],
  ['CH-12254', null],
  ['CH-122541', null],
  ['NL-129540', null],
  ['SG PSB-HS-18925', null],
])('the base of %s is %s', (number, base) => expect(baseOf(number)).toBe(base));

test.each([
  ['nl-129540', 'NL-129540'],
  [' NL\u2011129540 ', 'NL-129540'],
  ['NL–129540', 'NL-129540'],
  ['NL−129540', 'NL-129540'],
  ['ＮＬ－１２９５４０', 'NL-129540'],
  ['СН-12254', 'CH-12254'],
  ['сн-12254', 'CH-12254'],
  ['FR＿723076', 'FR_723076'],
  ['CA∕11022∕CSA', 'CA/11022/CSA'],
  ['CA⁄11022⁄CSA', 'CA/11022/CSA'],
  ['Ref. Certif. No. JPTUV-182068', 'JPTUV-182068'],
  ['SG\u00a0PSB-HS-18925', 'SG PSB-HS-18925'],
  ['NL-\u200b129540', 'NL-129540'],
])('%j is kept as %s', (typed, canonical) => expect(readCertificateNumber(typed)?.canonical).toBe(canonical));

test.each(['-', '/', '_', ' ', '.', '(', ' - ', '–'])('a number is the same with the separator %j', separator => {
  const key = readCertificateNumber('CH-12254-A1')?.key;
  expect(readCertificateNumber(['CH', '12254', 'A1'].join(separator))?.key).toBe(key);
});

test.each(['JPTUV-12345', '12345/A1', 'XY 2026/ABC-00417', '17027138 002', 'NL129540'])(
  '%s is kept, but of no shape that is known',
  number => expect(readCertificateNumber(number)).toMatchObject({ canonical: number, isVerbatim: true }),
);

test.each(['', '   ', 'sonova', 'NL-12*', 'NL-129540**', 'жук 12254', `NL-${'1'.repeat(60)}`, 'IECEx DEMO 26.0001'])(
  '%j can be no number',
  typed => expect(readCertificateNumber(typed)).toBeNull(),
);

test('the base of any number is of its family', () => {
  const shapes = fc.oneof(
    fc.stringMatching(/^[A-Z]{2}[-/_ ][1-9]\d{3,5}([-/_ ][AM]\d{1,2}){0,3}([-/]UL)?$/),
    fc.stringMatching(/^SG PSB-[A-Z]{2}-\d{5}([AM]\d{1,2}){0,1}$/),
    fc.stringMatching(/^[A-Z0-9][A-Z0-9 ._/()-]{2,38}$/),
  );
  fc.assert(
    fc.property(shapes, number => {
      const reading = readCertificateNumber(number);
      const base = reading && baseNumberOf(reading);
      if (!base) return;
      const read = readCertificateNumber(base);
      expect(read?.key).toBe(reading.family);
    }),
    { numRuns: 1000 },
  );
});
