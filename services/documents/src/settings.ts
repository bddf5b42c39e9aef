import path from 'node:path';

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

/** Read anew each time, so that a test may set another folder. */
export function settings(environment: NodeJS.ProcessEnv = { ...process.env, ...said }): Settings {
  const dataDir = path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '..', '.data'));
  return {
    filesDir: path.join(dataDir, 'files'),
    filesUrl: bucketIn(environment.FILES_URL),
    publicUrl: (environment.PUBLIC_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, ''),
    redisUrl: environment.REDIS_URL || null,
    guestRows: wholeNumber('EXPORT_GUEST_ROWS', environment.EXPORT_GUEST_ROWS || '10000'),
    lockMs: wholeNumber('JOB_LOCK_MS', environment.JOB_LOCK_MS || '30000'),
    timeStampUrl: environment.TSA_URL || null,
    sealKeyFile: environment.SEAL_KEY_FILE || path.join(dataDir, 'seal-key.pem'),
  };
}

function bucketIn(address: string | undefined): string | null {
  if (!address) return null;
  if (!/^s3:\/\/[^/?]+/.test(address))
    throw new Error(`FILES_URL must name a bucket as s3://BUCKET, not "${address}".`);
  return address;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}".`);
  return Number(text);
}
