import { signLocalToken } from '@conformity/program';
import { errorCatalogue } from '@conformity/subgraph';
import { parse } from 'graphql';
import { testReport } from './contents';
import { travel } from './journey';
import { normalised } from './normalised';
import { type OtherGateway, startOtherGateway } from './other-gateway';
import {
  type Answer,
  type Asking,
  codesOf,
  codesOutsideCatalogue,
  codesSeen,
  type Person,
  sql,
  startGraph,
  startGraphOfProcesses,
  type TestGraph,
} from './support';

let inOne: TestGraph;
let inMany: TestGraph;
beforeAll(async () => {
  inOne = await startGraph();
  inMany = await startGraphOfProcesses();
});
afterAll(() => Promise.all([inOne?.stop(), inMany?.stop()]));

/** What the journey asks without acting, and who asks it first. */
const asked = new Map<string, { person: Person; query: string; variables: object }>();
const noting: Asking['ask'] = (person, query, variables = {}) => {
  if (isQuery(query)) asked.set(`${person} ${query} ${JSON.stringify(variables)}`, { person, query, variables });
  return inMany.ask(person, query, variables);
};

function isQuery(text: string): boolean {
  try {
    const [first] = parse(text).definitions;
    return first?.kind === 'OperationDefinition' && first.operation === 'query';
  } catch {
    return false;
  }
}

test('one process and many answer the same journey alike, refusals and mistakes too', async () => {
  const [one, many] = (await Promise.all([travel(inOne), travel({ ...inMany, ask: noting })])).map(normalised);
  for (const [index, step] of (many ?? []).entries()) expect(step).toEqual(one?.[index]);
  expect(many).toHaveLength(one?.length ?? 0);
  expect(one?.every(({ hasRequestId }) => hasRequestId)).toBe(true);
  expect([...codesSeen].sort()).toEqual([
    'BAD_INPUT',
    'CONFLICT',
    'FORBIDDEN',
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'NOT_FOUND',
    'RULE_VIOLATION',
    'UNAUTHENTICATED',
  ]);
  expect(codesOutsideCatalogue()).toEqual([]);
});

describe('another gateway in front of the same processes', () => {
  let other: OtherGateway;
  beforeAll(async () => {
    other = await startOtherGateway(inMany);
  });
  afterAll(() => other?.stop());

  test('is a guest to them without a token, the person of a good one, and refused with another', async () => {
    const query = '{ me { id } }';
    expect((await other.ask(null, query)).data).toEqual({ me: null });
    expect((await other.ask('olga', query)).data).toEqual({ me: { id: 'per_olga' } });
    for (const authorization of ['Bearer nonsense', 'Basic b2xnYTpvbGdh']) {
      const refused = await other.post({ query: '{ me { id } certificates { totalCount } }' }, { authorization });
      expect([...new Set(codesOf(refused))]).toEqual(['UNAUTHENTICATED']);
      expect(refused.data?.me ?? refused.data?.certificates ?? null).toBeNull();
    }
  });

  /** What another gateway refuses by itself has no code of ours: a variable that is wrong, an operation that is not said. */
  const codeOf = ({ extensions }: Answer['errors'][number]) =>
    extensions && extensions.code in errorCatalogue ? extensions.code : 'BAD_INPUT';
  /**
   * Ours alone knows what our scalars take: it tells of every wrong value, and runs nothing of the operation. Nothing, and nothing found,
   * are alike here.
   */
  const foundBy = ({ data, errors }: Answer) =>
    errors.length && Object.values(data ?? {}).every(one => one === null) ? null : data;
  const told = (answer: Answer) => ({ data: foundBy(answer), codes: [...new Set(answer.errors.map(codeOf))] });

  test('answers what ours answers to all that the journey asks', async () => {
    for (const { person, query, variables } of asked.values()) {
      const [ours, theirs] = await Promise.all([inMany, other].map(gateway => gateway.ask(person, query, variables)));
      expect({ query, ...told(theirs as Answer) }).toEqual({ query, ...told(ours as Answer) });
    }
    expect(asked.size).toBeGreaterThan(60);
  });

  test('acts for whoever has the token, once for a key', async () => {
    const query =
      'mutation ($input: ExTestReportInput!) { draftExTestReport(input: $input) { number auditTrail { byName } } }';
    const body = { query, variables: { input: testReport } };
    expect(codesOf(await other.post(body))).toEqual(codesOf(await inMany.post(body)));
    const authorization = `Bearer ${await signLocalToken(inMany.dataDir, 'olga')}`;
    const act = () => other.post(body, { authorization, 'idempotency-key': 'behind-another-gateway' });
    const [first, again] = [await act(), await act()];
    expect(first.data.draftExTestReport.auditTrail).toEqual([{ byName: 'Olga Officer' }]);
    expect(again.data.draftExTestReport.number).toBe(first.data.draftExTestReport.number);
  });
});

// Last, for it takes what she may from Olga.
test.each([
  ['one process', () => inOne],
  ['many processes', () => inMany],
])(
  'in %s a one-time link opens what its person may have when it is opened, as the directory says',
  async (_, graphOf) => {
    const graph = graphOf();
    const link = async () => {
      const job = (await graph.tell('olga', 'mutation { exportCertificates { eventsUrl } }')).exportCertificates;
      const asked = 'mutation ($url: String!) { createOneTimeLink(url: $url) { url } }';
      return (await graph.tell('olga', asked, { url: job.eventsUrl })).createOneTimeLink.url as string;
    };
    async function opened(url: string): Promise<number> {
      const reply = await fetch(`${graph.url}${url}`);
      await reply.body?.cancel();
      return reply.status;
    }
    const links = [await link(), await link(), await link()] as const;
    expect(await opened(links[0])).toBe(200);
    await sql(
      graph.databaseUrl,
      `update directory.membership set until = current_date - 1
     where person_id = (select id from directory.person where subject = 'olga')`,
    );
    expect(await opened(links[1])).toBe(403);
    await sql(graph.databaseUrl, `update directory.person set active = false where subject = 'olga'`);
    expect(await opened(links[2])).toBe(401);
  },
);
