import { people } from '@conformity/testkit';
import { aPlant, aStatement, aType, type IecreGraph, startIecre } from './graph';

const { guest, remy } = people;

let graph: IecreGraph;
const ids: Record<string, string> = {};
beforeAll(async () => {
  graph = await startIecre();
  for (const validUntil of ['2028-03-01', '2028-01-01', '2028-02-01', '2028-05-01', '2028-04-01'])
    ids[validUntil] = (await graph.issued(aType({ validUntil }))).id;
  ids.plant = (await graph.issued(aPlant())).id;
  await graph.issued(aStatement('DESIGN'));
  await graph.draft(aType({ validUntil: '2028-03-02' }));
});
afterAll(() => graph.close());

const list = (args: string) =>
  graph.ask(
    guest,
    `{ iecreExpiring(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { documentType validUntil } } } }`,
  );
const ends = ({ data }: Awaited<ReturnType<typeof list>>) =>
  data.iecreExpiring.edges.map(({ node }: { node: { validUntil: string } }) => node.validUntil);

test('lists what ends within the days, both inclusive, the earliest first, whatever its type', async () => {
  const answer = await list('from: "2027-06-15", to: "2028-04-01"');
  expect(ends(answer)).toEqual(['2027-06-15', '2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01']);
  expect(answer.data.iecreExpiring).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } });
  expect(answer.data.iecreExpiring.edges[0].node.documentType).toBe('IECRE_PLANT');
});

test('goes on where a page ends', async () => {
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    const answer = await list(`from: "2028-01-01", to: "2028-12-31", first: 2${after}`);
    const { pageInfo, totalCount } = answer.data.iecreExpiring;
    seen.push(...ends(answer));
    expect([pageInfo.hasNextPage, totalCount]).toEqual([page < 2, 5]);
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(['2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01', '2028-05-01']);
});

test('asks no more of the database for many than for few', async () => {
  const asked = async (first: number) => {
    const before = graph.statements.length;
    await list(`from: "2027-01-01", to: "2028-12-31", first: ${first}`);
    return graph.statements.length - before;
  };
  expect(await asked(6)).toBe(await asked(1));
});

test('lists a revision by its own end, a suspended certificate, and no cancelled or deleted one', async () => {
  const act = (name: string, end: string, more = '') =>
    graph.tell(
      remy,
      `mutation { ${name}IecreCertificate(id: "${ids[end]}", reason: "Test of the list"${more}) { __typename } }`,
    );
  await act('suspend', '2028-01-01');
  await act('cancel', '2028-02-01', ', productsAffected: false');
  await act('delete', '2028-03-01');
  await graph.amended(ids['2028-04-01'] ?? '', aType({ changes: 'x', validUntil: '2028-06-01' }));
  expect(ends(await list('from: "2028-01-01", to: "2028-12-31"'))).toEqual(['2028-01-01', '2028-05-01', '2028-06-01']);
});

test.each([
  ['from: "2028-02-01", to: "2028-01-31"', 'from: 2028-02-01 is after 2028-01-31'],
  ['from: "2028-01-01", to: "2028-12-31", first: 101', 'at most 100'],
  ['from: "2028-01-01", to: "2028-12-31", after: "x"', 'after: is not a cursor of this list'],
])('is told what is wrong: %s', async (args, message) => {
  const { errors } = await list(args);
  expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
});
