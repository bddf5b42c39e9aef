import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Principal } from '@conformity/access';
import { people } from '@conformity/testkit';
import sharp from 'sharp';
import { removeUnusedPictures } from '../src/pictures';
import { aDocument, aJpeg, aPerson, changed, clear, type Entered, enter, remove } from './builders';
import { filesIn, now, startDocuments, type TestDocuments } from './graph';
import { textOf } from './reading';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

const { guest, olga, wei, ivy, quinn } = people;
const fields = 'state percent url message sha256 bytes';
const query = `query ($representations: [_Any!]!, $issue: Int) { _entities(representations: $representations) {
  ... on Certificate { pdf(issue: $issue) { ${fields} } card { ${fields} } } } }`;

async function askAll(ids: string[], { who = guest, issue = null as number | null, at = now } = {}) {
  const representations = ids.map(id => ({ __typename: 'Certificate', id }));
  const { data, errors } = await graph.ask(who, query, { representations, issue }, at);
  if (errors[0]) throw new Error(errors[0].message);
  return data._entities;
}
const ask = async (id: string, options = {}) => (await askAll([id], options))[0];
const pdfOf = async ({ id }: { id: string }, options = {}) => (await ask(id, options)).pdf;

/** Has the PDF made, and fetches it. */
async function made(document: Entered, options: { who?: Principal; issue?: number; at?: string } = {}) {
  await pdfOf(document, options);
  await graph.work(options.at ? { now: () => new Date(options.at ?? now) } : {});
  const pdf = await pdfOf(document, options);
  expect(pdf).toMatchObject({ state: 'READY', message: null });
  const { bytes } = await graph.visit('GET', pdf.url, { who: options.who });
  return { ...pdf, text: await textOf(bytes), file: bytes };
}

const runs = () => graph.owner.query('select id, state, attempts from job_run order by id');

