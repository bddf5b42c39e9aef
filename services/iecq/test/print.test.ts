import { calendarDate, Scheme, systemOf } from '@conformity/certification';
import type { Printed } from '@conformity/scheme';
import fc from 'fast-check';
import type { IecqContent } from '../src/content';
import { printCertificate, printStatement } from '../src/print';
import { schemes } from '../src/schemes';
import type { StatementContent } from '../src/statement-content';
import { golden } from './builders';

const issuer = { code: 'TESTX', name: 'Test Body', address: null, country: 'ZZ' };
const facts = { number: 'IECQ-H TESTX 99.0001', issueNumber: 0, issuedOn: calendarDate('2026-06-15'), issuer };
const draft = { ...facts, issuedOn: null, issuer: null };
const makers = { name: 'Test Optics Ltd', address: 'Lamp Street 1', country: 'DE' };

const outline = ({ sections }: Printed) =>
  sections.flatMap(section => {
    if (section.kind === 'particulars') return section.rows.map(({ label }) => label);
    return 'heading' in section ? (section.heading ?? section.kind) : section.kind;
  });
const textUnder = ({ sections }: Printed, wanted: string) =>
  sections.flatMap(section => (section.kind === 'text' && section.heading === wanted ? section.text : []))[0];
const scope = `This Certificate is applicable for the following scope of activity:\n\n${golden.scope}`;

const nothing: IecqContent = {
  scheme: 'IECQ_HSPM',
  siteRole: 'SINGLE',
  site: {},
  standards: [],
  rules: [],
  activities: [],
  doneHere: [],
  approvedComponents: [],
  testTypes: [],
  sites: [],
  ownScope: null,
  organisationKey: '|',
};
const master = (given: Partial<IecqContent> = {}): IecqContent => ({
  ...nothing,
  siteRole: 'MASTER',
  holder: makers,
  managementSystem: 'Optics',
  site: makers,
  controlPoint: 'HEAD_OFFICE',
  cbCertificateNumber: 'CB 17',
  transferredFrom: 'IECQ-H OTHER 98.0001',
  validUntil: calendarDate('2029-06-15'),
  standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
  rules: ['IECQ 03-5'],
  ownScope: { text: golden.scope },
  scopeAtThisLocation: { text: golden.master },
  sites: ['IECQ-H TESTX 99.0001-01'],
  approvedComponents: [{ component: 'Lens', specification: 'CS 1', ranges: null }],
  testTypes: [{ test: 'Salt mist', method: 'IEC 60068-2-11', ranges: null, facility: null }],
  planDocument: 'Plan 1',
  additionalInformation: 'On request.',
  changes: 'Renewed.',
  signatory: { name: 'Iris', position: 'Officer' },
  ...given,
});
const site = (given: Partial<IecqContent> = {}): IecqContent => ({
  ...nothing,
  siteRole: 'ADDITIONAL',
  holder: makers,
  site: { name: 'Lens Works' },
  scopeAtThisLocation: { text: golden.site },
  master: 'IECQ-H TESTX 99.0001',
  masterIssue: 0,
  printedScope: { text: golden.scope },
  ...given,
});

test('a master is printed with both scopes, its sites and its schedules', () => {
  const printed = printCertificate(master(), facts);
  expect(printed.title).toBe('Certificate of Conformity');
  expect(printed.schemeLine).toBe(
    'IEC Quality Assessment System (IECQ)\nRestricted/hazardous substance process management',
  );
  expect(outline(printed)).toEqual([
    'CB certificate No.',
    'Transferred from',
    'Valid until',
    'Organisation',
    'Management system',
    'This location',
    'Part of this location',
    'statement',
    'Standards and rules',
    'Scope of Certification',
    'At this location',
    'Additional-site certificates',
    'Schedule of components',
    'Schedule of tests',
    'Plan document',
    'Changes of this issue',
    'Additional information',
    'signature',
  ]);
  expect(textUnder(printed, 'Scope of Certification')).toBe(scope);
  expect(textUnder(printed, 'At this location')).toBe(golden.master);
  expect(printed.sections).toContainEqual({
    kind: 'table',
    heading: 'Standards and rules',
    columns: ['Document', 'Edition'],
    rows: [
      ['IECQ QC 080000', '4.0'],
      ['IECQ 03-5', ''],
    ],
  });
  expect(printed.sections).toContainEqual({
    kind: 'table',
    heading: 'Schedule of tests',
    columns: ['Test', 'Method'],
    rows: [['Salt mist', 'IEC 60068-2-11']],
  });
});

