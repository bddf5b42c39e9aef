import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aTestReport, officeOf } from './builders';

/** A copy that has not heard of anything yet: an empty database. */
let replica: TestSubgraph;
let graph: TestSubgraph;
beforeAll(async () => {
  replica = await startSubgraph(subgraph);
  graph = await startSubgraph(subgraph, { replicaUrl: replica.url });
});
afterAll(() => Promise.all([graph?.close(), replica?.close()]));

test('a request that acts reads what it did; one that only reads asks the replica', async () => {
  const mutation =
    'mutation ($input: ExTestReportInput!) { draftExTestReport(input: $input) { id auditTrail { act } } }';
  const { data } = await graph.ask(people.olga, mutation, { input: aTestReport() });
  const { id, auditTrail } = data.draftExTestReport;
  expect(auditTrail).toEqual([{ act: 'draft' }]);
  const query = 'query ($id: ID) { exTestReport(id: $id) { status } }';
  expect((await graph.ask(people.olga, query, { id })).data).toEqual({ exTestReport: null });
  const caller = { principal: people.olga, requestId: 'test', now: new Date(), acts: true };
  expect((await graph.execute({ query, variables: { id } }, caller)).data).toEqual({
    exTestReport: { status: 'DRAFT' },
  });
});

test('a check before the first save is answered by the replica', async () => {
  const { found, refused } = await officeOf(graph).check('ExTestReport', { input: aTestReport() });
  expect([found, refused]).toEqual([[], null]);
});
