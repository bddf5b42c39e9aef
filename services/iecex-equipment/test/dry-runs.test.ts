import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const query = `query ($id: ID!) { checkExCertificate(id: $id) { rule } previewExCertificate(id: $id) { document } }`;

test('a check and a preview wait for nobody who holds the document, its reports and their entries', async () => {
  const { id } = await office.draft('ExCertificate', aCertificate(reports));
  const holder = graph.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select from document for update');
  await holder.query('select from register.entry for update');
  const { data, errors } = await graph.ask(people.olga, query, { id });
  await holder.rollbackTransaction();
  await holder.release();
  expect(errors).toEqual([]);
  expect(data.checkExCertificate).toEqual([]);
  expect(data.previewExCertificate.document).not.toBeNull();
});

test('a check only reads: PostgreSQL would refuse it anything else, and a replica can answer it', async () => {
  const { id } = await office.draft('ExCertificate', aCertificate(reports));
  graph.statements.length = 0;
  await graph.ask(people.olga, query, { id });
  const [first, ...others] = graph.statements;
  expect(first).toMatch(/^start transaction .*read only$/);
  expect(others.filter(sql => /for (update|share)|^(insert|update|delete)/i.test(sql))).toEqual([]);
});
