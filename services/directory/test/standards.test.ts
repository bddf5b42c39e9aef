import { guest, type Principal } from '@conformity/access';
import { citedStandards, unknownEditions } from '@conformity/register';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;
let sam: Principal;

beforeAll(async () => {
  directory = await openDirectory();
  sam = await directory.person('sam');
});
afterAll(() => directory?.close());

const record = `mutation ($standard: String!, $edition: String!, $published: String, $title: String) {
  recordEdition(standard: $standard, edition: $edition, published: $published, title: $title) {
    id title editions { id edition published confidence } } }`;

test('7 is the same edition as 7.0', async () => {
  const known = await citedStandards(directory.db, [{ standard: 'iec60079-0', edition: '7' }]);
  expect(known).toEqual([{ standard: 'IEC 60079-0', edition: '7.0' }]);
  const { data } = await directory.ask(sam, record, {
    standard: 'iec 60079-0',
    edition: '7',
    title: 'General requirements',
  });
  expect(data.recordEdition).toEqual({
    id: 'IEC 60079-0',
    title: 'General requirements',
    editions: expect.arrayContaining([
      { id: 'IEC 60079-0/6.0', edition: '6.0', published: '2011-06', confidence: 'VERIFIED' },
      { id: 'IEC 60079-0/7.0', edition: '7.0', published: '2017-12', confidence: 'RECORDED' },
    ]),
  });
});

test('what is recorded of an edition leaves a trace with what stood before', async () => {
  const standard = 'IEC 60079-98';
  await directory.ask(sam, record, { standard, edition: '1.0', published: '2024' });
  await directory.ask(sam, record, { standard, edition: '1.0', published: '2024-05', title: 'Made up' });
  const trace = await directory.db.query(
    'select act, by_id, before, after from change where thing_id = $1 order by id',
    [standard],
  );
  const [first, second] = [
    { published: '2024', title: null },
    { published: '2024-05', title: 'Made up' },
  ];
  const id = `${standard}/1.0`;
  expect(trace).toEqual([
    { act: 'record-edition', by_id: sam.id, before: null, after: expect.objectContaining({ id, ...first }) },
    {
      act: 'record-edition',
      by_id: sam.id,
      before: expect.objectContaining({ id, ...first }),
      after: expect.objectContaining({ id, ...second }),
    },
  ]);
});

test('a standard without edition numbers goes by the year', async () => {
  const { data } = await directory.ask(
    guest,
    '{ standard(id: "iecq qc 080000") { id editions { edition published } } }',
  );
  expect(data.standard).toEqual({
    id: 'IECQ QC 080000',
    editions: [
      { edition: '2005', published: '2005' },
      { edition: '2012', published: '2012' },
      { edition: '4.0', published: '2017-05' },
    ],
  });
});

test.each([
  'IEC 60079\u20130',
  'iec60079-0:2017',
  'IEC 60079-0 Ed. 7.0',
  'IEC 60079-0/6.0',
  'IEC/60079-0',
  'IEC 60079-0 ed7',
  '60079-0',
  '60079-0:2017',
])('%j is IEC 60079-0', async id => {
  const { data } = await directory.ask(guest, 'query ($id: ID!) { standard(id: $id) { id } }', { id });
  expect(data.standard).toEqual({ id: 'IEC 60079-0' });
});

test.each(['IEC 60079-0', '', '6'])('%j with 50,000 blanks behind it is no standard', async id => {
  const { data } = await directory.ask(guest, 'query ($id: ID!) { standard(id: $id) { id } }', {
    id: id.padEnd(50_000),
  });
  expect(data.standard).toBeNull();
});

test.each(['standards', 'organisations', 'certificationBodies'])(
  'what %s are to be called is of up to 200 characters',
  async list => {
    const query = `query ($query: String) { ${list}(query: $query) { totalCount } }`;
    expect(await directory.ask(guest, query, { query: 'x'.repeat(201) })).toMatchObject({
      code: 'BAD_INPUT',
      message: 'query: has 201 characters; at most 200 are kept. Shorten it.',
    });
    expect((await directory.ask(guest, query, { query: 'x'.repeat(200) })).code).toBeUndefined();
  },
);

