import { calendarDate } from '@conformity/certification';
import type { Printed } from '@conformity/scheme';
import type { ExPersonCertificateContent } from '../src/certificate';
import type { ExPersonnelReportContent } from '../src/personnel-report';
import { printCertificate } from '../src/print-certificate';
import { printPersonnelReport } from '../src/print-personnel-report';
import { unitsOfCompetence } from '../src/units';

const issuer = { code: 'DEMO', name: 'Demo Body', address: null, country: 'ZZ' };
const facts = { number: 'IECEx CP DEMO 26.0001', issueNumber: 1, issuedOn: calendarDate('2026-06-15'), issuer };
const draft = { ...facts, issueNumber: 0, issuedOn: null, issuer: null };
const photo = 'a'.repeat(64);

const outline = ({ sections }: Printed) =>
  sections.flatMap(section => {
    if (section.kind === 'particulars') return section.rows.map(({ label }) => label);
    return 'heading' in section ? (section.heading ?? section.kind) : section.kind;
  });

/** What is printed beside headings that is no text, or is one that nobody wrote. */
const strayIn = ({ sections }: Printed): unknown[] =>
  sections
    .flatMap(({ kind, ...said }) => leavesOf({ ...said, heading: '' }))
    .filter(leaf => typeof leaf !== 'string' || /undefined|null/.test(leaf));
const leavesOf = (part: unknown): unknown[] =>
  typeof part === 'object' && part !== null ? Object.values(part).flatMap(leavesOf) : [part];

const nothing = { units: [], assessmentReports: [], renewal: 'NONE' as const };
const everything: ExPersonCertificateContent = {
  holderName: 'Demo Person One',
  photo,
  units: [{ unit: 'Ex 001' }, { unit: 'Ex 003', scope: 'Up to 1 kV' }],
  limitations: 'Group II only.',
  assessmentReports: ['ZZ/DEMO/PCAR26.0001/00'],
  renewal: 'FULL',
  validUntil: calendarDate('2031-06-15'),
  changes: 'Renewed.',
  additionalInformation: 'None of it is new.',
  signatory: { name: 'Olga', position: 'Officer' },
};

test('a certificate is printed with the units, each with its title and scope', () => {
  const printed = printCertificate(everything, facts);
  expect(printed.title).toBe('Certificate of Personnel Competence');
  expect(outline(printed)).toEqual([
    'Certified person:',
    'Valid until:',
    'Renewal:',
    'statement',
    'UNITS OF COMPETENCE',
    'LIMITATIONS',
    'ASSESSMENT REPORTS',
    'DETAILS OF CERTIFICATE CHANGES (for issues 1 and above)',
    'Additional information:',
    'signature',
  ]);
  expect(printed.sections).toContainEqual({
    kind: 'table',
    heading: 'UNITS OF COMPETENCE',
    columns: ['Unit', 'Title', 'Scope'],
    rows: [
      ['Ex 001', 'Apply basic principles of protection in explosive atmospheres', ''],
      ['Ex 003', 'Install explosion-protected equipment and wiring systems', 'Up to 1 kV'],
    ],
  });
});

test('the card has the photo, the units, the validity, who issued it, and says that there are limitations; its back has the titles', () => {
  expect(printCertificate(everything, facts).card).toEqual({
    name: 'Demo Person One',
    photoHash: photo,
    lines: [
      { label: 'Units', value: 'Ex 001, Ex 003' },
      { label: 'Limitations', value: 'See the certificate' },
      { label: 'Issued on', value: '2026-06-15' },
      { label: 'Valid until', value: '2031-06-15' },
      { label: 'Issued by', value: 'Demo Body' },
    ],
    back: {
      heading: 'Units of competence',
      lines: [
        { label: 'Ex 001', value: 'Apply basic principles of protection in explosive atmospheres' },
        { label: 'Ex 003', value: 'Install explosion-protected equipment and wiring systems' },
      ],
    },
  });
});

test('the card of a competence without limits does not speak of any; of nobody there is no card', () => {
  const units = [{ unit: 'Ex 001', scope: ' ' }];
  const { card } = printCertificate({ ...nothing, holderName: 'Demo Person One', units }, draft);
  expect(card).toMatchObject({ name: 'Demo Person One', photoHash: null });
  expect(card?.lines.map(({ label }) => label)).not.toContain('Limitations');
  expect(printCertificate(nothing, draft).card).toBeNull();
});

test('a draft that says nothing prints what the form itself says', () => {
  expect(outline(printCertificate(nothing, draft))).toEqual(['statement']);
});

test('an earlier issue prints its own units and validity', () => {
  const first = {
    ...everything,
    renewal: 'NONE' as const,
    units: [{ unit: 'Ex 001' }],
    validUntil: calendarDate('2026-08-01'),
  };
  const printed = printCertificate(first, { ...facts, issueNumber: 0, issuedOn: calendarDate('2021-08-01') });
  expect(JSON.stringify(printed)).not.toMatch(/Ex 003|2031|Renew/);
  expect(printed.card?.lines).toContainEqual({ label: 'Valid until', value: '2026-08-01' });
});

test('every unit of the catalogue can be printed', () => {
  const units = unitsOfCompetence.map(({ unit }) => ({ unit }));
  const printed = printCertificate({ ...nothing, units }, draft);
  expect(printed.sections[1]).toMatchObject({
    columns: ['Unit', 'Title'],
    rows: unitsOfCompetence.map(({ unit, title }) => [unit, title]),
  });
});

const report: ExPersonnelReportContent = {
  candidateName: 'Demo Person One',
  assessmentKind: 'PARTIAL_REASSESSMENT',
  units: [
    { unit: 'Ex 001', result: 'PASSED', theory: true, practical: false, assessedOn: calendarDate('2026-06-01') },
    { unit: 'Ex 003', theory: true, practical: true },
  ],
  assessor: 'Test assessor',
  assessmentBodySite: 'Example Street 1',
  remarks: 'Second try.',
};

test('a PCAR is printed with each unit, its parts and its result, and said to be confidential', () => {
  const printed = printPersonnelReport(report);
  expect(outline(printed)).toEqual([
    'Candidate:',
    'Assessment:',
    'Assessed at:',
    'Assessor:',
    'UNITS ASSESSED',
    'Remarks:',
  ]);
  expect(printed.sections[1]).toMatchObject({
    columns: ['Unit', 'Title', 'Parts taken', 'Result', 'Assessed on'],
    rows: [
      ['Ex 001', expect.any(String), 'theory', 'Passed', '2026-06-01'],
      ['Ex 003', expect.any(String), 'theory, practice', '', ''],
    ],
  });
  expect(printed.notes.join()).toMatch(/not public/);
  expect(printed.card).toBeNull();
  expect(outline(printPersonnelReport({ units: [] }))).toEqual([]);
});

test.each(Object.keys(everything))('without %s, and with nothing else, only texts are printed', field => {
  const without = { ...everything, [field]: nothing[field as never] ?? null };
  const alone = { ...nothing, [field]: everything[field as never] };
  for (const content of [without, alone]) expect(strayIn(printCertificate(content, facts))).toEqual([]);
});
