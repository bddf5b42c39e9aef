import * as contents from './contents';
import { type Ask, harmonised, owned, related } from './journey-asks';
import { travelOtherSystems } from './journey-of-systems';
import type { Answer, Asking, Person } from './support';

/** One answer of the journey, with what was asked. */
export interface Step {
  about: string;
  status: number;
  contentType: string | null;
  hasRequestId: boolean;
  body: unknown;
}

const everythingOfA = {
  certificate: `${owned} ${related} qualityReportState
    content { certificateKind equipment marking markingLines { text isRead levels group temperature epls }
              standards { standard edition } testReports linkedTestReports { ${harmonised} } linkedQualityReports { number validUntil } }
    issue { number issuedOn publishedAt correctableUntil issuer { code name address country } content { equipment changes } }
    draftIssue { number issuedOn content { equipment changes } }`,
  report: `${owned} ${related} issue { number issuedOn issuer { code name } } draftIssue { number }`,
};

/**
 * The same asks in the same order, whatever graph answers: every kind of act, by every kind of person, with what is refused and
 * what cannot be read. Each step asks with what the steps before it were told.
 */
export async function travel({ ask, post }: Pick<Asking, 'ask' | 'post'>): Promise<Step[]> {
  const steps: Step[] = [];
  const keep = (about: string, { status, headers, data, errors }: Answer) => {
    const contentType = headers.get('content-type');
    steps.push({ about, status, contentType, hasRequestId: headers.has('x-request-id'), body: { data, errors } });
    return data;
  };
  const as = async (person: Person, query: string, variables: object = {}) =>
    keep(`${person ?? 'a guest'}: ${query.slice(0, 120)}`, await ask(person, query, variables));

  await lookAround(as);
  const { test, audit } = await writeReports(as);
  const lamp = await certify(as, { test, audit });
  await keepApart(as, lamp);
  await superviseAndEnd(as, lamp);
  await travelOtherSystems(as);
  await askTheImpossible(as);
  for (const body of [
    '{"query":',
    [{ query: '{ me { name } }' }],
    { query: '' },
    {},
    { query: '{ me {' },
    { query: '{ nothing }' },
  ])
    keep(`nobody: ${JSON.stringify(body)}`, await post(body));
  for (const token of ['Bearer x', 'Basic b2xnYTpvbGdh', 'Bearer'])
    keep(token, await post({ query: '{ me { name } }' }, { authorization: token }));
  return steps;
}

async function lookAround(as: Ask) {
  for (const person of [null, 'olga', 'wei', 'sam', 'quinn', 'ivy'] as const) {
    await as(person, '{ me { id name memberships { role system mayIssue since until body { name } } } }');
    await as(
      person,
      `{ certificates(first: 40, sort: NUMBER) { totalCount pageInfo { hasNextPage endCursor } facets { field values { value count } }
          edges { cursor node { ${harmonised} ${related} ... on ExCertificate { qualityReportState content { linkedTestReports { number } } } } } } }`,
    );
  }
  await as(
    null,
    '{ certificationBodies(query: "demo") { totalCount edges { node { id name codes { code from until source } } } } }',
  );
  await as(
    null,
    '{ standards(query: "60079-1") { edges { node { id title editions { edition published ofStandard { id } } } } } }',
  );
  await as(
    null,
    '{ organisations(query: "demonstration") { edges { node { id name country sites { name address } recordedBy { id } } } } }',
  );
  await as('adam', '{ people(body: "bdy_demo") { name active memberships { role system mayIssue } } }');
  await as('olga', '{ people(body: "bdy_demo") { name } }');
  const numbers = [
    'iecex demo 26.0001',
    'IECExDEMO26.0002',
    'IECEx DEMO 26.0007',
    'zz-demo-qar 22.0001',
    'IECEx PTB 06.0025 issue 1',
    'x',
    '',
  ];
  for (const person of [null, 'ben'] as const)
    await as(
      person,
      `query Verify($numbers: [String!]!) { verify(numbers: $numbers) { number canonicalNumber verdict system documentType bodyCode
         body { name } issueNumber remark certificate { ${harmonised} } candidates { number } } }`,
      { numbers },
    );
  for (const kind of ['NUMBER', 'HOLDER', 'MANUFACTURER', 'TITLE'])
    await as(null, `{ suggest(kind: ${kind}, prefix: "dem", first: 5) { value count } }`);
  for (const number of ['IECEX ptb 060025', 'IEC Ex Bas 04.0053', 'DE-PTB-ExTR11.0104'])
    await as(
      null,
      `query One($number: String) { certificate(number: $number) { ${harmonised} ${related} } exCertificate(number: $number) { number origin } }`,
      { number },
    );
}

