import * as contents from './contents';
import { type Person, sql, startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

interface Edge {
  node: { id: string; number: string };
  day: string | null;
  daysAgo: number | null;
  draftNumber: number | null;
}
interface List {
  totalCount: number;
  edges: Edge[];
}

const list = async (who: Person, kind: string, given = ''): Promise<List> => {
  const { workingList } = await graph.tell(
    who,
    `{ workingList(kind: ${kind}, first: 100 ${given}) { totalCount edges { day daysAgo draftNumber node { id number } } } }`,
  );
  return workingList;
};
const numbersOn = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).edges.map(({ node }) => node.number);

const act = async (who: Person, mutation: string, variables: object) => {
  const data = await graph.tell(who, `mutation ${mutation}`, variables);
  return Object.values(data)[0] as { id: string; number: string; revision: number };
};
const draft = (type: string, input: object, who: Person = 'olga') =>
  act(who, `D($input: ${type}Input!) { draft${type}(input: $input) { id number revision } }`, { input });
const issue = (type: string, { id, revision }: { id: string; revision: number }, who: Person = 'olga') =>
  act(who, `I($id: ID!, $revision: Int!) { issue${type}(id: $id, revision: $revision) { id number revision } }`, {
    id,
    revision,
  });
const publish = async (type: string, input: object, who: Person = 'olga') =>
  issue(type, await draft(type, input, who), who);
const amend = (type: string, { id, revision }: { id: string; revision: number }, input: object | null = null) =>
  act(
    'olga',
    `A($id: ID!, $revision: Int!, $input: ${type}Input) { amend${type}(id: $id, revision: $revision, input: $input) { id number revision } }`,
    { id, revision, input },
  );

let audits = 0;

/** A certificate on reports of its own, the QAR on an audit of its own. */
async function certified(audit: object = {}, reportsOf: Person = 'olga') {
  audits += 1;
  const auditedOn = contents.day(-10 - audits);
  const testReport = await publish('ExTestReport', contents.testReport, reportsOf);
  const qualityReport = await publish('ExQualityReport', { ...contents.qualityReport, auditedOn, ...audit }, reportsOf);
  const input = contents.certificate({ testReports: [testReport.number], qualityReports: [qualityReport.number] });
  return { qualityReport, certificate: await publish('ExCertificate', input) };
}

test('drafts are listed with their age and the number that they took, those beside a public issue too', async () => {
  const first = await draft('ExTestReport', contents.testReport);
  const { certificate } = await certified();
  await amend('ExCertificate', certificate);
  const { edges, totalCount } = await list('olga', 'DRAFTS');
  expect(totalCount).toBe(edges.length);
  const listed = new Map(edges.map(edge => [edge.node.id, edge]));
  expect(listed.get(first.id)).toMatchObject({
    day: contents.day(),
    daysAgo: 0,
    draftNumber: 0,
    node: { number: first.number },
  });
  expect(listed.get(certificate.id)).toMatchObject({
    day: contents.day(),
    draftNumber: 1,
    node: { number: certificate.number },
  });
  expect(edges.map(({ daysAgo }) => daysAgo)).toEqual(
    edges.map(({ daysAgo }) => daysAgo).sort((a, b) => (b ?? 0) - (a ?? 0)),
  );
});

test('whoever works for no body has no working lists, and nobody those of another body', async () => {
  const ask = async (who: Person, given = '') =>
    (await graph.ask(who, `{ workingList(kind: DRAFTS ${given}) { totalCount } }`)).errors[0]?.extensions.code;
  expect(await ask(null)).toBe('FORBIDDEN');
  expect(await ask('wei', ', body: "bdy_demo"')).toBe('FORBIDDEN');
  expect(await ask('sam', ', body: "bdy_demo"')).toBeUndefined();
  const secret = await draft('ExTestReport', contents.testReport);
  for (const [who, sees] of [
    ['ben', true],
    ['sam', true],
    ['ivy', true],
    ['wei', false],
    ['quinn', false],
  ] as const)
    expect([who, (await numbersOn(who, 'DRAFTS')).includes(secret.number)]).toEqual([who, sees]);
});

test('a QAR that is suspended is out of date, and so are the certificates on it, until it is reinstated', async () => {
  const { qualityReport, certificate } = await certified();
  const onIt = async () => (await numbersOn('olga', 'ON_OUT_OF_DATE_REPORTS')).includes(certificate.number);
  expect(await onIt()).toBe(false);
  const set = (name: string) =>
    act('sam', `S($id: ID!) { ${name}ExQualityReport(id: $id, reason: "Not answered") { id } }`, {
      id: qualityReport.id,
    });
  await set('suspend');
  expect(await onIt()).toBe(true);
  expect(await numbersOn('olga', 'OUT_OF_DATE_REPORTS')).toContain(qualityReport.number);
  expect((await list('olga', 'SUSPENDED')).edges).toContainEqual(
    expect.objectContaining({ day: contents.day(), node: { id: qualityReport.id, number: qualityReport.number } }),
  );
  await set('reinstate');
  expect(await onIt()).toBe(false);
  expect(await numbersOn('olga', 'OUT_OF_DATE_REPORTS')).not.toContain(qualityReport.number);
});

