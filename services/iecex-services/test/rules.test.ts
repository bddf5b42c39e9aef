import { calendarDate, findingsOf } from '@conformity/certification';
import { certificateRules, facilityReportRules, type ServiceCertificateFacts } from '../src/rules';

const yard = { name: 'Yard', address: 'Quay 1', country: 'ZZ' };
const hall = { name: 'Hall', address: 'Street 2', country: 'ZZ' };

const audit = (given: object = {}) => ({
  number: 'ZZ/DEMO/FAR26.0001/00',
  report: {
    status: 'CURRENT',
    issuedOn: calendarDate('2026-01-14'),
    validUntil: calendarDate('2029-01-10'),
    facility: 'Repair Works',
    locations: [yard],
    serviceTypes: ['REPAIR_OVERHAUL' as const],
    typesOfProtection: ['d', 'e', 'i'],
    locationScopes: [],
    ...given,
  },
});

const facts = (content: Partial<ServiceCertificateFacts['content']> = {}, facilityReports = [audit()]) => ({
  issueNumber: 0,
  issuedOn: calendarDate('2026-06-15'),
  facilityReports,
  content: {
    applicant: { name: 'Repair Works' },
    locations: [yard],
    serviceTypes: ['REPAIR_OVERHAUL' as const],
    typesOfProtection: ['d'],
    standards: [{ standard: 'IEC 60079-19' }],
    signatory: { name: 'Olga' },
    ...content,
  },
});

const found = (given: ServiceCertificateFacts) =>
  findingsOf(certificateRules, given).map(({ rule, field }) => `${rule.replace('iecex-services/', '')} ${field}`);

test('a certificate whose every service was audited at every location is without findings', () => {
  expect(found(facts())).toEqual([]);
});

test.each([
  ['applicant', { applicant: null }],
  ['locations', { locations: [] }],
  ['serviceTypes', { serviceTypes: [] }],
  ['typesOfProtection', { typesOfProtection: [' '] }],
  ['standards', { standards: [] }],
  ['signatory', { signatory: null }],
])('a certificate without %s is not complete', (field, content) => {
  expect(found(facts(content))).toContain(`complete ${field}`);
});

test('a certificate without a FAR is refused, and so is an addendum that does not say what changed', () => {
  expect(found(facts({}, []))).toContain('complete facilityReports');
  expect(found({ ...facts(), issueNumber: 1 })).toEqual(['complete changes']);
});

test.each([
  ['is not in the register', { number: 'ZZ/DEMO/FAR26.0009/00', report: null }],
  ['is SUSPENDED', audit({ status: 'SUSPENDED' })],
  ['is of 2026-06-16, after the day of issue, 2026-06-15', audit({ issuedOn: calendarDate('2026-06-16') })],
  ['was valid until 2026-06-14', audit({ validUntil: calendarDate('2026-06-14') })],
])('a FAR that %s does not carry a certificate', (message, linked) => {
  const findings = findingsOf(certificateRules, facts({}, [linked as never]));
  expect(findings.find(({ rule }) => rule.endsWith('facility-reports-current'))?.message).toContain(message);
});

test('a FAR carries a certificate on the last day of its validity', () => {
  expect(found(facts({}, [audit({ validUntil: calendarDate('2026-06-15') })]))).toEqual([]);
});

test('a location that no FAR audited is found', () => {
  expect(found(facts({ locations: [yard, hall] }))).toEqual(['services-audited locations[1]']);
});

test('a service that was audited at another location only is found', () => {
  const elsewhere = audit({ locations: [hall], serviceTypes: ['INSPECTION_MAINTENANCE'] });
  const both = {
    locations: [yard, hall],
    serviceTypes: ['REPAIR_OVERHAUL' as const, 'INSPECTION_MAINTENANCE' as const],
  };
  expect(found(facts(both, [audit(), elsewhere]))).toEqual([
    'services-audited locations[0]',
    'services-audited locations[1]',
  ]);
});

