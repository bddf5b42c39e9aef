import { auditServer } from 'graphql-http';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

/**
 * The specification would have status 200 for a client that accepts application/json only. We answer 400 to every client, so that
 * whoever watches the traffic sees what failed. Our decision.
 */
const decidedOtherwise = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

test('the graph passes the audits of GraphQL over HTTP, save where we decided otherwise', async () => {
  const results = await auditServer({
    url: `${graph.url}/graphql`,
    // The audits send plain GETs, which a browser of another site could send too.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { 'apollo-require-preflight': 'true', ...init.headers } }),
  });
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual(decidedOtherwise);
});
