import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, type Done, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
let issued: Done;
let draft: Done;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
  issued = await office.publish('ExCertificate', aCertificate(reports));
  draft = await office.draft('ExCertificate', aCertificate(reports, { equipment: 'Secret lamp' }));
});
afterAll(() => graph.close());

const contentOf = async (selection: string, person: (typeof people)[keyof typeof people] = people.guest) => {
  const query = `query ($entities: [_Any!]!) { _entities(representations: $entities) { ${selection} } }`;
  const entities = [issued, draft].map(({ id }) => ({ __typename: 'ExCertificate', id }));
  const { data, errors } = await graph.ask(person, query, { entities });
  expect(errors).toEqual([]);
  return data._entities.map((found: { content: unknown } | null) => found?.content);
};

test.each([
  'marking typeOfProtection',
  'equipment manufacturer { name country } standards { standard edition } testReports',
  'marking markingLines { text isRead }',
  'certificateKind linkedTestReports { number }',
  '__typename',
])('the content asked alone is the content asked with the rest: %s', async fields => {
  const alone = await contentOf(`... on ExCertificate { content { ${fields} } }`, people.olga);
  expect(alone).toEqual(await contentOf(`... on ExCertificate { number title content { ${fields} } }`, people.olga));
  expect(alone[0]).not.toBeNull();
});

test('reads no more of it than is asked', async () => {
  graph.statements.length = 0;
  await contentOf('... on ExCertificate { content { marking } }');
  expect(graph.statements).toHaveLength(1);
  expect(graph.statements[0]).toContain(`jsonb_build_object('marking', i.content->'marking')`);
});

test('of a draft, only those who may see it read the content', async () => {
  const selection = '... on ExCertificate { content { equipment } }';
  expect((await contentOf(selection))[1]).toBeUndefined();
  expect((await contentOf(selection, people.wei))[1]).toBeUndefined();
  expect((await contentOf(selection, people.olga))[1]).toEqual({ equipment: 'Secret lamp' });
});
