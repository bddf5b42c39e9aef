import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Projection, type Selection } from '../src';
import { aDocument, allLines, everything } from './documents';

const swc = path.join(__dirname, '../../../swc.js');
const lam = { alternatives: [], beginning: 'lam' };
const started: Projection[] = [];
afterEach(async () => void (await Promise.all(started.splice(0).map(each => each.close()))));

interface Given {
  documents?: number | null;
  snapshot?: { file: string; identity: string } | null;
  mostBytes?: number;
  slowMs?: number;
  patienceMs?: number;
}

/** A projection of so many documents, with what raises the sequence of its source, and what it was told. */
async function aProjection({
  documents = 3,
  snapshot = null,
  mostBytes = 1e9,
  slowMs = 0,
  patienceMs = 20_000,
}: Given = {}) {
  const latest = new BigInt64Array(new SharedArrayBuffer(8));
  const filled = documents && Array.from({ length: documents }, (_, number) => ({ document: aDocument(number) }));
  const notes: string[] = [];
  const faults: string[] = [];
  let hasEnded = (_reason: string) => {};
  const ended = new Promise<string>(resolve => {
    hasEnded = resolve;
  });
  let isReady = () => {};
  const ready = new Promise<void>(resolve => {
    isReady = resolve;
  });
  const projection = new Projection({
    file: path.join(__dirname, 'served.ts'),
    given: { filled, snapshot, mostBytes, latest, slowMs },
    execArgv: ['-r', swc],
    patienceMs,
    pauseMs: 100,
    onReady: isReady,
    onNote: note => notes.push(note),
    onFault: reason => faults.push(reason),
    onEnd: reason => hasEnded(reason),
  });
  started.push(projection);
  const count = (atLeast = 0n, selection: Selection = everything) => projection.answer('count', { selection }, atLeast);
  return { projection, latest, ready, ended, faults, notes, count };
}

test('answers in a thread of its own, and of every kind as the index does', async () => {
  const { projection, ready, count } = await aProjection();
  expect(await count()).toBeNull();
  await ready;
  expect(await count()).toBe(3);
  expect(await projection.answer('newest', { selection: everything, first: 2, after: null }, 0n)).toEqual([
    'exc_00002',
    'exc_00001',
  ]);
  expect(await projection.answer('facets', { selection: everything, fields: ['issuers'] }, 0n)).toContainEqual({
    field: 'issuers',
    values: [{ value: 'bdy_a', count: 3, total: 3 }],
  });
  expect(
    await projection.answer(
      'statistics',
      { dimensions: ['YEAR'], selection: everything, most: 1, counting: allLines },
      0n,
    ),
  ).toEqual([{ year: 2026, count: 3 }]);
  expect(await projection.answer('suggest', { of: 'TITLE', words: [lam], first: 5 }, 0n)).toEqual([
    { value: 'Lamp', count: 3 },
  ]);
  const across = { selection: everything, atLeast: 1, first: 5, after: null, withUnlinked: true };
  expect(await projection.answer('across', across, 0n)).toEqual({
    found: [],
    count: 0,
    unlinkedNames: 0,
    unlinkedDocuments: 0,
  });
  expect(projection.state).toMatchObject({ sequence: 0n, documents: 3 });
});

test('an answer has every change that the asker knows of, however many ask at once', async () => {
  const { latest, ready, count } = await aProjection();
  await ready;
  for (let sequence = 1n; sequence <= 12n; sequence++) {
    Atomics.store(latest, 0, sequence);
    const counts = await Promise.all([count(sequence), count(sequence), count(sequence)]);
    expect(counts).toEqual(counts.map(() => 3 + Number(sequence)));
  }
});

test('who asks for more than it gets to in time asks the database instead', async () => {
  const { latest, ready, count } = await aProjection({ slowMs: 500, patienceMs: 100 });
  await ready;
  expect(await count()).toBe(3);
  Atomics.store(latest, 0, 1n);
  expect(await count(1n)).toBeNull();
});

test('a thread that cannot read on ends, which is told; nobody waits for it, and another one begins', async () => {
  const { projection, latest, ready, ended, count } = await aProjection();
  await ready;
  Atomics.store(latest, 0, 13n);
  expect(await count(13n)).toBeNull();
  expect(await ended).toBe('the database has gone');
  expect(projection.isReady).toBe(false);
  expect(await count()).toBeNull();
  Atomics.store(latest, 0, 0n);
  while (!projection.isReady) await new Promise(resolve => setTimeout(resolve, 20));
  expect(await count()).toBe(3);
});

test('it ends rather than take more room than it may', async () => {
  const { ended } = await aProjection({ mostBytes: 1_000 });
  expect(await ended).toMatch(/needs \d+ bytes and may take 1000/);
});

test('why a question was not answered is told, and the thread goes on', async () => {
  const { projection, ready, count, faults } = await aProjection();
  await ready;
  const wrong = { ...everything, asOf: 'yesterday' as Selection['day'] };
  expect(await projection.answer('count', { selection: wrong }, 0n)).toBeNull();
  expect(faults).toEqual([expect.stringContaining('"yesterday" is no day')]);
  expect(await count()).toBe(3);
});

test('it begins with what was kept and what has changed since; what is of another register is filled anew, and told', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'projection-'));
  const snapshot = { file: path.join(folder, 'register.snapshot'), identity: 'one' };
  try {
    const first = await aProjection({ documents: 500, snapshot });
    await first.ready;
    while (!existsSync(snapshot.file)) await new Promise(resolve => setTimeout(resolve, 10));
    await first.projection.close();

    const second = await aProjection({ documents: null, snapshot });
    await second.ready;
    Atomics.store(second.latest, 0, 2n);
    expect(await second.count(2n)).toBe(502);
    expect(await second.projection.answer('suggest', { of: 'TITLE', words: [lam], first: 5 }, 2n)).toEqual([
      { value: 'Lamp', count: 502 },
    ]);

    const changed = await aProjection({ documents: 5, snapshot });
    await changed.ready;
    expect(await changed.count()).toBe(5);
    expect(changed.notes).toEqual([expect.stringContaining('It is not what the database has')]);

    const other = await aProjection({ documents: 4, snapshot: { ...snapshot, identity: 'two' } });
    await other.ready;
    expect(await other.count()).toBe(4);
    expect(other.notes).toEqual([expect.stringContaining('It is of "one", and "two" is looked for')]);
  } finally {
    await rm(folder, { recursive: true, maxRetries: 10 }); // its threads may still be writing there
  }
});

test('where no snapshot can be it is told once, and everything is answered all the same', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'projection-'));
  const snapshot = { file: path.join(folder, 'register.snapshot'), identity: 'one' };
  try {
    await mkdir(snapshot.file);
    const { latest, ready, count, notes } = await aProjection({ documents: 500, snapshot });
    await ready;
    expect(await count()).toBe(500);
    Atomics.store(latest, 0, 1n);
    expect(await count(1n)).toBe(501);
    expect(notes).toEqual([
      `It is filled from the database: ${snapshot.file} is no file. Nothing is kept for the next start.`,
    ]);
  } finally {
    await rm(folder, { recursive: true, maxRetries: 10 }); // its threads may still be writing there
  }
});
