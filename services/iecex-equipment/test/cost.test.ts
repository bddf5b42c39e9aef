import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, aTestReport, type Done, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

/** How many statements PostgreSQL is sent while the work is done, those that frame a transaction included. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  graph.statements.length = 0;
  await work();
  return graph.statements.length;
}

const everyField = `query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on ExCertificate {
  id number title status effectiveStatus qualityReportState revision availableActs { act reason } history { issueNumber }
  content { equipment linkedTestReports { number content { product } } linkedQualityReports { number validUntil } }
  issue { number issuer { name } content { linkedTestReports { id } } } first: issue(number: 0) { issuedOn }
  draftIssue { number content { equipment } } auditTrail { act at } } } }`;

test('one certificate and twenty are loaded by the same number of statements, with all that belongs to them', async () => {
  const certificates: Done[] = [];
  for (let count = 0; count < 20; count += 1) {
    const testReport = (await office.publish('ExTestReport', aTestReport())).number;
    const issued = await office.publish('ExCertificate', aCertificate({ ...reports, testReport }));
    certificates.push(await office.does('amend', 'ExCertificate', { id: issued.id, revision: issued.revision }));
  }
  const load = (count: number) =>
    statementsOf(async () => {
      const entities = certificates.slice(0, count).map(({ id }) => ({ __typename: 'ExCertificate', id }));
      const { data } = await graph.ask(people.olga, everyField, { entities });
      expect(data._entities).toHaveLength(count);
      expect(data._entities.every((found: { draftIssue: unknown }) => found.draftIssue)).toBe(true);
    });
  const one = await load(1);
  expect(await load(20)).toBe(one);
  expect(one).toBeLessThanOrEqual(5);
});

describe('an issue', () => {
  const issueOf = async (given: object) => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, given));
    return statementsOf(() => office.does('issue', 'ExCertificate', { id, revision }));
  };

  test('takes at most 22 statements', async () => {
    expect(await issueOf({})).toBeLessThanOrEqual(22);
  });

  test('takes no more for ten reports than for one', async () => {
    const testReports = [reports.testReport];
    for (let count = 0; count < 9; count += 1)
      testReports.push((await office.publish('ExTestReport', aTestReport())).number);
    expect(await issueOf({ testReports })).toBe(await issueOf({}));
  });
});

test.each(['draft', 'edit', 'amend', 'check'] as const)('%s takes a bounded number of statements', async act => {
  const input = aCertificate(reports);
  const draft = await office.draft('ExCertificate', input);
  const issued = await office.publish('ExCertificate', input);
  const counted = await statementsOf(async () => {
    if (act === 'check') return office.check('ExCertificate', { id: draft.id });
    const { id, revision } = act === 'amend' ? issued : draft;
    return office.does(act, 'ExCertificate', act === 'draft' ? { input } : { id, revision, input });
  });
  expect(counted).toBeLessThanOrEqual({ draft: 16, edit: 18, amend: 19, check: 9 }[act]);
});