describe('a PDF', () => {
  test('is queued the first time, ready after it was made, and the same run when asked again', async () => {
    const document = aDocument();
    await enter(graph, document);
    expect(await pdfOf(document)).toEqual({
      state: 'QUEUED',
      percent: 0,
      url: null,
      message: null,
      sha256: null,
      bytes: null,
    });
    expect(await pdfOf(document)).toMatchObject({ state: 'QUEUED' });
    const [run] = await graph.work();
    expect(run).toMatchObject({ state: 'READY', attempts: 1 });
    const pdf = await pdfOf(document);
    expect(pdf).toEqual({
      state: 'READY',
      percent: 100,
      url: `/documents/${pdf.sha256}`,
      message: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: expect.any(Number),
    });
    expect(await pdfOf(document)).toEqual(pdf);
    expect(await graph.work()).toEqual([]);
    expect(await runs()).toHaveLength(1);
  });

  test('says what the issue says, and the address of its page', async () => {
    const document = aDocument({ title: 'Flameproof luminaire', holder: 'Bakken A/S' });
    await enter(graph, document);
    const { text, file, sha256, bytes } = await made(document);
    expect(text).toContain(document.number);
    expect(text).toContain('Flameproof luminaire, as of issue 0');
    expect(text).toContain('Bakken A/S');
    expect(text.replace(/ /g, '')).toContain(
      `https://register.example.org/c/${document.number.replaceAll(' ', '-')}?issue=0`,
    );
    expect(file).toHaveLength(bytes);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
  });

  test('of an old issue prints its own content, though a later one is shown', async () => {
    const document = aDocument({ title: 'Lantern', issued: ['2024-01-01', '2025-01-01'] });
    await enter(graph, document);
    const latest = await made(document);
    const old = await made(document, { issue: 0 });
    expect(latest.text).toContain('Lantern, as of issue 1');
    expect(old.text).toContain('Lantern, as of issue 0');
    expect(old.sha256).not.toBe(latest.sha256);
    expect((await made(document, { issue: 1 })).sha256).toBe(latest.sha256);
  });

  test('is another one with a banner when the status changes, and the first one again when it is taken back', async () => {
    const document = aDocument();
    await enter(graph, document);
    const inForce = await made(document);
    const suspension: [['CURRENT', string], ['SUSPENDED', string]] = [
      ['CURRENT', '2025-06-01'],
      ['SUSPENDED', '2026-06-01'],
    ];
    await enter(graph, changed(document, { history: suspension, statusReason: 'Factory audit failed' }));
    const suspended = await made(document);
    expect(suspended.sha256).not.toBe(inForce.sha256);
    expect(inForce.text).not.toMatch(/suspended/i);
    expect(suspended.text).toMatch(/suspended/i);
    expect(suspended.text).toContain('Factory audit failed');
    await enter(graph, document);
    expect((await made(document)).sha256).toBe(inForce.sha256);
  });

  test('bears a banner from the first day after its validity', async () => {
    const document = aDocument({ validUntil: '2026-06-20' });
    await enter(graph, document);
    const last = await made(document, { at: '2026-06-20T23:59:59Z' });
    const after = await made(document, { at: '2026-06-21T00:00:00Z' });
    expect(last.text).not.toMatch(/expired/i);
    expect(after.text).toMatch(/expired/i);
  });

  test('says that the master of the site is suspended', async () => {
    const statusHistory = [{ status: 'SUSPENDED' as const, since: '2026-01-01' as never }];
    const document = aDocument({ master: { number: 'IECEx DEMO 20.0001', statusHistory, validUntil: null } });
    await enter(graph, document);
    const { text } = await made(document);
    expect(text).toMatch(/suspended/i);
    expect(text).toContain('The master certificate IECEx DEMO 20.0001 is SUSPENDED.');
  });

  test('is made once by many who ask at once, as one file', async () => {
    const document = aDocument();
    await enter(graph, document);
    const before = graph.files().length;
    const answers = await Promise.all(Array.from({ length: 25 }, () => pdfOf(document)));
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['QUEUED']));
    expect(await graph.work()).toHaveLength(1);
    expect(await runs()).toHaveLength(1);
    expect(graph.files().length - before).toBe(1);
  });

  test('reads the register once for any number of certificates', async () => {
    const documents = Array.from({ length: 5 }, () => aDocument());
    await enter(graph, ...documents);
    graph.statements.length = 0;
    await askAll(documents.map(({ id }) => id));
    expect(graph.statements.filter(sql => sql.includes('register.visible_entry'))).toHaveLength(1);
    expect(graph.statements.filter(sql => sql.includes('insert into job_run')).length).toBeLessThanOrEqual(2);
  });
});

describe('who may have it', () => {
  const nothing = { pdf: null, card: null };

  test('nobody has that of a draft, of an issue that is not there, or of an unknown certificate', async () => {
    const draft = aDocument({ history: [] });
    const document = aDocument();
    await enter(graph, draft, document);
    for (const who of [guest, olga, ivy]) expect(await ask(draft.id, { who })).toEqual(nothing);
    for (const issue of [1, -1, 2 ** 31 - 1]) expect(await ask(document.id, { issue })).toEqual(nothing);
    for (const id of ['exc_nobody', '', '/', `${document.id}/0`, `${document.id}/`])
      expect(await ask(id)).toEqual(nothing);
    expect(await runs()).toEqual([]);
  });

  test.each([
    ['private document', { isPrivate: true }],
    ['document with content that is not public', { isPublic: false }],
  ])('only insiders have that of a %s', async (_, given) => {
    const document = aDocument(given);
    await enter(graph, document);
    for (const who of [guest, wei, quinn]) expect(await ask(document.id, { who })).toEqual(nothing);
    expect(await runs()).toEqual([]);
    for (const who of [olga, ivy]) expect(await pdfOf(document, { who })).toMatchObject({ state: 'QUEUED' });
    const { url } = await made(document, { who: olga });
    for (const who of [guest, wei, quinn]) expect((await graph.visit('GET', url, { who })).status).toBe(404);
    for (const who of [olga, ivy]) expect((await graph.visit('GET', url, { who })).status).toBe(200);
    expect((await graph.visit('GET', `/documents/of/${document.id}`)).status).toBe(404);
  });
});

