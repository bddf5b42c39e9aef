import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Read anew each time, so that a test may set another folder. */
export function settings(environment = process.env): Settings {
  const dataDir = path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '..', '.data'));
  return {
    filesDir: path.join(dataDir, 'files'),
    publicUrl: (environment.PUBLIC_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, ''),
    redisUrl: environment.REDIS_URL || null,
    guestRows: Number(environment.EXPORT_GUEST_ROWS ?? 10_000),
    sealKeyFile: environment.SEAL_KEY_FILE ?? path.join(dataDir, 'seal-key.pem'),
  };
}

/**
 * The key that seals documents: that of `SEAL_KEY_FILE`, or of the data folder, where one is made at the first time that says in its
 * name that nobody vouches for it. A key service or hardware module takes its place by another `SealKey`.
 */
export async function sealKey({ sealKeyFile }: Settings = settings()): Promise<SealKey> {
  if (!existsSync(sealKeyFile)) {
    const { pem } = await generatedSealKey({ name: 'Conformity Graph', now: new Date() });
    mkdirSync(path.dirname(sealKeyFile), { recursive: true });
    // Where two processes start at once, the first one's key is kept.
    try {
      writeFileSync(sealKeyFile, pem, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return sealKeyFromPem(readFileSync(sealKeyFile, 'utf8'));
}

/** The fingerprints of the certificates whose seals are ours: the key's, and those of `SEAL_TRUSTED`, for keys that were replaced. */
export async function trustedSeals(): Promise<string[]> {
  const { certificates } = await sealKey();
  const [own] = certificates;
  return [...(own ? [fingerprintOf(own)] : []), ...(process.env.SEAL_TRUSTED ?? '').split(/\s+/).filter(Boolean)];
}
