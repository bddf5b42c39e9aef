import { partyKey } from '@conformity/certification';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { anEntry, clear, enter } from './builders';

const { guest, emil, ella, erik, ivy, quinn } = people;
let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph.close());
beforeEach(() => clear(graph));

const tell = async (query: string, who: (typeof people)[keyof typeof people] = guest) => {
  const { data, errors } = await graph.ask(who, query);
  if (errors.length) throw new Error(`${errors[0]?.code} ${errors[0]?.message}`);
  return data;
};

describe('a private record does not exist for others', () => {
  const hidden = () => ({
    ...anEntry({ id: 'iee_p', system: 'IECEE', scheme: 'IECEE_CB', number: 'NL-129540', title: 'Secret pump' }),
    isPrivate: true,
  });
  const query = `{ certificate(number: "NL-129540") { id } byId: certificate(id: "iee_p") { id }
    certificates(query: "secret pump") { totalCount textCount facets { values { value } } } verify(numbers: ["NL-129540"]) { verdict }
    suggest(kind: TITLE, prefix: "secr") { value } statistics(by: [SYSTEM]) { count } }`;

  test.each([
    ['a guest', guest],
    ['another body', erik],
    ['the Secretariat of another system', quinn],
  ])('%s', async (_who, who) => {
    await enter(graph, hidden());
    const data = await tell(query, who);
    expect(data).toMatchObject({
      certificate: null,
      byId: null,
      verify: [{ verdict: 'NOT_FOUND' }],
      suggest: [],
      statistics: [],
    });
    expect(data.certificates).toMatchObject({ totalCount: 0, textCount: 0 });
    expect(data.certificates.facets.flatMap(({ values }: { values: unknown[] }) => values)).toEqual([]);
  });

  test.each([
    ['its body', emil],
    ['the Secretariat', ella],
    ['the IT administrator', ivy],
  ])('but does for %s', async (_who, who) => {
    await enter(graph, hidden());
    expect(await tell(query, who)).toMatchObject({ certificate: { id: 'iee_p' }, verify: [{ verdict: 'CURRENT' }] });
  });
});

describe('the same number in two systems', () => {
  beforeEach(() =>
    enter(
      graph,
      anEntry({ id: 'exc_1', number: 'IECEx NL 12.9540' }),
      anEntry({ id: 'iee_1', system: 'IECEE', scheme: 'IECEE_CB', number: 'NL-129540' }),
    ),
  );

  test('asked without a system is an error that names both', async () => {
    await expect(tell('{ certificate(number: "NL-129540") { id } }')).rejects.toThrow(
      'BAD_INPUT number: "NL-129540" can mean IECEE NL-129540, IECEx IECEx NL 12.9540. Ask with the system',
    );
  });

  test('asked with a system is that certificate', async () => {
    const data = await tell(
      '{ a: certificate(number: "NL-129540", system: IECEE) { id } b: certificate(number: "nl 129540", system: IECEX) { id } }',
    );
    expect(data).toEqual({ a: { id: 'iee_1' }, b: { id: 'exc_1' } });
  });

  test('verified, it is AMBIGUOUS with every candidate', async () => {
    const data = await tell('{ verify(numbers: ["NL-129540"]) { verdict candidates { id } } }');
    expect(data.verify).toEqual([{ verdict: 'AMBIGUOUS', candidates: [{ id: 'iee_1' }, { id: 'exc_1' }] }]);
  });
});

test('the family of a number: the certificate, its amendments and modifications, and nothing that only begins alike', async () => {
  const iecee = (id: string, number: string, family: string) => ({
    ...anEntry({ id, system: 'IECEE', scheme: 'IECEE_CB', number }),
    familyKey: family,
  });
  await enter(
    graph,
    iecee('a', 'CH-12254', 'CH 12254'),
    iecee('b', 'CH-12254-A1', 'CH 12254'),
    iecee('c', 'CH-122541', 'CH 122541'),
  );
  expect(await tell('{ certificate(number: "CH-12254-A1") { family { number } } }')).toEqual({
    certificate: { family: [{ number: 'CH-12254' }, { number: 'CH-12254-A1' }] },
  });
});

