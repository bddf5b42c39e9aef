import { calendarDate, documentTypes } from '@conformity/certification';
import { type Face, writeEntries } from '@conformity/register';
import { entryOf, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { doNext } from '../src/reviews/clock';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph?.close());

/** Has a suspended certificate in the register, and a question about it noted as due. */
async function noted(serial: string, since: string, on: string): Promise<string> {
  const { typename, idPrefix, system, scheme } = documentTypes.EX_COC;
  const day = calendarDate(since);
  const id = `${idPrefix}_${serial}`;
  const face = {
    ...{
      __typename: typename,
      id,
      system,
      scheme,
      documentType: 'EX_COC',
      number: `IECEx DEMO 20.${serial}`,
      title: 'Lamp',
    },
    ...{ status: 'SUSPENDED', statusReason: null, statusSince: new Date(day), validUntil: null, issueNumber: 0 },
    ...{ statusHistory: [{ status: 'SUSPENDED', since: day }], issuedOn: day, firstIssuedOn: day },
    ...{
      issuer: { id: 'bdy_demo' },
      holder: null,
      manufacturers: [],
      sites: [],
      standards: [],
      history: [],
      master: null,
    },
  } as unknown as Face;
  await writeEntries(graph.owner.manager, [entryOf(face)]);
  await graph.owner.query(
    `insert into due (document_id, kind, on_day, zone, due_at) values ($1, 'REQUEST', $2::date, 'UTC', $2::date)`,
    [id, on],
  );
  return id;
}

test('what was reinstated and suspended anew after a question was noted is not asked about before its own year is over', async () => {
  await graph.owner.query(
    `insert into review_policy (system, from_day, interval_months, answer_months, begun_by, begun_at)
     values ('IECEx', '2020-01-01', 12, 1, 'Sam', '2020-01-01')`,
  );
  await noted('0001', '2026-02-27', '2026-02-28');
  const asked = await noted('0002', '2025-02-28', '2026-02-28');
  const told: string[] = [];
  const now = new Date('2026-02-28T10:00:00Z');
  while (await doNext(graph.db, [], now, line => told.push(line)));
  expect(told).toEqual([]);
  const reviews = await graph.owner.query('select document_id as id, state from review');
  expect(reviews).toEqual([{ id: asked, state: 'ASKED' }]);
});
