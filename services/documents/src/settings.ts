import path from 'node:path';
import { fingerprints, wholeNumber } from '@conformity/subgraph';

/** What the environment says of documents; every process of the graph must be told the same. */
export interface Settings {
  /** Where files are kept, by the hash of their bytes, and where they are written before. */
  filesDir: string;
  /** A store of the kind of S3 in place of the folder; null for the folder. */
  filesUrl: string | null;
  /** The address that is printed on documents. */
  publicUrl: string;
  redisUrl: string | null;
  /** The most rows that somebody who is not signed in may export. */
  guestRows: number;
  sealKeyFile: string;
  /** Whether it is made anew, with another key, where `npm run rotate-seal-key` finds the one in use there. */
  isSealKeyOwn: boolean;
  /** Certificates whose seals are trusted beside our own: SHA-256. */
  trustedSeals: readonly string[];
  /** A time-stamping service of an authority (RFC 3161); null for one of our own. */
  timeStampUrl: string | null;
  /** So long after its last sign of life a worker that was killed keeps its runs, and up to as long again. */
  lockMs: number;
}

/** What is said in this process, in place of the environment. */
let said: NodeJS.ProcessEnv = {};

/** Sets the data folder and the address of the graph for this process. */
export function configure({ dataDir, publicUrl }: { dataDir: string; publicUrl: string }): void {
  said = { DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
}

/** Read anew each time, so that a test may set another folder; one by one, as to read all of the environment takes long. */
export function settings(): Settings {
  const environment: NodeJS.ProcessEnv = Object.assign(Object.create(process.env), said);
  const dataDir = path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '..', '.data'));
  return {
    filesDir: path.join(dataDir, 'files'),
    filesUrl: environment.FILES_URL || null,
    publicUrl: (environment.PUBLIC_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, ''),
    redisUrl: environment.REDIS_URL || null,
    guestRows: wholeNumber(environment.EXPORT_GUEST_ROWS || '10000', 'EXPORT_GUEST_ROWS'),
    lockMs: wholeNumber(environment.JOB_LOCK_MS || '30000', 'JOB_LOCK_MS'),
    timeStampUrl: environment.TSA_URL || null,
    sealKeyFile: environment.SEAL_KEY_FILE || path.join(dataDir, 'seal-key.pem'),
    isSealKeyOwn: !environment.SEAL_KEY_FILE,
    trustedSeals: fingerprints(environment.SEAL_TRUSTED ?? '', 'SEAL_TRUSTED'),
  };
}
