import { annexesKept, issueRules, lettersPrintable } from '@conformity/scheme';
import { startSubgraph, type TestSubgraph, testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { qualityReportRules, testReportRules } from '../src/report-rules';
import { certificateRules } from '../src/rules';
import { aCertificate, aQualityReport, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
let id: string;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
  const first = await office.publish('ExCertificate', aCertificate(reports));
  ({ id } = await office.upIssue('ExCertificate', first, aCertificate(reports, { changes: 'More.' }), {
    now: '2026-07-01',
  }));
});
afterAll(() => graph.close());

const now = '2026-07-02';

describe('on a public certificate', () => {
  testRulesOnPublic(
    certificateRules,
    {
      complete: { content: { equipment: '' } },
      'reports-in-register': { content: { testReports: ['ZZ/DEMO/ExTR99.9999/00'] } },
      'reports-before-issue': { now: '2026-06-09' },
      'standards-tested': { content: { standards: [{ standard: 'IEC 60079-31', edition: '2.0' }] } },
      'described-clearly': { content: { equipmentDescription: 'A lamp.' } },
      'conditions-stated': { content: { specificConditions: 'Only indoors.' } },
      'quality-reports-current': { now: '2030-01-01' },
      'manufacturer-audited': { content: { manufacturer: { name: 'Never Audited Ltd', country: 'ZZ' } } },
      'locations-audited': { content: { manufacturingLocations: [{ name: 'Never Audited Ltd', country: 'ZZ' }] } },
      'component-marked': { content: { scheduleOfLimitations: 'Not by itself.' } },
      'units-identified': { content: { certificateKind: 'UNIT_VERIFICATION' } },
      'changes-described': { content: { changes: '' } },
      'marking-consistent': { content: { marking: 'Ex db IIC T6 Ga' } },
    },
    () => ({ subgraph, graph, ids: [id], now }),
  );
});

describe('of the rules of every document, on a public certificate', () => {
  const acceptance = (from: string, to: string) =>
    `update register.reference set facts = replace(facts::text, '"${from}"', '"${to}"')::jsonb where kind = 'BODY' and id = 'bdy_demo'`;
  testRulesOnPublic(
    [...issueRules, lettersPrintable, annexesKept],
    {
      'body-accepted': { moved: [acceptance('EX_EQUIPMENT', 'EX_X'), acceptance('EX_X', 'EX_EQUIPMENT')] },
      'issues-in-sequence': 'In which order issues are published is asked of the act.',
      'standards-known': { content: { standards: [{ standard: 'IEC 60079-0', edition: '99.0' }] } },
      'letters-printable': { content: { equipment: 'Lamp \u1200' } },
      'annexes-kept': { content: { annexes: [{ title: 'Drawing', fileName: 'drawing.pdf' }] } },
    },
    () => ({ subgraph, graph, ids: [id], now }),
  );
});

describe('on a public test report', () => {
  let report: string;
  beforeAll(async () => {
    [{ id: report }] = await graph.owner.query('select id from document where number = $1', [reports.testReport]);
  });
  testRulesOnPublic(testReportRules, { 'test-report-complete': { content: { laboratory: null } } }, () => ({
    subgraph,
    graph,
    ids: [report],
    now,
  }));
});

describe('on a public quality report', () => {
  let ids: string[];
  const [auditedOn, auditedBefore] = ['2026-05-02', '2026-05-01'];
  beforeAll(async () => {
    const published = [];
    for (const audited of [auditedOn, auditedBefore])
      published.push(await office.publish('ExQualityReport', aQualityReport({ auditedOn: audited })));
    ids = published.map(report => report.id);
  });
  testRulesOnPublic(
    qualityReportRules,
    {
      'quality-report-complete': { content: { productionSites: [] } },
      'begins-with-assessment': { content: { auditScope: 'SURVEILLANCE' } },
      'audit-serves-once': { content: { auditedOn: auditedBefore } },
      'validity-within-three-years': { content: { validUntil: '2029-06-02' } },
    },
    () => ({ subgraph, graph, ids, now }),
  );
});
