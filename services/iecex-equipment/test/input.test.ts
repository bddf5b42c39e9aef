import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import {
  aCertificate,
  aTestReport,
  everythingIn,
  lamps,
  type Office,
  officeOf,
  type Reports,
  type Typename,
} from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

type Case = [string, object, string, string];
const unknownParty = { ...lamps, organisationId: 'org_none' };
const place = (...manufacturingLocations: object[]) => ({ manufacturingLocations });
const many = (count: number, element: unknown = 'x') => Array.from({ length: count }, () => element);

const certificates: Case[] = [
  [
    'a standard that is named as two editions',
    { standards: [{ standard: 'IEC 60079-0:2017', edition: '6.0' }] },
    'standards[0].edition',
    '6.0 contradicts IEC 60079-0:2017. It has 5.0',
  ],
  [
    'a standard behind another that is named as two editions',
    {
      standards: [
        { standard: 'IEC 60079-0', edition: '7' },
        { standard: 'IEC 60079-1 Ed. 7.0', edition: '6.0' },
      ],
    },
    'standards[1].edition',
    '6.0 contradicts IEC 60079-1 Ed. 7.0. It has 6.0, 7.0.',
  ],
  [
    'an organisation that nobody knows',
    { holder: unknownParty },
    'holder.organisationId',
    'org_none is not an organisation of the directory.',
  ],
  [
    'a manufacturer that nobody knows',
    { manufacturer: unknownParty },
    'manufacturer.organisationId',
    'org_none is not',
  ],
  [
    'a number that is none',
    { testReports: ['see annex'] },
    'testReports[0]',
    '"see annex" is not a number of this kind (ExTR). Write it like ZZ/DEMO/ExTR26.0001/00.',
  ],
  [
    'an ExTR with three digits',
    { testReports: ['ZZ/DEMO/ExTR26.0001/00', 'ZZ/DEMO/ExTR26.001/00'] },
    'testReports[1]',
    'is not a number of this kind (ExTR)',
  ],
  [
    'a QAR among the ExTRs',
    { testReports: ['ZZ/DEMO/QAR26.0001/00'] },
    'testReports[0]',
    'is not a number of this kind (ExTR)',
  ],
  [
    'a CoC among the QARs',
    { qualityReports: ['IECEx DEMO 26.0001'] },
    'qualityReports[0]',
    'Write it like ZZ/DEMO/QAR26.0001/00.',
  ],
  [
    'a location by a number that is none',
    place({ qualityReport: 'QAR 7' }),
    'manufacturingLocations[0].qualityReport',
    'qualityReport: "QAR 7" is not a number of this kind (QAR)',
  ],
  [
    'a location by address and text',
    place(lamps, { ...lamps, text: 'See annex' }),
    'manufacturingLocations[1]',
    'give an address, or the number of a QAR, or a text: one of the three.',
  ],
  ['a location by nothing', place({ country: 'ZZ' }), 'manufacturingLocations[0]', 'one of the three'],
  ['a location of blanks', place({ name: '  ' }), 'manufacturingLocations[0]', 'one of the three'],
  [
    'a country by its name',
    { holder: { ...lamps, country: 'Germany' } },
    'holder.country',
    '"Germany" is not a country code. Write the two letters of ISO 3166-1, such as DE.',
  ],
  [
    'a location in no country',
    place({ ...lamps, country: 'Germany' }),
    'manufacturingLocations[0].country',
    'is not a country code',
  ],
  ['an applicant without a name', { holder: { name: '' } }, 'holder.name', 'is empty. Say something'],
  [
    'equipment of 501 characters',
    { equipment: 'x'.repeat(501) },
    'equipment',
    'has 501 characters; at most 500 are kept.',
  ],
  [
    'a marking of 10,001 characters',
    { marking: 'x'.repeat(10_001) },
    'marking',
    'has 10001 characters; at most 10000 are kept.',
  ],
  [
    'a text of 60,000 characters',
    { equipmentDescription: 'x'.repeat(60_000) },
    'equipmentDescription',
    '60000 characters are too many; at most 50000 are kept.',
  ],
  ['a blank model', { models: ['L1', ' '] }, 'models[1]', 'is empty. Say something, or leave it out.'],
  ['a manufacturer of blanks', { manufacturer: { name: ' ' } }, 'manufacturer.name', 'is empty.'],
  ['a NUL', { additionalInformation: 'a\0b' }, 'additionalInformation', 'contains a NUL character. Remove it.'],
  [
    'half a character',
    { holder: { name: 'Lamp \ud83d' } },
    'holder.name',
    'contains half of a surrogate pair. Type the text again.',
  ],
  [
    'half a character in a list',
    { verifiedUnits: ['1', '\udd26'] },
    'verifiedUnits[1]',
    'contains half of a surrogate pair',
  ],
  ['3,000 models', { models: many(3_000) }, 'models', '3000 elements are too many; at most 2000 are taken.'],
  ['501 models', { models: many(501) }, 'models', 'has 501 elements; at most 500 are taken.'],
  ['201 ExTRs', { testReports: many(201) }, 'testReports', 'has 201 elements; at most 200 are taken.'],
  ['a kind that does not exist', { certificateKind: 'PROTOTYPE' }, 'certificateKind', 'PROTOTYPE'],
  ['a signatory without a position', { signatory: { name: 'Olga' } }, 'signatory', 'position'],
  ['a field that does not exist', { colour: 'red' }, '', 'colour'],
  ['a number in place of a text', { equipment: 5 }, 'equipment', 'String cannot represent a non string value'],
];
const testReports: Case[] = [
  ['a laboratory that nobody knows', { laboratory: unknownParty }, 'laboratory.organisationId', 'org_none is not'],
  [
    '30 February',
    { endorsedOn: '2026-02-30' },
    'endorsedOn',
    '"2026-02-30" is not a day of the calendar. Write it as YYYY-MM-DD.',
  ],
  ['29 February of a common year', { endorsedOn: '2026-02-29' }, 'endorsedOn', 'is not a day of the calendar'],
  ['a day without its zeros', { endorsedOn: '2026-6-1' }, 'endorsedOn', 'is not a day of the calendar'],
  ['a day of the year 0026', { endorsedOn: '0026-06-01' }, 'endorsedOn', 'is not a day of the calendar'],
  [
    'an instant in place of a day',
    { endorsedOn: '2026-06-01T00:00:00Z' },
    'endorsedOn',
    'is not a day of the calendar',
  ],
  ['a number in place of a day', { endorsedOn: 20260601 }, 'endorsedOn', 'is not a day of the calendar'],
];
const qualityReports: Case[] = [
  [
    'a site that nobody knows',
    { productionSites: [lamps, unknownParty] },
    'productionSites[1].organisationId',
    'org_none is not',
  ],
  ['fewer employees than none', { employeesOnSite: -1 }, 'employeesOnSite', 'is -1. Give at least 0.'],
  ['more employees than 32 bits count', { employeesOnSite: 2 ** 31 }, 'employeesOnSite', 'Int cannot represent'],
  ['31 April', { auditedOn: '2026-04-31' }, 'auditedOn', 'is not a day of the calendar'],
  ['2,001 covered documents', { coveredDocuments: many(2_001) }, 'coveredDocuments', '2001 elements are too many'],
];

