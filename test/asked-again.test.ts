import { signLocalToken } from '@conformity/program';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
let olga: string;
beforeAll(async () => {
  graph = await startGraph();
  olga = `Bearer ${await signLocalToken(graph.dataDir, 'olga')}`;
});
afterAll(() => graph?.stop());

const list = '{ certificates(first: 3) { edges { node { number status } } totalCount } }';
const byNumber = 'query ($number: String) { certificate(number: $number) { number } }';
const page = 'query ($first: Int!) { certificates(first: $first) { edges { node { number } } } }';
const two = 'query A { standard(id: "IEC 60079-0") { id } } query B { me { id } }';
const response = 'application/graphql-response+json';

/** All that an answer says, but when and under which id. */
async function asked(body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { date, 'x-request-id': _id, ...said } = Object.fromEntries(answer.headers);
  return { status: answer.status, said, body: await answer.text() };
}

test.each<[what: string, body: () => object, headers?: () => Record<string, string>]>([
  ['a list', () => ({ query: list })],
  ['a list by somebody with a token', () => ({ query: list }), () => ({ authorization: olga })],
  ['a list with a token that is not good', () => ({ query: list }), () => ({ authorization: 'Bearer nothing' })],
  ['a list as GraphQL over HTTP calls its answers', () => ({ query: list }), () => ({ accept: response })],
  ['a list as anything', () => ({ query: list }), () => ({ accept: '*/*' })],
  ['a list in a type that is not offered', () => ({ query: list }), () => ({ accept: 'text/csv' })],
  ['a document by number', () => ({ query: byNumber, variables: { number: 'IECEx DEMO 26.0001' } })],
  ['a document that is not there', () => ({ query: byNumber, variables: { number: 'IECEx DEMO 26.9999' } })],
  ['neither number nor id', () => ({ query: byNumber })],
  ['neither number nor id, strictly', () => ({ query: byNumber }), () => ({ accept: response })],
  ['a variable of a wrong type', () => ({ query: page, variables: { first: 'three' } })],
  [
    'a variable of a wrong type, strictly',
    () => ({ query: page, variables: { first: 3.5 } }),
    () => ({ accept: response }),
  ],
  ['a variable that is missing', () => ({ query: page, variables: {} })],
  ['a page that is too large', () => ({ query: page, variables: { first: 100_000 } })],
  ['variables that are a list', () => ({ query: page, variables: [3] })],
  ['variables that are null', () => ({ query: list, variables: null, operationName: null, extensions: null })],
  ['the first of two operations', () => ({ query: two, operationName: 'A' })],
  ['the second of two operations', () => ({ query: two, operationName: 'B' })],
  ['neither of two operations', () => ({ query: two })],
  ['an operation that is not there', () => ({ query: two, operationName: 'C' })],
  ['what an act may not do', () => ({ query: 'mutation { withdrawExCertificateDraft(id: "exc_none") { id } }' })],
  ['what was said by a client of itself', () => ({ query: list, extensions: { clientLibrary: { name: 'any' } } })],
  ['what this graph has not', () => ({ query: '{ nothing }' })],
])('%s is answered alike however often it is asked for', async (_what, body, headers = () => ({})) => {
  const first = await asked(body(), headers());
  for (let again = 0; again < 2; again++) expect(await asked(body(), headers())).toEqual(first);
});

test('what costs too much by its variables is refused, also where it was let through before', async () => {
  const query =
    'query ($first: Int!) { certificates(first: $first) { edges { node { namedBy { certificate { namedBy { number } } } } } } }';
  expect((await asked({ query, variables: { first: 1 } })).status).toBe(200);
  const refused = await asked({ query, variables: { first: 100 } });
  expect(refused.body).toContain('LIMIT_EXCEEDED');
  expect(await asked({ query, variables: { first: 100 } })).toEqual(refused);
});
