import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open as openFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { settings } from './settings';

/** A file that was kept. */
export interface StoredFile {
  sha256: string;
  bytes: number;
}

const placeOf = (sha256: string) => path.join(settings().filesDir, sha256.slice(0, 2), sha256);

/**
 * Keeps bytes under their hash. A file is there as a whole or not at all, however the process ends; what is kept twice is there
 * once. @throws where the disk is full or cannot be written
 */
export async function keep(bytes: Uint8Array | Readable, signal?: AbortSignal): Promise<StoredFile> {
  const { filesDir } = settings();
  await mkdir(filesDir, { recursive: true });
  const partial = path.join(filesDir, `partial-${randomUUID()}`);
  try {
    const stored = await write(partial, bytes, signal);
    await mkdir(path.dirname(placeOf(stored.sha256)), { recursive: true });
    await rename(partial, placeOf(stored.sha256));
    return stored;
  } finally {
    await rm(partial, { force: true });
  }
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

/** The file as a stream; null where it is not kept any more. */
export async function open(sha256: string): Promise<Readable | null> {
  const file = await openFile(placeOf(sha256)).catch(nullWhereAbsent);
  return file?.createReadStream() ?? null;
}

/** Whether the file is there. */
export const isKept = async (sha256: string): Promise<boolean> =>
  (await stat(placeOf(sha256)).catch(nullWhereAbsent)) !== null;

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
  for (const folder of await namesIn(filesDir, /^[0-9a-f]{2}$/)) {
    const hashes = await namesIn(path.join(filesDir, folder), /^[0-9a-f]{64}$/);
    const needed = await isNeeded(hashes);
    const unneeded = hashes.filter(hash => !needed.has(hash));
    removed += await removeOld(path.join(filesDir, folder), unneeded, now);
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
