import { calendarDate } from '@conformity/certification';
import { IeceeCertificateType } from '../src/certificate-type';
import { print } from '../src/print';
import { brandOf } from '../src/scheme';
import { aCertificate } from './builders';

const printing = { number: 'ZZ-20001', issueNumber: 0, issuedOn: calendarDate('2026-06-15'), issuer: null };
const printed = (given: Parameters<typeof aCertificate>[0] = {}) => print(aCertificate(given), printing);
const labels = (given: Parameters<typeof aCertificate>[0] = {}) =>
  printed(given).sections.flatMap(section =>
    section.kind === 'particulars'
      ? section.rows.map(({ label }) => label)
      : section.kind === 'table'
        ? section.heading
        : [section.kind],
  );

test('a CB Test Certificate is printed in the order of the paper, with its title in two languages', () => {
  const { schemeLine, title } = printed();
  expect(title).toBe('CB TEST CERTIFICATE / CERTIFICAT D’ESSAI OC');
  expect(schemeLine).toMatch(/\(IECEE\) CB Scheme$/);
  const asKeptBefore = { scheme: 'CB' as 'IECEE_CB' };
  expect(printed(asKeptBefore).schemeLine).toBe(schemeLine);
  expect(labels()).toEqual([
    'Product',
    'Name and address of the applicant',
    'Name and address of the manufacturer',
    'Name and address of the factory',
    'Ratings and principal characteristics',
    'Trademark (if any)',
    'Type of manufacturer’s testing laboratory used',
    'Model / Type Ref.',
    'statement',
    'text',
    'statement',
    'Test Report Ref. No.',
    'Test Report Form No.',
    'Testing laboratory',
    'signature',
  ]);
  expect(printed().languages).toEqual(['en', 'fr']);
});

test('standards are printed with their amendments', () => {
  const standards = [
    { standard: 'IEC 62133-2', edition: '2017/AMD1:2021' },
    { standard: 'IEC 60079-0', edition: '7.0' },
  ];
  expect(printed({ standards }).sections).toContainEqual({
    kind: 'text',
    heading: null,
    text: 'IEC 62133-2:2017/AMD1:2021\nIEC 60079-0 Ed. 7.0',
  });
});

test('several factories and 400 models go to page 2, wildcards and all', () => {
  const model = ['CENB1100********', ...Array.from({ length: 400 }, (_, index) => `M-${index}`)].join('\n');
  const [factory] = aCertificate().factories;
  const factories = [factory, { name: 'Second works', address: 'Street 3', country: 'ZZ' }] as never;
  const { sections } = printed({ model, factories });
  const first = sections[0];
  expect(first?.kind === 'particulars' && first.rows.filter(({ value }) => value === 'See page 2')).toEqual([
    { label: 'Name and address of the factory', value: 'See page 2' },
    { label: 'Model / Type Ref.', value: 'See page 2' },
  ]);
  const second = sections.slice(sections.findIndex(({ kind }) => kind === 'page-break') + 1);
  expect(second[0]).toEqual({ kind: 'text', heading: 'Model / Type Ref.', text: model });
  expect(second[1]).toMatchObject({
    kind: 'table',
    heading: 'Factories',
    rows: [expect.anything(), expect.anything()],
  });
  expect(second).toHaveLength(2);
});

test('a re-issue shows its original date, a first issue does not', () => {
  expect(labels({ originallyIssuedOn: calendarDate('2019-01-01') })).toContain('Original Issue Date');
  expect(labels({ originallyIssuedOn: printing.issuedOn })).not.toContain('Original Issue Date');
});

test('a draft shows who is to approve it, without a day', () => {
  const { sections } = print(aCertificate(), { ...printing, issuedOn: null });
  expect(sections.at(-1)).toMatchObject({ kind: 'signature', on: '' });
});

test.each(Object.values(IeceeCertificateType))('the type %s has a title', type => {
  expect(printed({ type }).title).toMatch(/CERTIFICATE|Certificate|Statement/);
});

test.each([
  [[], null],
  [['None'], null],
  [['N/A', '-', ' '], null],
  [['none', 'CELL'], 'CELL'],
  [['CELL', 'OTHER'], 'CELL'],
  [['ＣＥＬＬ'], 'CELL'],
  [['Nonesuch'], 'Nonesuch'],
])('of the brand names %j the register sorts by %s', (trademarks, brand) => expect(brandOf(trademarks)).toBe(brand));

test('a brand name of any letters stays short enough for an index', () => {
  expect(brandOf(['\ufdfa'.repeat(200)])).toHaveLength(300);
});
