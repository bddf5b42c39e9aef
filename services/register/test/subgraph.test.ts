import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aDraft, anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

const { guest, olga, ben, wei, sam, quinn, ivy } = people;

/** The id and number of what somebody finds by a number: by the look-up, the verification and the search. */
async function foundBy(typed: string, who = guest) {
  const query = `query ($n: String!) { certificate(number: $n) { id } verify(numbers: [$n]) { certificate { id } }
    certificates(query: $n) { totalCount edges { node { id } } } }`;
  const { data, errors } = await graph.ask(who, query, { n: typed });
  if (errors[0]) throw new Error(errors[0].message);
  return [
    data.certificate?.id ?? null,
    data.verify[0].certificate?.id ?? null,
    ...data.certificates.edges.map(({ node }: { node: { id: string } }) => node.id),
  ];
}
const everyWay = (id: string) => [id, id, id];

describe('a certificate is found by its number, however it is typed', () => {
  beforeEach(() =>
    enter(
      graph,
      anEntry({ id: 'exc_wanted', number: 'IECEx DEMO 26.0005X', issued: Array(6).fill('2026-01-01') }),
      anEntry({ number: 'IECEx DEMO 26.0015X' }),
      anEntry({ number: 'IECEx DEMO 25.0005' }),
      anEntry({ number: 'ZZ/DEMO/ExTR26.0005/00', documentType: 'EX_TEST_REPORT' }),
    ),
  );

  test.each([
    'IECEx DEMO 26.0005X',
    'IECEx DEMO 26.0005',
    'iecex demo 26.0005x',
    '  IECEx   DEMO  26.0005 X ',
    'IECEX-DEMO-26-0005',
    'IECEx_DEMO_26.0005',
    'IECExDEMO26.0005X',
    'iecexdemo260005',
    'IEC Ex Demo 26.0005',
    'DEMO 26.0005X',
    'demo26.0005',
    'IECEx DEMO 26.0005X Issue 5',
    'IECEx DEMO 26.0005X, issue No.: 5',
    'IECEx DEMO 26.0005 Iss. 5',
    'Certificate No.: IECEx DEMO 26.0005X',
    'ＩＥＣＥｘ ＤＥＭＯ ２６.０００５Ｘ',
    'IECEx\u00a0DEMO\u200926.0005X',
    'IECEx DEMO 26.0005X\n',
    'lECEx DEMO 26.0005X',
    'IECEx DEMO 26.0005U',
    'IECEx DEMO 26.0005XV',
  ])('%j', async typed => {
    expect(await foundBy(typed)).toEqual(everyWay('exc_wanted'));
  });

  test.each(['ZZ/DEMO/ExTR26.0005/00', 'zz demo extr26.0005', 'ZZ-DEMO-EXTR26-0005-00'])(
    'a report by %j',
    async typed => {
      const found = await foundBy(typed);
      expect(new Set(found).size).toBe(1);
      expect(found[0]).toMatch(/^exr_/);
    },
  );

  test.each(['IECEx DEMO 26.0006', 'IECEx DEM 26.0005', 'IECEx DEMOX 26.0005', 'IECEx DEMO 27.0005'])(
    'and not by %j',
    async typed => {
      expect(await foundBy(typed)).toEqual([null, null]);
    },
  );
});