test('a QAR that drops a site puts the certificates of the site on the list at once', async () => {
  const { qualityReport, certificate } = await certified();
  const elsewhere = { name: 'Journey Works 2', address: 'Example Road 10', country: 'ZZ' };
  await issue(
    'ExQualityReport',
    await amend('ExQualityReport', qualityReport, { ...contents.qualityReport, productionSites: [elsewhere] }),
  );
  const { edges } = await list('olga', 'ON_OUT_OF_DATE_REPORTS');
  expect(edges).toContainEqual(
    expect.objectContaining({ day: contents.day(-1), node: expect.objectContaining({ id: certificate.id }) }),
  );
  const { exCertificate } = await graph.tell(
    null,
    `{ exCertificate(id: "${certificate.id}") { qualityReportState qualityReportStateReasons { reason } } }`,
  );
  expect(exCertificate).toEqual({
    qualityReportState: 'OUT_OF_DATE',
    qualityReportStateReasons: [{ reason: 'SITE_DROPPED' }],
  });
});

test('what expires within the days is listed, the first to end first', async () => {
  const { qualityReport } = await certified({ auditScope: 'INITIAL', validUntil: contents.day(40) });
  const within = `, from: "${contents.day(40)}", to: "${contents.day(40)}"`;
  expect((await list('olga', 'EXPIRING', within)).edges).toContainEqual(
    expect.objectContaining({
      day: contents.day(40),
      daysAgo: -40,
      node: expect.objectContaining({ id: qualityReport.id }),
    }),
  );
  expect(await numbersOn('olga', 'EXPIRING', `, from: "${contents.day(41)}"`)).not.toContain(qualityReport.number);
  const days = (await list('olga', 'EXPIRING', `, to: "${contents.day(2000)}"`)).edges.map(({ day }) => day);
  expect(days).toEqual([...days].sort());
});

test('certificates on the reports of another body are told apart', async () => {
  const { certificate: onOthers } = await certified({}, 'wei');
  const { certificate: onOwn } = await certified();
  const numbers = await numbersOn('olga', 'ON_REPORTS_OF_OTHERS');
  expect(numbers).toContain(onOthers.number);
  expect(numbers).not.toContain(onOwn.number);
  expect(await numbersOn('wei', 'ON_REPORTS_OF_OTHERS')).not.toContain(onOthers.number);
});

test('certificates that cite an edition are listed from when it is withdrawn, with how long their system lets them', async () => {
  const { certificate } = await certified();
  const [standard, edition] = ['IEC 60079-0', '7.0'];
  expect(await numbersOn('olga', 'ON_FORMER_EDITIONS')).not.toContain(certificate.number);
  await graph.tell(
    'sam',
    `mutation ($standard: String!, $edition: String!) { recordEdition(standard: $standard, edition: $edition, withdrawn: "2026-11") { id } }`,
    { standard, edition },
  );
  const numbers = await numbersOn('olga', 'ON_FORMER_EDITIONS');
  expect(numbers).toContain(certificate.number);
  expect(numbers.filter(number => number.includes('ExTR'))).toEqual([]);

  const formerOnes = async () => {
    const { workingList } = await graph.tell(
      'olga',
      `{ workingList(kind: ON_FORMER_EDITIONS, query: "${certificate.number}") { edges { formerEditions {
           cited { id state withdrawn } mayBeUsedUntil source } } } }`,
    );
    return workingList.edges[0].formerEditions;
  };
  const cited = { id: `${standard}/${edition}`, state: 'WITHDRAWN', withdrawn: '2026-11' };
  expect(await formerOnes()).toEqual([{ cited, mayBeUsedUntil: null, source: null }]);
  const rule = { mayBeUsedUntil: '2029-11-30', source: 'ExMC decision of the test' };
  const recording = `mutation ($edition: ID!, $system: System!, $mayBeUsedUntil: Date, $source: String!) {
    recordTransition(edition: $edition, system: $system, mayBeUsedUntil: $mayBeUsedUntil, source: $source) { id } }`;
  await graph.tell('ivy', recording, { edition: cited.id, system: 'IECQ', ...rule, mayBeUsedUntil: '2030-01-01' });
  expect(await formerOnes()).toEqual([{ cited, mayBeUsedUntil: null, source: null }]);
  await graph.tell('sam', recording, { edition: cited.id, system: 'IECEX', ...rule });
  expect(await formerOnes()).toEqual([{ cited, ...rule }]);
});

