import { calendarDate, type PrintedSection } from '@conformity/certification';
import type { Printed } from '@conformity/scheme';
import fc from 'fast-check';
import type { ExCertificateContent } from '../src/certificate';
import { printCertificate } from '../src/print-certificate';
import { printQualityReport, printTestReport } from '../src/print-reports';
import type { ExQualityReportContent } from '../src/quality-report';
import type { ExTestReportContent } from '../src/test-report';
import { aCertificate, aQualityReport, aTestReport, lamps } from './builders';

const issuer = { code: 'DEMO', name: 'Demo Body', address: 'Test Street 1', country: 'ZZ' };
const facts = { number: 'IECEx DEMO 26.0001X', issueNumber: 1, issuedOn: calendarDate('2026-06-15'), issuer };
const draft = { ...facts, issueNumber: 0, issuedOn: null, issuer: null };

/** Headings and labels in the order of the paper; a part without any is told by its kind. */
const outline = ({ sections }: Pick<Printed, 'sections'>) =>
  sections.flatMap(section => {
    if (section.kind === 'particulars') return section.rows.map(({ label }) => label);
    return 'heading' in section ? (section.heading ?? section.kind) : section.kind;
  });
const texts = ({ sections }: Pick<Printed, 'sections'>, kind: PrintedSection['kind']) =>
  sections.flatMap(section => (section.kind === kind && 'text' in section ? section.text : []));
const tableOf = ({ sections }: Pick<Printed, 'sections'>, heading: string | null) =>
  sections.find(section => section.kind === 'table' && section.heading === heading);

const reports = { testReport: 'ZZ/DEMO/ExTR26.0001/00', qualityReport: 'ZZ/DEMO/QAR26.0001/00' };
const nothing = {
  certificateKind: 'NORMAL' as const,
  manufacturingLocations: [],
  standards: [],
  testReports: [],
  qualityReports: [],
  models: [],
  annexes: [],
  verifiedUnits: [],
};
const content = (given: Partial<ExCertificateContent> = {}): ExCertificateContent => ({
  ...nothing,
  ...aCertificate(reports),
  ...given,
});
const everything = content({
  optionalAccessory: 'Wall bracket',
  specificConditionsApply: true,
  specificConditions: 'Keep dry.',
  changes: 'Bracket added.',
  additionalInformation: 'IP66.',
  annexes: [{ title: 'Annex', fileName: 'C1_attachment.pdf' }],
});

test('a certificate is printed with the captions of the paper, in its order', () => {
  const printed = printCertificate(everything, facts);
  expect(printed.title).toBe('Certificate of Conformity');
  expect(outline(printed)).toEqual([
    'Applicant:',
    'Equipment:',
    'Optional accessory:',
    'Type of Protection:',
    'Marking:',
    'signature',
    'page-break',
    'Manufacturer:',
    'Manufacturing locations:',
    'statement',
    'STANDARDS',
    'table',
    'text',
    'TEST & ASSESSMENT REPORTS',
    'EQUIPMENT:',
    'Models and types:',
    'SPECIFIC CONDITIONS OF USE:',
    'DETAILS OF CERTIFICATE CHANGES (for issues 1 and above)',
    'Additional information:',
    'Annex:',
  ]);
  expect(printed.notes).toHaveLength(3);
  expect(printed.sections[1]).toEqual({
    kind: 'signature',
    onBehalfOf: {
      label: 'Approved for issue on behalf of the IECEx Certification Body:',
      name: facts.issuer.name,
    },
    name: 'Olga Officer',
    position: 'Certification Manager',
    on: '2026-06-15',
  });
  expect(tableOf(printed, null)).toMatchObject({
    columns: ['Standard', 'Edition'],
    rows: [
      ['IEC 60079-0', '7.0'],
      [expect.anything(), '7.0'],
    ],
  });
  expect(tableOf(printed, 'TEST & ASSESSMENT REPORTS')).toMatchObject({
    rows: [
      ['Test Report', reports.testReport],
      ['Quality Assessment Report', reports.qualityReport],
    ],
  });
  expect(texts(printed, 'statement')[0]).toMatch(/^This certificate is issued as verification that a sample/);
});

test('a draft that says nothing prints what the form itself says, and nothing empty', () => {
  expect(outline(printCertificate(nothing, draft))).toEqual(['page-break', 'statement']);
});

