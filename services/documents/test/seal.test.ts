import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fingerprintOf, generatedSealKey, sealPdf } from '@conformity/rendering';
import { people } from '@conformity/testkit';
import { PDF, PdfStream } from '@libpdf/core';
import { subgraph } from '../src';
import { sealing } from '../src/seal-keys';
import { aDocument, changed, clear, type Entered, enter, remove } from './builders';
import { now, startDocuments, type TestDocuments, type Visit } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(() => clear(graph));
afterEach(() => {
  delete process.env.SEAL_TRUSTED;
  delete process.env.SEAL_KEY_FILE;
  delete process.env.TSA_URL;
});
afterAll(() => graph.close());

const { guest, olga, wei } = people;
const words = { signedAt: new Date(now), reason: 'As it stands in the register' };

async function verify(body: Uint8Array, visit: Visit = {}) {
  const { status, text } = await graph.visit('POST', '/documents/verify', { body, ...visit });
  expect(status).toBe(200);
  return JSON.parse(text);
}

/** The sealed file of the latest issue. */
async function fileOf({ id }: Entered, issue: number | null = null): Promise<Uint8Array> {
  const query = `query ($of: [_Any!]!, $issue: Int) { _entities(representations: $of) { ... on Certificate { pdf(issue: $issue) { url } } } }`;
  const ask = () => graph.ask(olga, query, { of: [{ __typename: 'Certificate', id }], issue });
  await ask();
  await graph.work();
  const { data } = await ask();
  return (await graph.visit('GET', data._entities[0].pdf.url, { who: olga })).bytes;
}

/** Sealed by the register, but nothing that it made. */
async function resealed(file: Uint8Array): Promise<Uint8Array> {
  const { key, stamps } = await sealing(graph.db);
  return sealPdf(file, key, words, stamps);
}

async function sealed(given = {}): Promise<{ document: Entered; file: Uint8Array }> {
  const document = aDocument(given);
  await enter(graph, document);
  return { document, file: await fileOf(document) };
}

/** The same verdict, as the graph tells it. */
async function verifyByGraph(file: Uint8Array, written = Buffer.from(file).toString('base64')) {
  const query = `query ($pdf: Base64!) { verifyDocument(pdf: $pdf) { verdict advice sha256 faults { code } sealedBy { subject sealedAt }
    document { number issueNumber isLatestIssue statusToday } original { number comparison { changedPages { number } changedData { field } } } } }`;
  const { data, errors } = await graph.ask(guest, query, { pdf: written });
  return errors[0]?.code ?? data.verifyDocument;
}

const codesOf = ({ faults }: { faults: { code: string }[] }) => faults.map(({ code }) => code);

test('a file as it was made is genuine, and the register says what it is today', async () => {
  const { document, file } = await sealed();
  expect(await verify(file)).toEqual({
    verdict: 'GENUINE_IN_FORCE',
    advice: expect.stringContaining('rely on it'),
    isGenuine: true,
    faults: [],
    sealedBy: {
      subject: expect.any(String),
      fingerprint: expect.any(String),
      sealedAt: '2026-06-15T10:00:00.000Z',
      stampedAt: expect.any(String),
      stampedBy: expect.stringContaining('Time stamps of the register itself'),
    },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    certificate: {
      id: document.id,
      number: document.number,
      issueNumber: 0,
      isLatestIssue: true,
      statusToday: 'CURRENT',
      statusReason: null,
      page: `/c/${encodeURIComponent(document.number)}`,
    },
    original: null,
    remark: null,
  });
  expect(await verifyByGraph(file)).toMatchObject({
    verdict: 'GENUINE_IN_FORCE',
    faults: [],
    sealedBy: { sealedAt: '2026-06-15T10:00:00.000Z' },
    document: { number: document.number, issueNumber: 0, isLatestIssue: true, statusToday: 'CURRENT' },
    original: null,
  });
  for (const no of ['', 'no file', 'A'.repeat(900_001)]) expect(await verifyByGraph(file, no)).toBe('BAD_INPUT');
});

