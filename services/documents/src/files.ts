import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
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
  const found = await stat(placeOf(sha256)).catch(() => null);
  return found ? createReadStream(placeOf(sha256)) : null;
}

/** Removes a file; nothing where it is not there. */
export const discard = (sha256: string): Promise<void> => rm(placeOf(sha256), { force: true });
