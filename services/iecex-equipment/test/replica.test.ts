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

test('who acts reads what they did, at once and afterwards, as long as the copy is behind', async () => {
  const mutation =
    'mutation ($input: ExTestReportInput!) { draftExTestReport(input: $input) { id auditTrail { act } } }';
  const { data } = await graph.ask(people.olga, mutation, { input: aTestReport() });
  const { id, auditTrail } = data.draftExTestReport;
  expect(auditTrail).toEqual([{ act: 'draft' }]);
  const query = 'query ($id: ID) { exTestReport(id: $id) { status } }';
  expect((await graph.ask(people.olga, query, { id })).data).toEqual({ exTestReport: { status: 'DRAFT' } });
});

test('a check before the first save is answered', async () => {
  const { found, refused } = await officeOf(graph).check('ExTestReport', { input: aTestReport() });
  expect([found, refused]).toEqual([[], null]);
});