describe('certificate', () => {
  test('is asked for by id or by number, or by both of one document', async () => {
    await enter(graph, anEntry({ id: 'exc_a', number: 'IECEx DEMO 26.0001' }));
    const ask = async (args: string) => (await graph.ask(guest, `{ certificate${args} { id } }`)).errors[0];
    for (const args of ['', '(id: null)', '(id: "")', '(system: IECEX)'])
      expect(await ask(args)).toMatchObject({ code: 'BAD_INPUT', field: 'id' });
    expect(await ask('(number: " ")')).toMatchObject({
      code: 'BAD_INPUT',
      message: 'number: is empty. Give the id or the number.',
    });
    for (const args of ['(id: "exc_b", number: "IECEx DEMO 26.0001")', '(id: "exc_a", number: "IECEx DEMO 26.0002")'])
      expect(await ask(args)).toMatchObject({ code: 'BAD_INPUT', field: 'number' });
    for (const args of ['(id: "exc_a")', '(id: "exc_a", number: "iecex demo 26 0001")', '(id: "exc_b")'])
      expect(await ask(args)).toBeUndefined();
  });

  test('of a type is of that type, with what all documents have', async () => {
    await enter(
      graph,
      anEntry({
        id: 'exq_a',
        number: 'ZZ/DEMO/QAR26.0001/00',
        documentType: 'EX_QUALITY_REPORT',
        validUntil: '2028-01-01',
      }),
    );
    const { data } = await graph.ask(
      guest,
      '{ certificate(id: "exq_a") { __typename number validUntil statusSince history { issueNumber issuedOn } standards { id } issuer { id } holder { name } } }',
    );
    expect(data.certificate).toEqual({
      __typename: 'ExQualityReport',
      number: 'ZZ/DEMO/QAR26.0001/00',
      validUntil: '2028-01-01',
      statusSince: '2025-06-01T12:00:00.000Z',
      history: [{ issueNumber: 0, issuedOn: '2025-06-01' }],
      standards: [{ id: 'IEC 60079-0/7.0' }],
      issuer: { id: 'bdy_demo' },
      holder: { name: 'Test Lamps Ltd' },
    });
  });

  test('of a number that two systems have is BAD_INPUT that names both', async () => {
    await enter(
      graph,
      anEntry({ number: 'IECEx DEMO 26.0001' }),
      anEntry({ number: 'IECEE DEMO 26.0001', key: 'IECEx DEMO 26.0001', system: 'IECEE' }),
    );
    const { errors } = await graph.ask(guest, '{ certificate(number: "DEMO 26.0001") { id } }');
    expect(errors[0]).toMatchObject({
      code: 'BAD_INPUT',
      message:
        'number: "DEMO 26.0001" can mean IECEx IECEx DEMO 26.0001, IECEE IECEE DEMO 26.0001. Ask with the system, with the full number, or by id.',
    });
  });

  test('is null for what is no number', async () => {
    const { data, errors } = await graph.ask(
      guest,
      '{ a: certificate(number: "lamp") { id } b: certificate(number: "%") { id } c: certificate(id: "exc_none") { id } }',
    );
    expect([data, errors]).toEqual([{ a: null, b: null, c: null }, []]);
  });
});

describe('the status on a day', () => {
  const days = ['2025-05-31', '2025-06-01', '2025-12-31', '2026-01-01', '2026-02-01', '2026-06-15'];
  const fields = days.map((day, index) => `d${index}: effectiveStatus(on: "${day}")`).join(' ');
  const statusesOf = async (id: string) => {
    const { data } = await graph.ask(
      guest,
      `query ($id: ID) { certificate(id: $id) { ${fields} today: effectiveStatus } }`,
      { id },
    );
    const { today, ...rest } = data.certificate;
    return [...Object.values(rest), today];
  };

  test('follows the history', async () => {
    await enter(
      graph,
      anEntry({
        id: 'exc_a',
        history: [
          ['CURRENT', '2025-06-01'],
          ['SUSPENDED', '2026-01-01'],
          ['CURRENT', '2026-02-01'],
          ['CANCELLED', '2026-06-15'],
        ],
      }),
    );
    expect(await statusesOf('exc_a')).toEqual([
      null,
      'CURRENT',
      'CURRENT',
      'SUSPENDED',
      'CURRENT',
      'CANCELLED',
      'CANCELLED',
    ]);
  });

  test('is EXPIRED from the day after the last, save while it is suspended', async () => {
    await enter(
      graph,
      anEntry({
        id: 'exq_a',
        validUntil: '2025-12-31',
        documentType: 'EX_QUALITY_REPORT',
        number: 'ZZ/DEMO/QAR25.0001/00',
      }),
    );
    expect(await statusesOf('exq_a')).toEqual([null, 'CURRENT', 'CURRENT', 'EXPIRED', 'EXPIRED', 'EXPIRED', 'EXPIRED']);
    await enter(
      graph,
      anEntry({
        id: 'exq_a',
        validUntil: '2025-12-31',
        history: [
          ['CURRENT', '2025-06-01'],
          ['SUSPENDED', '2026-01-01'],
        ],
      }),
    );
    expect(await statusesOf('exq_a')).toEqual([
      null,
      'CURRENT',
      'CURRENT',
      'SUSPENDED',
      'SUSPENDED',
      'SUSPENDED',
      'SUSPENDED',
    ]);
  });
});