test('what changed since a day is listed, the last change first, and takes filter, order and pages as other lists do', async () => {
  const { certificate, qualityReport } = await certified();
  expect((await numbersOn('olga', 'CHANGED', `, from: "${contents.day()}"`)).slice(0, 2)).toEqual([
    certificate.number,
    qualityReport.number,
  ]);
  const narrowed = `, from: "${contents.day()}", filter: { documentTypes: [EX_QUALITY_REPORT] }, sort: NUMBER`;
  const { edges, totalCount } = await list('olga', 'CHANGED', narrowed);
  const numbers = edges.map(({ node }) => node.number);
  expect(numbers).toEqual([...numbers].sort());
  expect(totalCount).toBe(numbers.length);
  const page = `workingList(kind: CHANGED, from: "${contents.day()}", first: 1`;
  const { workingList: first } = await graph.tell(
    'olga',
    `{ ${page}) { pageInfo { endCursor hasNextPage } facets { field values { value count total } } } }`,
  );
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(first.facets.find(({ field }: { field: string }) => field === 'documentTypes').values).toContainEqual(
    expect.objectContaining({ value: 'EX_COC' }),
  );
  const { workingList: second } = await graph.tell(
    'olga',
    `{ ${page}, after: "${first.pageInfo.endCursor}") { edges { node { number } } } }`,
  );
  expect(second.edges).toEqual([{ node: { number: qualityReport.number } }]);
});

test('the dashboard counts what the working lists hold, of a body and of a Secretariat', async () => {
  const kinds = {
    drafts: 'DRAFTS',
    expiring: 'EXPIRING',
    surveillanceDue: 'SURVEILLANCE_DUE',
    outOfDateReports: 'OUT_OF_DATE_REPORTS',
    onOutOfDateReports: 'ON_OUT_OF_DATE_REPORTS',
    suspended: 'SUSPENDED',
  };
  const fields = `${Object.keys(kinds).join(' ')} oldDrafts openChangeNotices questionedChangeNotices users`;
  for (const [who, given] of [
    ['olga', 'body: "bdy_demo"'],
    ['adam', 'body: "bdy_demo", system: IECEX'],
    ['sam', 'system: IECEX'],
    ['ivy', 'system: IECEX'],
  ] as const) {
    const { dashboard } = await graph.tell(who, `{ dashboard(${given}) { ${fields} } }`);
    const filter = given.includes('system') ? ', filter: { systems: [IECEX] }' : '';
    const body = given.includes('body') ? ', body: "bdy_demo"' : '';
    for (const [field, kind] of Object.entries(kinds))
      expect([who, field, dashboard[field]]).toEqual([who, field, (await list(who, kind, body + filter)).totalCount]);
    const before = new Date(Date.parse(contents.day()) - 31 * 86_400_000).toISOString().slice(0, 10);
    const old = await list(who, 'DRAFTS', `${body}${filter}, to: "${before}"`);
    expect(dashboard.oldDrafts).toBe(old.totalCount);
    if (who === 'olga') expect(dashboard.users).toBeNull();
    else expect(dashboard.users).toBeGreaterThan(0);
    expect(dashboard.openChangeNotices).toBe(0);
  }
  expect((await graph.ask(null, '{ dashboard { drafts } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await graph.ask('wei', '{ dashboard(body: "bdy_demo") { drafts } }')).errors[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
});

test('what no report ever carried stands first and has no day, and everybody finds it by the filter', async () => {
  const { certificate } = await certified();
  const found = async (filter: string) => {
    const { certificates } = await graph.tell(
      null,
      `{ certificates(query: "${certificate.number}", filter: { ${filter} }) { totalCount } }`,
    );
    return certificates.totalCount;
  };
  expect(await found(`carriedUntilFrom: "${contents.day()}"`)).toBe(1);
  expect(await found(`carriedUntilTo: "${contents.day(-1)}"`)).toBe(0);
  // As of one whose QAR was imported later than the certificate.
  await sql(
    graph.databaseUrl,
    `update register.task set carried_until = '1900-01-01' where id = '${certificate.id}' returning id`,
  );
  const { edges } = await list('olga', 'ON_OUT_OF_DATE_REPORTS');
  expect(edges[0]).toMatchObject({ day: null, daysAgo: null, node: { number: certificate.number } });
  expect(await found(`carriedUntilTo: "${contents.day(-1)}"`)).toBe(1);
});

test('a working list takes a text as other lists do', async () => {
  const { certificate, qualityReport } = await certified();
  const since = `, from: "${contents.day()}"`;
  expect(await numbersOn('olga', 'CHANGED', `${since}, query: "${certificate.number}"`)).toEqual([certificate.number]);
  const factory = await numbersOn('olga', 'CHANGED', `${since}, query: "journey lamps"`);
  expect(factory).toEqual(expect.arrayContaining([certificate.number, qualityReport.number]));
  expect(await numbersOn('olga', 'CHANGED', `${since}, query: "nowhere at all"`)).toEqual([]);
});
