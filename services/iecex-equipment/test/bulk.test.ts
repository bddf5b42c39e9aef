import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, aTestReport, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { olga, ben, sam } = people;
const answer =
  '{ documentId refused { code message field findings { code } } document { status issueNumber issuedOn } }';
const issueMany = (type: string) => `mutation ($rows: [IssueRow!]!) { done: issueMany${type}(rows: $rows) ${answer} }`;
const renewMany = `mutation ($rows: [ExCertificateRenewal!]!) { done: renewManyExCertificate(rows: $rows) ${answer} }`;
const correctMany = `mutation ($rows: [ExTestReportChange!]!, $reason: String!) { done: correctManyExTestReport(rows: $rows, reason: $reason) ${answer} }`;
const suspendMany = `mutation ($ids: [ID!]!, $reason: String!) { done: suspendManyExCertificate(ids: $ids, reason: $reason) ${answer} }`;

const rowOf = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });
const actsOn = (id: string) =>
  graph.owner
    .query('select act from audit_entry where document_id = $1 order by sequence', [id])
    .then(rows => rows.map(({ act }: { act: string }) => act));

test('a list of drafts is issued, with an answer for each: one that is refused leaves the others alone', async () => {
  const first = await office.draft('ExCertificate', aCertificate(reports));
  const third = await office.draft('ExCertificate', aCertificate(reports));
  const wrong = await office.draft('ExCertificate', aCertificate(reports, { testReports: [] }));
  const rows = [
    rowOf(first),
    rowOf(wrong),
    rowOf(third),
    { id: third.id, revision: 1 },
    { id: 'exc_none', revision: 1 },
  ];
  const { data, errors } = await graph.ask(olga, issueMany('ExCertificate'), { rows });
  expect(errors).toEqual([]);
  expect(data.done.map(({ documentId }: { documentId: string }) => documentId)).toEqual(rows.map(({ id }) => id));
  expect(data.done.map(({ refused }: { refused: { code: string } | null }) => refused?.code ?? null)).toEqual([
    null,
    'RULE_VIOLATION',
    null,
    'CONFLICT',
    'NOT_FOUND',
  ]);
  expect(data.done[0].document).toEqual({ status: 'CURRENT', issueNumber: 0, issuedOn: '2026-06-15' });
  expect(data.done[1].document.status).toBe('DRAFT');
  expect(data.done[1].refused.findings).toContainEqual({ code: 'R1' });
  expect(data.done[4].document).toBeNull();
});

test('a list that is sent again with its key answers the same, and does nothing twice', async () => {
  const draft = await office.draft('ExCertificate', aCertificate(reports));
  const wrong = await office.draft('ExCertificate', aCertificate(reports, { testReports: [] }));
  const rows = [rowOf(wrong), rowOf(draft)];
  const now = new Date('2026-06-15T10:00:00Z');
  const caller = { principal: olga, requestId: 'test', now, clock: () => now, idempotencyKey: 'list-1' };
  const send = (variables: object) =>
    graph.execute({ query: issueMany('ExCertificate'), variables: variables as Record<string, unknown> }, caller);
  const first = await send({ rows });
  expect(first.errors).toBeUndefined();
  await office.does('edit', 'ExCertificate', { ...rowOf(wrong), input: aCertificate(reports) });
  const again = await send({ rows });
  const refusals = (answered: typeof first) =>
    ((answered.data?.done ?? []) as { refused: object | null }[]).map(({ refused }) => refused);
  expect(refusals(again)).toEqual(refusals(first));
  expect(await actsOn(draft.id)).toEqual(['draft', 'issue']);
  expect((await send({ rows: rows.slice(1) })).errors?.[0]?.extensions.code).toBe('CONFLICT');
});