describe('who names whom', () => {
  const related = '{ relations { kind number certificate { id } } namedBy { kind number certificate { id } } }';
  const relationsOf = async (id: string, who = guest) => {
    const { data } = await graph.ask(who, `query ($id: ID) { certificate(id: $id) ${related} }`, { id });
    return data.certificate;
  };
  const report = anEntry({ id: 'exr_a', number: 'ZZ/DEMO/ExTR26.0001/01', documentType: 'EX_TEST_REPORT' });
  const rests = (number: string): [['BASED_ON_TEST_REPORT', string]] => [['BASED_ON_TEST_REPORT', number]];

  test('is told both ways, whichever issue of a report is named', async () => {
    await enter(
      graph,
      report,
      anEntry({
        id: 'exc_old',
        number: 'IECEx DEMO 26.0001',
        issued: ['2026-01-01'],
        relations: rests('ZZ/DEMO/ExTR26.0001/00'),
      }),
      anEntry({
        id: 'exc_new',
        number: 'IECEx DEMO 26.0002',
        issued: ['2026-02-01'],
        relations: rests('ZZ/DEMO/ExTR26.0001'),
      }),
      anEntry({ id: 'exc_other', number: 'IECEx DEMO 26.0003', relations: rests('ZZ/DEMO/ExTR26.0009/00') }),
    );
    const kind = 'BASED_ON_TEST_REPORT';
    expect(await relationsOf('exr_a')).toEqual({
      relations: [],
      namedBy: [
        { kind, number: 'IECEx DEMO 26.0002', certificate: { id: 'exc_new' } },
        { kind, number: 'IECEx DEMO 26.0001', certificate: { id: 'exc_old' } },
      ],
    });
    expect((await relationsOf('exc_old')).relations).toEqual([
      { kind, number: 'ZZ/DEMO/ExTR26.0001/00', certificate: { id: 'exr_a' } },
    ]);
    expect((await relationsOf('exc_other')).relations).toEqual([
      { kind, number: 'ZZ/DEMO/ExTR26.0009/00', certificate: null },
    ]);
  });

  test('names a document once, though it names two issues of the same report', async () => {
    const relations: ['BASED_ON_TEST_REPORT', string][] = ['/00', '/01'].map(issue => [
      'BASED_ON_TEST_REPORT',
      `ZZ/DEMO/ExTR26.0001${issue}`,
    ]);
    await enter(graph, report, anEntry({ id: 'exc_a', relations }));
    expect((await relationsOf('exr_a')).namedBy).toHaveLength(1);
    expect((await relationsOf('exc_a')).relations).toHaveLength(2);
  });

  test('does not reach into another system', async () => {
    await enter(graph, report, anEntry({ id: 'exc_a', system: 'IECEE', relations: rests('ZZ/DEMO/ExTR26.0001/00') }));
    expect((await relationsOf('exr_a')).namedBy).toEqual([]);
    expect((await relationsOf('exc_a')).relations).toMatchObject([{ certificate: null }]);
  });

  test('keeps drafts from those who may not see them, in both directions', async () => {
    await enter(
      graph,
      report,
      aDraft({ id: 'exc_draft', relations: rests('ZZ/DEMO/ExTR26.0001/01') }),
      aDraft({ id: 'exr_draft', number: 'ZZ/DEMO/ExTR26.0002/00', documentType: 'EX_TEST_REPORT' }),
      anEntry({ id: 'exc_a', relations: rests('ZZ/DEMO/ExTR26.0002/00') }),
    );
    for (const who of [guest, wei, quinn]) {
      expect((await relationsOf('exr_a', who)).namedBy).toEqual([]);
      expect((await relationsOf('exc_a', who)).relations).toMatchObject([{ certificate: null }]);
    }
    for (const who of [olga, ben, sam, ivy]) {
      expect((await relationsOf('exr_a', who)).namedBy).toMatchObject([{ certificate: { id: 'exc_draft' } }]);
      expect((await relationsOf('exc_a', who)).relations).toMatchObject([{ certificate: { id: 'exr_draft' } }]);
    }
  });

  test('tells of each of several reports up to a hundred, the newest first', async () => {
    const second = anEntry({ id: 'exr_b', number: 'ZZ/DEMO/ExTR26.0002/00', documentType: 'EX_TEST_REPORT' });
    const naming = (number: string, count: number, from: number) =>
      Array.from({ length: count }, (_, index) =>
        anEntry({
          number: `IECEx DEMO 24.${String(from + index).padStart(4, '0')}`,
          relations: rests(number),
          issued: ['2024-01-01'],
        }),
      );
    const newest = anEntry({ id: 'exc_newest', relations: rests('ZZ/DEMO/ExTR26.0001/00'), issued: ['2026-01-01'] });
    await enter(
      graph,
      report,
      second,
      newest,
      ...naming('ZZ/DEMO/ExTR26.0001/00', 105, 1),
      ...naming('ZZ/DEMO/ExTR26.0002/00', 30, 2_000),
    );
    const { data } = await graph.ask(
      guest,
      '{ a: certificate(id: "exr_a") { namedBy { certificate { id } } } b: certificate(id: "exr_b") { namedBy { number } } }',
    );
    expect(data.a.namedBy).toHaveLength(100);
    expect(data.a.namedBy[0].certificate.id).toBe('exc_newest');
    expect(data.b.namedBy).toHaveLength(30);
  });

  test('costs the same number of statements for one document and for a hundred', async () => {
    const certificates = Array.from({ length: 100 }, () => anEntry({ relations: rests('ZZ/DEMO/ExTR26.0001/00') }));
    await enter(graph, report, ...certificates);
    const statementsOf = async (first: number) => {
      graph.statements.length = 0;
      await graph.ask(
        guest,
        `query ($first: Int!) { certificates(first: $first) { totalCount edges { node ${related} } } }`,
        { first },
      );
      return graph.statements.length;
    };
    const one = await statementsOf(1);
    expect(await statementsOf(100)).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });
});