describe('an organisation of the directory', () => {
  beforeEach(async () => {
    await graph.owner.query(
      `insert into register.organisation_alias values ($1, 'org_1'), ($2, 'org_1'), ('org:org_1', 'org_1') on conflict do nothing`,
      [partyKey('Test Lamps Ltd', 'DE'), partyKey('TEST LAMPS', 'DE')],
    );
    const named = (id: string, system: 'IECEx' | 'IECQ' | 'IECEE', ...partyKeys: string[]) => ({
      ...anEntry({ id, system, number: `X ${id}`, scheme: 'IECEE_CB' }),
      partyKeys,
    });
    await enter(
      graph,
      named('a', 'IECEx', partyKey('Test Lamps, Ltd.', 'DE')),
      named('b', 'IECQ', partyKey('Test lamps', 'DE')),
      named('c', 'IECEE', 'org:org_1'),
      named('d', 'IECEE', partyKey('Test Lamps Ltd', 'CN')),
    );
  });

  test('is one node with its documents of all systems, under every name that was confirmed', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { certificates(sort: NUMBER) { totalCount edges { node { id } } } } } }`;
    const { data } = await graph.ask(guest, query, { r: [{ __typename: 'Organisation', id: 'org_1' }] });
    expect(data._entities[0].certificates).toEqual({
      totalCount: 3,
      edges: ['a', 'b', 'c'].map(id => ({ node: { id } })),
    });
    expect(
      await tell(
        '{ certificate(id: "b") { organisations { id } } other: certificate(id: "d") { organisations { id } } }',
      ),
    ).toEqual({
      certificate: { organisations: [{ id: 'org_1' }] },
      other: { organisations: [] },
    });
  });

  test('gives a page of organisations their documents in as many statements as one', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation {
      certificates(first: 2, sort: NUMBER) { totalCount textCount pageInfo { hasNextPage } edges { node { id } } } } } }`;
    const statementsFor = async (...ids: string[]) => {
      graph.statements.length = 0;
      const { data } = await graph.ask(guest, query, { r: ids.map(id => ({ __typename: 'Organisation', id })) });
      return { count: graph.statements.length, found: data._entities };
    };
    const alone = await statementsFor('org_1');
    const several = await statementsFor('org_1', 'org_2', 'org_1', 'org_3');
    expect(several.count).toBe(alone.count);
    const none = { totalCount: 0, textCount: 0, pageInfo: { hasNextPage: false }, edges: [] };
    const first = {
      totalCount: 3,
      textCount: 4,
      pageInfo: { hasNextPage: true },
      edges: ['a', 'b'].map(id => ({ node: { id } })),
    };
    const pages = [first, { ...none, textCount: 4 }, first, { ...none, textCount: 4 }];
    expect(several.found).toEqual(pages.map(certificates => ({ certificates })));
  });

  test('is there, and has its documents, also where another list of the same request is refused', async () => {
    const query = `query ($r: [_Any!]!) {
      _entities(representations: $r) { ... on Organisation { certificates { totalCount } } }
      wrong: _entities(representations: $r) { ... on Organisation { id certificates(filter: { issuers: ["PTB"] }) { totalCount } } }
      long: _entities(representations: $r) { ... on Organisation { certificates(query: "${'x'.repeat(201)}") { totalCount } } } }`;
    const { data, errors } = await graph.ask(guest, query, { r: [{ __typename: 'Organisation', id: 'org_1' }] });
    expect(data).toEqual({
      _entities: [{ certificates: { totalCount: 3 } }],
      wrong: [{ id: 'org_1', certificates: null }],
      long: [{ certificates: null }],
    });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_INPUT', 'BAD_INPUT']);
  });

  test('is counted across systems by what is in force', async () => {
    const query =
      '{ organisationsAcrossSystems(atLeast: 3) { edges { node { organisation { id } systems certificateCount } } totalCount } }';
    expect(await tell(query)).toEqual({
      organisationsAcrossSystems: {
        edges: [{ node: { organisation: { id: 'org_1' }, systems: ['IECEE', 'IECEX', 'IECQ'], certificateCount: 3 } }],
        totalCount: 1,
      },
    });
    await graph.owner.query(`update register.entry set imposed_status = 'SUSPENDED' where id = 'b'`);
    expect(await tell(query)).toEqual({ organisationsAcrossSystems: { edges: [], totalCount: 0 } });
  });
});