test('a file with a changed byte is not, and is no document of the register', async () => {
  const { file } = await sealed();
  for (const place of [200, Math.floor(file.length / 2), file.length - 100]) {
    const forged = Buffer.from(file);
    forged[place] = (forged[place] ?? 0) ^ 1;
    const answer = await verify(forged);
    expect(answer).toMatchObject({ isGenuine: false, certificate: null, remark: null });
    expect(answer.faults.length).toBeGreaterThan(0);
  }
});

test('a file with something after its end, or without its end, is not', async () => {
  const { document, file } = await sealed();
  const longer = await verify(Buffer.concat([file, Buffer.from('\n')]));
  expect(codesOf(longer)).toEqual(['NOT_WHOLE_FILE']);
  expect(longer).toMatchObject({
    verdict: 'ALTERED',
    original: { number: document.number, issueNumber: 0, url: `/documents/of/${document.id}?issue=0` },
  });
  expect(codesOf(await verify(file.subarray(0, -10)))).toContain('NOT_WHOLE_FILE');
});

test('what was altered is shown: the pages as pictures, framed, and the data that is attached', async () => {
  const { document, file } = await sealed();
  const pdf = await PDF.load(file);
  const data = JSON.parse(Buffer.from((await pdf.attachments.get('certificate.json')) ?? []).toString());
  data.number = 'IECEx DEMO 99.9999';
  pdf.getPage(0)?.drawRectangle({ x: 100, y: 500, width: 120, height: 40 });
  await pdf.attachments.add('certificate.json', Buffer.from(JSON.stringify(data)), { overwrite: true });
  const forged = await pdf.save({ incremental: true });
  const answer = await verify(forged);
  expect(answer).toMatchObject({ verdict: 'ALTERED', original: { number: document.number } });
  const { pages, changedPages, changedData } = answer.original.comparison;
  expect(pages.altered).toBe(pages.original);
  expect(changedData).toEqual([{ field: 'number', altered: 'IECEx DEMO 99.9999', original: document.number }]);
  const picture = expect.stringMatching(/^data:image\/webp;base64,/);
  expect(changedPages).toEqual([{ number: 1, altered: picture, original: picture }]);
  if (process.env.PICTURES)
    for (const which of ['altered', 'original'])
      writeFileSync(
        path.join(process.env.PICTURES, `${which}.webp`),
        Buffer.from(changedPages[0][which].split(',')[1], 'base64'),
      );
  expect(await verifyByGraph(forged)).toMatchObject({
    verdict: 'ALTERED',
    faults: [{ code: 'NOT_WHOLE_FILE' }],
    document: null,
    original: { comparison: { changedPages: [{ number: 1 }], changedData: [{ field: 'number' }] } },
  });
  // Without what the register made, or where nothing can be drawn of what was made of it, the verdict stands alone.
  const torn = Buffer.from(file);
  torn.fill(0x20, 20, torn.indexOf('/ByteRange') - 3_000);
  expect(await verify(torn)).toMatchObject({ verdict: 'ALTERED', original: { comparison: null } });
});

test('a file that was sealed by another key is not, and its seal says by whom', async () => {
  const { file } = await sealed();
  const theirs = await generatedSealKey({ name: 'Someone else', now: new Date('2026-01-01') });
  const answer = await verify(await sealPdf(file, theirs, words));
  expect(codesOf(answer)).toEqual(['OTHER_KEY']);
  expect(answer).toMatchObject({ verdict: 'NOT_OURS', isGenuine: false, certificate: null, original: null });
  expect(answer.sealedBy.subject).toContain('Someone else');
});

