import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** An ordinary user for PostgreSQL, which refuses to run as root. */
export interface Account {
  /** Command to put before the program. */
  wrap: string[];
  /** Who the files must belong to. */
  uid: number;
  gid: number;
}

const OWN_NAMESPACE = ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--'];

/**
 * The account under which `binary` runs the cluster that lies, or is going to lie, in `root`: our own user. For the user
 * root: the owner of the cluster; else a user namespace where root has another name and no powers, which works in closed
 * folders and changes nothing; else, where namespaces are forbidden, the user `nobody`.
 * @throws Error that says what to do, when there is none.
 */
export function accountFor(binary: string, root: string): Account {
  const own: Account = { wrap: [], uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  const parent = path.dirname(root);
  const candidates = own.uid === 0 ? [...ownerOf(root), { ...own, wrap: OWN_NAMESPACE }, ...nobody()] : [own];
  const refusals: string[] = [];
  for (const account of candidates) {
    const refusal = tryOut(account, binary, parent);
    if (refusal === null) return account;
    refusals.push(refusal);
  }
  const closed = own.uid === 0 ? (closedParent(binary) ?? closedParent(root)) : null;
  const advice = closed
    ? `PostgreSQL does not run as root, and other users cannot enter ${closed}: start as an ordinary user, or run "chmod o+x ${closed}".`
    : 'Start as an ordinary user who may read the program and write in the folder, on a system with glibc (not Alpine).';
  throw new Error(`PostgreSQL cannot run in ${parent}. ${advice}\n${refusals.join('\n')}`);
}

function ownerOf(root: string): Account[] {
  const { uid = 0, gid = 0 } = statSync(root, { throwIfNoEntry: false }) ?? {};
  return uid === 0 ? [] : [{ wrap: [], uid, gid }];
}

function nobody(): Account[] {
  const [uid, gid] = ['-u', '-g'].map(flag =>
    Number.parseInt(spawnSync('id', [flag, 'nobody']).stdout?.toString(), 10),
  );
  return process.platform === 'linux' && uid && gid ? [{ wrap: [], uid, gid }] : [];
}

/** Null when it works, else what was said. */
function tryOut({ wrap, uid, gid }: Account, binary: string, folder: string): string | null {
  const [program = '', ...args] = [...wrap, 'sh', '-c', 'cd "$1" && exec "$0" --version', binary, folder];
  const { status, stderr, error } = spawnSync(program, args, { uid, gid, cwd: '/', encoding: 'utf8' });
  return status === 0 ? null : `${program}: ${error?.message ?? stderr.trim()}`;
}

/** The outermost folder above `file` that other users cannot enter. */
function closedParent(file: string): string | null {
  const above = path.dirname(file);
  if (above === file) return null;
  return closedParent(above) ?? ((statSync(above).mode & 0o001) === 0 ? above : null);
}
