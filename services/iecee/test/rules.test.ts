import { calendarDate, findingsOf } from '@conformity/certification';
import { certificateRules } from '../src/rules/certificate-rules';
import type { CertificateFacts, NamedCertificate } from '../src/rules/facts';
import { aCertificate } from './builders';
import { recordedNumbers } from './recorded-numbers';

const day = calendarDate;

const facts = (
  content: Partial<CertificateFacts['content']> = {},
  given: Partial<CertificateFacts> = {},
): CertificateFacts => ({
  issueNumber: 0,
  issuedOn: day('2026-06-15'),
  body: { id: 'bdy_demo', name: 'Demo NCB', country: 'ZZ' },
  content: { ...aCertificate(), ...content },
  number: { canonical: 'ZZ-20001', bodyCode: 'ZZ', isVerbatim: false, family: 'ZZ 20001' },
  publicNumber: null,
  base: null,
  baseFamily: null,
  unknownCategories: [],
  roles: [],
  ...given,
});

const found = (given: CertificateFacts) =>
  findingsOf(certificateRules, given).map(
    ({ rule, severity, field }) => `${rule.replace('iecee/', '')} ${severity} ${field}`,
  );
const messages = (given: CertificateFacts) => findingsOf(certificateRules, given).map(({ message }) => message);

test('a complete CB Test Certificate is without findings', () => expect(found(facts())).toEqual([]));

test.each([
  ['product', { product: ' ' }],
  ['holders', { holders: [] }],
  ['manufacturers', { manufacturers: [] }],
  ['factories', { factories: [] }],
  ['model', { model: null }],
  ['rating', { rating: '' }],
  ['standards', { standards: [] }],
  ['testReportReference', { testReportReference: null }],
  ['signatory', { signatory: null }],
])('a CB Test Certificate without %s cannot be issued', (field, content) => {
  expect(found(facts(content))).toEqual([`complete ERROR ${field}`]);
});

test('a certificate without a number cannot be issued', () => {
  expect(found(facts({}, { number: null }))).toEqual(['complete ERROR number']);
});

test.each(['COC', 'EMC', 'ASP', 'CYB', 'STRE3', 'STRHSTS', 'PV', 'PVTYPE5'])(
  'of the type %s, whose paper is not known, model, rating and factory are only asked for',
  type => {
    expect(found(facts({ type, model: null, rating: null, factories: [] }))).toEqual(
      ['factories', 'model', 'rating'].map(field => `usually-stated WARNING ${field}`),
    );
  },
);

test('a party without its address is shown', () => {
  expect(found(facts({ holders: [{ name: 'Cells Ltd' }] }))).toEqual(['usually-stated WARNING holders[0].address']);
});

test('a public certificate keeps its number', () => {
  expect(found(facts({}, { publicNumber: 'ZZ-20000' }))).toEqual(['number-kept ERROR number']);
});

test.each([
  [{ canonical: 'JPTUV-12345', bodyCode: '', isVerbatim: true, family: 'JPTUV 12345' }, 'is of no shape'],
  [
    { canonical: 'NL-129540', bodyCode: 'NL', isVerbatim: false, family: 'NL 129540' },
    'begins with NL, but Demo NCB is in ZZ',
  ],
  [{ canonical: 'JPTUV-166723', bodyCode: 'JPTUV', isVerbatim: false, family: '' }, 'begins with JPTUV'],
])('the number $canonical is only shown to be unusual', (number, message) => {
  expect(found(facts({}, { number }))).toEqual(['number-of-body WARNING number']);
  expect(messages(facts({}, { number }))[0]).toContain(message);
});

test.each([
  ['SG PSB-HS-18925', 'SG PSB', 'SG'],
  ['DE-6-T2501229', 'DE 6', 'DE'],
  ['JPTUV-166723', 'JPTUV', 'JP'],
])('%s is a number of a body in its country', (canonical, bodyCode, country) => {
  const number = { canonical, bodyCode, isVerbatim: false, family: canonical };
  expect(found(facts({}, { number, body: { id: 'bdy', name: 'NCB', country } }))).toEqual([]);
});

const base: NamedCertificate = { number: 'ZZ-20001', status: 'CURRENT', issuerId: 'bdy_demo', isPrivate: false };
const amendment = (given: Partial<NamedCertificate> | null, baseFamily = 'ZZ 20001', isPrivate = false) =>
  facts({ modifies: 'ZZ-20001', isPrivate }, { base: given && { ...base, ...given }, baseFamily });

test('an amendment of a current certificate of the same body is without findings', () => {
  expect(found(amendment({}))).toEqual([]);
});

test.each([
  ['that is missing', amendment(null), 'ZZ-20001 is not in the register.'],
  ['that is a draft', amendment({ status: 'DRAFT' }), 'ZZ-20001 is DRAFT.'],
  ['that is cancelled', amendment({ status: 'CANCELLED' }), 'ZZ-20001 is CANCELLED.'],
  ['of another NCB', amendment({ issuerId: 'bdy_other' }), 'ZZ-20001 is a certificate of another NCB.'],
  ['that is private', amendment({ isPrivate: true }), 'ZZ-20001 is private; this certificate makes its number public.'],
  [
    'of another family',
    amendment({}, 'ZZ 20009'),
    'ZZ-20001 is of another family (ZZ 20009) than ZZ-20001 (ZZ 20001).',
  ],
])('an amendment whose base is one %s is issued with a warning', (_what, given, message) => {
  expect(found(given)).toEqual(['base-in-register WARNING modifies']);
  expect(messages(given)).toEqual([message]);
});