test('with another key, or none, nothing is sealed and no file asks for another one; a command takes a new key into use', async () => {
  const { file } = await sealed();
  const [fingerprint] = (await graph.owner.query(`select fingerprint from seal_key where use = 'SEAL'`)).map(
    (row: { fingerprint: string }) => row.fingerprint,
  );
  const waiting = aDocument();
  await enter(graph, waiting);
  const ask = () =>
    graph.ask(
      olga,
      `{ _entities(representations: [{ __typename: "Certificate", id: "${waiting.id}" }]) { ... on Certificate { pdf { state } } } }`,
    );
  await ask();
  process.env.SEAL_KEY_FILE = `${graph.dataDir}/second/seal-key.pem`;
  await expect(sealing(graph.db)).rejects.toThrow(
    `is not there. The register has sealed its files with the key ${fingerprint}`,
  );
  expect(existsSync(process.env.SEAL_KEY_FILE)).toBe(false);
  const other = await generatedSealKey({ name: 'Another', now: new Date('2026-01-01') });
  mkdirSync(path.dirname(process.env.SEAL_KEY_FILE));
  writeFileSync(process.env.SEAL_KEY_FILE, other.pem);
  const [run] = await graph.work();
  expect(run).toMatchObject({ state: 'QUEUED', attempts: 0 });
  expect(await subgraph.commands?.['rotate-seal-key']?.(graph.db)).toContain(`no longer with ${fingerprint}`);
  await expect(subgraph.commands?.['rotate-seal-key']?.(graph.db)).rejects.toThrow('Put the new one there first');
  await graph.work();
  expect((await ask()).data._entities[0].pdf.state).toBe('READY');
  // What the old key sealed in its time stays genuine; what it seals from now on does not.
  expect(await verify(file)).toMatchObject({ verdict: 'GENUINE_IN_FORCE', faults: [] });
  delete process.env.SEAL_KEY_FILE;
  await expect(sealing(graph.db)).rejects.toThrow('holds another key');
  await graph.owner.query(`update seal_key set in_use_until = in_use_since where fingerprint = '${fingerprint}'`);
  await graph.owner.query(
    `update seal_key set in_use_since = in_use_since - interval '1 day', in_use_until = in_use_until - interval '1 day' where fingerprint = '${fingerprint}'`,
  );
  expect(codesOf(await verify(file))).toEqual(['OTHER_TIME']);
  process.env.SEAL_TRUSTED = `  ${'0'.repeat(64)}\n${fingerprint.toUpperCase()} `;
  expect(await verify(file)).toMatchObject({ isGenuine: true, faults: [] });
});

test('where the file of the key holds none that can be used, what is to be sealed waits, and the doctor says why', async () => {
  const waiting = aDocument();
  await enter(graph, waiting);
  await graph.ask(
    olga,
    `{ _entities(representations: [{ __typename: "Certificate", id: "${waiting.id}" }]) { ... on Certificate { pdf { state } } } }`,
  );
  process.env.SEAL_KEY_FILE = `${graph.dataDir}/broken.pem`;
  writeFileSync(process.env.SEAL_KEY_FILE, 'no key');
  expect(await graph.work()).toMatchObject([{ state: 'QUEUED', attempts: 0 }]);
  const found = [];
  for await (const fault of subgraph.checks?.['key that seals']?.(graph.db) ?? []) found.push(fault);
  expect(found).toEqual([expect.stringContaining('broken.pem cannot be used')]);
});

