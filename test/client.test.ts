import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as client from '@conformity/client';
import { manifestOf, readTrusted, type Trusted } from '@conformity/gateway';
import { signLocalToken } from '@conformity/program';
import { certificate } from './contents';
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

  const reports = { testReports: ['ZZ/DEMO/ExTR26.0001/00'], qualityReports: ['ZZ/DEMO/QAR26.0001/00'] };
  const standards = [{ standard: 'IEC 60079-0', edition: '6.0' }];
  const manufacturer = { name: 'Demonstration Lamps Ltd (not a real company)', country: 'ZZ' };
  const input = certificate({ ...reports, standards, manufacturer, manufacturingLocations: [] });
  const { checkExCertificate: findings } = await ask(client.CheckExCertificateDocument, { input: {} });
  expect(findings?.map(({ severity }) => severity)).toContain('ERROR');

  const drafted = (await ask(client.DraftExCertificateDocument, { input: {} })).draftExCertificate;
  const id = drafted?.id ?? '';
  const edited = (await ask(client.EditExCertificateDocument, { id, revision: drafted?.revision ?? 0, input }))
    .editExCertificate;
  const patch = { models: ['JL 2'] };
  const patched = (await ask(client.PatchExCertificateDocument, { id, revision: edited?.revision ?? 0, patch }))
    .patchExCertificate;
  const issuing = patched?.availableActs.find(({ mutation }) => mutation === 'issueExCertificate');
  expect(issuing).toMatchObject({ available: true, reason: null });
  const revision = patched?.revision ?? 0;
  const issued = (await ask(client.IssueExCertificateDocument, { id, revision })).issueExCertificate;
  expect(issued).toMatchObject({ status: 'CURRENT', issueNumber: 0 });
});

test('no operation of the client was left out', () => {
  const documents = Object.entries(client).filter(([name]) => name.endsWith('Document'));
  expect(documents.length).toBeGreaterThan(10);
  expect(documents.flatMap(([name, document]) => (used.has(document) ? [] : [name]))).toEqual([]);
});
