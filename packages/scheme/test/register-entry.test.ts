import { calendarDate, type Status } from '@conformity/certification';
import { searchLine } from '@conformity/folding';
import { type DocumentRow, defineScheme, entryOf, type Harmonised, type IssueRow } from '../src';

const day = calendarDate;

/** A scheme whose contents are the harmonised facts themselves. */
const scheme = defineScheme<Harmonised>({ documentType: 'EX_COC', harmonise: content => content, checks: {} });

const content = (given: Partial<Harmonised> = {}): Harmonised => ({
  title: 'Lamp',
  holder: { name: 'Test Lamps Ltd', country: 'DE' },
  manufacturers: [{ name: 'Test Lamps Ltd', country: 'NL' }],
  sites: [{ role: 'MANUFACTURING', name: 'Works', country: 'DE' }],
  standards: [],
  validUntil: null,
  relations: [],
  keywords: [],
  ...given,
});
const document = (given: Partial<DocumentRow> = {}): DocumentRow => ({
  id: 'exc_1',
  documentType: 'EX_COC',
  system: 'IECEx',
  issuerId: 'bdy_1',
  number: 'IECEx DEMO 26.0001X',
  numberKey: 'IECEx DEMO 26.0001',
  numberParts: { bodyCode: 'DEMO', countryCode: null, year: 2026, serial: 1 },
  status: 'CURRENT' as Status,
  statusReason: null,
  statusSince: new Date('2026-02-01T10:00:00Z'),
  statusHistory: [{ status: 'CURRENT', since: day('2026-02-01') }],
  issueNumber: 0,
  productsAffected: null,
  origin: 'REGISTER',
  isPrivate: false,
  master: null,
  recorded: null,
  revision: 3,
  createdAt: new Date('2026-01-15T23:30:00Z'),
  deletedAt: null,
  ...given,
});
const issue = (number: number, issuedOn: string | null, said = content()): IssueRow<Harmonised> => ({
  documentId: 'exc_1',
  number,
  issuedOn: issuedOn === null ? null : day(issuedOn),
  publishedAt: issuedOn === null ? null : new Date(`${issuedOn}T10:00:00Z`),
  issuer: null,
  draftedAt: null,
  content: said,
});
const entry = (given: Partial<Harmonised>) => entryOf(scheme, document(), [issue(0, '2026-02-01', content(given))]);

test('a document is found by each of its standards in its edition and in any, counted once', () => {
  const standards = [
    { standard: 'IEC 60079-0', edition: '6.0' },
    { standard: 'IEC 60079-0', edition: '7.0' },
    { standard: 'IEC 60079-0', edition: '7.0' },
  ];
  expect(entry({ standards }).standardIds).toEqual(['IEC 60079-0/6.0', 'IEC 60079-0', 'IEC 60079-0/7.0']);
});

test('it is found by each country of holder, manufacturers and sites, counted once', () => {
  expect(entry({}).countries).toEqual(['DE', 'NL']);
  expect(entry({ holder: null, manufacturers: [], sites: [] }).countries).toEqual([]);
});

test('it is found by its texts, each as printed in one line, under what it is', () => {
  const { texts, searchText } = entry({
    title: 'ＬＥＤ  Lamp\nÄ',
    holder: { name: 'Test Lamps Ltd', address: 'Am Werk 1\nBerlin', country: 'DE' },
    otherHolders: ['Test Lamps Ltd', 'Other Lamps'],
    models: ['TL-1', null],
    trademark: 'Lux',
    standards: [
      { standard: 'IEC 60079-0', edition: '7.0' },
      { standard: 'IEC 62368-1', edition: '2018' },
    ],
    keywords: ['Ex db', null, undefined, ''],
  });
  expect(texts).toEqual({
    NUMBER: ['IECEx DEMO 26.0001X'],
    HOLDER: ['Test Lamps Ltd', 'Other Lamps'],
    MANUFACTURER: ['Test Lamps Ltd'],
    TITLE: ['ＬＥＤ Lamp Ä'],
    MODEL: ['TL-1', 'Lux'],
    STANDARD: ['IEC 60079-0 Ed. 7.0', 'IEC 62368-1:2018'],
    SITE: ['Works', 'Am Werk 1 Berlin'],
    OTHER: ['Ex db', 'Germany', 'Netherlands', 'IECEx Certificate of Conformity'],
  });
  expect(searchText).toBe(searchLine(texts));
});

test('what it names is kept as printed, with the key by which that is found', () => {
  const relations = [
    { kind: 'BASED_ON_TEST_REPORT' as const, number: 'ZZ/DEMO/ExTR26.0001/04' },
    { kind: 'BASED_ON_QUALITY_REPORT' as const, number: 'see annex' },
  ];
  expect(entry({ relations }).relations).toEqual([
    { kind: 'BASED_ON_TEST_REPORT', number: 'ZZ/DEMO/ExTR26.0001/04', key: 'ZZ/DEMO/ExTR26.0001' },
    { kind: 'BASED_ON_QUALITY_REPORT', number: 'see annex', key: 'see annex' },
  ]);
});

describe('the issue that the register shows', () => {
  const second = content({ title: 'Two lamps' });
  const draft = content({ title: 'Secret' });

  test('is the latest public one, beside any draft', () => {
    const issues = [issue(0, '2026-02-01'), issue(1, '2026-03-01', second), issue(2, null, draft)];
    const shown = entryOf(scheme, document({ issueNumber: 1 }), issues);
    expect(shown).toMatchObject({ issuedOn: '2026-03-01', sortedOn: '2026-03-01' });
    expect(shown.face).toMatchObject({
      title: 'Two lamps',
      issueNumber: 1,
      issuedOn: '2026-03-01',
      firstIssuedOn: '2026-02-01',
      history: [
        { issueNumber: 1, issuedOn: '2026-03-01' },
        { issueNumber: 0, issuedOn: '2026-02-01' },
      ],
    });
    expect(JSON.stringify(shown)).not.toMatch(/secret/i);
  });

  test('is the draft of a document that was never public, ordered by the day of its first save in UTC', () => {
    const never = document({ status: 'DRAFT', issueNumber: null, statusHistory: [] });
    const shown = entryOf(scheme, never, [issue(0, null, draft)]);
    expect(shown).toMatchObject({ status: 'DRAFT', issuedOn: null, sortedOn: '2026-01-15' });
    expect(shown.face).toMatchObject({ title: 'Secret', issueNumber: null, issuedOn: null, history: [] });
  });

  test('is a fault where there is none', () => {
    expect(() => entryOf(scheme, document({ issueNumber: 3 }), [issue(0, '2026-02-01')])).toThrow('has no issue 3');
  });
});