test('a time-stamping service is asked once for each file, and its certificate stands in the file, also where that is a new one', async () => {
  let [asked, service] = [0, await generatedSealKey({ name: 'A service', now: new Date('2026-01-01') })];
  const server = createServer(async (request, answer) => {
    asked += 1;
    const digest = (await buffer(request)).subarray(-46, -14); // before the nonce and the wish for certificates
    const token = Buffer.from((await service.stamps?.stamp(digest)) ?? []);
    const length = token.length + 5;
    answer.end(Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 255, 0x30, 3, 2, 1, 0]), token]));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.env.TSA_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const holds = async (file: Uint8Array) => {
    const pdf = await PDF.load(file);
    const resolve = pdf.context.registry.resolve.bind(pdf.context.registry);
    const proofs = pdf.getCatalog().getDict('DSS', resolve)?.getArray('Certs', resolve);
    const there = Array.from({ length: proofs?.length ?? 0 }, (_, at) => {
      const stream = proofs?.at(at, resolve);
      return stream instanceof PdfStream ? fingerprintOf(stream.getDecodedData()) : null;
    });
    return service.stamps?.certificates().every(certificate => there.includes(fingerprintOf(certificate)));
  };
  try {
    const files = [(await sealed()).file, (await sealed()).file];
    expect([asked, await Promise.all(files.map(holds))]).toEqual([3, [true, true]]); // and once to know who it is
    service = await generatedSealKey({ name: 'Its next certificate', now: new Date('2026-01-01') });
    const { file } = await sealed();
    expect([asked, await holds(file)]).toEqual([5, true]);
    expect(await verify(file)).toMatchObject({ verdict: 'GENUINE_IN_FORCE' });
  } finally {
    server.close();
  }
});

test('a key is made once by many who need it at once', async () => {
  await clear(graph);
  await graph.owner.query('delete from seal_key');
  process.env.SEAL_KEY_FILE = `${graph.dataDir}/third/seal-key.pem`;
  const keys = await Promise.all(Array.from({ length: 4 }, () => sealing(graph.db)));
  const prints = keys.map(({ key }) => fingerprintOf(key.certificates[0] ?? new Uint8Array()));
  expect(new Set(prints).size).toBe(1);
  expect(await graph.owner.query(`select fingerprint from seal_key where use = 'SEAL'`)).toEqual([
    { fingerprint: prints[0] },
  ]);
  await graph.owner.query('delete from seal_key');
});

test('what an issue said before it was corrected is superseded', async () => {
  const { document, file } = await sealed();
  const [issue] = document.printed;
  if (!issue) throw new Error('no issue');
  await enter(graph, { ...document, printed: [{ ...issue, notes: ['Corrected.'] }] });
  expect(await verify(file)).toMatchObject({ verdict: 'GENUINE_SUPERSEDED', isGenuine: true });
});

test('a file with our seal that the register does not know is said to be that', async () => {
  const { file } = await sealed();
  const answer = await verify(await resealed(file));
  expect(answer).toMatchObject({
    verdict: 'GENUINE_REMOVED',
    isGenuine: true,
    certificate: null,
    remark: expect.stringContaining('not in'),
  });
});

test.each([
  ['a PDF without a seal', '%PDF-1.7\n%%EOF', 'NO_SEAL'],
  ['a text', 'Certificate of Conformity', 'NOT_A_PDF'],
  ['one byte', '\0', 'NOT_A_PDF'],
])('%s has no seal', async (_, text, code) => {
  const answer = await verify(Buffer.from(text));
  expect(answer).toMatchObject({ isGenuine: false, sealedBy: null, certificate: null });
  expect(answer.faults).toEqual([{ code, message: expect.any(String) }]);
});

test('an empty request is refused with what to send', async () => {
  const { status, text } = await graph.visit('POST', '/documents/verify');
  expect(status).toBe(400);
  expect(JSON.parse(text).errors[0].message).toContain('Send the PDF as it is');
});

test('a file of nothing but beginnings of seals is answered, and nobody waits for it', async () => {
  const body = Buffer.from(`%PDF-1.7 ${'/ByteRange [0 20 30 40]<'.repeat(400_000)}`);
  let longestMs = 0;
  let before = performance.now();
  const watch = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - before);
    before = performance.now();
  }, 5);
  expect(codesOf(await verify(body))).toEqual(['NO_SEAL']);
  clearInterval(watch);
  // In the thread that answers everybody it took one to five seconds.
  expect(longestMs).toBeLessThan(1_000);
});

