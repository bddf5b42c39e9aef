import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { relayOnce } from '@conformity/jobs';
import { trailsFollowed } from '@conformity/scheme';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { followActs } from '../src/follow-acts';
import { aDocument, aJpeg, aPerson, clear, type Entered, enter, remove } from './builders';
import { filesIn } from './graph';

jest.setTimeout(180_000);
const swc = path.resolve(__dirname, '../../../swc.js');
const { olga } = people;

let graph: TestSubgraph;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  process.env.PUBLIC_URL = 'https://register.example.org';
  graph = await startSubgraph(subgraph);
  await graph.owner.query(`
    create schema some_scheme;
    create table some_scheme.audit_entry (id bigint generated always as identity primary key, document_id text, sequence int,
      act text, at timestamptz default now(), by_id text default 'per_olga', request_id text default 'r', issue_number int, changes jsonb);
    grant usage on schema some_scheme to conformity_documents;
    grant select (id, document_id, sequence, act, at, by_id, request_id, issue_number) on some_scheme.audit_entry to conformity_documents;
    create table some_scheme.picture (hash text, bytes bytea);
    create view some_scheme.public_picture as select * from some_scheme.picture;
    grant select on some_scheme.public_picture to conformity_documents;
    create schema other_scheme;
    create view other_scheme.public_picture as select * from some_scheme.picture;
    create table other_scheme.audit_entry (id bigint)`);
});
beforeEach(async () => {
  await clear(graph);
  dataDir = mkdtempSync(path.join(tmpdir(), 'documents-'));
  process.env.DATA_DIR = dataDir;
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  rmSync(dataDir, { recursive: true });
});
afterAll(async () => {
  await graph.close();
});