test.each([
  ['IEC 60079-0:2017', 'Ed. 7.0'],
  ['IEC 60079-0 Ed. 7.0', '2017'],
  ['IEC 60079-0/7.0', '2017'],
  ['60079-0', '7'],
  ['60079-0:2017', '7.0'],
  ['IEC/60079-0', 'ed7'],
])('%j in edition %j is IEC 60079-0 in 7.0', async (standard, edition) => {
  const known = await citedStandards(directory.db, [{ standard, edition }]);
  expect(known).toEqual([{ standard: 'IEC 60079-0', edition: '7.0' }]);
});

test.each([
  ['IEC 60079-0:2017', '6.0'],
  ['IEC 60079-0:2017', 'Ed. 6.0'],
  ['IEC 60079-0:2017', '2011'],
  ['IEC 60079-0/6.0', '2017'],
])('%j in edition %j contradicts itself, and is told the editions that there are', async (standard, edition) => {
  await expect(citedStandards(directory.db, [{ standard, edition }])).rejects.toMatchObject({
    message: expect.stringMatching(/^standards\[0\]\.edition: .+ contradicts .+\. It has .*7\.0 \(2017-12\)/),
    extensions: { code: 'BAD_INPUT', field: 'standards[0].edition' },
  });
});

test('a number of several publishers is told who has it', async () => {
  for (const standard of ['ISO 99901', 'IEC 99901'])
    expect((await directory.ask(sam, record, { standard, edition: '1' })).code).toBeUndefined();
  expect(await directory.ask(guest, '{ standard(id: "99901") { id } }')).toMatchObject({
    code: 'BAD_INPUT',
    message: 'id: 99901 is the number of IEC 99901, ISO 99901. Name the publisher too.',
  });
});

test('lists standards by number, not by letter', async () => {
  const { data } = await directory.ask(guest, '{ standards(query: "IEC60079", first: 100) { edges { node { id } } } }');
  const ids = data.standards.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(ids.slice(0, 7)).toEqual([
    'IEC 60079-0',
    'IEC 60079-1',
    'IEC 60079-1-1',
    'IEC 60079-2',
    'IEC 60079-3',
    'IEC 60079-5',
    'IEC 60079-6',
  ]);
});