test('a draft shows who is to approve it, without a day', () => {
  expect(printCertificate(content(), draft).sections).toContainEqual(
    expect.objectContaining({ kind: 'signature', name: 'Olga Officer', on: '' }),
  );
});

test('an Ex component has its limitations and no answer on specific conditions', () => {
  const printed = printCertificate(
    content({
      certificateKind: 'COMPONENT',
      specificConditionsApply: false,
      scheduleOfLimitations: 'Only in enclosures.',
    }),
    facts,
  );
  expect(printed.schemeLine).toMatch(/\nEx Component Certificate$/);
  expect(outline(printed)).toContain('Ex Component:');
  expect(outline(printed)).toContain('SCHEDULE OF LIMITATIONS');
  expect(outline(printed)).not.toContain('SPECIFIC CONDITIONS OF USE:');
});

test('a unit verification names its units on page 1 and says that no QAR is applicable', () => {
  const printed = printCertificate(
    content({ certificateKind: 'UNIT_VERIFICATION', verifiedUnits: ['S/N 1', 'S/N 2'], qualityReports: [] }),
    facts,
  );
  expect(printed.schemeLine).toMatch(/\nUnit Verification Certificate$/);
  expect(printed.sections[0]).toMatchObject({
    rows: expect.arrayContaining([{ label: 'Serial number or other unique identification:', value: 'S/N 1; S/N 2' }]),
  });
  expect(texts(printed, 'statement')[0]).toMatch(/^This unit verification certificate .* identified on page 1/);
  expect(texts(printed, 'text').join()).toMatch(/no QAR is applicable/);
  expect(JSON.stringify(printed)).not.toContain('quality system');
});

test.each([
  [true, 'Keep dry.', 'YES as shown below:\n\nKeep dry.'],
  [false, null, 'NO'],
  [null, null, undefined],
])('where specific conditions apply: %s, with the text %j, the answer is %j', (apply, stated, expected) => {
  const { sections } = printCertificate(content({ specificConditionsApply: apply, specificConditions: stated }), facts);
  const answer = sections.find(part => part.kind === 'text' && part.heading === 'SPECIFIC CONDITIONS OF USE:');
  expect(answer).toEqual(expected && { kind: 'text', heading: 'SPECIFIC CONDITIONS OF USE:', text: expected });
});

test('a location may be an address, a QAR or a text', () => {
  const [address, report, free] = [lamps, { qualityReport: 'GB/BAS/QAR06.0072/04' }, { text: 'See the annex.' }];
  const all = printCertificate(content({ manufacturingLocations: [report, address, free] }), facts);
  expect(tableOf(all, 'Manufacturing locations:')).toMatchObject({
    rows: [['Test Lamps Ltd', 'Lamp Street 1\nDemonstration City', 'ZZ']],
  });
  const listing = 'At any of the locations listed in QAR GB/BAS/QAR06.0072/04';
  expect(all.sections).toContainEqual({ kind: 'text', heading: null, text: `${listing}\nSee the annex.` });
  const without = printCertificate(content({ manufacturingLocations: [report] }), facts);
  expect(without.sections).toContainEqual({ kind: 'text', heading: 'Manufacturing locations:', text: listing });
});

test('an issue prints its own content: issue 0 no changes, an earlier issue its own signatory and equipment', () => {
  const first = content({
    equipment: 'Lamp',
    changes: 'Nothing yet.',
    signatory: { name: 'René', position: 'Officer' },
  });
  const printed = printCertificate(first, { ...facts, issueNumber: 0, issuedOn: calendarDate('2020-01-02') });
  expect(outline(printed)).not.toContain('DETAILS OF CERTIFICATE CHANGES (for issues 1 and above)');
  expect(printed.sections).toContainEqual(
    expect.objectContaining({ name: 'René', position: 'Officer', on: '2020-01-02' }),
  );
  expect(JSON.stringify(printed)).toContain('"Lamp"');
});

