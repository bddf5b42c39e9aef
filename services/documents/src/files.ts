import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open as openFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Queue } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { type Bucket, bucketAt } from './bucket';
import { pdfKeepDays } from './jobs';
import { settings } from './settings';

/** A file that was kept. */
export interface StoredFile {
  sha256: string;
  bytes: number;
}

/** Where files are; null for the folder of this machine. */
const bucket = (): Bucket | null => {
  const { filesUrl } = settings();
  return filesUrl === null ? null : bucketAt(filesUrl);
};

const placeOf = (sha256: string) => path.join(settings().filesDir, sha256.slice(0, 2), sha256);

/**
 * Keeps bytes under their hash. A file is there as a whole or not at all, however the process ends; what is kept twice is there
 * once. @throws where the disk is full or cannot be written, or the store does not answer
 */
export async function keep(bytes: Uint8Array | Readable, signal?: AbortSignal): Promise<StoredFile> {
  const { filesDir } = settings();
  await mkdir(filesDir, { recursive: true });
  const partial = path.join(filesDir, `partial-${randomUUID()}`);
  try {
    const stored = await write(partial, bytes, signal);
    const store = bucket();
    if (store) await store.put(stored.sha256, partial, stored.bytes, signal);
    else {
      await mkdir(path.dirname(placeOf(stored.sha256)), { recursive: true });
      await rename(partial, placeOf(stored.sha256));
    }
    return stored;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Nothing is missing where a file can be written and removed. @throws where it cannot: the disk is full, or not there */
export async function filesCanBeKept(): Promise<readonly string[]> {
  const { filesDir } = settings();
  const probe = path.join(filesDir, `partial-${randomUUID()}`);
  await onDisk(async () => {
    await mkdir(filesDir, { recursive: true });
    await writeFile(probe, Buffer.alloc(4_096)).finally(() => rm(probe, { force: true }).catch(() => {}));
  });
  await bucket()?.has('0'.repeat(64));
  return [];
}

async function write(file: string, bytes: Uint8Array | Readable, signal?: AbortSignal): Promise<StoredFile> {
  const hash = createHash('sha256');
  if (!(bytes instanceof Readable)) {
    await writeFile(file, bytes);
    return { sha256: hash.update(bytes).digest('hex'), bytes: bytes.length };
  }
  let count = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(bytes, counted, createWriteStream(file), { signal });
  return { sha256: hash.digest('hex'), bytes: count };
}

/** The file as a stream; null where it is not kept any more. @throws LIMIT_EXCEEDED where the disk does not keep up */
export async function open(sha256: string): Promise<Readable | null> {
  const store = bucket();
  if (store) return store.open(sha256);
  const file = await onDisk(() => openFile(placeOf(sha256)).catch(nullWhereAbsent));
  return file && Readable.from(chunksOf(file), { objectMode: false });
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await onDisk(() => file.read({ buffer: Buffer.allocUnsafe(chunkBytes) }));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const chunkBytes = 64 * 1024;

/** Whether the file is there. @throws LIMIT_EXCEEDED where the disk does not keep up */
export const isKept = async (sha256: string): Promise<boolean> =>
  bucket()?.has(sha256) ?? (await onDisk(() => stat(placeOf(sha256)).catch(nullWhereAbsent))) !== null;

/**
 * What waits for a disk keeps one of the four threads of the process, and whoever signs in needs one too: readers of files have no more
 * than two.
 */
const disk = new Queue('files', { size: 2, patienceMs: 5_000, mostWaiting: 500 });

async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  const waiting = disk.enter();
  if (waiting) await waiting;
  const since = performance.now();
  return work().finally(() => disk.leave(performance.now() - since));
}

/** The files that rows name, and that are not there. */
export async function* missingFiles(db: DataSource): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await db.query<{ sha256: string; name: string }[]>(
      `select sha256, min(name) as name from (
         select sha256, file_name as name from rendering where digest is not null and made_at > now() - $3 * interval '1 day'
         union all select result->>'sha256', job || ' ' || id from job_run where result ? 'sha256') named
       where sha256 > $1 group by 1 order by 1 limit $2`,
      [after, 500, pdfKeepDays],
    );
    const last = rows.at(-1);
    if (!last) return;
    for (const { sha256, name } of rows) if (!(await isKept(sha256))) yield `${sha256} is not there: ${name}`;
    after = last.sha256;
  }
}

function nullWhereAbsent(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

const youngMs = 24 * 3_600_000;

/**
 * Removes the files that nobody needs, and what is left of those that a process was writing when it ended; answers how many. Files
 * of the last day stay: who made one may not have said so yet.
 */
export async function removeUnneeded(isNeeded: (hashes: string[]) => Promise<Set<string>>, now: Date): Promise<number> {
  const { filesDir } = settings();
  const halves = await namesIn(filesDir, /^partial-/);
  let removed = await removeOld(filesDir, halves, now);
  const store = bucket();
  if (store) return removed + (await removeFromBucket(store, isNeeded, now));
  for (const folder of await namesIn(filesDir, /^[0-9a-f]{2}$/)) {
    const hashes = await namesIn(path.join(filesDir, folder), /^[0-9a-f]{64}$/);
    const needed = await isNeeded(hashes);
    const unneeded = hashes.filter(hash => !needed.has(hash));
    removed += await removeOld(path.join(filesDir, folder), unneeded, now);
  }
  return removed;
}

async function removeFromBucket(
  store: Bucket,
  isNeeded: (hashes: string[]) => Promise<Set<string>>,
  now: Date,
): Promise<number> {
  let removed = 0;
  for await (const files of store.list()) {
    const old = files.filter(({ putAt }) => now.getTime() - putAt.getTime() >= youngMs).map(({ sha256 }) => sha256);
    const needed = await isNeeded(old);
    for (const sha256 of old.filter(hash => !needed.has(hash))) {
      await store.remove(sha256);
      removed += 1;
    }
  }
  return removed;
}

async function removeOld(folder: string, names: readonly string[], now: Date): Promise<number> {
  let removed = 0;
  for (const name of names) {
    const found = await stat(path.join(folder, name)).catch(nullWhereAbsent);
    if (!found || now.getTime() - found.mtimeMs < youngMs) continue;
    await rm(path.join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

const namesIn = async (folder: string, pattern: RegExp): Promise<string[]> =>
  ((await readdir(folder).catch(nullWhereAbsent)) ?? []).filter(name => pattern.test(name));
