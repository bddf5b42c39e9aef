import { calendarDate, findingsOf } from '@conformity/certification';
import { type LicenceFacts, type ListedCertificate, licenceRules } from '../src/rules';

const line = (given: object = {}, serial = 1): ListedCertificate => ({
  number: `IECEx DEMO 26.000${serial}`,
  key: `IECEx DEMO 26.000${serial}`,
  certificate: {
    documentType: 'EX_COC',
    status: 'CURRENT',
    issuerId: 'bdy_demo',
    manufacturers: ['Lamps Ltd'],
    issuedOn: calendarDate('2026-01-20'),
    ...given,
  },
});

const facts = (schedule: ListedCertificate[], given: Partial<LicenceFacts> = {}): LicenceFacts => ({
  issueNumber: 0,
  issuedOn: calendarDate('2026-06-15'),
  issuerId: 'bdy_demo',
  issuerName: 'Demo Body',
  content: {
    holder: { name: 'LAMPS, LTD.' },
    identificationCode: 'C1',
    markingDrawing: 'D1',
    signatory: { name: 'Olga' },
  },
  schedule,
  ...given,
});

const found = (given: LicenceFacts) =>
  findingsOf(licenceRules, given).map(
    ({ rule, severity, field }) => `${rule.replace('iecex-marks/', '')} ${severity} ${field}`,
  );

test('a schedule of valid certificates of the same body and the licensee is without findings', () => {
  expect(found(facts([line(), line({}, 2)]))).toEqual([]);
});

test.each(['SUSPENDED', 'CANCELLED'])('a certificate that is %s cannot be listed', status => {
  expect(found(facts([line(), line({ status }, 2)]))).toEqual(['certificates-valid ERROR schedule[1].certificate']);
});

test('a certificate that was first issued after the licence cannot be listed', () => {
  expect(found(facts([line({ issuedOn: calendarDate('2026-06-15') })]))).toEqual([]);
  expect(found(facts([line({ issuedOn: calendarDate('2026-06-16') })]))).toEqual([
    'certificates-valid ERROR schedule[0].certificate',
  ]);
});

test('a certificate that is not in the register cannot be listed', () => {
  expect(found(facts([{ ...line(), certificate: null }]))).toEqual([
    'certificates-valid ERROR schedule[0].certificate',
  ]);
});

test('a certificate of another body cannot be listed', () => {
  expect(found(facts([line({ issuerId: 'bdy_bas' })]))).toEqual([
    'certificates-of-same-body ERROR schedule[0].certificate',
  ]);
});

test('a certificate of another manufacturer is listed only with the officer’s reason', () => {
  const makers = { manufacturers: ['Motors GmbH'] };
  expect(found(facts([line(makers)]))).toEqual(['certificates-of-licensee OVERRIDABLE schedule[0].certificate']);
});

test('a certificate is listed once', () => {
  expect(found(facts([line(), line()]))).toEqual(['certificates-listed-once ERROR schedule[1].certificate']);
});

test('a licence needs a schedule, an identification code and a drawing; an addendum says what it changes', () => {
  const bare = { content: {}, issueNumber: 1 };
  expect(found(facts([], bare))).toEqual(
    ['holder', 'identificationCode', 'markingDrawing', 'schedule', 'signatory', 'changes'].map(
      field => `complete ERROR ${field}`,
    ),
  );
});