const noQualityReport = { productionSites: [], qmsCertificates: [], coveredDocuments: [], typesOfProtection: [] };
const wholeTestReport: ExTestReportContent = {
  ...aTestReport(),
  endorsedOn: calendarDate('2019-06-01'),
  testLocation: 'At the maker',
  typeOfProtection: 'd',
};
const wholeQualityReport: ExQualityReportContent = {
  ...noQualityReport,
  ...aQualityReport(),
  auditScope: 'INITIAL',
  auditedOn: calendarDate('2026-06-01'),
  projectNumber: 'P 1',
  productDescription: 'Lamps',
  employeesOnSite: 12,
  employeesInExProduction: 0,
  qmsCertificates: ['ISO 9001 no. 1'],
  coveredDocuments: ['IECEx DEMO 26.0001X', reports.testReport],
  validUntil: calendarDate('2029-06-01'),
};

test('an ExTR summary is printed with what is public of the report', () => {
  const printed = printTestReport(wholeTestReport);
  expect(printed.title).toBe('Ex Test Report Summary');
  expect(outline(printed)).toEqual([
    'Testing laboratory (ExTL):',
    'Applicant:',
    'Manufacturer:',
    'Product:',
    'Models and types:',
    'Standards:',
    'Type of Protection:',
    'Marking:',
    'Location of testing:',
    'Endorsed by:',
    'Endorsed on:',
  ]);
  expect(outline(printTestReport({ models: [], standards: [] }))).toEqual([]);
});

test('a QAR summary is printed in the order of its form, and a number of none is printed too', () => {
  const printed = printQualityReport(wholeQualityReport);
  expect(outline(printed)).toEqual([
    'ExCB project number:',
    'Manufacturer:',
    'Production sites audited:',
    'Product description:',
    'Employees on site:',
    'Employees in Ex production:',
    'Scope of audit:',
    'Current QMS certificates / previous QAR:',
    'Types of protection:',
    'Audit team leader:',
    'Audit date:',
    'Valid until:',
    'Product certificates covered (CoC, ExTR):',
  ]);
  expect(printed.sections[2]).toMatchObject({
    rows: expect.arrayContaining([
      { label: 'Employees in Ex production:', value: '0' },
      { label: 'Scope of audit:', value: 'Initial' },
    ]),
  });
  expect(outline(printQualityReport(noQualityReport))).toEqual([]);
});

/** Anything like the example: texts that are empty or of several lines, lists of any length, and without what may be left out. */
const like = (example: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(example)) return fc.array(like(example[0]), { maxLength: 3 });
  if (typeof example === 'string')
    return /^[A-Z_]+$/.test(example) ? fc.constant(example) : fc.constantFrom(example, '', ' ', 'Ж\n“2”', '\t\n');
  if (typeof example !== 'object' || example === null) return fc.constant(example);
  const members = Object.entries(example).map(([key, value]) => [key, optional(key, value)] as const);
  return fc.record(Object.fromEntries(members));
};
const required = ['kind', 'certificateKind', 'standard', 'edition', 'title', 'fileName', 'position'];
const optional = (key: string, value: unknown) =>
  Array.isArray(value) || required.includes(key) ? like(value) : fc.option(fc.option(like(value)), { nil: undefined });

const printedTexts = (part: unknown): unknown[] =>
  typeof part === 'object' && part !== null ? Object.values(part).flatMap(printedTexts) : [part];

test.each<[string, object, (given: never) => Printed]>([
  [
    'certificate',
    { ...everything, verifiedUnits: ['S/N 1'], manufacturingLocations: [{ ...lamps, qualityReport: 'Q', text: 'T' }] },
    given => printCertificate(given, facts),
  ],
  ['test report', wholeTestReport, printTestReport],
  ['quality report', wholeQualityReport, printQualityReport],
])('whatever a %s says, only texts are printed, and no empty part', (_, example, print) => {
  fc.assert(
    fc.property(like(example), given => {
      const { sections } = print(given as never);
      for (const section of sections) {
        const { kind, ...said } = section;
        const { heading = '', ...rest } = said as { heading?: string | null };
        expect(heading === null || typeof heading === 'string').toBe(true);
        expect(printedTexts(rest).filter(text => typeof text !== 'string' || /undefined|null/.test(text))).toEqual([]);
        if (kind === 'particulars') expect(section.rows.every(({ value }) => value.trim())).toBe(true);
        if ('rows' in section) expect(section.rows.length).toBeGreaterThan(0);
        if (kind === 'text') expect(section.text.trim()).not.toBe('');
      }
    }),
  );
});
