import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTrusted } from '@conformity/gateway';
import { signLocalToken } from '@conformity/program';
import { auditServer } from 'graphql-http';
import { codesOf, startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string, hash = hashOf(text)) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
function get(params: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${graph.url}/graphql?${new URLSearchParams(params)}`, { headers });
}

// Who asks for the second time is answered on a shorter way.
test.each(['for the first time', 'again'])(
  'the graph passes every audit of GraphQL over HTTP, asked %s, with what keeps other sites out left on',
  async () => {
    const results = await auditServer({ url: `${graph.url}/graphql` });
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(results).toHaveLength(61);
  },
);

describe('an operation that is known by its hash', () => {
  const text = '{ standard(id: "IEC 60079-0") { id } }';
  const answered = { standard: { id: 'IEC 60079-0' } };

  test('is asked for once: unknown, then sent along, then known, also by GET', async () => {
    const byHash = { extensions: persisted(text) };
    const unknown = await graph.post(byHash);
    expect([codesOf(unknown), unknown.errors[0]?.message]).toEqual([
      ['PERSISTED_QUERY_NOT_FOUND'],
      'PersistedQueryNotFound',
    ]);
    expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([400, 'no-store']);
    const plain = await graph.post(byHash, { accept: 'application/json' });
    expect([codesOf(plain), plain.status]).toEqual([['PERSISTED_QUERY_NOT_FOUND'], 200]);
    expect((await graph.post({ query: text, ...byHash })).data).toEqual(answered);
    expect((await graph.post(byHash)).data).toEqual(answered);
    const got = await get({ extensions: JSON.stringify(persisted(text)) });
    expect(got.headers.get('cache-control')).toBe('public, max-age=60');
    expect((await got.json()).data).toEqual(answered);
  });

  test.each([
    ['another text', persisted(text, hashOf('{ me { id } }'))],
    ['no SHA-256', persisted(text, 'mine')],
    ['another version', { persistedQuery: { version: 2, sha256Hash: hashOf(text) } }],
  ])('is not taken with the hash of %s: BAD_INPUT', async (_of, extensions) => {
    const answer = await graph.post({ query: text, extensions });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_INPUT']]);
  });

  test('is not kept where it cannot be run', async () => {
    const wrong = '{ nothing }';
    expect(codesOf(await graph.post({ query: wrong, extensions: persisted(wrong) }))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(codesOf(await graph.post({ extensions: persisted(wrong) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('what a guest is answered', () => {
  const search = '{ certificates(first: 3) { edges { node { number status } } } }';

  test('may be kept for a short while, and is not sent again to who has it', async () => {
    const first = await get({ query: search });
    const etag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), etag]).toEqual(['public, max-age=10', expect.stringMatching(/^W\/"/)]);
    const again = await get({ query: search }, { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get({ query: search }, { 'if-none-match': 'W/"another"' })).status).toBe(200);
  });

  test('is asked for anew each time where it says what counts now', async () => {
    for (const query of [
      '{ verify(numbers: ["IECEx DEMO 26.0001"]) { verdict } }',
      '{ exCertificate(number: "IECEx DEMO 26.0001") { status } }',
      '{ certificates(first: 3) { edges { node { pdf { state } } } } }',
    ])
      expect((await get({ query })).headers.get('cache-control')).toBe('no-cache');
  });

  test('is never given to somebody with a token, nor theirs to anybody', async () => {
    const authorization = `Bearer ${await signLocalToken(graph.dataDir, 'olga')}`;
    const guests = await get({ query: search });
    const olgas = await get({ query: search }, { authorization, 'if-none-match': guests.headers.get('etag') ?? '' });
    expect(guests.headers.get('vary')).toContain('authorization');
    expect([olgas.status, olgas.headers.get('cache-control'), olgas.headers.get('etag')]).toEqual([
      200,
      'private, no-store',
      null,
    ]);
  });

  test('is not kept where it is an error, or an act', async () => {
    const half = '{ standards { edges { node { id } } } certificate { id } }';
    for (const query of ['{', '{ nothing }', '{ certificate { id } }', half, 'mutation { __typename }'])
      expect((await graph.ask(null, query)).headers.get('cache-control')).toBe('no-store');
    const refused = await get({ query: search }, { authorization: 'Bearer nothing' });
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  test('is compressed where the client takes it', async () => {
    const { headers } = await get({ query: '{ certificates(first: 50) { edges { node { id number title } } } }' });
    expect(headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
  });
});

test('the address of the graph leads a program to the graph', async () => {
  const { graph: address } = await (await fetch(graph.url)).json();
  const answer = await fetch(graph.url + address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

describe('a graph of trusted operations', () => {
  const text = '{ standard(id: "IEC 60079-0") { id } }';
  let trusting: TestGraph;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trusted-'));
    const file = path.join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ [hashOf(text)]: text }));
    trusting = await startGraph({ trusted: readTrusted(file) });
    rmSync(folder, { recursive: true });
  });
  afterAll(() => trusting?.stop());

  test('runs them by hash and by text', async () => {
    const data = { standard: { id: 'IEC 60079-0' } };
    expect((await trusting.post({ extensions: persisted(text) })).data).toEqual(data);
    expect((await trusting.post({ query: text })).data).toEqual(data);
    const got = await fetch(
      `${trusting.url}/graphql?${new URLSearchParams({ extensions: JSON.stringify(persisted(text)) })}`,
    );
    expect((await got.json()).data).toEqual(data);
  });

  test('learns how a client writes one of them, by the usual asking by hash', async () => {
    const written = '{standard(id:"IEC 60079-0"){id __typename}}';
    const byHash = { extensions: persisted(written) };
    expect(codesOf(await trusting.post(byHash))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const answered = { standard: { id: 'IEC 60079-0', __typename: 'Standard' } };
    expect((await trusting.post({ query: written, ...byHash })).data).toEqual(answered);
    expect((await trusting.post(byHash)).data).toEqual(answered);
    const other = { query: '{ me { id } }', extensions: persisted('{ me { id } }') };
    for (const asked of [other, { extensions: other.extensions }, other])
      expect((await trusting.post(asked)).data).toBeNull();
  });

  test.each([
    ['another text', { query: '{ me { id } }' }],
    ['another text with its hash', { query: '{ me { id } }', extensions: persisted('{ me { id } }') }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['no GraphQL at all', { query: '{' }],
  ])('runs nothing else: %s', async (_what, body) => {
    const answer = await trusting.post(body);
    expect([answer.status, answer.data, codesOf(answer)]).toEqual([403, null, ['OPERATION_NOT_TRUSTED']]);
  });
});
