import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf, generatedSealKey, type SealKey, sealKeyFromPem } from '@conformity/rendering';

/** What the environment says of documents; every process of the graph must be told the same. */
export interface Settings {
  /** Where files are kept, by the hash of their bytes. */
  filesDir: string;
  /** The address that is printed on documents. */
  publicUrl: string;
  redisUrl: string | null;
  /** The most rows that somebody who is not signed in may export. */
  guestRows: number;
  sealKeyFile: string;
}

/** What is said in this process, in place of the environment. */
let said: NodeJS.ProcessEnv = {};

/** Sets the data folder and the address of the graph for this process. */
export function configure({ dataDir, publicUrl }: { dataDir: string; publicUrl: string }): void {
  said = { DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
}

/** Read anew each time, so that a test may set another folder. */
export function settings(environment: NodeJS.ProcessEnv = { ...process.env, ...said }): Settings {
  const dataDir = path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '..', '.data'));
  return {
    filesDir: path.join(dataDir, 'files'),
    publicUrl: (environment.PUBLIC_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, ''),
    redisUrl: environment.REDIS_URL || null,
    guestRows: wholeNumber('EXPORT_GUEST_ROWS', environment.EXPORT_GUEST_ROWS || '10000'),
    sealKeyFile: environment.SEAL_KEY_FILE || path.join(dataDir, 'seal-key.pem'),
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}".`);
  return Number(text);
}

/**
 * The key that seals documents: that of `SEAL_KEY_FILE`, or of the data folder, where one is made at the first time that says in its
 * name that nobody vouches for it. A key service or hardware module takes its place by another `SealKey`.
 */
export async function sealKey({ sealKeyFile }: Settings = settings()): Promise<SealKey> {
  if (!existsSync(sealKeyFile)) {
    const { pem } = await generatedSealKey({ name: 'Conformity Graph', now: new Date() });
    mkdirSync(path.dirname(sealKeyFile), { recursive: true });
    keepFirst(sealKeyFile, pem);
  }
  return sealKeyFromPem(readFileSync(sealKeyFile, 'utf8'));
}

/** Writes a file as a whole; where two processes do so at once, the first one's is kept. */
function keepFirst(file: string, text: string): void {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text, { mode: 0o600 });
  try {
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial);
  }
}

/** The fingerprints of the certificates whose seals are ours: the key's, and those of `SEAL_TRUSTED`, for keys that were replaced. */
export async function trustedSeals(): Promise<string[]> {
  const { certificates } = await sealKey();
  const [own] = certificates;
  const others = (process.env.SEAL_TRUSTED ?? '').toLowerCase().replaceAll(':', '').split(/\s+/);
  return [...(own ? [fingerprintOf(own)] : []), ...others.filter(Boolean)];
}
