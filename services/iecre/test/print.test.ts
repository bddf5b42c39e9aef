import { calendarDate, type PrintedSection } from '@conformity/certification';
import { printCertificate } from '../src/print';
import { content, maker, plantContent } from './builders';

const issuer = { code: 'DEMO', name: 'Test Body', address: null, country: 'ZZ' };
const facts = { number: 'IECRE.WE.TC.26.0042-R2', issueNumber: 1, issuedOn: calendarDate('2026-06-15'), issuer };

const headings = (sections: readonly PrintedSection[]) =>
  sections.map(section => ('heading' in section ? (section.heading ?? section.kind) : section.kind));
const rowsOf = (sections: readonly PrintedSection[], heading: string | null) =>
  sections.flatMap<unknown>(section => ('rows' in section && section.heading === heading ? [...section.rows] : []));

const full = content({
  statements: ['IECRE.WE.CS.26.0001', '44 220 15454566-D-IEC Rev. 4'],
  reports: [{ role: 'RETL', body: 'Test Field', kind: null, number: 'R-1', issuedOn: calendarDate('2026-05-01') }],
  locations: [maker],
  conditions: 'Up to 45 °C.',
  outstandingIssues: [{ description: 'Noise', touchesPrimarySafety: false, dueOn: calendarDate('2026-12-31') }],
  validUntil: calendarDate('2031-06-15'),
  supersedes: 'IECRE.WE.TC.24.0007',
  foreignReferences: ['44 220 1'],
  changes: 'Tower added.',
  annexes: [{ title: 'Drawings', fileName: 'drawings.pdf' }],
});

test('an issue is printed with its own revision, in the order of a certificate', () => {
  const printed = printCertificate(full, facts);
  expect(printed.title).toBe('Type Certificate');
  expect(printed.schemeLine).toMatch(/IECRE System\)\nWind energy$/);
  expect(headings(printed.sections)).toEqual([
    'particulars',
    'Certified object',
    'Components',
    'Locations',
    'Standards and operational documents',
    'Conformity statements and reports',
    'particulars',
    'Conditions',
    'Outstanding issues',
    'Changes of this revision',
    'Annexes',
    'statement',
    'signature',
  ]);
  expect(rowsOf(printed.sections, null)[0]).toEqual({ label: 'Valid until', value: '2031-06-15' });
  expect(rowsOf(printed.sections, 'Certified object')).toEqual([
    { label: 'Object', value: 'TT-150' },
    { label: 'Class', value: 'IIIA' },
    { label: 'Rated power', value: '4200 kW' },
    { label: 'Rotor diameter', value: '150 m' },
    { label: 'Hub heights', value: '105 m' },
  ]);
  expect(rowsOf(printed.sections, 'Conformity statements and reports')).toEqual([
    ['Conformity statement', 'IECRE.WE.CS.26.0001', '', ''],
    ['Conformity statement', '44 220 15454566-D-IEC Rev. 4', '', ''],
    ['Final evaluation report', 'FER-1', '', '2026-05-04'],
    ['RETL report', 'R-1', 'Test Field (RETL)', '2026-05-01'],
  ]);
  expect(printed.sections.at(-1)).toMatchObject({
    kind: 'signature',
    name: 'René',
    position: 'Officer',
    on: '2026-06-15',
  });
});

test('a plant is printed with what was assessed', () => {
  const printed = printCertificate(plantContent({ measuredEnergyMwh: 0 }), {
    ...facts,
    number: 'IECRE.PV.PC.26.0001',
    issueNumber: 0,
  });
  expect(printed.schemeLine).toMatch(/Solar photovoltaic energy$/);
  expect(rowsOf(printed.sections, 'Plant')).toEqual([
    { label: 'Name', value: 'Test Park' },
    { label: 'Location', value: 'Sun Plain\nZZ' },
    { label: 'Capacity', value: '12000 kW' },
    { label: 'Period assessed', value: '2025-01-01 to 2025-12-31' },
    { label: 'Expected energy', value: '17900 MWh' },
    { label: 'Measured energy', value: '0 MWh' },
  ]);
});

test('a draft that says nothing is printed without empty sections', () => {
  const nothing = {
    kind: 'WE.TC',
    components: [],
    locations: [],
    standards: [],
    operationalDocuments: [],
    statements: [],
    reports: [],
    outstandingIssues: [],
    foreignReferences: [],
    annexes: [],
  };
  const printed = printCertificate(nothing, { ...facts, issueNumber: 0, issuedOn: null, issuer: null });
  expect(printed.sections).toEqual([]);
});