describe('the card', () => {
  test('of a person shows the photo that the public may see', async () => {
    const person = aPerson({ photoHash: 'a'.repeat(64) });
    graph.photos.set('a'.repeat(64), aJpeg());
    await enter(graph, person);
    expect((await ask(person.id)).card).toMatchObject({ state: 'QUEUED' });
    await graph.work();
    const { card, pdf } = await ask(person.id);
    expect(card).toMatchObject({ state: 'READY' });
    expect(card.sha256).not.toBe(pdf.sha256);
    const { bytes, headers } = await graph.visit('GET', card.url);
    expect(await textOf(bytes)).toContain('Ingrid Sørensen');
    expect(headers['content-disposition']).toBe(`inline; filename="${fileNameOf(person)}_issue_0_card.pdf"`);
  });

  test('is null for every other document', async () => {
    const document = aDocument();
    await enter(graph, document);
    expect((await ask(document.id)).card).toBeNull();
  });

  test('is refused with a reason where the photo does not decode', async () => {
    const hash = 'b'.repeat(64);
    const person = aPerson({ photoHash: hash });
    graph.photos.set(hash, aJpeg().slice(0, 60));
    await enter(graph, person);
    await ask(person.id);
    await graph.work();
    const { card, pdf } = await ask(person.id);
    expect(card).toMatchObject({ state: 'FAILED', url: null, message: expect.stringContaining('photo') });
    expect(pdf.state).toBe('READY');
    const [{ attempts, fault }] = await graph.owner.query(`select * from job_run where state = 'FAILED'`);
    expect([attempts, fault]).toEqual([1, null]);
  });

  test('waits where the photo cannot be asked for', async () => {
    const person = aPerson({ photoHash: 'c'.repeat(64) });
    await enter(graph, person);
    await ask(person.id);
    let asked = 0;
    const picture = async () => {
      asked += 1;
      if (asked === 1) throw new Error('The photo store is away');
      return aJpeg();
    };
    await graph.work({ picture });
    expect((await ask(person.id)).card).toMatchObject({ state: 'READY' });
    expect(asked).toBe(2);
  });
});