async function writeReports(as: Ask) {
  const drafted = await as(
    'olga',
    `mutation Draft($input: ExTestReportInput!) { draftExTestReport(input: $input) { ${everythingOfA.report} } }`,
    { input: contents.testReport },
  );
  const { id } = drafted.draftExTestReport;
  await as('ben', 'mutation Issue($id: ID!) { issueExTestReport(id: $id, revision: 1) { number } }', { id });
  await as('olga', 'mutation Issue($id: ID!) { issueExTestReport(id: $id, revision: 7) { number } }', { id });
  const issued = await as(
    'olga',
    `mutation Issue($id: ID!, $on: Date) { issueExTestReport(id: $id, revision: 1, issuedOn: $on) { ${everythingOfA.report} } }`,
    { id, on: contents.day(-5) },
  );
  const audit = await as(
    'olga',
    `mutation Audit($input: ExQualityReportInput!) { draftExQualityReport(input: $input) { ${everythingOfA.report} } }`,
    { input: contents.qualityReport },
  );
  const audited = await as(
    'olga',
    `mutation Issue($id: ID!) { issueExQualityReport(id: $id, revision: 1) { ${everythingOfA.report} } }`,
    { id: audit.draftExQualityReport.id },
  );
  return { test: issued.issueExTestReport.number, audit: audited.issueExQualityReport.number };
}

async function certify(as: Ask, { test, audit }: { test: string; audit: string }): Promise<string> {
  const typedBadly = (number: string) => number.toLowerCase().replaceAll('/', ' ');
  const input = contents.certificate({ testReports: [typedBadly(test)], qualityReports: [typedBadly(audit)] });
  const faulty = { ...input, standards: [{ standard: 'IEC 60079-31', edition: '2.0' }], specificConditionsApply: true };
  const check = `query Check($input: ExCertificateInput, $body: ID) {
    checkExCertificate(input: $input, body: $body) { rule code severity source message field fix } }`;
  await as('olga', check, { input });
  await as('olga', check, { input: faulty });
  await as('wei', check, { input });
  await as('olga', check, { input, body: 'bdy_demob' });
  await as(null, check, { input });
  const draft = `mutation Draft($input: ExCertificateInput!) { draftExCertificate(input: $input) { ${everythingOfA.certificate} } }`;
  await as(null, draft, { input });
  await as('sam', draft, { input });
  await as('olga', draft, { input: { ...input, testReports: ['what'] } });
  await as('olga', draft, { input: { ...input, standards: [{ standard: 'IEC 60079-0:2017', edition: '6.0' }] } });
  await as('olga', draft, {
    input: { ...input, holder: { name: '', country: 'Germany' }, models: Array(501).fill('m') },
  });
  const { draftExCertificate } = await as('olga', draft, { input: faulty });
  const { id } = draftExCertificate;
  await as('olga', 'mutation I($id: ID!) { issueExCertificate(id: $id, revision: 1) { id } }', { id });
  await as(
    'ben',
    `mutation E($id: ID!, $input: ExCertificateInput!) { editExCertificate(id: $id, revision: 1, input: $input) { ${everythingOfA.certificate} } }`,
    { id, input },
  );
  await as(
    'olga',
    `mutation I($id: ID!) { issueExCertificate(id: $id, revision: 2) { ${everythingOfA.certificate} } }`,
    { id },
  );
  await as(
    'adam',
    `mutation C($id: ID!, $input: ExCertificateInput!) {
      correctExCertificate(id: $id, revision: 3, reason: "Misspelt", input: $input) { ${everythingOfA.certificate} } }`,
    { id, input: { ...input, equipment: 'Journey lamp, corrected' } },
  );
  await as(
    'ben',
    `mutation A($id: ID!) { amendExCertificate(id: $id, revision: 4) { ${everythingOfA.certificate} } }`,
    { id },
  );
  await as('olga', 'mutation I($id: ID!) { issueExCertificate(id: $id, revision: 5) { id } }', { id });
  return id;
}

/** What is being drafted beside a public issue is told to its own body only. */
async function keepApart(as: Ask, id: string) {
  for (const person of [null, 'olga', 'wei', 'sam', 'quinn'] as const) {
    await as(person, `query Owner($id: ID!) { exCertificate(id: $id) { ${everythingOfA.certificate} } }`, { id });
    await as(person, `query Register($id: ID!) { certificate(id: $id) { ${harmonised} ${related} } }`, { id });
  }
  await as('wei', 'mutation S($id: ID!) { deleteExCertificateDraft(id: $id, revision: 5) { number isInRegister } }', {
    id,
  });
  await as('ben', 'mutation S($id: ID!) { deleteExCertificateDraft(id: $id, revision: 5) { number isInRegister } }', {
    id,
  });
  await as('adam', 'mutation S($id: ID!) { deleteExCertificateDraft(id: $id, revision: 5) { number isInRegister } }', {
    id,
  });
}

