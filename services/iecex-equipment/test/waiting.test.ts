import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aTestReport, type Office, officeOf } from './builders';

let graph: TestSubgraph;
let office: Office;
beforeAll(async () => {
  graph = await startSubgraph(subgraph, { actConnections: 2, lockPatienceMs: 300 });
  office = officeOf(graph);
});
afterAll(() => graph.close());

const issue = 'mutation ($id: ID!) { issueExTestReport(id: $id, revision: 1) { issuedOn auditTrail { act at } } }';

test('of acts on a document that another one holds each is told so, and an act on another document gets its turn', async () => {
  const { id: held } = await office.draft('ExTestReport', aTestReport());
  const { id: free } = await office.draft('ExTestReport', aTestReport());
  const holder = graph.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select from document where id = $1 for update', [held]);
  const ids = [held, held, held, held, held, held, free];
  const answers = await Promise.all(ids.map(id => graph.ask(people.olga, issue, { id })));
  await holder.rollbackTransaction();
  await holder.release();
  expect(answers.pop()?.errors).toEqual([]);
  for (const { errors } of answers)
    expect(errors).toEqual([
      {
        code: 'CONFLICT',
        message: 'Another act holds a document that this one needs. Nothing was changed: try again in a few seconds.',
      },
    ]);
});

const asOlga = { principal: people.olga, requestId: 'test' };

test('an act that waited over midnight is dated to the day on which it is done', async () => {
  const { id } = await office.draft('ExTestReport', aTestReport());
  let now = new Date('2026-06-15T23:59:59Z');
  const asked = graph.execute({ query: issue, variables: { id } }, { ...asOlga, now, clock: () => now });
  now = new Date('2026-06-16T00:00:01Z');
  const { data } = await asked;
  expect(data?.issueExTestReport).toEqual({
    issuedOn: '2026-06-16',
    auditTrail: [
      { act: 'draft', at: expect.anything() },
      { act: 'issue', at: now.toISOString() },
    ],
  });
});

test('an act during which the day ends is not done', async () => {
  const { id } = await office.draft('ExTestReport', aTestReport());
  const now = new Date('2026-06-15T23:59:59Z');
  const times = [now, new Date('2026-06-16T00:00:00Z')];
  const clock = () => times.shift() ?? now;
  const { errors } = await graph.execute({ query: issue, variables: { id } }, { ...asOlga, now, clock });
  expect(errors?.map(({ extensions, message }) => [extensions.code, message])).toEqual([
    ['CONFLICT', '2026-06-15 ended while this was done. Nothing was changed: try again.'],
  ]);
  expect(await office.read('ExTestReport', id, '{ status }', { who: people.olga })).toEqual({ status: 'DRAFT' });
});

test('an act whose caller goes ends at once, and is not done when the document is free again', async () => {
  const { id } = await office.draft('ExTestReport', aTestReport());
  const holder = graph.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select from document where id = $1 for update', [id]);
  const leaving = new AbortController();
  // Without a deadline it would wait for ever.
  const caller = { ...asOlga, now: new Date(), departure: () => leaving.signal };
  const asked = graph.execute({ query: issue, variables: { id } }, caller);
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await graph.owner.query<object[]>(waiting)).length === 0);
  leaving.abort();
  expect((await asked).errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT']);
  while ((await graph.owner.query<object[]>(waiting)).length > 0);
  await holder.rollbackTransaction();
  await holder.release();
  expect(await office.read('ExTestReport', id, '{ auditTrail { act } }', { who: people.olga })).toEqual({
    auditTrail: [{ act: 'draft' }],
  });
});