/** A worker process that is ready. */
async function startWorker(): Promise<ChildProcess> {
  const { REDIS_URL, ...env } = process.env;
  const child = fork(path.resolve(__dirname, '../src/worker.ts'), {
    execArgv: ['-r', swc],
    env: { ...env, DATABASE_URL: graph.url, DATA_DIR: dataDir, JOB_LOCK_MS: '2000' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  children.push(child);
  await once(child, 'message');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown[]> {
  if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode];
  const ended = once(child, 'exit');
  child.kill(signal);
  return ended;
}

async function ask({ id }: Entered) {
  const query = `{ _entities(representations: [{ __typename: "Certificate", id: "${id}" }]) {
    ... on Certificate { pdf { state url sha256 message } card { state url sha256 message } } } }`;
  return (await graph.ask(olga, query, {}, new Date().toISOString())).data._entities[0];
}

const waitingForPictures = (): Promise<unknown[]> =>
  graph.owner.query(`select from pg_locks where relation = 'some_scheme.picture'::regclass and not granted`);

type Line = { id: string; state: string; attempts: number; result: { sha256: string } | null };
const runsOf = ({ id }: Entered): Promise<Line[]> =>
  graph.owner.query('select id, state, attempts, result from job_run where id like $1 order by id', [`%/${id}@%`]);

async function until<Found>(look: () => Promise<Found | null | undefined | false>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await pause(50);
  }
}

const readyOf = (document: Entered) =>
  until(async () => {
    const runs = await runsOf(document);
    return runs.length > 0 && runs.every(({ state }) => state === 'READY') && runs;
  });

const act = (document: Entered, name: string) =>
  graph.owner.query('insert into some_scheme.audit_entry (document_id, sequence, act) values ($1, 1, $2)', [
    document.id,
    name,
  ]);

test('renders what was asked for before it started and after, and ends when it is told to', async () => {
  const [before, after] = [aDocument(), aDocument()];
  await enter(graph, before, after);
  await ask(before);
  const worker = await startWorker();
  expect(getPriority(worker.pid)).toBe(Math.max(10, getPriority()));
  const faults: Buffer[] = [];
  worker.stderr?.on('data', said => faults.push(said));
  await readyOf(before);
  await ask(after);
  await readyOf(after);
  const hashes = [(await ask(before)).pdf.sha256, (await ask(after)).pdf.sha256];
  expect(filesIn(dataDir).sort()).toEqual(hashes.sort());
  expect(await end(worker, 'SIGTERM')).toEqual([0, null]);
  expect(Buffer.concat(faults).toString()).toBe('');
});

test('asks for the PDF of what an act has published or changed, and of nothing else', async () => {
  const [edited, unknown, issued] = [aDocument(), aDocument(), aDocument()];
  await enter(graph, edited, issued);
  await startWorker();
  await act(edited, 'edit');
  await act(unknown, 'issue');
  await act(issued, 'issue');
  const [run] = await readyOf(issued);
  expect(await runsOf(edited)).toEqual([]);
  expect(await runsOf(unknown)).toEqual([]);
  expect((await ask(issued)).pdf).toMatchObject({ state: 'READY', sha256: run?.result?.sha256 });
  await act(issued, 'suspend');
  await act(edited, 'correct');
  await readyOf(edited);
  expect(await runsOf(issued)).toHaveLength(1);
});

test('prints the photo of a card from where its owner shows it to everybody', async () => {
  const [shown, missing] = [aPerson({ photoHash: 'a'.repeat(64) }), aPerson({ photoHash: 'b'.repeat(64) })];
  await enter(graph, shown, missing);
  await graph.owner.query('insert into some_scheme.picture values ($1, $2)', ['a'.repeat(64), Buffer.from(aJpeg())]);
  await startWorker();
  for (const person of [shown, missing]) {
    await ask(person);
    await readyOf(person);
  }
  const sizes = await graph.owner.query(
    `select document_id, bytes from rendering where kind = 'CARD' order by bytes desc`,
  );
  expect(sizes.map(({ document_id }: { document_id: string }) => document_id)).toEqual([shown.id, missing.id]);
  expect(sizes[0].bytes - sizes[1].bytes).toBeGreaterThan(aJpeg().length / 2);
});

test('makes a PDF while another one waits for something', async () => {
  const hash = 'c'.repeat(64);
  const [person, other] = [aPerson({ photoHash: hash }), aDocument()];
  await enter(graph, person, other);
  await graph.owner.transaction(async em => {
    await em.query('lock table some_scheme.picture in access exclusive mode');
    await startWorker();
    await ask(person);
    await until(async () => (await waitingForPictures()).length === 1);
    await ask(other);
    await readyOf(other);
  });
  await readyOf(person);
});

/** See `npm run trials`. */
const trials = Array.from({ length: Number(process.env.TRIALS ?? 1) }, (_, i) => i);

test.each(trials)('another one ends the job, once and with one file, when it is killed in the middle', async () => {
  const hash = 'd'.repeat(64);
  const person = aPerson({ photoHash: hash });
  await enter(graph, person);
  const picturesLent = graph.owner.createQueryRunner();
  await picturesLent.startTransaction();
  await picturesLent.query('lock table some_scheme.picture in access exclusive mode');
  const worker = await startWorker();
  await ask(person);
  await until(async () => (await waitingForPictures()).length === 1);
  await end(worker, 'SIGKILL');
  const running = (await runsOf(person)).find(({ id }) => id.includes('-CARD-'));
  expect(running).toMatchObject({ state: 'RUNNING', attempts: 1 });
  await picturesLent.commitTransaction();
  await picturesLent.release();
  await startWorker();
  const runs = await readyOf(person);
  expect(runs.map(({ state }) => state)).toEqual(['READY', 'READY']);
  expect(runs.find(({ id }) => id.includes('-CARD-'))).toMatchObject({ attempts: 2 });
  const { card, pdf } = await ask(person);
  expect(filesIn(dataDir).sort()).toEqual([card.sha256, pdf.sha256].sort());
  expect(await graph.owner.query('select kind from rendering order by kind')).toEqual([
    { kind: 'CARD' },
    { kind: 'CERTIFICATE' },
  ]);
});

describe('following acts', () => {
  const relay = async () => relayOnce({ db: graph.db, sources: await trailsFollowed(graph.db), follow: followActs });

  test('looks where the subgraph may', async () => {
    expect(await trailsFollowed(graph.db)).toEqual(['some_scheme.audit_entry']);
  });

  test.each([
    ['issue', 1],
    ['correct', 1],
    ['suspend', 1],
    ['reinstate', 1],
    ['cancel', 1],
    ['follow', 1],
    ['draft', 0],
    ['edit', 0],
    ['amend', 0],
    ['delete-draft', 0],
    ['delete', 0],
    ['import', 0],
  ])('after %s asks for %d', async (name, howMany) => {
    const document = aDocument();
    await enter(graph, document);
    await act(document, name);
    await relay();
    expect(await runsOf(document)).toHaveLength(howMany);
  });

  test('is not held up by a document that left the register, or whose content is not public', async () => {
    const [gone, secret, known] = [aDocument(), aDocument({ isPublic: false, isPrivate: true }), aDocument()];
    await enter(graph, gone, secret, known);
    for (const document of [gone, secret, known]) await act(document, 'issue');
    await remove(graph, gone);
    await relay();
    expect(await runsOf(gone)).toEqual([]);
    expect(await runsOf(secret)).toHaveLength(1);
    expect(await runsOf(known)).toHaveLength(1);
  });
});
