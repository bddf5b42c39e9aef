import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as client from '@conformity/client';
import { manifestOf, readTrusted, type Trusted } from '@conformity/gateway';
import { signLocalToken } from '@conformity/program';
import { certificate, iecqSet } from './contents';
import { publicSchema } from './public-schema';
import { type Person, startGraph, type TestGraph, temporaryFolder } from './support';

/** What the client has, as `npm run manifest` writes it. */
function trustedOperations(): Trusted {
  const file = path.join(temporaryFolder(), 'manifest.json');
  const operations = path.join(__dirname, '..', 'packages', 'client', 'operations');
  writeFileSync(file, JSON.stringify(manifestOf(operations, publicSchema())));
  const trusted = readTrusted(file);
  rmSync(path.dirname(file), { recursive: true });
  return trusted;
}

let graph: TestGraph;
// It runs nothing else, however the client writes it.
beforeAll(async () => {
  // Threads that draw pages read TypeScript as this process does.
  process.execArgv.push('-r', path.resolve(__dirname, '../swc.js'));
  graph = await startGraph({ trusted: trustedOperations() });
});
afterAll(() => graph?.stop());

const used = new Set<unknown>();

/** Asks as a front end does, with its types. */
const as =
  (person: Person): Client =>
  async (document, variables) => {
    used.add(document);
    const signedIn = person ? { token: await signLocalToken(graph.dataDir, person) } : {};
    return client.ask(`${graph.url}/graphql`, document, variables, signedIn);
  };

type Client = <Result, Variables>(
  document: Parameters<typeof client.ask<Result, Variables>>[1],
  variables: Variables,
) => Promise<Result>;

const number = 'IECEx DEMO 26.0001';