test('a private amendment of a private certificate is without findings', () => {
  expect(found(amendment({ isPrivate: true }, 'ZZ 20001', true))).toEqual([]);
});

test('a certificate in no category or in one that nobody knows is only shown', () => {
  expect(found(facts({ categories: [] }))).toEqual(['categories-known WARNING categories']);
  const roles = [{ category: 'BATT', role: 'ISSUING' }];
  expect(found(facts({ categories: ['BATT', 'XYZ'] }, { unknownCategories: ['XYZ'], roles }))).toEqual([
    'categories-known WARNING categories[1]',
  ]);
});

test.each([
  ['nothing is recorded of', [], []],
  ['issues in the category', [{ category: 'BATT', role: 'ISSUING' }], []],
  [
    'only recognises in the category',
    [{ category: 'BATT', role: 'RECOGNISING' }],
    ['Demo NCB is recorded as only recognising in BATT.'],
  ],
  ['issues in others', [{ category: 'MED', role: 'ISSUING' }], ['No role of Demo NCB is recorded in BATT.']],
])('a body that %s', (_what, roles, expected) => {
  const given = facts({}, { roles });
  expect(messages(given)).toEqual(expected);
  expect(found(given)).toEqual(expected.map(() => 'body-issues-in-category WARNING categories[0]'));
});

test.each([
  ['2005-06-30', 'CBTEST', []],
  ['2005-07-01', 'CBTEST', ['one-trademark OVERRIDABLE trademarks[1]']],
  [null, 'CBTEST', ['one-trademark OVERRIDABLE trademarks[1]']],
  [null, 'EMC', []],
])('two brand names on a certificate first issued on %s of type %s have findings %j', (first, type, expected) => {
  const originallyIssuedOn = first === null ? null : day(first);
  expect(found(facts({ trademarks: ['ONE', 'TWO'], type, originallyIssuedOn }))).toEqual(expected);
});

const forms = recordedNumbers.filter(({ kind }) => kind.startsWith('Test Report Form')).map(({ number }) => number);
const references = recordedNumbers.filter(({ kind }) => kind.startsWith('CB test report')).map(({ number }) => number);

test('every recorded test report form is of a usual form, an irregular one is only shown', () => {
  expect(forms).toHaveLength(23);
  expect(found(facts({ testReportForms: forms }))).toEqual([]);
  expect(found(facts({ testReportForms: ['60127-2-iBI:2011'] }))).toEqual([
    'report-forms-known WARNING testReportForms[0]',
  ]);
});

test.each(references)('the report reference %s is taken as it is', testReportReference => {
  expect(found(facts({ testReportReference }))).toEqual([]);
});

test.each([
  ['CBTL', null, []],
  ['SPTL', null, []],
  [null, null, []],
  ['CTF_STAGE_3', null, ['test-place-stated WARNING testLocation']],
  ['TMP', null, ['test-place-stated WARNING testLocation']],
  ['CTF_STAGE_1', 'Works', []],
])('tested by %s at %s', (testingProcedure, testLocation, expected) => {
  expect(found(facts({ testingProcedure, testLocation }))).toEqual(expected);
});

test('a certificate that names neither laboratory nor place is shown', () => {
  expect(found(facts({ testingLaboratory: null }))).toEqual(['test-place-stated WARNING testingLaboratory']);
});

test('a certificate of the full scheme is asked for its factory audit', () => {
  expect(found(facts({ scheme: 'IECEE_CB_FCS' }))).toEqual(['factory-audited WARNING factoryAuditReport']);
  expect(found(facts({ scheme: 'IECEE_CB_FCS', factoryAuditReport: 'A-1' }))).toEqual([]);
});

test('a national difference that is no country code is shown', () => {
  expect(found(facts({ nationalDifferences: ['JP', 'JAPAN'] }))).toEqual([
    'national-differences-are-countries WARNING nationalDifferences[1]',
  ]);
});

test('the same factory twice is shown', () => {
  const [factory] = facts().content.factories;
  expect(found(facts({ factories: [{ ...factory }, { ...factory, name: 'CELLS LTD WORKS' }] }))).toEqual([
    'factories-distinct WARNING factories[1]',
  ]);
});

test.each([
  ['2026-06-15', '2026-06-15', []],
  ['2026-06-16', null, ['dates-in-order ERROR originallyIssuedOn']],
  [null, '2026-06-14', ['dates-in-order ERROR validUntil']],
])('first issued on %s and valid until %s', (first, until, expected) => {
  const originallyIssuedOn = first === null ? null : day(first);
  expect(found(facts({ originallyIssuedOn, validUntil: until === null ? null : day(until) }))).toEqual(expected);
});