test.each([
  [['d'], []],
  [['d', 'e', 'i'], []],
  [['Ex db', 'ia', 'ec'], []],
  [['d e'], []],
  [['Flameproof enclosure d', 'increased safety'], []],
  [['p'], ['Type of protection p was audited at Yard by none of the linked FARs.']],
  [
    ['d', 'Ex pxb', 'tD'],
    [
      'Type of protection Ex pxb was audited at Yard by none of the linked FARs.',
      'Type of protection tD was audited at Yard by none of the linked FARs.',
    ],
  ],
])('a certificate for %j on a FAR of d, e, i: %j', (typesOfProtection, messages) => {
  const findings = findingsOf(certificateRules, facts({ typesOfProtection }));
  expect(findings.map(({ message }) => message)).toEqual(messages);
  expect(findings.every(({ rule, severity }) => rule.endsWith('services-audited') && severity === 'ERROR')).toBe(true);
});

test('a type of protection that was audited at another location only is found', () => {
  const elsewhere = audit({ locations: [hall], typesOfProtection: ['p'] });
  const both = { locations: [yard, hall], typesOfProtection: ['p'] };
  expect(found(facts(both, [audit(), elsewhere]))).toEqual(['services-audited locations[0]']);
});

test('where the FAR has a scope for a location, that counts there', () => {
  const scope = { location: hall, serviceTypes: ['REPAIR_OVERHAUL' as const], typesOfProtection: ['p'] };
  const both = [audit({ locations: [yard, hall], locationScopes: [scope] })];
  expect(found(facts({ locations: [yard] }, both))).toEqual([]);
  expect(found(facts({ locations: [hall], typesOfProtection: ['p'] }, both))).toEqual([]);
  expect(found(facts({ locations: [yard, hall], typesOfProtection: ['d'] }, both))).toEqual([
    'services-audited locations[1]',
  ]);
});

test('two FARs together cover what neither covers alone', () => {
  const elsewhere = audit({ locations: [hall] });
  expect(found(facts({ locations: [yard, hall] }, [audit(), elsewhere]))).toEqual([]);
});

test('an FAR about another facility can be overridden, the same location twice is only shown', () => {
  const [finding] = findingsOf(certificateRules, facts({}, [audit({ facility: 'Other Works' })]));
  expect(finding).toMatchObject({ rule: 'iecex-services/facility-audited', severity: 'OVERRIDABLE' });
  const [twice] = findingsOf(certificateRules, facts({ locations: [yard, { ...yard, name: 'YARD ' }] }));
  expect(twice).toMatchObject({ rule: 'iecex-services/locations-distinct', severity: 'WARNING' });
});

const wholeReport = {
  holder: yard,
  locationsAudited: [yard],
  serviceTypes: ['REPAIR_OVERHAUL' as const],
  typesOfProtection: ['d'],
  auditTeamLeader: 'A. Auditor',
  auditedOn: calendarDate('2026-01-13'),
  validUntil: calendarDate('2029-01-13'),
};

test('a FAR has scopes only for locations that it audited', () => {
  const scope = (location: typeof yard) => ({ location, serviceTypes: [], typesOfProtection: ['d'] });
  const content = { ...wholeReport, locationScopes: [scope(yard), scope(hall)] };
  const given = { content, issuedOn: calendarDate('2026-01-20'), latestValidity: null, otherReport: null };
  expect(findingsOf(facilityReportRules, given).map(({ field }) => field)).toEqual(['locationScopes[1].location']);
});

test.each([
  ['2029-01-13', []],
  ['2029-01-14', ['validUntil']],
  ['2026-01-12', ['validUntil']],
  ['2026-01-13', []],
])('a FAR of an audit on 2026-01-13 that is valid until %s has findings %j', (validUntil, fields) => {
  const content = { ...wholeReport, validUntil: calendarDate(validUntil) };
  const given = {
    content,
    issuedOn: calendarDate('2026-01-20'),
    latestValidity: calendarDate('2029-01-13'),
    otherReport: null,
  };
  expect(findingsOf(facilityReportRules, given).map(({ field }) => field)).toEqual(fields);
});