describe('a guest', () => {
  const ask = as(null);

  const everything = async () => {
    const pages: client.SearchQuery['certificates'][] = [];
    for (let after: string | null | undefined = null; after !== undefined; ) {
      const { certificates }: client.SearchQuery = await ask(client.SearchDocument, { first: 50, after });
      pages.push(certificates);
      after = certificates?.pageInfo.hasNextPage ? certificates.pageInfo.endCursor : undefined;
    }
    return pages;
  };

  test('searches page by page, and is told how many there are of each kind', async () => {
    const [page, ...pages] = await everything();
    const ids = [page, ...pages].flatMap(one => one?.edges.map(({ node }) => node.id) ?? []);
    expect(pages.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(page?.totalCount);
    expect(page?.facets.map(({ field }) => field)).toContain('systems');
    const { suggest } = await ask(client.SuggestDocument, { kind: 'NUMBER', prefix: 'IECEx DEMO' });
    expect(suggest?.length).toBeGreaterThan(0);
  });

  test('reads a document of every type that it finds, by its id', async () => {
    const edges = (await everything()).flatMap(page => page?.edges ?? []);
    const nodes = new Map(edges.map(({ node }) => [node.__typename, node]));
    for (const [type, { id, title }] of nodes) {
      const found = (await ask(client.CertificateByIdDocument, { id })).certificate;
      expect(found).toMatchObject({ __typename: type, title });
    }
    expect(client.possibleTypes.Certificate).toEqual(expect.arrayContaining([...nodes.keys()]));
    expect(nodes.size).toBeGreaterThan(10);
  });

  test('reads what only its type has, and follows its file', async () => {
    const { certificate: found } = await ask(client.CertificateByNumberDocument, { number });
    if (found?.__typename !== 'ExCertificate') throw new Error('It is no certificate of equipment');
    expect(found.content).toMatchObject({ marking: expect.any(String), models: expect.any(Array) });
    const { certificate: withFiles } = await ask(client.CertificateFilesDocument, { id: found.id });
    expect(withFiles?.pdf?.state).toMatch(/^(QUEUED|RUNNING|READY)$/);
  });

  test('verifies numbers as people type them', async () => {
    const { verify } = await ask(client.VerifyDocument, { numbers: ['iecex demo 26 0001', 'hello'] });
    expect(verify?.map(({ verdict }) => verdict)).toEqual(['CURRENT', 'MALFORMED']);
  });

  test('reads an organisation and what it holds', async () => {
    const { organisation } = await ask(client.OrganisationDocument, { id: 'org_demo_lamps' });
    expect(organisation?.certificates?.totalCount).toBeGreaterThan(0);
  });

  test('exports, and stops an export', async () => {
    const { exportCertificates: job } = await ask(client.ExportCertificatesDocument, { query: number, format: 'CSV' });
    const id = job?.id ?? '';
    expect((await ask(client.ExportJobDocument, { id })).exportJob?.id).toBe(id);
    expect((await ask(client.CancelExportDocument, { id })).cancelExport?.id).toBe(id);
  });

  test('is shown what the pages of the register ask', async () => {
    const body = { id: 'bdy_demo', issuers: ['bdy_demo'] };
    const organisation = { id: 'org_demo_lamps', organisations: ['org_demo_lamps'] };
    const standard = { id: 'IEC 60079-0', standards: ['IEC 60079-0'] };
    const found = {
      home: (await ask(client.HomePageDocument, {})).issued?.edges,
      suggestions: (await ask(client.SuggestPageDocument, { prefix: 'lamp' })).suggestByKind,
      search: (await ask(client.SearchPageDocument, { query: 'lamp', sort: 'RELEVANCE', fields: ['ISSUERS'] }))
        .certificates?.edges,
      certificate: (await ask(client.CertificatePageDocument, { numbers: [number], compares: false })).verify?.[0]
        ?.certificate?.printed?.sections,
      verdicts: (await ask(client.VerifyPageDocument, { numbers: [number] })).verify,
      bodies: (await ask(client.BodiesPageDocument, {})).certificationBodies?.edges,
      body: (await ask(client.BodyPageDocument, body)).byStatus,
      organisations: (await ask(client.OrganisationsPageDocument, {})).organisations?.edges,
      organisation: (await ask(client.OrganisationPageDocument, organisation)).byYear,
      standards: (await ask(client.StandardsPageDocument, {})).standards?.edges,
      standard: (await ask(client.StandardPageDocument, standard)).byEdition,
      figures: (await ask(client.FiguresPageDocument, {})).byBody,
      months: (await ask(client.SitemapMonthsDocument, {})).statistics,
      sitemap: (await ask(client.SitemapPageDocument, { from: '2000-01-01', to: '2999-01-01' })).certificates?.edges,
    };
    expect(Object.entries(found).flatMap(([page, list]) => (list?.length ? [] : [page]))).toEqual([]);
    expect((await ask(client.CountPageDocument, { query: 'lamp' })).certificates?.totalCount).toBeGreaterThan(0);
    const { organisation: named } = await ask(client.OrganisationNameDocument, { id: 'org_demo_lamps' });
    expect(named?.name).toContain('Demonstration Lamps');
  });

  test('is told why an act is refused', async () => {
    expect((await ask(client.MeDocument, {})).me).toBeNull();
    const draft = ask(client.DraftExCertificateDocument, { input: {} });
    await expect(draft).rejects.toThrow('Only officers of a certification body of IECEx may draft.');
  });
});

test('an officer drafts, checks, edits, patches and issues', async () => {
  const ask = as('olga');
  const officer = (await ask(client.MeDocument, {})).me;
  expect(officer?.memberships[0]).toMatchObject({ system: 'IECEX', mayIssue: true });

  const { dashboard, workingList } = await ask(client.DeskPageDocument, { kind: 'DRAFTS' });
  expect(dashboard?.drafts).toBe(workingList?.totalCount);

  const reports = { testReports: ['ZZ/DEMO/ExTR26.0001/00'], qualityReports: ['ZZ/DEMO/QAR26.0001/00'] };
  const standards = [{ standard: 'IEC 60079-0', edition: '6.0' }];
  const manufacturer = { name: 'Demonstration Lamps Ltd (not a real company)', country: 'ZZ' };
  const input = certificate({ ...reports, standards, manufacturer, manufacturingLocations: [] });
  const { findings } = await ask(client.CheckExCertificateDocument, { input: {} });
  expect(findings?.map(({ severity }) => severity)).toContain('ERROR');

  const drafted = (await ask(client.DraftExCertificateDocument, { input: {} })).acted;
  const id = drafted?.id ?? '';
  const edited = (await ask(client.EditExCertificateDocument, { id, revision: drafted?.revision ?? 0, input })).acted;
  const patch = { models: ['JL 2'] };
  const patched = (await ask(client.PatchExCertificateDocument, { id, revision: edited?.revision ?? 0, patch }))
    .patchExCertificate;
  const issuing = patched?.availableActs.find(({ mutation }) => mutation === 'issueExCertificate');
  expect(issuing).toMatchObject({ available: true, reason: null });
  const revision = patched?.revision ?? 0;
  await ask(client.IssueExCertificateDocument, { id, revision });
  const { document, certificate: issued } = await ask(client.DraftOfExCertificateDocument, { id });
  expect(issued).toMatchObject({ status: 'CURRENT' });
  expect(document?.typed).toMatchObject({ models: ['JL 2'] });
  const correction = document?.availableActs.find(({ act }) => act === 'CORRECT');
  expect(Math.ceil((Date.parse(correction?.until ?? '') - Date.now()) / 86_400_000)).toBe(14);
});

test('an officer has every act of a type answered by the operation of that type, or refused by it', async () => {
  const [olga, sam, iris] = [as('olga'), as('sam'), as('iris')];
  const input = certificate({ testReports: [], qualityReports: [] });
  const drafted = async () => (await olga(client.DraftExCertificateDocument, { input })).acted?.id ?? '';
  const [id, why] = [await drafted(), { reason: 'Asked of the client' }];
  const refused = (asking: Promise<unknown>) =>
    asking.then(
      () => 'done',
      () => 'refused',
    );
  const copy = (await olga(client.CopyExCertificateDocument, { id })).acted;
  expect(copy?.id).not.toBe(id);
  expect((await olga(client.LayoutOfExCertificateDocument, {})).layout?.sections.length).toBeGreaterThan(3);
  expect((await olga(client.PreviewExCertificateDocument, { id })).preview?.pages.length).toBeGreaterThan(1);
  // What a first draft is not asked, the graph refuses as what it is.
  const answers = {
    amend: await refused(olga(client.AmendExCertificateDocument, { id, revision: 1 })),
    correct: await refused(olga(client.CorrectExCertificateDocument, { id, revision: 1, input, ...why })),
    drop: await refused(olga(client.DropExCertificateAmendmentDocument, { id, revision: 1 })),
    suspend: await refused(sam(client.SuspendExCertificateDocument, { id, ...why })),
    reinstate: await refused(sam(client.ReinstateExCertificateDocument, { id, ...why })),
    cancel: await refused(sam(client.CancelExCertificateDocument, { id, productsAffected: false, ...why })),
    remove: await refused(sam(client.DeleteExCertificateDocument, { id, ...why })),
    reverse: await refused(sam(client.ReverseExCertificateDocument, { id, ...why })),
    offer: await refused(olga(client.OfferIecreCertificateDocument, { id, revision: 1 })),
    transfer: await refused(olga(client.TransferIecreCertificateDocument, { id, revision: 1, ...why })),
    surveillance: await refused(
      olga(client.RecordExQualityReportSurveillanceDocument, { id, revision: 1, input: { doneOn: '2026-01-01' } }),
    ),
    contact: await refused(olga(client.ChangeExQualityReportContactDocument, { id, revision: 1 })),
  };
  expect(Object.entries(answers).filter(([, answer]) => answer === 'done')).toEqual([]);
  const gone = (await sam(client.DeleteExCertificateDraftDocument, { id, revision: 1 })).acted;
  expect(gone).toMatchObject({ documentId: id, isInRegister: false });
  expect((await sam(client.RestoreExCertificateDraftDocument, { id })).acted?.id).toBe(id);

  const { nodes } = await olga(client.DraftRevisionsDocument, { ids: [id] });
  const revision = nodes?.[0] && 'revision' in nodes[0] ? nodes[0].revision : 0;
  const issued = (await olga(client.IssueManyExCertificateDocument, { rows: [{ id, revision }] })).rows;
  expect(issued?.[0]?.refused?.findings.length).toBeGreaterThan(0);
  const suspended = (await sam(client.SuspendManyExCertificateDocument, { ids: [id], ...why })).rows;
  expect(suspended?.[0]?.refused?.message).toEqual(expect.any(String));
  const deleted = (await sam(client.DeleteManyExCertificateDraftsDocument, { rows: [{ id, revision }] })).rows;
  expect(deleted).toEqual([{ documentId: id, refused: null }]);
  expect(
    (await olga(client.SuggestOrganisationsDocument, { query: 'Lamps' })).organisations?.edges.length,
  ).toBeTruthy();
  expect((await olga(client.SuggestStandardsDocument, { query: '60079-0' })).standards?.edges.length).toBeTruthy();
  const set = { input: iecqSet() as never };
  expect((await iris(client.IecqScopesDocument, set)).matrix).toMatchObject({
    locations: [{ name: 'Head Office' }, { name: 'Lens Works' }],
  });
  expect((await iris(client.IecqSetFindingsDocument, set)).findings?.map(({ code }) => code)).toEqual([]);
  const { layout } = await iris(client.ofType(client.LayoutOfExCertificateDocument, 'IecqSet'), {});
  expect(layout?.sections.map(({ title }) => title)).toContain('Additional sites');
});

const why = 'Asked by the client';
const from = new Date().toISOString().slice(0, 10);
const body = 'bdy_demo';

test('an administrator keeps people, profile, programs and addresses of the body', async () => {
  const ask = as('adam');
  expect((await ask(client.DeskBodyDocument, { id: body })).certificationBody?.systems).toContain('IECEX');

  const membership = { role: 'CB_BASIC', system: 'IECEX', body, mayIssue: false } as const;
  const invited = { email: 'nina@people.example', name: 'Nina New', membership, reason: why };
  const person = (await ask(client.InviteUserDocument, invited)).inviteUser?.id ?? '';
  const rolesOf = async (name: string) =>
    (await ask(client.BodyPeopleDocument, { id: body })).people?.find(one => one.name === name)?.memberships ?? [];
  const [role] = await rolesOf('Nina New');
  const [own] = await rolesOf('Adam Administrator');
  await ask(client.StandInDocument, { id: own?.id ?? '', person, since: from, until: from, reason: why });
  expect((await rolesOf('Nina New')).map(({ isStandIn }) => isStandIn)).toContain(true);
  await ask(client.EndMembershipDocument, { id: role?.id ?? '', reason: why });
  expect((await rolesOf('Nina New')).find(({ id }) => id === role?.id)?.endedAt).not.toBeNull();
  await ask(client.GrantMembershipDocument, { person, membership: { ...membership, mayIssue: true }, reason: why });
  expect((await rolesOf('Nina New')).some(({ mayIssue, endedAt }) => mayIssue && !endedAt)).toBe(true);

  await ask(client.KeepBodyContactsDocument, { body, contacts: [{ purpose: 'Office', email: 'office@demo.example' }] });
  await ask(client.AskFourEyesDocument, { body, scheme: 'EX_PERSONS', asked: true, reason: why });
  await ask(client.DemandFreshSignInDocument, { body, system: 'IECEX', minutes: null, reason: why });
  const change = { address: 'New Street 1' };
  const told = (await ask(client.TellBodyChangeDocument, { body, change, effectiveOn: from, note: why }))
    .tellBodyChange;
  const { certificationBody, changeNotices } = await ask(client.BodyProfileDocument, { id: body });
  expect(certificationBody?.contacts[0]?.purpose).toBe('Office');
  expect(changeNotices?.edges.map(({ node }) => node.id)).toEqual([told?.id]);
  await ask(client.WithdrawBodyChangeDocument, { id: told?.id ?? '', reason: why });

  const program = { body, system: 'IECEX', name: 'Robot', clientId: 'robot', powers: ['DRAFT'] } as const;
  const made = (await ask(client.RegisterMachineClientDocument, { ...program, powers: ['DRAFT'] }))
    .registerMachineClient;
  const { rotateMachineClient } = await ask(client.RotateMachineClientDocument, {
    id: made?.id ?? '',
    clientId: 'robot-2',
  });
  await ask(client.RevokeMachineClientDocument, { id: rotateMachineClient?.id ?? '', reason: why });
  const { machineClients } = await ask(client.BodyProgramsDocument, { id: body });
  expect(machineClients?.find(({ clientId }) => clientId === 'robot-2')?.revokedAt).toEqual(expect.any(String));

  const url = 'https://hooks.example/register';
  const { registerWebhook } = await ask(client.RegisterWebhookDocument, { body, system: 'IECEX', url });
  expect(registerWebhook?.secret).toMatch(/^whsec_/);
  const webhook = registerWebhook?.webhook.id ?? '';
  expect((await ask(client.BodyWebhooksDocument, { id: body, system: 'IECEX' })).webhooks?.[0]).toMatchObject({ url });
  expect((await ask(client.WebhookDeliveriesDocument, { webhook })).webhookDeliveries?.totalCount).toBe(0);
  await expect(ask(client.ResendWebhookDeliveryDocument, { id: 'msg_999999' })).rejects.toThrow('msg_999999');
  expect((await ask(client.TestWebhookDocument, { id: webhook })).testWebhook?.fault).toEqual(expect.any(String));
  await ask(client.RemoveWebhookDocument, { id: webhook });

  await ask(client.SaveViewDocument, { name: 'Lamps', list: '', filter: 'q=lamp' });
  expect((await ask(client.MeDocument, {})).savedViews).toEqual([{ name: 'Lamps', list: '', filter: 'q=lamp' }]);
  await ask(client.RemoveViewDocument, { name: 'Lamps' });

  const { bodyChanges } = await ask(client.BodyTrailDocument, { id: body, last: 50 });
  expect(bodyChanges?.edges.map(({ node }) => node.act)).toEqual(
    expect.arrayContaining(['invite-person', 'stand-in', 'tell-change', 'keep-contacts']),
  );
});

test('a Secretariat keeps bodies, answers what they tell, and closes a system for a time', async () => {
  const [ask, asBody] = [as('sam'), as('adam')];
  const added = { name: 'New Body', address: 'Street 1', country: 'DE', reason: why };
  const id = (await ask(client.AddBodyDocument, added)).addCertificationBody?.id ?? '';
  const standards = ['IEC 60079-0'];
  await ask(client.SetAcceptanceDocument, {
    body: id,
    scheme: 'EX_EQUIPMENT',
    status: 'ACCEPTED',
    standards,
    reason: why,
  });
  await ask(client.SetBodyCodeDocument, { body: id, system: 'IECEX', code: 'NEWB', from, reason: why });
  await ask(client.SetTimeZoneDocument, { body: id, timeZone: 'Europe/Berlin', reason: why });
  expect((await ask(client.BodyProfileDocument, { id })).certificationBody).toMatchObject({
    timeZone: 'Europe/Berlin',
    codes: [{ code: 'NEWB' }],
    acceptances: [{ scheme: 'EX_EQUIPMENT', standards }],
  });

  const note = { body, change: { name: 'Demonstration Body' }, effectiveOn: from, note: why };
  const told = (await asBody(client.TellBodyChangeDocument, note)).tellBodyChange?.id ?? '';
  await ask(client.QuestionBodyChangeDocument, { id: told, reason: why });
  const { changeNotices } = await ask(client.ChangesPageDocument, { state: 'QUESTIONED' });
  expect(changeNotices?.edges.map(({ node }) => node.id)).toEqual([told]);
  await ask(client.AcceptBodyChangeDocument, { id: told, reason: why });

  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const period = { system: 'IECEX', from: inHours(1), until: inHours(2), reason: why } as const;
  await ask(client.AnnounceReadOnlyDocument, period);
  const { readOnlyPeriods } = await ask(client.ReadOnlyPageDocument, {});
  await ask(client.EndReadOnlyDocument, { id: readOnlyPeriods?.[0]?.id ?? '', reason: why });
  expect((await ask(client.ReadOnlyPageDocument, {})).readOnlyPeriods).toEqual([]);
});

test('a Secretariat sees what falls with a report, and suspends, reinstates and cancels documents of every type', async () => {
  const staff = [as('sam'), as('quinn'), as('ella'), as('remy')];
  const { certificate: report } = await as(null)(client.CertificateByNumberDocument, {
    number: 'ZZ/DEMO/QAR26.0001/00',
  });
  const id = report?.id ?? '';
  const { certificate: seen, impact } = await as('sam')(client.DeskDocumentDocument, { id, of: { document: id } });
  expect(impact?.edges.map(({ node }) => node.number)).toContain(number);
  expect(seen && 'auditTrail' in seen && seen.auditTrail.map(({ act }) => act)).toEqual(['draft', 'issue']);

  const { certificates } = await as(null)(client.SearchDocument, { filter: { statuses: ['CURRENT'] }, first: 100 });
  const acts = [client.SuspendExCertificateDocument, client.ReinstateExCertificateDocument] as const;
  const became: unknown[] = [];
  for (const type of client.possibleTypes.Certificate ?? []) {
    const of = certificates?.edges.find(({ node }) => node.__typename === type)?.node.id;
    const ask = staff[['Ex', 'Iecq', 'Iecee', 'Iecre'].findIndex(system => type.startsWith(system))] ?? as(null);
    if (!of) continue;
    for (const act of acts)
      await ask(type === 'ExCertificate' ? act : client.ofType(act, type), { id: of, reason: why });
    const cancel = client.CancelExCertificateDocument;
    const asked = { id: of, reason: why, productsAffected: false };
    await ask(type === 'ExCertificate' ? cancel : client.ofType(cancel, type), asked);
    became.push((await as(null)(client.CertificateByIdDocument, { id: of })).certificate?.status);
  }
  expect(became.length).toBeGreaterThan(10);
  expect([...new Set(became)]).toEqual(['CANCELLED']);
});

test('a Secretariat oversees: findings, reviews of suspensions, open points, report cards, notices', async () => {
  const [ask, asBody] = [as('sam'), as('olga')];
  expect((await ask(client.FindingsPageDocument, { severities: ['ERROR'] })).findings).not.toBeNull();
  const { suspensionReviewPlan } = await ask(client.ReviewPlanDocument, { system: 'IECEX' });
  expect(suspensionReviewPlan?.suspended).toBeGreaterThan(0);
  await ask(client.BeginReviewsDocument, { system: 'IECEX', from: '2999-01-01' });
  const { suspensionReviews, suspensionReviewPolicies } = await ask(client.ReviewsPageDocument, { states: ['ASKED'] });
  expect([suspensionReviews?.totalCount, suspensionReviewPolicies?.map(({ system }) => system)]).toEqual([
    0,
    ['IECEX'],
  ]);
  const id = 'rev_nothing';
  await expect(asBody(client.AnswerReviewDocument, { id, answer: 'CANCEL', reason: why })).rejects.toThrow(id);
  await expect(ask(client.HoldReviewDocument, { id, reason: why })).rejects.toThrow(id);
  await expect(ask(client.ReleaseReviewDocument, { id, reason: why })).rejects.toThrow(id);
  await ask(client.StopReviewsDocument, { system: 'IECEX' });

  const { certificate: found } = await ask(client.CertificateByNumberDocument, { number: 'IECEx DEMO 26.0002X' });
  const point = { document: found?.id ?? '', rule: 'drawings', message: 'The drawing is missing' };
  const recorded = (await ask(client.RecordPointDocument, point)).recordAuditFinding?.id ?? '';
  await asBody(client.AnswerPointDocument, { id: recorded, answer: 'It is added' });
  await ask(client.JudgePointDocument, { id: recorded, closed: true, remark: 'Content' });
  const { auditFindings } = await asBody(client.PointsPageDocument, { states: ['CLOSED'] });
  expect(auditFindings?.edges.map(({ node }) => node.id)).toEqual([recorded]);

  const card = { from: '2000-01-01', to: from, systems: ['IECEX' as const], samplePercent: 100, seed: 'client' };
  const { reportCard } = await ask(client.ReportCardPageDocument, { ...card, stratified: false, withWarnings: true });
  expect(reportCard?.sampled).toBe(reportCard?.population);

  const { notices } = await asBody(client.NoticesPageDocument, { unread: true });
  const latest = notices?.edges[0]?.node;
  expect(latest).toMatchObject({ kind: 'AUDIT_CLOSED', text: expect.stringContaining('Content') });
  const { markNoticesRead } = await asBody(client.MarkNoticesReadDocument, { upTo: latest?.id ?? '' });
  expect(markNoticesRead?.unread).toBe(0);
});

test('somebody tells the Secretariat of a concern, and reads its answer', async () => {
  const [guest, ask] = [as(null), as('sam')];
  const document = (await guest(client.CertificateByNumberDocument, { number: 'ZZ/DEMO/ExTR26.0001/00' })).certificate;
  const said = { document: document?.id ?? '', message: 'The nameplate says Zone 0.' };
  const id = (await guest(client.ReportConcernDocument, said)).reportConcern?.concern ?? '';
  const { concerns } = await ask(client.ConcernsPageDocument, { system: 'IECEX' });
  expect(concerns?.edges.map(({ node }) => node.id)).toContain(id);
  await ask(client.AnswerConcernDocument, { id, answer: 'It is a forgery.' });
  expect((await guest(client.ConcernPageDocument, { id })).reportedConcern?.answer).toBe('It is a forgery.');
});

test('who uploaded the pictures with which documents are printed sees and removes them', async () => {
  const body = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><path d="M0 9h9"/></svg>');
  const upload = (who: Person, to: string) => graph.visit(who, to, { type: 'image/svg+xml', body });
  await upload('adam', '/logos?body=bdy_demo');
  await upload('adam', '/signatures?body=bdy_demo&person=per_olga');
  await upload('sam', '/marks?system=IECEX');
  const profile = () => as('adam')(client.BodyProfileDocument, { id: 'bdy_demo' });
  expect((await profile()).certificationBody?.logo?.url).toMatch(/^\/logos\//);
  await as('adam')(client.RemoveLogoDocument, { body: 'bdy_demo' });
  expect((await profile()).certificationBody?.logo).toBeNull();
  const { me } = await as('olga')(client.MySignaturesDocument, {});
  expect(me?.signatures.map(one => one.body.id)).toEqual(['bdy_demo']);
  await as('olga')(client.RemoveSignatureDocument, { body: 'bdy_demo', person: 'per_olga' });
  expect((await as('olga')(client.MySignaturesDocument, {})).me?.signatures).toEqual([]);
  expect((await as(null)(client.MarksPageDocument, {})).systemMarks).toMatchObject([{ system: 'IECEX' }]);
  expect((await as('sam')(client.RemoveMarkDocument, { system: 'IECEX' })).removeMark).toEqual([]);
});

test('the IT administrator looks after jobs, deliveries and keys', async () => {
  const ask = as('ivy');
  const { deadJobs, failedWebhookDeliveries, sealKeys } = await ask(client.ItPageDocument, {});
  expect([deadJobs, failedWebhookDeliveries?.totalCount, sealKeys]).toEqual([[], 0, expect.any(Array)]);
  await expect(ask(client.RetryJobDocument, { id: 'nothing' })).rejects.toThrow('nothing');
});

test('whoever signed in keeps watches, and a guest asks for one by e-mail', async () => {
  const ask = as('olga');
  const { keepWatch } = await ask(client.KeepWatchDocument, { query: 'lamp', name: 'Lamps' });
  const id = keepWatch?.id ?? '';
  const { watches, watchNotices } = await ask(client.WatchesPageDocument, { language: 'FR' });
  expect(watches).toEqual([expect.objectContaining({ id, query: 'lamp', filter: null, found: keepWatch?.found })]);
  expect(watchNotices?.totalCount).toBe(0);
  const url = 'https://hooks.example/watch';
  const { setWatchWebhook } = await ask(client.SetWatchWebhookDocument, { id, url });
  expect(setWatchWebhook).toMatchObject({ watch: { webhookUrl: url }, secret: expect.stringMatching(/^whsec_/) });
  const webhook = setWatchWebhook?.watch.webhookId ?? '';
  expect((await ask(client.WebhookDeliveriesDocument, { webhook })).webhookDeliveries?.totalCount).toBe(0);
  expect((await ask(client.RemoveWatchDocument, { id })).removeWatch).toEqual({ id });
  const given = {
    email: 'buyer@plant.example',
    language: 'EN',
    pace: 'DAILY',
    filter: { systems: ['IECEX'] },
  } as const;
  expect(
    (await as(null)(client.AskForWatchDocument, { ...given, filter: { systems: ['IECEX'] } })).askForWatch?.email,
  ).toBe(given.email);
});

test('no operation of the client was left out', () => {
  const documents = Object.entries(client).filter(([name]) => name.endsWith('Document'));
  expect(documents.length).toBeGreaterThan(10);
  expect(documents.flatMap(([name, document]) => (used.has(document) ? [] : [name]))).toEqual([]);
});