describe('a draft', () => {
  const looks = `query ($n: String!, $id: ID!, $ids: [_Any!]!) {
    byId: certificate(id: $id) { id } byNumber: certificate(number: $n) { id }
    certificates { totalCount edges { node { id } } facets { values { count } } } byText: certificates(query: "secret") { totalCount }
    drafts: certificates(filter: { statuses: [DRAFT] }) { totalCount } verify(numbers: [$n]) { verdict certificate { id } candidates { id } }
    number: suggest(kind: NUMBER, prefix: "iecex") { value } title: suggest(kind: TITLE, prefix: "secret") { value }
    holder: suggest(kind: HOLDER, prefix: "secret") { value } manufacturer: suggest(kind: MANUFACTURER, prefix: "secret") { value }
    _entities(representations: $ids) { ... on ExCertificate { id } } }`;
  const secret = {
    id: 'exc_secret',
    number: 'IECEx DEMO 26.0001',
    title: 'Secret lamp',
    holder: 'Secret Ltd',
    manufacturers: ['Secret Ltd'],
  };
  const look = async (who: typeof guest) => {
    const ids = [{ __typename: 'ExCertificate', id: secret.id }];
    return (await graph.ask(who, looks, { n: secret.number, id: secret.id, ids })).data;
  };

  test.each(Object.entries({ guest, wei, quinn }))(
    'is told by no query to %s: all is as if it did not exist',
    async (_, who) => {
      await enter(graph, anEntry({ id: 'exc_public' }));
      const without = await look(who);
      await enter(graph, aDraft(secret));
      expect(await look(who)).toEqual(without);
      expect(without.verify).toMatchObject([{ verdict: 'NOT_FOUND', certificate: null, candidates: [] }]);
    },
  );

  test.each(Object.entries({ olga, ben, sam, ivy }))('is told by every query to %s', async (_, who) => {
    await enter(graph, aDraft(secret));
    const { id } = secret;
    expect(await look(who)).toMatchObject({
      byId: { id },
      byNumber: { id },
      certificates: { totalCount: 1, edges: [{ node: { id } }] },
      byText: { totalCount: 1 },
      drafts: { totalCount: 1 },
      verify: [{ verdict: 'DRAFT', certificate: { id } }],
      number: [{ value: secret.number }],
      title: [{ value: 'Secret lamp' }],
      holder: [{ value: 'Secret Ltd' }],
      manufacturer: [{ value: 'Secret Ltd' }],
      _entities: [{ id }],
    });
  });
});

test('the register reads its entries and may not write them', async () => {
  await enter(graph, anEntry());
  for (const sql of [
    'delete from register.entry',
    `update register.entry set title = 'x'`,
    'truncate register.entry',
    'delete from register.reference',
  ])
    await expect(graph.db.query(sql)).rejects.toThrow(/permission denied|does not exist/);
});

test.each([
  ['certificate(number: $text) { id }'],
  ['certificates(query: $text) { totalCount }'],
  ['verify(numbers: [$text]) { verdict }'],
  ['suggest(kind: TITLE, prefix: $text) { value }'],
])('%s refuses what PostgreSQL cannot hold, and takes whatever else is typed', async field => {
  const ask = async (text: string) =>
    (await graph.ask(guest, `query ($text: String!) { ${field} }`, { text })).errors[0]?.code;
  expect(await ask('a\0b')).toBe('BAD_INPUT');
  expect(await ask('a\ud83d')).toBe('BAD_INPUT');
  expect(await ask('x'.repeat(60_000))).toBe('BAD_INPUT');
  for (const text of [
    `'; drop table entry; --`,
    '\\',
    '\\\\%',
    '(((',
    '[a-',
    '*',
    '{1',
    '$1',
    '\u202e',
    '🔦'.repeat(50),
  ])
    expect(await ask(text)).toBeUndefined();
});