test('certificates are renewed, each in one act: the next issue is public, and none is left half-done', async () => {
  const good = await office.publish('ExCertificate', aCertificate(reports));
  const open = await office.publish('ExCertificate', aCertificate(reports));
  const amended = await office.does('amend', 'ExCertificate', rowOf(open));
  const changed = { changes: 'New edition of the instructions' };
  const rows = [
    { ...rowOf(good), patch: changed },
    { ...rowOf(amended), patch: changed },
    { ...rowOf(await office.publish('ExCertificate', aCertificate(reports))), patch: { testReports: [] } },
  ];
  const { data } = await graph.ask(olga, renewMany, { rows });
  expect(data.done[0]).toMatchObject({ refused: null, document: { issueNumber: 1, issuedOn: '2026-06-15' } });
  expect(data.done[1].refused.code).toBe('CONFLICT');
  expect(data.done[2].refused.code).toBe('RULE_VIOLATION');
  expect(await actsOn(good.id)).toEqual(['draft', 'issue', 'issue']);
  expect(await actsOn(rows[2]?.id ?? '')).toEqual(['draft', 'issue']);
});

test('reports are corrected in place by what is to change, for one reason', async () => {
  const [one, other] = [
    await office.publish('ExTestReport', aTestReport()),
    await office.publish('ExTestReport', aTestReport()),
  ];
  const rows = [one, other].map(report => ({ ...rowOf(report), patch: { product: 'Explosion-proof lamp' } }));
  const { data } = await graph.ask(olga, correctMany, { rows, reason: 'A slip of the pen' });
  expect(data.done.map(({ refused }: { refused: object | null }) => refused)).toEqual([null, null]);
  const { content } = await office.read('ExTestReport', other.id, '{ content { product models } }');
  expect(content).toEqual({ product: 'Explosion-proof lamp', models: ['TL-1'] });
});

test('certificates are suspended for one reason, by who may', async () => {
  const [one, other] = [
    await office.publish('ExCertificate', aCertificate(reports)),
    await office.publish('ExCertificate', aCertificate(reports)),
  ];
  const variables = { ids: [one.id, other.id], reason: 'Audit not done' };
  const codes = async (who: typeof sam) =>
    (await graph.ask(who, suspendMany, variables)).data.done.map(
      ({ refused }: { refused: { code: string } | null }) => refused?.code ?? null,
    );
  expect(await codes(ben)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(await codes(sam)).toEqual([null, null]);
  expect(await codes(sam)).toEqual(['CONFLICT', 'CONFLICT']);
});

test('a list of more than a hundred is refused as a whole', async () => {
  const ids = Array.from({ length: 101 }, (_, at) => `exc_${at}`);
  const { errors } = await graph.ask(sam, suspendMany, { ids, reason: 'Audit not done' });
  expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', field: 'ids' });
});

test('a list of drafts is deleted by an administrator; each can be restored', async () => {
  const [first, second] = [
    await office.draft('ExCertificate', aCertificate(reports)),
    await office.draft('ExCertificate', aCertificate(reports)),
  ];
  const query = `mutation ($rows: [DraftRow!]!) { done: deleteManyExCertificateDrafts(rows: $rows) { documentId refused { code } document { status } } }`;
  const rows = [rowOf(first), { id: second.id, revision: second.revision + 7 }, rowOf(second)];
  const refused = await graph.ask(olga, query, { rows });
  expect(refused.data.done.map((row: { refused: object }) => row.refused)).toEqual(
    rows.map(() => ({ code: 'FORBIDDEN' })),
  );
  const { data } = await graph.ask(people.adam, query, { rows });
  expect(data.done).toEqual([
    { documentId: first.id, refused: null, document: null },
    { documentId: second.id, refused: { code: 'CONFLICT' }, document: null },
    { documentId: second.id, refused: null, document: null },
  ]);
  const restoring = 'mutation ($id: ID!) { done: restoreExCertificateDraft(id: $id) { number } }';
  const restored = await graph.ask(people.adam, restoring, { id: second.id });
  expect(restored.data.done.number).toBe(second.number);
});