test('of many files at once the first are looked at, and who would wait too long is told when to come back', async () => {
  const body = Buffer.from(`%PDF-1.7 ${'/ByteRange [0 20 30 40]<'.repeat(40_000)}`);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => graph.visit('POST', '/documents/verify', { body })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 200).length + refused.length).toBe(20);
  expect(refused.length).toBeGreaterThan(0);
  for (const { text, headers } of refused) {
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
});

test('a file larger than any that we make is refused unread', async () => {
  const { status } = await graph.visit('POST', '/documents/verify', { body: Buffer.alloc(12 * 1024 * 1024 + 1) });
  expect(status).toBe(413);
});

test('a PDF is taken whatever type it is said to have', async () => {
  const { file } = await sealed();
  for (const type of ['application/octet-stream', 'application/json', 'text/plain', 'multipart/form-data; boundary=x'])
    expect(await verify(file, { headers: { 'content-type': type } })).toMatchObject({ isGenuine: true });
});

test.each([
  ['private', { isPrivate: true }],
  ['not public in its content', { isPublic: false }],
])('nothing is said of a document that is %s to who may not see it', async (_, given) => {
  const { document, file } = await sealed({ ...given, title: 'Secret lamp' });
  for (const who of [guest, wei]) {
    const answer = await verify(file, { who });
    expect(answer).toMatchObject({ isGenuine: true, certificate: null, remark: expect.stringContaining('not see') });
    const said = JSON.stringify(answer);
    for (const secret of [document.number, document.id, 'Secret lamp', 'CURRENT']) expect(said).not.toContain(secret);
  }
  expect(await verify(file, { who: olga })).toMatchObject({ certificate: { number: document.number } });
});

test('who may not see a document gets the same answer as after it left the register', async () => {
  const { document, file } = await sealed({ isPrivate: true });
  const hidden = await verify(file);
  await remove(graph, document);
  expect(await verify(file)).toEqual(hidden);
  expect(await verify(file, { who: olga })).toEqual(hidden);
});

test('a suspended document says so, although the file is genuine and older', async () => {
  const { document, file } = await sealed();
  const history: [['CURRENT', string], ['SUSPENDED', string]] = [
    ['CURRENT', '2025-06-01'],
    ['SUSPENDED', '2026-06-10'],
  ];
  await enter(graph, changed(document, { history, statusReason: 'Factory audit failed' }));
  expect(await verify(file)).toMatchObject({
    verdict: 'GENUINE_NOT_IN_FORCE',
    isGenuine: true,
    certificate: { statusToday: 'SUSPENDED', statusReason: 'Factory audit failed' },
  });
});

test('a document whose validity has ended since says so', async () => {
  const { file } = await sealed({ validUntil: '2026-06-20' });
  expect(await verify(file)).toMatchObject({ certificate: { statusToday: 'CURRENT' } });
  expect(await verify(file, { now: '2026-06-21T00:00:00Z' })).toMatchObject({
    certificate: { statusToday: 'EXPIRED' },
  });
});

test('the file of an older issue is genuine, and said not to be the latest', async () => {
  const document = aDocument({ issued: ['2024-01-01', '2025-01-01'] });
  await enter(graph, document);
  const answer = await verify(await fileOf(document, 0));
  expect(answer).toMatchObject({
    verdict: 'GENUINE_SUPERSEDED',
    isGenuine: true,
    certificate: { issueNumber: 0, isLatestIssue: false },
  });
});

test('a file is known though it is kept no longer', async () => {
  const { document, file } = await sealed();
  await graph.owner.query('delete from job_run');
  expect(await verify(file)).toMatchObject({ isGenuine: true, certificate: { id: document.id } });
});

test('a file that stands in the operation itself is read as one in a variable', async () => {
  const { data } = await graph.ask(guest, '{ verifyDocument(pdf: "Demo") { verdict faults { code } } }');
  expect(data.verifyDocument).toEqual({ verdict: 'NOT_OURS', faults: [{ code: 'NOT_A_PDF' }] });
});
