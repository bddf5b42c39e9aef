import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import { codeOf, lastLines } from './fault';
import { letters } from './letters';
import { type Account, accountFor } from './run-as';

/** Where a cluster lies: `<dataDir>/postgres` with PostgreSQL's own `data`, our `password` (0600) and `server.log`. */
export interface Folder {
  root: string;
  data: string;
  log: string;
  password: string;
}

/** Environment for PostgreSQL's programs: nothing of the caller's, so that the cluster is alike on every machine. */
export const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

const NEW = /^postgres\.new-(\d+)-/;

/**
 * The cluster's folder in `dataDir`, initialised when it is not yet. That happens in a folder beside it which is then
 * renamed, so a program killed meanwhile leaves only rubbish, which a later start removes.
 * @throws Error with what initdb said, when it fails.
 */
export async function initialisedFolder(
  dataDir: string,
  binaries: Binaries,
  durable: boolean,
  log: (line: string) => void,
): Promise<Folder> {
  await mkdir(dataDir, { recursive: true });
  const parent = await realpath(dataDir);
  await removeRubbish(parent);
  const root = path.join(parent, 'postgres');
  if ((await passwordIn(root)) === null) {
    log(`Setting up a new database in ${root}`);
    await initialise(root, binaries, durable);
  }
  const password = await passwordIn(root);
  if (password === null)
    throw new Error(`${root} holds something else than a database. Move it away, then start again.`);
  return { root, data: path.join(root, 'data'), log: path.join(root, 'server.log'), password };
}

async function passwordIn(root: string): Promise<string | null> {
  const file = path.join(root, 'password');
  return readFile(file, 'utf8').catch(cause => {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new Error(`Cannot read ${file}. Start as the user who made it, or with another folder.`, { cause });
  });
}

async function initialise(root: string, binaries: Binaries, durable: boolean): Promise<void> {
  const account = accountFor(binaries.postgres, root);
  const fresh = `${root}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(fresh, { mode: 0o700 });
  try {
    const pwfile = path.join(fresh, 'password');
    await writeFile(pwfile, randomBytes(16).toString('hex'), { mode: 0o600, flush: true });
    for (const owned of [fresh, pwfile]) await chown(owned, account.uid, account.gid);
    await initdb(account, binaries.initdb, path.join(fresh, 'data'), pwfile, durable);
    await flush(fresh);
    await rename(fresh, root);
    await flush(path.dirname(root));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true, maxRetries: 10 });
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error; // else another program was faster
  }
}

async function initdb({ wrap, uid, gid }: Account, binary: string, data: string, pwfile: string, durable: boolean) {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--lc-ctype=${letters}`];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${pwfile}`];
  const [program = '', ...args] = [...wrap, binary, '-D', data, ...locale, ...access];
  if (!durable) args.push('--no-sync');
  try {
    await promisify(execFile)(program, args, { uid, gid, cwd: '/', env: ENVIRONMENT });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`PostgreSQL could not initialise ${data}:\n${lastLines(stdout + stderr)}`, { cause });
  }
}

/** Gives the folder to the account that is going to run the server in it; no server may be running there. */
export async function own(root: string, { uid, gid }: Account): Promise<void> {
  // chown changes `root` last, so this is taken up again where it was broken off.
  if ((await stat(root)).uid !== uid) execFileSync('chown', ['-Rh', `${uid}:${gid}`, root]);
}

async function removeRubbish(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const maker = Number(NEW.exec(name)?.[1] ?? process.pid);
    if (maker === process.pid || isAlive(maker)) continue;
    // Retries: an orphaned initdb may still be writing there.
    await rm(path.join(parent, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Makes names in a folder survive a power cut. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
