import { existsSync } from 'node:fs';
import { openQueue, startWorkers, work } from '../src';
import { openDocuments } from './documents';
import { drawCertificate } from './drawing';

const [databaseUrl = '', redisUrl, illness] = process.argv.slice(2);

/** What the first attempt at the run `a` suffers from: it never ends, or it keeps the whole process busy until a file is there. */
const suffer = () => (illness === 'hangs' ? new Promise(() => setInterval(() => {}, 1_000)) : blockUntil(illness));

function blockUntil(file = '') {
  const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(file)) Atomics.wait(nobodyWakes, 0, 0, 50);
}

/** A process with a worker that tells when it has begun a run. */
async function main(): Promise<void> {
  const db = await openDocuments(databaseUrl);
  const queue = await openQueue({ databaseUrl, redisUrl: redisUrl || undefined });
  const draw = work(drawCertificate, async ({ id }, { attempt, once }) => {
    once(manager => manager.query('insert into made values ($1, $2)', [id, 'program']));
    process.stdout.write(`began ${id} ${attempt}\n`);
    if (id === 'a' && attempt === 1) await suffer();
  });
  await startWorkers({ db, queue, works: [draw], feedMs: 50, lockMs: 1_000 });
}

void main();