describe('a download', () => {
  test('is a PDF with a name, known by its hash, and not sent again to whoever has it', async () => {
    const document = aDocument();
    await enter(graph, document);
    const { url, sha256 } = await made(document);
    const { status, headers, bytes } = await graph.visit('GET', url);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      etag: `"${sha256}"`,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileNameOf(document)}_issue_0.pdf"`,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"other", "${sha256}"`, '*']) {
      const again = await graph.visit('GET', url, { headers: { 'if-none-match': tag } });
      expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, `"${sha256}"`]);
      expect([again.headers['content-type'], again.headers['content-length']]).toEqual([undefined, undefined]);
    }
    expect((await graph.visit('GET', url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('asks each time who may have it', async () => {
    const document = aDocument();
    await enter(graph, document);
    const { url, sha256 } = await made(document);
    const headers = { 'if-none-match': `"${sha256}"` };
    await enter(graph, { ...document, entry: { ...document.entry, isPrivate: true } });
    for (const visit of [{}, { headers }, { who: wei }]) {
      const { status, text } = await graph.visit('GET', url, visit);
      expect(status).toBe(404);
      expect(text).not.toContain(document.number);
    }
    expect((await graph.visit('GET', url, { who: olga })).status).toBe(200);
    await enter(graph, { ...document, isPublic: false });
    expect((await graph.visit('GET', url)).status).toBe(404);
    await remove(graph, document);
    expect((await graph.visit('GET', url, { who: olga })).status).toBe(404);
    expect((await graph.visit('GET', url, { headers })).status).toBe(404);
  });

  test('answers alike for what was never made and for what may not be seen', async () => {
    const document = aDocument({ isPrivate: true });
    await enter(graph, document);
    const { url } = await made(document, { who: olga });
    const hidden = await graph.visit('GET', url);
    const never = await graph.visit('GET', `/documents/${'0'.repeat(64)}`);
    expect(hidden.text).toBe(never.text);
    for (const odd of ['0', 'x'.repeat(64), '%00', '..%2F..%2Fseal-key.pem', `${'0'.repeat(63)}A`]) {
      const { status, text } = await graph.visit('GET', `/documents/${odd}`);
      expect([status, text]).toEqual([404, never.text]);
    }
  });

  test('of a file that was removed from the disk is not found until the PDF is asked for again', async () => {
    const document = aDocument();
    await enter(graph, document);
    const { url, sha256 } = await made(document);
    rmSync(path.join(graph.dataDir, 'files', sha256.slice(0, 2), sha256));
    const lost = await graph.visit('GET', url);
    expect(lost.status).toBe(404);
    expect(lost.text).toContain('Ask for the PDF of the certificate again');
    const asked = await Promise.all(Array.from({ length: 20 }, () => pdfOf(document)));
    expect(new Set(asked.map(({ state }) => state))).toEqual(new Set(['QUEUED']));
    const again = await made(document);
    expect(again.sha256).not.toBe(sha256);
    expect(await runs()).toHaveLength(1);
  });
});

describe('the address of the latest issue', () => {
  test('waits, looks again by itself, and leads to the file', async () => {
    const document = aDocument();
    await enter(graph, document);
    const address = `/documents/of/${document.id}`;
    const waiting = await graph.visit('GET', address);
    expect(waiting.status).toBe(202);
    expect(waiting.text).toContain('<meta http-equiv="refresh" content="1">');
    await graph.work();
    const found = await graph.visit('GET', address);
    expect([found.status, found.headers.location]).toEqual([302, (await pdfOf(document)).url]);
  });

  test('says why there is none, and does not look again', async () => {
    const document = aDocument({ holder: '<b>Ѫ\u{13000}</b>' });
    await enter(graph, document);
    await graph.visit('GET', `/documents/of/${document.id}`);
    await graph.work();
    const { status, text } = await graph.visit('GET', `/documents/of/${document.id}`);
    expect(status).toBe(422);
    expect(text).toContain('U+13000');
    expect(text).not.toContain('refresh');
    expect(text).not.toContain('<b>');
  });

  test.each(['nobody', '%00', 'a%2Fb', '%2F'])('knows no %s', async id => {
    expect((await graph.visit('GET', `/documents/of/${id}`)).status).toBe(404);
  });
});

describe('what cannot be made', () => {
  test('for a character that no font has ends with the character and its place', async () => {
    const document = aDocument({ holder: 'Lamps \u{13000} Ltd' });
    await enter(graph, document);
    await pdfOf(document);
    await graph.work();
    const pdf = await pdfOf(document);
    expect(pdf).toMatchObject({ state: 'FAILED', url: null, sha256: null });
    expect(pdf.message).toContain('Applicant: \u{13000} (U+13000)');
    expect(await graph.work()).toEqual([]);
    expect(await runs()).toEqual([expect.objectContaining({ state: 'FAILED', attempts: 1 })]);
  });

  test('because the issue left the register meanwhile ends, and is made when it is there again', async () => {
    const document = aDocument();
    await enter(graph, document);
    await pdfOf(document);
    await remove(graph, document);
    const [run] = await graph.work();
    expect(run).toMatchObject({ state: 'FAILED', message: expect.stringContaining('left the register') });
    expect(await pdfOf(document)).toBeNull();
    await enter(graph, document);
    expect(await made(document)).toMatchObject({ state: 'READY' });
  });

  test('because the status changed meanwhile never stands for the status of before', async () => {
    const document = aDocument();
    await enter(graph, document);
    await pdfOf(document);
    const history: [['CURRENT', string], ['SUSPENDED', string]] = [
      ['CURRENT', '2025-06-01'],
      ['SUSPENDED', '2026-06-01'],
    ];
    await enter(graph, changed(document, { history }));
    await graph.work();
    expect((await made(document)).text).toMatch(/suspended/i);
    await enter(graph, document);
    expect((await made(document)).text).not.toMatch(/suspended/i);
  });

  test('because the disk is full fails for nobody: readiness says so, and all are made when there is room again', async () => {
    const documents = Array.from({ length: 4 }, () => aDocument());
    await enter(graph, ...documents);
    for (const document of documents) await pdfOf(document);
    const file = path.join(graph.dataDir, 'full');
    writeFileSync(file, '');
    process.env.DATA_DIR = path.join(file, 'below');
    const ready = async () => JSON.parse((await graph.visit('GET', '/health/ready')).text);
    try {
      for (let time = 0; time < 7; time++) await graph.work();
      for (const document of documents)
        expect(await pdfOf(document)).toMatchObject({
          state: 'QUEUED',
          message: expect.stringContaining('tried again'),
        });
      expect(await ready()).toEqual({ ready: true, unready: [], degraded: ['files of documents'] });
    } finally {
      process.env.DATA_DIR = graph.dataDir;
    }
    await graph.work();
    for (const document of documents) expect(await pdfOf(document)).toMatchObject({ state: 'READY' });
    expect((await graph.ask(ivy, '{ deadJobs { id } }')).data.deadJobs).toEqual([]);
    await pause(1_000); // so long an answer is believed
    expect(await ready()).toEqual({ ready: true, unready: [], degraded: [] });
  });

  test('by a fault of ours is for the IT administrator, who sees it and has it done again', async () => {
    const document = aDocument();
    await enter(graph, document);
    await pdfOf(document);
    const drawing = { run: () => Promise.reject(new Error(`No template in ${graph.dataDir}`)), close: async () => {} };
    const [run] = await graph.work({ drawing });
    expect(run).toMatchObject({ state: 'FAILED', attempts: 5 });
    const pdf = await pdfOf(document);
    expect(pdf).toMatchObject({ state: 'FAILED', url: null });
    expect(pdf.message).not.toContain(graph.dataDir);

    const dead = '{ deadJobs { id job fault attempts endedAt } }';
    expect((await graph.ask(guest, dead)).errors[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await graph.ask(olga, dead)).errors[0]).toMatchObject({ code: 'FORBIDDEN' });
    const { deadJobs } = (await graph.ask(ivy, dead)).data;
    expect(deadJobs).toEqual([
      {
        id: run?.id,
        job: 'render-issue',
        fault: expect.stringContaining('No template'),
        attempts: 5,
        endedAt: expect.anything(),
      },
    ]);

    const retry = 'mutation ($id: ID!) { retryJob(id: $id) { jobId job state } }';
    expect((await graph.ask(olga, retry, { id: run?.id })).errors[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await graph.ask(ivy, retry, { id: 'render-issue/other' })).errors[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect((await graph.ask(ivy, retry, { id: run?.id })).data.retryJob).toEqual({
      jobId: run?.id,
      job: 'render-issue',
      state: 'QUEUED',
    });
    expect(await pdfOf(document)).toMatchObject({ state: 'QUEUED' });
    expect(await made(document)).toMatchObject({ state: 'READY' });
    expect((await graph.ask(ivy, dead)).data.deadJobs).toEqual([]);
  });

  test('is answered where the file is there without a trace, and each has their turn', async () => {
    const [one, two, three] = [aDocument(), aDocument(), aDocument()];
    await enter(graph, one, two, three);
    await pdfOf(one);
    await graph.work();
    await graph.owner.query('delete from job_run');
    expect(await pdfOf(one)).toMatchObject({
      state: 'READY',
      percent: 100,
      url: expect.stringContaining('/documents/'),
    });
    expect(await graph.owner.query('select from job_run')).toEqual([]);
    const many = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Certificate { pdf { state } } } }`;
    const of = [one, two].map(({ id }) => ({ __typename: 'Certificate', id }));
    await graph.ask(guest, many, { of });
    const turns = () => graph.owner.query('select turn from job_run order by id');
    expect(await turns()).toEqual([{ turn: 5 }]);
    await graph.ask(guest, many, { of: [{ __typename: 'Certificate', id: three.id }] });
    expect(await turns()).toEqual([{ turn: 5 }, { turn: 3 }]);
    await pdfOf(two, { who: olga });
    expect(await turns()).toEqual([{ turn: 2 }, { turn: 3 }]);
    await graph.work();
  });

  test('leaves no part of a file', async () => {
    expect(filesIn(graph.dataDir).filter(name => name.startsWith('partial-'))).toEqual([]);
    expect(readdirSync(graph.dataDir).filter(name => name.startsWith('seal-key'))).toEqual(['seal-key.pem']);
  });
});

const fileNameOf = ({ number }: Entered) => number.replaceAll(' ', '_');

test('a certificate bears the pictures that its issue is bound to: the mark of the system, the logo of the body, the signature', async () => {
  const document = aDocument();
  const pngs = await Promise.all([40, 50, 60].map(width => aPng(width)));
  const [mark, logo, signature] = pngs.map(bytes => createHash('sha256').update(bytes).digest('hex'));
  for (const [at, hash] of [mark, logo, signature].entries()) graph.photos.set(`${hash}`, pngs[at] as Buffer);
  const signed = { kind: 'signature', name: 'Olga', position: 'Officer', on: '2025-06-01', picture: signature };
  for (const issue of document.printed)
    Object.assign(issue, { issuer: { ...issue.issuer, mark, logo }, sections: [...issue.sections, signed] });
  await enter(graph, document);
  const { file } = await made(document);
  for (const width of [40, 50, 60])
    expect(file.toString('latin1')).toMatch(
      new RegExp(`/Subtype ?/Image[^>]*/Width ${width}|/Width ${width}[^>]*/Subtype ?/Image`),
    );
});

test('what bears a picture that is not in the store waits until it is, and the operator is told which', async () => {
  const document = aDocument();
  const logo = await aPng(70);
  const hash = createHash('sha256').update(logo).digest('hex');
  for (const issue of document.printed) Object.assign(issue, { issuer: { ...issue.issuer, logo: hash } });
  await enter(graph, document);
  await ask(document.id);
  const told: string[] = [];
  await graph.work({}, ({ fault, isLast }) => told.push(`${isLast} ${fault}`));
  expect(told).toEqual([expect.stringMatching(`^false .*${document.number} bears the logo ${hash}: not there`)]);
  expect((await ask(document.id)).pdf).toMatchObject({ state: 'QUEUED' });
  graph.photos.set(hash, logo);
  await graph.work();
  expect((await ask(document.id)).pdf).toMatchObject({ state: 'READY' });
});

test('a signature that is nobody’s any more is removed, save where an issue bears it, a private one too', async () => {
  const bearing = (hash: string, given: object) => {
    const document = aDocument(given);
    for (const issue of document.printed)
      Object.assign(issue, { issuer: { ...issue.issuer, signature: { name: 'Olga', picture: hash } } });
    return document;
  };
  await enter(graph, bearing('public', {}), bearing('private', { isPrivate: true }));
  await graph.owner.query(`
    create schema offering;
    create table offering.picture (hash text);
    insert into offering.picture values ('public'), ('private'), ('nowhere');
    create view offering.unused_picture as select hash from offering.picture;
    grant usage on schema offering to conformity_documents;
    grant select, delete on offering.unused_picture to conformity_documents`);
  await removeUnusedPictures(graph.db);
  expect(await graph.owner.query('select hash from offering.picture order by 1')).toEqual([
    { hash: 'private' },
    { hash: 'public' },
  ]);
  await graph.owner.query('drop schema offering cascade');
});

const aPng = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 20, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
