import { people } from '@conformity/testkit';
import { certificate, type PersonsGraph, picture, report, startPersons } from './graph';

const { guest, olga, sam } = people;

let graph: PersonsGraph;
/** Numbers by the end of validity. */
const numbers: Record<string, string> = {};
const ids: Record<string, string> = {};
beforeAll(async () => {
  graph = await startPersons();
  const photo = (await graph.upload(olga, await picture())).photo.hash;
  const pcar = await graph.assess(report('Demo Person', '2020-01-01', ['Ex 001']), '2020-01-01');
  for (const on of ['2021-03-01', '2021-01-01', '2021-02-01', '2021-05-01', '2021-04-01']) {
    const { number, id } = await graph.certify(certificate('Demo Person', photo, ['Ex 001'], [pcar]), on);
    const end = on.replace('2021', '2026');
    [numbers[end], ids[end]] = [number, id];
  }
  await graph.tell(olga, `mutation { draftExPersonCertificate(input: { holder: { name: "Draft" } }) { id } }`);
});
afterAll(() => graph.close());

const list = (args: string, person: (typeof people)[keyof typeof people] = guest) =>
  graph.ask(
    person,
    `{ expiringPersonCertificates(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { number validUntil } } } }`,
  );
const ends = (answer: Awaited<ReturnType<typeof list>>) =>
  answer.data.expiringPersonCertificates.edges.map(({ node }: { node: { validUntil: string } }) => node.validUntil);

test('lists what ends within the days, both inclusive, the earliest first', async () => {
  const answer = await list('from: "2026-02-01", to: "2026-04-01"');
  expect(ends(answer)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  expect(answer.data.expiringPersonCertificates).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: false },
  });
});

test('goes on where a page ends', async () => {
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    const answer = await list(`from: "2026-01-01", to: "2026-12-31", first: 2${after}`);
    const { pageInfo, totalCount } = answer.data.expiringPersonCertificates;
    seen.push(...ends(answer));
    expect([pageInfo.hasNextPage, totalCount]).toEqual([page < 2, 5]);
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']);
});

test('asks no more of the database for many than for few', async () => {
  const asked = async (first: number) => {
    const before = graph.statements.length;
    await list(`from: "2026-01-01", to: "2026-12-31", first: ${first}`);
    return graph.statements.length - before;
  };
  expect(await asked(5)).toBe(await asked(1));
});

test('lists a suspended certificate, not a cancelled or deleted one', async () => {
  const act = (name: string, end: string, more = '') =>
    graph.tell(
      sam,
      `mutation { ${name}ExPersonCertificate(id: "${ids[end]}", reason: "Test of the list"${more}) { __typename } }`,
    );
  await act('suspend', '2026-01-01');
  await act('cancel', '2026-02-01', ', productsAffected: false');
  await act('delete', '2026-03-01');
  expect(ends(await list('from: "2026-01-01", to: "2026-12-31"'))).toEqual(['2026-01-01', '2026-04-01', '2026-05-01']);
});

test.each([
  ['from: "2026-02-01", to: "2026-01-31"', 'from: 2026-02-01 is after 2026-01-31'],
  ['from: "2026-02-01", to: "2026-02-30"', 'not a day'],
  ['from: "2026-01-01", to: "2026-12-31", first: 0', 'at least 1'],
  ['from: "2026-01-01", to: "2026-12-31", first: 101', 'at most 100'],
  ['from: "2026-01-01", to: "2026-12-31", after: "x"', 'after: is not a cursor of this list'],
])('is told what is wrong: %s', async (args, message) => {
  const { errors } = await list(args);
  expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
});