async function superviseAndEnd(as: Ask, id: string) {
  const acts = [
    ['olga', 'suspendExCertificate(id: $id, reason: "Because")'],
    ['quinn', 'suspendExCertificate(id: $id, reason: "Because")'],
    ['sam', 'suspendExCertificate(id: $id, reason: " ")'],
    ['sam', 'suspendExCertificate(id: $id, reason: "Surveillance overdue")'],
    ['sam', 'suspendExCertificate(id: $id, reason: "Again")'],
    ['sam', 'reinstateExCertificate(id: $id, reason: "Audited")'],
    ['sam', 'cancelExCertificate(id: $id, reason: "Ended", productsAffected: true, on: "2099-01-01")'],
    ['sam', 'cancelExCertificate(id: $id, reason: "Ended", productsAffected: true)'],
    ['olga', 'amendExCertificate(id: $id, revision: 9)'],
  ] as const;
  for (const [person, act] of acts) {
    await as(person, `mutation Act($id: ID!) { act: ${act} { ${everythingOfA.certificate} } }`, { id });
    await as(
      null,
      'query Public($id: ID!) { certificate(id: $id) { status statusReason statusSince effectiveStatus } }',
      { id },
    );
  }
  await as(
    'sam',
    'mutation Gone($id: ID!) { deleteExCertificate(id: $id, reason: "Entered by mistake") { number isInRegister } }',
    { id },
  );
  await as('ivy', 'query Gone($id: ID!) { certificate(id: $id) { id } exCertificate(id: $id) { id } }', { id });
  await as(
    'sam',
    'mutation { setAcceptance(body: "bdy_demob", scheme: EX_EQUIPMENT, status: SUSPENDED, reason: "Journey") { id acceptances { status since } } }',
  );
  await as(
    'olga',
    'mutation { setAcceptance(body: "bdy_demob", scheme: EX_EQUIPMENT, status: ACCEPTED, reason: "Journey") { id } }',
  );
  await as(
    'sam',
    'mutation { recordEdition(standard: "iec 60079-0", edition: "9", published: "2031") { id editions { edition published } } }',
  );
  await as(
    'olga',
    'mutation { saveOrganisation(input: { name: "Journey Works", country: "ZZ", sites: [{ name: "One" }] }) { id name recordedBy { id } } }',
  );
}

async function askTheImpossible(as: Ask) {
  await as(null, '{ certificates(filter: { issuedFrom: "2026-02-30" }) { totalCount } }');
  await as(null, 'query D($on: Date) { certificate(number: "IECEx PTB 06.0025") { effectiveStatus(on: $on) } }', {
    on: '2026-02-30',
  });
  await as(null, 'query F($filter: CertificateFilter) { certificates(filter: $filter) { totalCount } }', {
    filter: { issuedTo: 'soon', other: 1 },
  });
  await as(null, 'query N($number: String) { certificate(number: $number) { id } }', { number: 'a\0b' });
  await as(null, 'query N($number: String) { certificate(number: $number) { id } }', { number: 'x'.repeat(60_000) });
  await as(null, 'query N($number: String) { certificate(number: $number) { id } }', { number: 7 });
  await as(null, 'query N($id: ID!) { exCertificate(id: $id) { id } }');
  await as(null, '{ certificate { id } }');
  await as(
    null,
    '{ certificate(id: "exc_unknown") { id } exCertificate(id: "exc_unknown") { id } organisation(id: "?") { id } }',
  );
  await as(null, '{ certificates(first: 101) { totalCount } }');
  await as(null, '{ certificates(after: "what") { totalCount } }');
  await as(null, '{ certificates(query: "a b c d e f g h i j k l m n") { totalCount } }');
  await as(null, '{ certificationBodies(country: "Germany") { totalCount } }');
  await as(null, 'query A { me { id } } query B { me { name } }');
  await as('carl', 'mutation { draftExCertificate(input: {}) { number status draftIssue { number } } }');
  await as(
    'olga',
    'mutation { a: draftExCertificate(input: {}) { number } b: draftExTestReport(input: {}) { number } c: issueExCertificate(id: "exc_no", revision: 1) { id } }',
  );
}