describe.each<[Typename, Case[]]>([
  ['ExCertificate', certificates],
  ['ExTestReport', testReports],
  ['ExQualityReport', qualityReports],
])('%s', (type, cases) => {
  test.each(cases)(
    '%s is BAD_INPUT that names the field and the mend, and nothing is written',
    async (_, input, field, mend) => {
      const before = await everythingIn(graph);
      const { refused } = await office.attempt('draft', type, { input });
      const place = field ? `input.${field}` : 'input';
      expect(refused).toMatchObject({ code: 'BAD_INPUT', field: place, message: expect.stringContaining(mend) });
      expect(refused?.message.startsWith(`${place}: `)).toBe(true);
      expect(await everythingIn(graph)).toEqual(before);
    },
  );
});

test('a patch is refused by the place in the patch', async () => {
  const { id, revision } = await office.draft('ExCertificate', {});
  const patches: [object, string][] = [
    [{ standards: [{ standard: 'IEC 60079-1 Ed. 7.0', edition: '6.0' }] }, 'patch.standards[0].edition'],
    [{ manufacturer: { name: '' } }, 'patch.manufacturer.name'],
    [{ models: ['L1', ''] }, 'patch.models[1]'],
    [{ certificateKind: 'PROTOTYPE' }, 'patch.certificateKind'],
  ];
  const mutation = `mutation ($id: ID!, $revision: Int!, $patch: ExCertificatePatch!) {
    patchExCertificate(id: $id, revision: $revision, patch: $patch) { id } }`;
  for (const [patch, field] of patches) {
    const { errors } = await graph.ask(people.olga, mutation, { id, revision, patch });
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  }
});

test('a country in small letters is kept in capitals, wherever it stands', async () => {
  const input = { holder: { ...lamps, country: 'zz' }, manufacturingLocations: [{ address: 'Here', country: 'de' }] };
  const { id } = await office.draft('ExCertificate', input);
  const fields = '{ content { holder { country } manufacturingLocations { country } } }';
  const { content } = await office.read('ExCertificate', id, fields, { who: people.olga });
  expect(content).toEqual({ holder: { country: 'ZZ' }, manufacturingLocations: [{ country: 'DE' }] });
});

test('an override is refused by its place in the list', async () => {
  const { id, revision } = await office.draft('ExCertificate', {});
  const overrides = [
    { rule: 'R6', reason: 'Audited elsewhere.' },
    { rule: 'R6', reason: 'ok' },
  ];
  const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision, overrides });
  expect(refused).toMatchObject({
    code: 'BAD_INPUT',
    field: 'overrides[1].reason',
    message: 'overrides[1].reason: "ok" is too short. Write 10 to 2000 characters.',
  });
});

