import { calendarDate } from '@conformity/certification';
import type { Printed } from '@conformity/scheme';
import type { ExMarkLicenceContent } from '../src/licence';
import { print } from '../src/print';

const issuer = { code: 'DEMO', name: 'Demo Body', address: null, country: 'ZZ' };
const facts = { number: 'DEMO001', issueNumber: 1, issuedOn: calendarDate('2026-06-15'), issuer };
const draft = { ...facts, issueNumber: 0, issuedOn: null, issuer: null };

const outline = ({ sections }: Printed) =>
  sections.flatMap(section => {
    if (section.kind === 'particulars') return section.rows.map(({ label }) => label);
    return 'heading' in section ? (section.heading ?? section.kind) : section.kind;
  });
const scheduleOf = ({ sections }: Printed) => sections.find(({ kind }) => kind === 'table');

/** What is printed beside headings that is no text, or is one that nobody wrote. */
const strayIn = ({ sections }: Printed): unknown[] =>
  sections
    .flatMap(({ kind, ...said }) => leavesOf({ ...said, heading: '' }))
    .filter(leaf => typeof leaf !== 'string' || /undefined|null/.test(leaf));
const leavesOf = (part: unknown): unknown[] =>
  typeof part === 'object' && part !== null ? Object.values(part).flatMap(leavesOf) : [part];

const nothing = { schedule: [], annexes: [] };
const everything: ExMarkLicenceContent = {
  holder: { name: 'Test Lamps Ltd', address: 'Lamp Street 1', country: 'ZZ' },
  identificationCode: 'C1',
  markingDrawing: 'D-17',
  schedule: [{ certificate: 'IECEx DEMO 26.0001X' }, { certificate: 'IECEx DEMO 26.0002', products: 'TL-2 only' }],
  changes: 'One certificate added.',
  additionalInformation: 'On request.',
  annexes: [{ title: 'Drawing', fileName: 'drawing.pdf' }],
  signatory: { name: 'Olga', position: 'Officer' },
};

test('a licence is printed with its schedule on a page of its own', () => {
  const printed = print(everything, facts);
  expect(printed.title).toBe('Conformity Mark Licence');
  expect(outline(printed)).toEqual([
    'Licensee (manufacturer):',
    'Identification code:',
    'Marking drawing:',
    'statement',
    'signature',
    'page-break',
    'SCHEDULE',
    'DETAILS OF CHANGES (for issues 1 and above)',
    'Additional information:',
    'Annex:',
  ]);
  expect(scheduleOf(printed)).toEqual({
    kind: 'table',
    heading: 'SCHEDULE',
    columns: ['Certificate of Conformity', 'Products'],
    rows: [
      ['IECEx DEMO 26.0001X', 'All'],
      ['IECEx DEMO 26.0002', 'TL-2 only'],
    ],
  });
});

test('a draft that says nothing prints what the form itself says', () => {
  expect(outline(print(nothing, draft))).toEqual(['statement']);
});

test('an earlier issue prints its own schedule and no addendum', () => {
  const schedule = [{ certificate: 'IECEx DEMO 20.0001', products: ' ' }];
  const printed = print({ ...everything, schedule }, { ...facts, issueNumber: 0 });
  expect(scheduleOf(printed)).toMatchObject({ rows: [['IECEx DEMO 20.0001', 'All']] });
  expect(outline(printed)).not.toContain('DETAILS OF CHANGES (for issues 1 and above)');
});

test.each(Object.keys(everything))('without %s, and with nothing else, only texts are printed', field => {
  const without = { ...everything, [field]: nothing[field as never] };
  const alone = { ...nothing, [field]: everything[field as never] };
  for (const content of [without, alone]) expect(strayIn(print(content, facts))).toEqual([]);
});
