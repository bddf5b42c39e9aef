import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { anotherAudit, aQualityReport, type Done, type Office, officeOf } from './builders';

let graph: TestSubgraph;
let office: Office;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
});
afterAll(() => graph.close());

type Who = (typeof people)[keyof typeof people];
const recorded = `id revision issueNumber surveillanceDueOn surveillanceRecords { doneOn nextDueOn findings byName }
  contact { name email phone } auditTrail { act issueNumber details }`;

async function record({ id, revision }: Done, input: object, who: Who = people.ben, now = '2027-05-20') {
  const { data, errors } = await graph.ask(
    who,
    `mutation ($id: ID!, $revision: Int!, $input: SurveillanceInput!) {
       done: recordExQualityReportSurveillance(id: $id, revision: $revision, input: $input) { ${recorded} } }`,
    { id, revision, input },
    `${now}T10:00:00Z`,
  );
  return { done: data?.done ?? null, refused: errors[0] ?? null };
}
const aReport = () =>
  office.publish('ExQualityReport', aQualityReport({ auditedOn: anotherAudit() }), { now: '2026-06-10' });

test('surveillance that was done is recorded without a new issue, in the trail, and says when the next is due', async () => {
  const report = await aReport();
  expect(await office.read('ExQualityReport', report.id, '{ surveillanceDueOn }', { who: people.olga })).toEqual({
    surveillanceDueOn: '2027-06-01',
  });
  const { done } = await record(report, { doneOn: '2027-05-18', findings: 'One remark, closed.' });
  const kept = { doneOn: '2027-05-18', nextDueOn: '2028-05-18', findings: 'One remark, closed.', byName: 'Ben' };
  expect(done).toMatchObject({
    revision: report.revision + 1,
    issueNumber: 0,
    surveillanceDueOn: '2028-05-18',
    surveillanceRecords: [kept],
  });
  expect(done.auditTrail.at(-1)).toMatchObject({
    act: 'record-surveillance',
    issueNumber: 0,
    details: { surveillance: kept },
  });
  const [task] = await graph.owner.query('select due_on::text from register.task where id = $1', [report.id]);
  expect(task).toEqual({ due_on: '2028-05-18' });
});

test('no surveillance is due where the validity ends before: the QAR is assessed anew', async () => {
  const report = await aReport();
  const { done } = await record(report, { doneOn: '2028-05-18', nextDueOn: '2029-06-02' }, people.ben, '2028-06-01');
  expect(done.surveillanceDueOn).toBeNull();
});

test.each([
  ['a day to come', { doneOn: '2027-05-21' }, 'input.doneOn'],
  ['a day before the first issue', { doneOn: '2026-06-09' }, 'input.doneOn'],
  ['a next one on the same day', { doneOn: '2027-05-18', nextDueOn: '2027-05-18' }, 'input.nextDueOn'],
  ['findings without end', { doneOn: '2027-05-18', findings: 'x'.repeat(5001) }, 'input.findings'],
])('surveillance of %s is refused, and the field is named', async (_, input, field) => {
  const { refused } = await record(await aReport(), input);
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field });
});

test('surveillance is recorded in the order in which it is done', async () => {
  const report = await aReport();
  const { done } = await record(report, { doneOn: '2027-05-18' });
  const { refused } = await record(done, { doneOn: '2027-05-17' });
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'input.doneOn' });
});

test.each([
  ['another body', people.wei, 'FORBIDDEN'],
  ['the Secretariat', people.sam, 'FORBIDDEN'],
  ['a guest', people.guest, 'UNAUTHENTICATED'],
])('%s records no surveillance', async (_, who, code) => {
  const { refused } = await record(await aReport(), { doneOn: '2027-05-18' }, who);
  expect([code, 'FORBIDDEN']).toContain(refused?.code);
});

test('a revision that was read before another act is refused', async () => {
  const report = await aReport();
  await record(report, { doneOn: '2027-05-18' });
  expect((await record(report, { doneOn: '2027-05-19' })).refused).toMatchObject({ code: 'CONFLICT' });
});

test('a change of contact is recorded, and taken back, and nobody else reads either', async () => {
  const report = await aReport();
  const change = async ({ id, revision }: Done, contact: object | null) => {
    const { data, errors } = await graph.ask(
      people.olga,
      `mutation ($id: ID!, $revision: Int!, $contact: ContactInput) {
         done: changeExQualityReportContact(id: $id, revision: $revision, contact: $contact) { ${recorded} } }`,
      { id, revision, contact },
    );
    if (errors[0]) throw new Error(errors[0].message);
    return data.done;
  };
  const contact = { name: 'Quality office', email: 'quality@example.org' };
  const done = await change(report, contact);
  expect(done).toMatchObject({ issueNumber: 0, contact: { ...contact, phone: null } });
  for (const who of [people.guest, people.wei])
    expect(await office.read('ExQualityReport', report.id, `{ ${recorded} }`, { who })).toMatchObject({
      contact: null,
      surveillanceRecords: [],
      surveillanceDueOn: null,
      auditTrail: [],
    });
  expect((await change(done, null)).contact).toBeNull();
});

test('what can be recorded stands among the acts that are available', async () => {
  const report = await aReport();
  const { availableActs } = await office.read(
    'ExQualityReport',
    report.id,
    '{ availableActs { act mutation available } }',
    {
      who: people.ben,
    },
  );
  expect(availableActs).toContainEqual({
    act: 'RECORD_SURVEILLANCE',
    mutation: 'recordExQualityReportSurveillance',
    available: true,
  });
});
