import { calendarDate } from '@conformity/certification';
import type { Printed } from '@conformity/scheme';
import type { ExServiceCertificateContent } from '../src/certificate';
import type { ExFacilityReportContent } from '../src/facility-report';
import { printCertificate } from '../src/print-certificate';
import { printFacilityReport } from '../src/print-facility-report';

const issuer = { code: 'DEMO', name: 'Demo Body', address: null, country: 'ZZ' };
const facts = { number: 'IECEx DEMO S.0001', issueNumber: 1, issuedOn: calendarDate('2026-06-15'), issuer };
const draft = { ...facts, issueNumber: 0, issuedOn: null, issuer: null };
const works = { name: 'Repair Works', address: 'Quay 1', country: 'ZZ' };
const hall = { name: 'Hall', address: null };

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

const nothing = {
  locations: [],
  serviceTypes: [],
  typesOfProtection: [],
  standards: [],
  facilityReports: [],
  annexes: [],
};
const everything: ExServiceCertificateContent = {
  applicant: works,
  holder: works,
  locations: [works, hall],
  serviceTypes: ['INSPECTION_MAINTENANCE', 'REPAIR_OVERHAUL'],
  typesOfProtection: ['d', 'e'],
  standards: [{ standard: 'IEC 60079-19', edition: '4.0' }],
  equipmentScope: 'Motors up to 1 MW.',
  facilityReports: ['ZZ/DEMO/FAR26.0001/00'],
  changes: 'Hall added.',
  additionalInformation: 'By appointment.',
  annexes: [{ title: 'Scope', fileName: 'scope.pdf' }],
  signatory: { name: 'Olga', position: 'Officer' },
};

test('a certificate is printed in the order of that of equipment', () => {
  const printed = printCertificate(everything, facts);
  expect(printed.title).toBe('Service Facility Certificate of Conformity');
  expect(outline(printed)).toEqual([
    'Applicant:',
    'Service facility:',
    'Type of Service:',
    'Type of Protection:',
    'signature',
    'page-break',
    'Locations covered:',
    'statement',
    'STANDARDS',
    'ASSESSMENT REPORTS',
    'SCOPE OF EQUIPMENT',
    'DETAILS OF CERTIFICATE CHANGES (for issues 1 and above)',
    'Additional information:',
    'Annex:',
  ]);
  expect(printed.sections).toContainEqual({
    kind: 'table',
    heading: 'Locations covered:',
    columns: ['Name', 'Address', 'Country'],
    rows: [
      ['Repair Works', 'Quay 1', 'ZZ'],
      ['Hall', '', ''],
    ],
  });
  expect(printed.sections[0]).toMatchObject({
    rows: expect.arrayContaining([
      {
        label: 'Type of Service:',
        value: 'Inspection and maintenance (IECEx 03-4)\nRepair, overhaul and reclamation (IECEx 03-5)',
      },
      { label: 'Type of Protection:', value: 'd; e' },
    ]),
  });
});

test('columns and sections of which nothing is stated are left out', () => {
  const printed = printCertificate({ ...nothing, locations: [hall] }, draft);
  expect(outline(printed)).toEqual(['page-break', 'Locations covered:', 'statement']);
  expect(printed.sections[1]).toMatchObject({ columns: ['Name'], rows: [['Hall']] });
});

test('an earlier issue prints its own content', () => {
  const first = { ...everything, locations: [works], signatory: { name: 'René', position: 'Officer' } };
  const printed = printCertificate(first, { ...facts, issueNumber: 0, issuedOn: calendarDate('2020-01-02') });
  expect(JSON.stringify(printed)).not.toMatch(/Hall/);
  expect(printed.sections).toContainEqual(
    expect.objectContaining({ name: 'René', position: 'Officer', on: '2020-01-02' }),
  );
});

const report: ExFacilityReportContent = {
  holder: works,
  locationsAudited: [works],
  serviceTypes: ['REPAIR_OVERHAUL'],
  typesOfProtection: ['d'],
  locationScopes: [{ location: works, serviceTypes: ['REPAIR_OVERHAUL'], typesOfProtection: ['p'] }],
  auditTeamLeader: 'A. Auditor',
  auditedOn: calendarDate('2026-06-01'),
  validUntil: calendarDate('2029-06-01'),
  observations: 'Two notes.',
};
const emptyReport = { locationsAudited: [], serviceTypes: [], typesOfProtection: [] };

test('a FAR is printed in the order of a QAR, and said to be confidential', () => {
  const printed = printFacilityReport(report);
  expect(outline(printed)).toEqual([
    'Service facility:',
    'Locations audited:',
    'Type of Service:',
    'Type of Protection:',
    'Of the location:',
    'Type of Service:',
    'Type of Protection:',
    'Audit team leader:',
    'Audit date:',
    'Valid until:',
    'Observations:',
  ]);
  expect(printed.notes.join()).toMatch(/full report is confidential/);
  expect(outline(printFacilityReport(emptyReport))).toEqual([]);
});

test.each(Object.keys(everything))('without %s, and with nothing else, only texts are printed', field => {
  const without = { ...everything, [field]: nothing[field as never] };
  const alone = { ...nothing, [field]: everything[field as never] };
  for (const content of [without, alone]) expect(strayIn(printCertificate(content, facts))).toEqual([]);
});

test.each(Object.keys(report))('a FAR without %s prints only texts', field => {
  const without = { ...report, [field]: emptyReport[field as never] };
  expect(strayIn(printFacilityReport(without))).toEqual([]);
});
