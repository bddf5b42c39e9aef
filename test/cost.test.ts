import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startGraph, type TestGraph } from './support';

jest.setTimeout(120_000);

let graph: TestGraph;
const sent: string[] = [];
beforeAll(async () => {
  graph = await startGraph({ onStatement: text => sent.push(text) });
});
afterAll(() => graph.stop());

const small =
  '{ organisations { edges { node { certificates { edges { node { organisations { certificates { edges { node { number } } } } } } } } } } }';

test('what costs too much is refused before a subgraph is asked, with its cost and what it is for', async () => {
  await graph.ask(null, '{ __typename }');
  sent.length = 0;
  const { status, errors, data } = await graph.ask(null, small);
  expect(status).toBe(400);
  expect(data).toBeNull();
  const field = 'organisations.edges.node.certificates.edges.node.organisations.certificates.edges.node';
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^Cost limit of 10000 exceeded, found \d+\. Most of it is for /),
      extensions: { code: 'LIMIT_EXCEEDED', cost: expect.any(Number), limit: 10000, field },
    },
  ]);
  expect(sent).toEqual([]);
});

test('an operation that is refused with some variables is answered with others', async () => {
  const query =
    'query ($n: Int) { organisations(first: $n) { edges { node { certificates(first: $n) { edges { node { number } } } } } } }';
  expect((await graph.ask(null, query, { n: 100 })).errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect((await graph.ask(null, query, { n: 3 })).errors).toEqual([]);
});

test('statistics cost by how many rows are asked for, above a page too', async () => {
  const thrice = (first: string) =>
    `{ ${['a', 'b', 'c'].map(name => `${name}: statistics(by: [YEAR]${first}) { year count }`).join(' ')} }`;
  expect((await graph.ask(null, thrice(''))).errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect((await graph.ask(null, thrice(', first: 4000'))).errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect((await graph.ask(null, thrice(', first: 200'))).errors).toEqual([]);
});

const folder = path.join(__dirname, '../packages/client/operations');
const most = { first: 100, last: null, numbers: Array.from({ length: 1_000 }, () => 'IECEx DEMO 26.0001') };

test.each(readdirSync(folder).filter(file => file.endsWith('.graphql')))(
  'front ends may ask all of %s, with pages as large as they can be',
  async file => {
    const query = readFileSync(path.join(folder, file), 'utf8');
    for (const [, operationName] of query.matchAll(/^query (\w+)/gm)) {
      const { errors } = await graph.post({ query, operationName, variables: most });
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('LIMIT_EXCEEDED');
    }
  },
);