test('an edition may be told with two amendments', async () => {
  const standards = [{ standard: 'IEC 60601-1', edition: '2005/AMD1:2012/AMD2:2020' }];
  await expect(office.draft('ExCertificate', { standards })).resolves.toMatchObject({ revision: 1 });
});

test.each(['edit', 'amend', 'correct', 'check'] as const)('%s refuses what a first save refuses', async act => {
  const input = { standards: [{ standard: 'IEC 60079-1 Ed. 7.0', edition: '6.0' }] };
  const draft = await office.draft('ExCertificate', {});
  const issued = await office.publish('ExCertificate', aCertificate(reports));
  const { id, revision } = act === 'edit' || act === 'check' ? draft : issued;
  const before = await everythingIn(graph);
  const { refused } =
    act === 'check'
      ? await office.check('ExCertificate', { id, input })
      : await office.attempt(act, 'ExCertificate', { id, revision, input });
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'input.standards[0].edition' });
  expect(await everythingIn(graph)).toEqual(before);
});

test.each([
  ['issue', 'issuedOn', '2026-02-30'],
  ['cancel', 'on', '2026-13-01'],
] as const)('%s on a day that does not exist is BAD_INPUT', async (act, argument, day) => {
  const draft = await office.draft('ExTestReport', aTestReport());
  const { refused } = await office.attempt(act, 'ExTestReport', { ...draft, [argument]: day });
  expect(refused?.code).toBe('BAD_INPUT');
  expect(refused?.message).toContain(argument);
});

test('a day that does not exist is BAD_INPUT also where it stands in the query itself', async () => {
  const query = '{ exCertificate(id: "exc_none") { effectiveStatus(on: "2026-02-30") } }';
  const { errors } = await graph.ask(people.guest, query);
  expect(errors[0]).toMatchObject({ code: 'BAD_INPUT' });
  expect(errors[0]?.message).toContain('"2026-02-30" is not a day of the calendar');
});

test('what was typed is kept as typed, save what the register writes in its own way', async () => {
  const input = {
    equipment: '  Lamp «Ω» 灯 🔦  ',
    marking: 'Ex db IIC T6 Gb\r\n  Ex tb IIIC T85°C Db',
    standards: [{ standard: 'iec60079-0', edition: '7' }],
    testReports: ['zz demo extr26.0001 00'],
    qualityReports: ['ZZ-DEMO-QAR26.0001'],
    manufacturingLocations: [{ qualityReport: 'zz/demo/qar26.0001/00' }, { text: 'See annex' }],
    holder: { ...lamps, organisationId: 'org_test' },
  };
  const { id } = await office.draft('ExCertificate', input);
  const fields = `{ content { equipment marking standards { standard edition } testReports qualityReports
    manufacturingLocations { qualityReport text } holder { name address country organisationId } certificateKind models } }`;
  const { content } = await office.read('ExCertificate', id, fields, { who: people.olga });
  expect(content).toEqual({
    ...input,
    standards: [{ standard: 'IEC 60079-0', edition: '7.0' }],
    testReports: ['ZZ/DEMO/ExTR26.0001/00'],
    qualityReports: ['ZZ/DEMO/QAR26.0001'],
    manufacturingLocations: [
      { qualityReport: 'ZZ/DEMO/QAR26.0001/00', text: null },
      { qualityReport: null, text: 'See annex' },
    ],
    certificateKind: 'NORMAL',
    models: [],
  });
});

test.each([
  ['IEC 60079\u20130', '7.0'],
  ['iec 60079-0', 'Ed. 7.0'],
  ['IEC 60079-0', '2017'],
  ['IEC 60079-0:2017', '7.0'],
  ['IEC 60079-0 Ed. 7', '7'],
])('the standard %j in the edition %j is kept as the directory writes it', async (standard, edition) => {
  const { id } = await office.draft('ExCertificate', { standards: [{ standard, edition }] });
  const { content } = await office.read('ExCertificate', id, '{ content { standards { standard edition } } }', {
    who: people.olga,
  });
  expect(content.standards).toEqual([{ standard: 'IEC 60079-0', edition: '7.0' }]);
});

test.each([
  ['', /^reason: is empty\. Say why in 3 letters at least/],
  [' ok ', /^reason: "ok" is too short\. Say why in 3 letters at least/],
])('the reason %j is refused, and told how long one must be', async (reason, message) => {
  const { id } = await office.publish('ExTestReport', aTestReport());
  const { refused } = await office.attempt('suspend', 'ExTestReport', { id, reason }, { who: people.sam });
  expect(refused).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(message) });
});

test('a draft may leave everything out', async () => {
  for (const type of ['ExCertificate', 'ExTestReport', 'ExQualityReport'] as const)
    expect((await office.draft(type, {})).status).toBe('DRAFT');
});

test('an audit at the end of the calendar is no fault', async () => {
  const { validUntil } = await office.draft('ExQualityReport', { auditScope: 'INITIAL', auditedOn: '2999-01-01' });
  expect(validUntil).toBeNull();
});