test('organisations across systems are paged and filtered, and names that nobody has linked are counted', async () => {
  await graph.owner.query(
    `insert into register.organisation_alias values ('A|DE', 'org_a'), ('B|DE', 'org_b'), ('C|DE', 'org_c') on conflict do nothing`,
  );
  const of = (system: 'IECEx' | 'IECEE', category: string, ...partyKeys: string[]) => ({
    ...anEntry({ system, scheme: system === 'IECEE' ? 'IECEE_CB' : 'EX_EQUIPMENT', categories: [category] }),
    partyKeys,
  });
  await enter(
    graph,
    of('IECEx', 'X', 'A|DE', 'B|DE', 'C|DE'),
    of('IECEE', 'MED', 'A|DE', 'B|DE', 'NOBODY|DE'),
    of('IECEE', 'LITE', 'B|DE', 'C|DE', 'NOBODY|DE', 'SOMEBODY|DE'),
  );
  const page = async (args: string) =>
    (
      await tell(
        `{ organisationsAcrossSystems(${args}) { edges { node { organisation { id } certificateCount } }
          pageInfo { hasNextPage hasPreviousPage endCursor } totalCount unlinkedNameCount unlinkedDocumentCount } }`,
      )
    ).organisationsAcrossSystems;
  const counts = { totalCount: 3, unlinkedNameCount: 2, unlinkedDocumentCount: 2 };
  const first = await page('first: 2');
  expect(first).toMatchObject({ ...counts, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
  expect(second).toMatchObject({ ...counts, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  expect([...first.edges, ...second.edges].map(({ node }) => [node.organisation.id, node.certificateCount])).toEqual([
    ['org_b', 3],
    ['org_a', 2],
    ['org_c', 2],
  ]);
  const medical = await page('atLeast: 1, filter: { categories: ["MED"] }');
  expect(medical).toMatchObject({ totalCount: 2, unlinkedNameCount: 1, unlinkedDocumentCount: 1 });
  await expect(page('after: "nowhere"')).rejects.toThrow('BAD_INPUT after: is not a cursor of this list');
});

describe('the public search of IECEE, rebuilt from its published counts', () => {
  /** 101 records of one maker: 62 audio/video, 31 medical, 8 others; one cancelled. The counts are real, the records are not. */
  const records = () =>
    Array.from({ length: 101 }, (_, index) =>
      anEntry({
        id: `iee_s${index}`,
        system: 'IECEE',
        scheme: 'IECEE_CB',
        number: `ZZ-${10_000 + index}`,
        title: 'Hearing instrument (made up)',
        manufacturers: ['Sonova AG'],
        history:
          index === 0
            ? [
                ['CURRENT', '2020-01-01'],
                ['CANCELLED', '2024-01-01'],
              ]
            : [['CURRENT', '2020-01-01']],
        issued: [index === 0 ? '2017-03-13' : index === 100 ? '2026-09-16' : '2020-01-01'],
        categories: [index < 62 ? 'ITAV' : index < 93 ? 'MED' : 'MISC'],
      }),
    );
  const search = (
    filter: string,
  ) => `{ certificates(query: "sonova"${filter}) { totalCount textCount facets { field values { value count total } } }
    first: certificates(query: "sonova", sort: OLDEST, first: 1) { edges { node { issuedOn } } }
    last: certificates(query: "sonova", sort: NEWEST, first: 1) { edges { node { issuedOn } } } }`;
  const facet = (data: { certificates: { facets: { field: string; values: object[] }[] } }, field: string) =>
    data.certificates.facets.find(one => one.field === field)?.values;

  test('101 hits, 100 valid and 1 cancelled, ITAV 62, MED 31, issued 2017-03-13 to 2026-09-16', async () => {
    await enter(graph, ...records(), anEntry({ title: 'Another maker' }));
    const data = await tell(search(''));
    expect(data.certificates).toMatchObject({ totalCount: 101, textCount: 101 });
    expect(facet(data, 'statuses')).toEqual([
      { value: 'CURRENT', count: 100, total: 100 },
      { value: 'CANCELLED', count: 1, total: 1 },
    ]);
    expect(facet(data, 'categories')).toEqual(
      expect.arrayContaining([
        { value: 'ITAV', count: 62, total: 62 },
        { value: 'MED', count: 31, total: 31 },
      ]),
    );
    expect([data.first, data.last].map(({ edges }) => edges[0].node.issuedOn)).toEqual(['2017-03-13', '2026-09-16']);
  });

  test('with MED chosen: 31 hits, the total of the text stays 101, ITAV counts 0 of 62', async () => {
    await enter(graph, ...records());
    const data = await tell(search(', filter: { categories: ["MED"] }'));
    expect(data.certificates).toMatchObject({ totalCount: 31, textCount: 101 });
    expect(facet(data, 'categories')).toEqual(
      expect.arrayContaining([
        { value: 'MED', count: 31, total: 31 },
        { value: 'ITAV', count: 0, total: 62 },
      ]),
    );
  });
});

test('on a day long gone a document has the status that it had then, and what came later is not there', async () => {
  const life = [
    ['CURRENT', '2024-01-01'],
    ['SUSPENDED', '2024-06-01'],
    ['CURRENT', '2024-09-01'],
    ['CANCELLED', '2025-03-01'],
  ] as const;
  await enter(graph, anEntry({ id: 'old', history: life.map(([status, since]) => [status, since]) }));
  await enter(graph, anEntry({ id: 'new', history: [['CURRENT', '2025-06-01']] }));
  const on = async (day: string) => {
    const data = await tell(
      `{ statistics(by: [EFFECTIVE_STATUS], filter: { asOf: "${day}" }) { effectiveStatus count }
         certificates(filter: { asOf: "${day}" }) { totalCount } }`,
    );
    return [
      data.certificates.totalCount,
      ...data.statistics.map(
        ({ effectiveStatus, count }: { effectiveStatus: string; count: number }) => `${effectiveStatus} ${count}`,
      ),
    ];
  };
  expect(await on('2023-12-31')).toEqual([0]);
  expect(await on('2024-05-31')).toEqual([1, 'CURRENT 1']);
  expect(await on('2024-06-01')).toEqual([1, 'SUSPENDED 1']);
  expect(await on('2025-03-01')).toEqual([1, 'CANCELLED 1']);
  expect(await on('2025-06-01')).toEqual([2, 'CANCELLED 1', 'CURRENT 1']);
  const { certificate, certificates } = await tell(
    `{ certificate(id: "old") { statusHistory { status since } }
       certificates(filter: { statusChanged: { from: "2024-06-01", to: "2024-06-01", before: [CURRENT], after: [SUSPENDED] } }) { edges { node { id } } } }`,
  );
  expect(certificate.statusHistory).toEqual(life.map(([status, since]) => ({ status, since })));
  expect(certificates.edges).toEqual([{ node: { id: 'old' } }]);
});

test('a document without a value of a dimension is counted where it is null, and most come first where that is asked for', async () => {
  await enter(graph, anEntry({ countries: ['DE'] }), anEntry({ countries: [] }), anEntry({ countries: [] }));
  const rows = async (args: string) =>
    (await tell(`{ statistics(by: [COUNTRY]${args}) { country count } }`)).statistics as object[];
  const [german, none] = [
    { country: 'DE', count: 1 },
    { country: null, count: 2 },
  ];
  expect(await rows('')).toEqual([german, none]);
  expect(await rows(', order: MOST')).toEqual([none, german]);
  expect(await rows(', order: MOST, first: 1, skip: 1')).toEqual([german]);
  await expect(rows(', first: 0')).rejects.toThrow('BAD_INPUT first: ask for at least 1.');
  await expect(rows(', skip: -1')).rejects.toThrow('BAD_INPUT skip: is -1');
});

test('what few kinds of documents have is filtered, counted as a facet on demand, and a column', async () => {
  await enter(
    graph,
    anEntry({ id: 'a', traits: { suffixes: ['V'], kinds: ['UNIT_VERIFICATION'], epls: ['Ga', 'Gb'] } }),
    anEntry({ id: 'b', traits: { suffixes: ['X'], kinds: ['NORMAL'], epls: ['Gb'] } }),
  );
  const { certificates } = await tell(
    '{ certificates(filter: { epls: [Ga], suffixes: [V] }) { edges { node { id traits { kinds epls typesOfProtection } } } facets(fields: [EPLS, SYSTEMS]) { field values { value count total } } } }',
  );
  expect(certificates.edges).toEqual([
    { node: { id: 'a', traits: { kinds: ['UNIT_VERIFICATION'], epls: ['Ga', 'Gb'], typesOfProtection: [] } } },
  ]);
  expect(certificates.facets).toEqual([
    {
      field: 'epls',
      values: [
        { value: 'Gb', count: 1, total: 2 },
        { value: 'Ga', count: 1, total: 1 },
      ],
    },
    { field: 'systems', values: [{ value: 'IECEX', count: 1, total: 2 }] },
  ]);
  await expect(tell('{ certificates(filter: { kinds: ["nothing"] }) { totalCount } }')).rejects.toThrow(
    'BAD_INPUT filter.kinds[0]: "NOTHING" is on no document that you may see.',
  );
});
