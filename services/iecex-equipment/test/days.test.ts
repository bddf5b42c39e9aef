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

const { wei, sam, guest } = people;
/** In Tokyo it is the 16th by then, in UTC the 15th. */
const evening = '2026-06-15T20:00:00Z';

describe('a body in Tokyo', () => {
  test('dates an issue to its own day, which counts for everybody at once', async () => {
    const { id } = await office.publish('ExCertificate', aCertificate(reports), { who: wei, now: evening });
    const fields = '{ issuedOn effectiveStatus onTheDay: effectiveStatus(on: "2026-06-15") history { issuedOn } }';
    expect(await office.read('ExCertificate', id, fields, { who: guest, now: evening })).toEqual({
      issuedOn: '2026-06-16',
      effectiveStatus: 'CURRENT',
      onTheDay: null,
      history: [{ issuedOn: '2026-06-16' }],
    });
  });

  test('may name its own day, and no later one', async () => {
    const { id, revision } = await office.draft('ExTestReport', aTestReport(), { who: wei, now: evening });
    const tomorrow = { id, issuedOn: '2026-06-17' };
    expect((await office.check('ExTestReport', tomorrow, { who: wei, now: evening })).found).toMatchObject([
      { code: 'R10', message: '2026-06-17 is in the future: at DEMOB Test Body (not a real body) it is 2026-06-16.' },
    ]);
    const today = { id, issuedOn: '2026-06-16' };
    expect((await office.check('ExTestReport', today, { who: wei, now: evening })).found).toEqual([]);
    expect(
      await office.does('issue', 'ExTestReport', { ...today, revision }, { who: wei, now: evening }),
    ).toMatchObject({
      issuedOn: '2026-06-16',
    });
  });

  test('takes the number of the year that has begun there', async () => {
    const { number } = await office.draft('ExTestReport', aTestReport(), { who: wei, now: '2026-12-31T15:00:00Z' });
    expect(number).toContain('/ExTR27.');
  });

  test('is followed by the Secretariat: what is suspended is dated to the day at the body', async () => {
    const { id } = await office.publish('ExCertificate', aCertificate(reports), { who: wei, now: evening });
    await office.does('suspend', 'ExCertificate', { id }, { who: sam, now: evening });
    const { statusHistory, effectiveStatus } = await office.read(
      'ExCertificate',
      id,
      '{ effectiveStatus statusHistory: auditTrail { act } }',
      { who: sam, now: evening },
    );
    expect(effectiveStatus).toBe('SUSPENDED');
    expect(statusHistory).toHaveLength(3);
    const [{ history }] = await graph.owner.query('select status_history as history from document where id = $1', [id]);
    expect(history).toEqual([
      { status: 'CURRENT', since: '2026-06-16' },
      { status: 'SUSPENDED', since: '2026-06-16' },
    ]);
  });
});
