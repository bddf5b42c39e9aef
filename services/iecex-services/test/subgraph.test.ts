import { people, startSubgraph, type TestSubgraph, testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { certificateRules, facilityReportRules } from '../src/rules';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph.close());

const yard = '{ name: "Yard", address: "Quay 1", country: "ZZ" }';
const hall = '{ name: "Hall", address: "Street 2", country: "ZZ" }';
/** Each FAR rests on an audit of its own. */
const report = (
  auditedOn: string,
) => `{ holder: { name: "Repair Works" }, locationsAudited: [${yard}], serviceTypes: [REPAIR_OVERHAUL],
  typesOfProtection: ["d"], auditTeamLeader: "A. Auditor", auditedOn: "${auditedOn}", observations: "two notes" }`;
const certificate = (
  number: string,
  locations = `[${yard}]`,
) => `{ applicant: { name: "Repair Works" }, locations: ${locations},
  serviceTypes: [REPAIR_OVERHAUL], typesOfProtection: ["d"], standards: [{ standard: "iec 60079-1", edition: "7" }],
  facilityReports: ["${number}"], signatory: { name: "Olga", position: "Officer" } }`;

async function tell(query: string, person: keyof typeof people = 'olga', now?: string) {
  const { data, errors } = await graph.ask(people[person], query, {}, now);
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

let audits = 0;
const auditedLast = (year = 2026) => `${year}-06-${String(audits).padStart(2, '0')}`;
async function issuedReport(): Promise<string> {
  audits += 1;
  const input = report(auditedLast());
  const drafted = (await tell(`mutation { draftExFacilityReport(input: ${input}) { id } }`)).draftExFacilityReport;
  const { issueExFacilityReport } = await tell(
    `mutation { issueExFacilityReport(id: "${drafted.id}", revision: 1) { number validUntil } }`,
  );
  expect(issueExFacilityReport.validUntil).toBe(auditedLast(2029));
  return issueExFacilityReport.number;
}

test('a facility is certified on its FAR, and its number has no year', async () => {
  const number = await issuedReport();
  const { draftExServiceCertificate: drafted } = await tell(
    `mutation { draftExServiceCertificate(input: ${certificate(number)}) { id number } }`,
  );
  expect(drafted.number).toMatch(/^IECEx DEMO S\.\d{4}$/);
  const { issueExServiceCertificate: issued } = await tell(
    `mutation { issueExServiceCertificate(id: "${drafted.id}", revision: 1) {
      status title holder { name } sites { role name } standards { id } content { serviceTypes facilityReports } } }`,
  );
  expect(issued).toEqual({
    status: 'CURRENT',
    title: 'Repair overhaul',
    holder: { name: 'Repair Works' },
    sites: [{ role: 'SERVICE_LOCATION', name: 'Yard' }],
    standards: [{ id: 'IEC 60079-1/7.0' }],
    content: { serviceTypes: ['REPAIR_OVERHAUL'], facilityReports: [number] },
  });
  const found = await tell(`{ exServiceCertificate(number: "${drafted.number.replace('S.', 's')}") { id } }`, 'guest');
  expect(found.exServiceCertificate).toEqual({ id: drafted.id });
});

test('a FAR that was audited at the end of the calendar has no end of validity, and is no fault', async () => {
  const { data } = await graph.ask(
    people.olga,
    `{ checkExFacilityReport(input: { auditedOn: "2998-01-01" }) { rule } }`,
  );
  expect(data.checkExFacilityReport).not.toEqual([]);
});

test('a location without a FAR is refused, and nothing is written', async () => {
  const number = await issuedReport();
  const { draftExServiceCertificate: drafted } = await tell(
    `mutation { draftExServiceCertificate(input: ${certificate(number, `[${yard}, ${hall}]`)}) { id number } }`,
  );
  const { errors } = await graph.ask(
    people.olga,
    `mutation { issueExServiceCertificate(id: "${drafted.id}", revision: 1) { id } }`,
  );
  expect(errors[0]).toMatchObject({ code: 'RULE_VIOLATION' });
  expect(errors[0]?.message).toContain('locations[1]: Hall was audited by none of the linked FARs.');
  const { exServiceCertificate } = await tell(`{ exServiceCertificate(id: "${drafted.id}") { status revision } }`);
  expect(exServiceCertificate).toEqual({ status: 'DRAFT', revision: 1 });
});

test('a FAR that was suspended after the draft no longer carries the certificate', async () => {
  const number = await issuedReport();
  const { draftExServiceCertificate: drafted } = await tell(
    `mutation { draftExServiceCertificate(input: ${certificate(number)}) { id } }`,
  );
  const { exFacilityReport } = await tell(`{ exFacilityReport(number: "${number}") { id } }`);
  await tell(`mutation { suspendExFacilityReport(id: "${exFacilityReport.id}", reason: "audit") { id } }`, 'sam');
  const { data } = await graph.ask(people.olga, `{ checkExServiceCertificate(id: "${drafted.id}") { rule message } }`);
  expect(data.checkExServiceCertificate[0]).toEqual({
    rule: 'iecex-services/facility-reports-current',
    message: `${number} is SUSPENDED.`,
  });
});

test.each([
  ['guest', null],
  ['wei', null],
  ['quinn', null],
  ['ben', 'two notes'],
  ['olga', 'two notes'],
  ['sam', 'two notes'],
  ['ivy', 'two notes'],
] as const)(
  'of a FAR the summary is public, and what the auditors saw is for its body, the Secretariat and the IT administrator: %s reads %j',
  async (person, observations) => {
    const number = await issuedReport();
    const issued = 'content { typesOfProtection auditTeamLeader observations }';
    const fields = `number status holder { name } ${issued} issue { ${issued} } issueByNumber: issue(number: 0) { ${issued} }`;
    const { exFacilityReport: read } = await tell(`{ exFacilityReport(number: "${number}") { ${fields} } }`, person);
    const content = { typesOfProtection: ['d'], auditTeamLeader: observations && 'A. Auditor', observations };
    expect(read).toEqual({
      number,
      status: 'CURRENT',
      holder: { name: 'Repair Works' },
      content,
      issue: { content },
      issueByNumber: { content },
    });
  },
);

test('the observations of a FAR and who led the audit stand nowhere in the register, not even in print', async () => {
  await issuedReport();
  const [row] = await graph.owner.query(
    `select count(*)::int as n from (select e::text as said from register.entry e union all select p::text from register.printed_issue p) as all_of
     where said ilike '%two notes%' or said ilike '%A. Auditor%'`,
  );
  expect(row.n).toBe(0);
});

test('a number that is no FAR is refused with the field and an example', async () => {
  const { errors } = await graph.ask(
    people.olga,
    `mutation { draftExServiceCertificate(input: ${certificate('IECEx DEMO 26.0001')}) { id } }`,
  );
  expect(errors[0]).toMatchObject({ code: 'BAD_INPUT' });
  expect(errors[0]?.message).toContain(
    'facilityReports[0]: "IECEx DEMO 26.0001" is not a number of this kind (FAR). Write it like ZZ/DEMO/FAR26.0001/00.',
  );
});

describe('on a public certificate', () => {
  let id: string;
  beforeAll(async () => {
    const draft = `mutation { draftExServiceCertificate(input: ${certificate(await issuedReport())}) { id } }`;
    ({ id } = (await tell(draft)).draftExServiceCertificate);
    await tell(`mutation { issueExServiceCertificate(id: "${id}", revision: 1) { id } }`);
  });
  const place = { name: 'Yard', address: 'Quay 1', country: 'ZZ' };
  testRulesOnPublic(
    certificateRules,
    {
      complete: { content: { standards: [] } },
      'facility-reports-current': { now: '2030-01-01' },
      'services-audited': { content: { typesOfProtection: ['d', 'e'] } },
      'facility-audited': { content: { applicant: { name: 'Never Audited Ltd' } } },
      'locations-distinct': { content: { locations: [place, place] } },
    },
    () => ({ subgraph, graph, ids: [id], now: '2026-06-16' }),
  );
});

describe('on a public FAR', () => {
  let ids: string[];
  beforeAll(async () => {
    const numbers = [await issuedReport(), await issuedReport()];
    const found = await graph.owner.query('select id from document where number = any($1) order by number', [numbers]);
    ids = found.map((report: { id: string }) => report.id);
  });
  testRulesOnPublic(
    facilityReportRules,
    {
      'facility-report-complete': { content: { auditTeamLeader: '' } },
      'audit-serves-once': () => ({ content: { auditedOn: auditedLast() } }),
      'validity-within-three-years': { content: { validUntil: '2029-06-30' } },
    },
    () => ({ subgraph, graph, ids, now: '2026-06-16' }),
  );
});