test('other subgraphs get an edition with its standard, and null for one that the directory does not know', async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on StandardEdition { standard edition published confidence source ofStandard { editions { id } } } } }`;
  const r = ['IEC/IEEE 60079-30-1/1.0', 'IEC 60079-0/99.0'].map(id => ({ __typename: 'StandardEdition', id }));
  const { data } = await directory.ask(guest, query, { r });
  expect(data._entities).toEqual([
    {
      standard: 'IEC/IEEE 60079-30-1',
      edition: '1.0',
      published: '2015-09',
      confidence: 'VERIFIED',
      source: expect.any(String),
      ofStandard: { editions: [{ id: 'IEC/IEEE 60079-30-1/1.0' }, { id: 'IEC/IEEE 60079-30-1/2.0' }] },
    },
    null,
  ]);
});

test('a new edition may be named by certificates at once', async () => {
  const wanted = [{ standard: 'IEC 60079-99', edition: '1.0' }];
  expect(await unknownEditions(directory.db, wanted)).toMatchObject([{ standard: 'IEC 60079-99', editions: null }]);
  expect(
    (await directory.ask(sam, record, { standard: 'IEC 60079-99', edition: '1', published: '2026-01' })).code,
  ).toBeUndefined();
  expect(await unknownEditions(directory.db, wanted)).toEqual([]);
  expect(await citedStandards(directory.db, [{ standard: 'iec 60079-99', edition: '2026' }])).toEqual(wanted);
});

test('a European adoption is told what it adopts', async () => {
  const cited = await citedStandards(directory.db, [{ standard: 'EN IEC 60079-0:2018', edition: '2018' }]);
  expect(await unknownEditions(directory.db, cited)).toMatchObject([{ nearest: ['IEC 60079-0'] }]);
});

test.each([
  ['withdrawn: "2016-12"', 'withdrawn: 2016-12 is before 2017-12, when it was published.'],
  ['published: "2018", withdrawn: "2017"', 'withdrawn: 2017 is before 2018, when it was published.'],
  ['replacedBy: "IEC 60079-0/7.0"', 'replacedBy: IEC 60079-0/7.0 cannot replace itself.'],
])('an edition with %s is refused', async (said, why) => {
  const mutation = `mutation { recordEdition(standard: "IEC 60079-0", edition: "7.0", ${said}) { id } }`;
  expect(await directory.ask(sam, mutation)).toMatchObject({ code: 'BAD_INPUT', message: why });
});

test('of an edition that was replaced it is told by what and since when', async () => {
  const asked = '{ standard(id: "IEC 60079-0") { title editions { edition state withdrawn replacedBy { id } } } }';
  const { data } = await directory.ask(guest, asked);
  expect(data.standard.editions).toContainEqual({
    edition: '6.0',
    state: 'REPLACED',
    withdrawn: '2017-12',
    replacedBy: { id: 'IEC 60079-0/7.0' },
  });
  const replace = `mutation { recordEdition(standard: "IEC 99003", edition: "1", withdrawn: "2024", replacedBy: "IEC 99003/2.0")
    { editions { edition state withdrawn replacedBy { id } } } }`;
  expect(await directory.ask(sam, replace)).toMatchObject({ code: 'BAD_INPUT' });
  await directory.ask(sam, record, { standard: 'IEC 99003', edition: '2' });
  expect((await directory.ask(sam, replace)).data.recordEdition.editions[0]).toEqual({
    edition: '1.0',
    state: 'REPLACED',
    withdrawn: '2024',
    replacedBy: { id: 'IEC 99003/2.0' },
  });
});

describe('how long a former edition may be cited', () => {
  const recording = `mutation ($edition: ID!, $system: System!, $until: Date) {
    recordTransition(edition: $edition, system: $system, mayBeUsedUntil: $until, source: "Decision 1") {
      transitions { system mayBeUsedUntil source confidence } } }`;
  const asked =
    '{ standard(id: "IECQ QC 080000") { editions { edition transitions { system mayBeUsedUntil confidence } } } }';

  test('is known where a source says so, and of no edition in force', async () => {
    const { data } = await directory.ask(guest, asked);
    expect(data.standard.editions).toEqual([
      { edition: '2005', transitions: [] },
      { edition: '2012', transitions: [{ system: 'IECQ', mayBeUsedUntil: '2019-03-14', confidence: 'VERIFIED' }] },
      { edition: '4.0', transitions: [] },
    ]);
  });

  test('is recorded by the Secretariat of the system, leaves a trace, and is still there after the next start', async () => {
    const edition = 'IECQ QC 080000/2012';
    const quinn = await directory.person('quinn');
    const until = '2019-06-30';
    const transition = { system: 'IECQ', mayBeUsedUntil: until, source: 'Decision 1', confidence: 'RECORDED' };
    expect((await directory.ask(quinn, recording, { edition, system: 'IECQ', until })).data.recordTransition).toEqual({
      transitions: [transition],
    });
    await directory.load();
    const { data } = await directory.ask(guest, asked);
    expect(data.standard.editions[1].transitions).toMatchObject([{ mayBeUsedUntil: until }]);
    const [traced] = await directory.db.query(
      `select before->>'mayBeUsedUntil' as before, after->>'mayBeUsedUntil' as after from change where act = 'record-transition'`,
    );
    expect(traced).toEqual({ before: '2019-03-14', after: until });
    const [{ uses }] = await directory.db.query(
      `select edition->'uses' as uses from register.reference r, jsonb_array_elements(r.facts->'editions') as edition
       where r.id = 'IECQ QC 080000' and edition->>'edition' = '2012'`,
    );
    expect(uses).toEqual([{ system: 'IECQ', mayBeUsedUntil: until, source: 'Decision 1' }]);
  });

  test.each(['sam', 'iris', 'nobody'])('%s may not record it for IECQ', async subject => {
    const person = await directory.person(subject);
    const { code } = await directory.ask(person, recording, { edition: 'IECQ QC 080000/2012', system: 'IECQ' });
    expect(code).toBe('FORBIDDEN');
  });

  test('is recorded of an edition that is known', async () => {
    const { code, message } = await directory.ask(sam, recording, { edition: 'IEC 60079-0/99.0', system: 'IECEX' });
    expect([code, message]).toEqual([
      'BAD_INPUT',
      'edition: IEC 60079-0/99.0 is no edition that is recorded. Write it like IEC 60079-0/7.0.',
    ]);
  });
});

test('what was recorded is still there after the next start', async () => {
  await directory.ask(sam, record, { standard: 'IEC 60079-11', edition: '7.0', published: '2023-01' });
  await directory.load();
  const { data } = await directory.ask(guest, '{ standard(id: "IEC 60079-11") { editions { edition published } } }');
  expect(data.standard.editions).toContainEqual({ edition: '7.0', published: '2023-01' });
});

test.each(['olga', 'iris', 'nobody'])('%s may not record editions', async subject => {
  const person = await directory.person(subject);
  expect((await directory.ask(person, record, { standard: 'IEC 60079-0', edition: '8.0' })).code).toBe('FORBIDDEN');
});

test('an amendment is an edition too, and stands after what it amends', async () => {
  for (const edition of ['2005/AMD2:2020', '2005 / Amd 1:2012', '2005', '1.0'])
    expect((await directory.ask(sam, record, { standard: 'iec 99002', edition })).code).toBeUndefined();
  const { data } = await directory.ask(guest, '{ standard(id: "IEC 99002") { editions { id edition } } }');
  expect(data.standard.editions).toEqual([
    { id: 'IEC 99002/1.0', edition: '1.0' },
    { id: 'IEC 99002/2005', edition: '2005' },
    { id: 'IEC 99002/2005/AMD1:2012', edition: '2005/AMD1:2012' },
    { id: 'IEC 99002/2005/AMD2:2020', edition: '2005/AMD2:2020' },
  ]);
  const wanted = [{ standard: 'IEC 99002', edition: '2005/AMD1:2012' }];
  expect(await citedStandards(directory.db, wanted)).toEqual(wanted);
});

test('editions whose publication nobody recorded stand in the order of their numbers', async () => {
  for (const edition of ['10', '9.1', '9']) await directory.ask(sam, record, { standard: 'IEC 99001', edition });
  await directory.ask(sam, record, { standard: 'IEC 99001', edition: '11.0', published: '2019' });
  const { data } = await directory.ask(guest, '{ standard(id: "IEC 99001") { editions { edition } } }');
  expect(data.standard.editions.map(({ edition }: { edition: string }) => edition)).toEqual([
    '9.0',
    '9.1',
    '10.0',
    '11.0',
  ]);
});

test.each([
  { standard: '60079', edition: '8.0' },
  { standard: 'IEC 60601-1', edition: '2005/AMD1' },
  { standard: 'IEC 60601-1', edition: '2005/AMD0:2012' },
  { standard: 'IEC 60601-1', edition: '/AMD1:2012' },
  { standard: 'IEC 60079-0', edition: 'eight' },
  { standard: 'IEC 60079-0', edition: '0' },
  { standard: 'IEC 60079-0', edition: '8.0', published: '2026-13' },
])('refuses to record %p', async wrong => {
  expect((await directory.ask(sam, record, wrong)).code).toBe('BAD_INPUT');
});
