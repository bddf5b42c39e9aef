import path from 'node:path';
import { askLeavingOut } from './fuzz/hostile';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  // Threads translate TypeScript as processes do.
  process.execArgv.push('-r', path.resolve(__dirname, '../swc.js'));
  graph = await startGraph();
});
afterAll(() => graph?.stop());

async function sent(body: string) {
  const answer = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, size: text.length, ...JSON.parse(text) };
}
const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`statuse${at}`, 1]));
const filtering = 'query ($f: CertificateFilter) { certificates(filter: $f) { totalCount } }';

// The message of each would have told all of the value.
test.each<[what: string, query: string, variables: object]>([
  ['twenty thousand fields that an input has not', filtering, { f: keys(20_000) }],
  ['twenty thousand values that an enum has not', filtering, { f: { documentTypes: Array(20_000).fill('EX_CO') } }],
  [
    'a hundred thousand numbers for texts',
    'query ($n: [String!]!) { verify(numbers: $n) { verdict } }',
    { n: Array(100_000).fill(1) },
  ],
  [
    'fields that the input of an act has not',
    'mutation ($i: ExCertificateInput!) { draftExCertificate(input: $i) { id } }',
    { i: keys(1_500) },
  ],
])('%s are told by the first few', async (_what, query, variables) => {
  const { status, size, errors } = await sent(JSON.stringify({ query, variables }));
  expect([status, errors[0].extensions.code]).toEqual([200, 'BAD_INPUT']);
  expect(errors.length).toBeLessThanOrEqual(20);
  expect(size).toBeLessThan(10_000);
});

test.each([
  [
    'an operation with two hundred types that are not there',
    Array.from({ length: 200 }, (_, at) => `... on ExCertificat${at} { id }`),
  ],
  ['an operation with fields that are not there', Array.from({ length: 150 }, (_, at) => `certificat${at}`)],
])('%s is told by the first few', async (_what, selections) => {
  const { errors } = await sent(JSON.stringify({ query: `{ ${selections.join(' ')} }` }));
  expect(errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(errors.length).toBeLessThanOrEqual(11);
});

test.each([
  ['variables', `{"query":"{ __typename }","variables":{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`],
  ['extensions', `{"query":"{ __typename }","extensions":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
])('%s that are nested very deep are BAD_INPUT', async (_where, body) => {
  const { status, errors } = await sent(body);
  expect([status, errors[0].extensions]).toEqual([400, { code: 'BAD_INPUT', field: 'body' }]);
});

test('brackets in a text are no nesting', async () => {
  const query = 'query ($q: String) { certificates(query: $q) { totalCount } }';
  const { data } = await sent(JSON.stringify({ query, variables: { q: `${'['.repeat(90)}"\\"{` } }));
  expect(data.certificates.totalCount).toBe(0);
});

test.each(['adam', 'sam'] as const)(
  'everything that %s asks with optional arguments as variables left out is answered',
  async person => {
    const { requests, examples } = await askLeavingOut(graph, person);
    expect(requests).toBeGreaterThan(150);
    expect(examples).toEqual([]);
  },
);
