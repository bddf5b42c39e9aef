import { publishReferences, references } from '@conformity/register';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, aTestReport, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeEach(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterEach(() => graph.close());

const { olga, ben, adam, sam } = people;
const now = '2026-06-15T10:00:00Z';
/** Why an act is refused; null where it is done. */
const refusal = async (...asked: Parameters<Office['attempt']>) => (await office.attempt(...asked)).refused;

describe('where the body asks for four eyes', () => {
  beforeEach(async () => {
    const body = (await references(graph.owner, 'BODY', ['bdy_demo'])).get('bdy_demo');
    if (!body) throw new Error('There is no body.');
    const acceptances = body.acceptances.map(each => ({ ...each, fourEyes: each.scheme === 'EX_EQUIPMENT' }));
    await publishReferences(graph.owner.manager, 'BODY', [{ ...body, acceptances }]);
  });

  test('who drafted alone does not issue, and another officer does', async () => {
    const draft = await office.draft('ExCertificate', aCertificate(reports), { who: olga, now });
    const own = await refusal('issue', 'ExCertificate', draft, { who: olga, now });
    expect(own).toMatchObject({ code: 'FORBIDDEN', message: expect.stringMatching(/asks for four eyes for IECEx/) });
    expect(await refusal('issue', 'ExCertificate', draft, { who: adam, now })).toBeNull();
  });

  test('who was the last to change it does not issue, whoever began it', async () => {
    const draft = await office.draft('ExTestReport', aTestReport(), { who: ben, now });
    const change = { ...draft, input: aTestReport({ product: 'Another lamp' }) };
    const edited = await office.does('edit', 'ExTestReport', change, { who: olga, now });
    expect(await refusal('issue', 'ExTestReport', edited, { who: olga, now })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal('issue', 'ExTestReport', edited, { who: adam, now })).toBeNull();
  });

  test('what a program drafted is saved by an officer and issued by another: whoever keeps the program does not issue alone', async () => {
    const program = { ...ben, id: 'mac_of_adam' };
    const draft = await office.draft('ExTestReport', aTestReport(), { who: program, now });
    expect(await refusal('issue', 'ExTestReport', draft, { who: adam, now })).toMatchObject({ code: 'FORBIDDEN' });
    const saved = await office.does('edit', 'ExTestReport', { ...draft, input: aTestReport() }, { who: olga, now });
    expect(await refusal('issue', 'ExTestReport', saved, { who: adam, now })).toBeNull();
  });
});

describe('in a read-only period', () => {
  const period = {
    id: 'rop_1',
    system: null,
    from: '2026-06-15T00:00:00.000Z',
    until: '2026-06-18T00:00:00.000Z',
    reason: 'The registers move',
  };
  const announce = (change: object = {}) =>
    publishReferences(graph.owner.manager, 'READ_ONLY', [{ ...period, ...change }]);

  test('no body acts, and reading goes on', async () => {
    const draft = await office.draft('ExTestReport', aTestReport(), { who: olga, now });
    await announce();
    const refused = await refusal('issue', 'ExTestReport', draft, { who: olga, now });
    expect(refused).toMatchObject({
      code: 'READ_ONLY',
      message:
        'Every system takes no acts before 2026-06-18T00:00:00.000Z: The registers move. Reading goes on; nothing was changed.',
      until: period.until,
      retryAfterSeconds: 223_200,
    });
    expect(await office.read('ExTestReport', draft.id, '{ number }', { who: olga, now })).toMatchObject({
      number: draft.number,
    });
    expect(await refusal('issue', 'ExTestReport', draft, { who: olga, now: period.until })).toBeNull();
  });

  test('the Secretariat of the system suspends what cannot wait', async () => {
    const { id } = await office.publish('ExCertificate', aCertificate(reports), { who: olga, now });
    await announce({ system: 'IECEx' });
    expect(await refusal('suspend', 'ExCertificate', { id }, { who: sam, now })).toBeNull();
    await announce({ system: 'IECEx', until: now.replace('Z', '.000Z') });
    expect(await refusal('reinstate', 'ExCertificate', { id }, { who: sam, now })).toBeNull();
  });

  test('of another system nothing is refused', async () => {
    await announce({ system: 'IECQ' });
    expect(await office.draft('ExTestReport', aTestReport(), { who: olga, now })).toMatchObject({ status: 'DRAFT' });
  });
});