test('an additional site is printed with the Scope of Certification of its master as of its own issue', () => {
  const printed = printCertificate(site(), facts);
  expect(textUnder(printed, 'Scope of Certification')).toBe(scope);
  expect(textUnder(printed, 'At this location')).toBe(golden.site);
  expect(printed.sections).toContainEqual({
    kind: 'particulars',
    heading: null,
    rows: [{ label: 'Master certificate', value: 'IECQ-H TESTX 99.0001, Issue 0' }],
  });
  const older = printCertificate(site({ printedScope: { text: 'Manufacture of Lens' } }), facts);
  expect(textUnder(older, 'Scope of Certification')).toMatch(/Manufacture of Lens$/);
});

test('the draft of an additional site has no Scope of Certification yet, nor an issue of its master', () => {
  const printed = printCertificate(site({ printedScope: null, masterIssue: null }), draft);
  expect(outline(printed)).toEqual([
    'Organisation',
    'This location',
    'statement',
    'At this location',
    'Master certificate',
  ]);
});

test('a single site is printed with the one scope that it has; one that says nothing without any', () => {
  const printed = printCertificate({ ...nothing, ownScope: { text: golden.scope } }, facts);
  expect(outline(printed)).toEqual(['statement', 'Scope of Certification']);
  expect(outline(printCertificate(nothing, draft))).toEqual(['statement']);
});

const statement: StatementContent = {
  scheme: 'IECQ_CFP',
  holder: makers,
  subject: 'Lens L1',
  statement: '1.2 kg CO₂e per piece, cradle to gate.',
  standards: [{ standard: 'ISO 14067', edition: '2018' }],
  validUntil: calendarDate('2029-06-15'),
  changes: 'New figure.',
  signatory: { name: 'Iris', position: 'Officer' },
};

test('a verification statement is printed with what was verified', () => {
  const printed = printStatement(statement, facts);
  expect(printed.title).toBe('Verification Statement');
  expect(printed.schemeLine).toMatch(/\nCarbon footprint of product verification$/);
  expect(outline(printed)).toEqual([
    'Valid until',
    'Organisation',
    'Product or service',
    'statement',
    'Standards and rules',
    'Verified statement',
    'Changes of this issue',
    'signature',
  ]);
  expect(outline(printStatement({ scheme: 'IECQ_ECD', standards: [] }, draft))).toEqual(['statement']);
});

test('every scheme of IECQ that the register knows stands in the data file', () => {
  const known = Object.values(Scheme).filter(code => systemOf(code) === 'IECQ');
  expect(schemes.map(({ code }) => code)).toEqual(known);
});

test.each(schemes.map(({ code }) => code))('the scheme %s has a line of its own', scheme => {
  expect(printCertificate({ ...nothing, scheme }, draft).schemeLine).toMatch(/^IEC .+\n[A-Z].*[^)]$/);
});

const whole = master({
  master: 'IECQ-H TESTX 99.0001',
  masterIssue: 0,
  printedScope: { text: golden.scope },
  approvedComponents: [{ component: 'Lens', specification: 'CS 1', ranges: 'all' }],
  testTypes: [{ test: 'Salt mist', method: 'IEC 60068-2-11', ranges: 'all', facility: 'Hall 1' }],
});

test.each<[string, object, (given: never) => Printed]>([
  ['certificate', whole, given => printCertificate(given, facts)],
  ['statement', statement, given => printStatement(given, facts)],
])('whatever a %s says, only texts are printed, and no empty part', (_, example, print) => {
  fc.assert(
    fc.property(like(example), given => {
      for (const section of print(given as never).sections) {
        const { heading: _heading, ...said } = { heading: null, ...section };
        expect(textsIn(said).filter(text => typeof text !== 'string' || /undefined|null/.test(text))).toEqual([]);
        if ('rows' in section) expect(section.rows.length).toBeGreaterThan(0);
        if (section.kind === 'particulars') expect(section.rows.every(({ value }) => value.trim())).toBe(true);
        if (section.kind === 'text') expect(section.text.trim()).not.toBe('');
      }
    }),
  );
});

/** Anything like the example: empty texts, texts of several lines, lists of any length, and without what may be left out. */
function like(example: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(example)) return fc.array(like(example[0]), { maxLength: 3 });
  if (typeof example === 'string')
    return /^[A-Z_]+$/.test(example) ? fc.constant(example) : fc.constantFrom(example, '', ' ', 'Ж\n“2”', '\t\n');
  if (typeof example !== 'object' || example === null) return fc.constant(example);
  const members = Object.entries(example).map(([key, value]) => [key, optional(key, value)] as const);
  return fc.record(Object.fromEntries(members));
}

function optional(key: string, value: unknown): fc.Arbitrary<unknown> {
  const required = ['scheme', 'siteRole', 'site', 'standard', 'edition', 'position', 'text', 'component', 'test'];
  const mayBeMissing = !Array.isArray(value) && !required.includes(key);
  return mayBeMissing ? fc.option(fc.option(like(value)), { nil: undefined }) : like(value);
}

function textsIn(part: unknown): unknown[] {
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [part];
}
