import { spawn } from 'node:child_process';
import { closeSync, fchownSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { ENVIRONMENT, type Folder, own } from './folder';
import type { Postmaster } from './postmaster';
import { accountFor } from './run-as';

/** A server process that was started and may or may not get ready. */
export interface Launch {
  hasEnded(): boolean;
  /** What it wrote to the log since. */
  said(): string;
}

/**
 * Starts a server in its own session, so that neither Ctrl-C nor a closed terminal ends it.
 * PostgreSQL's own locks refuse a second server on the same data.
 * @param left what a postmaster.pid says that was left behind; its port is taken again, for those who still look for the server there
 */
export async function launch(
  binary: string,
  { root, data, log }: Folder,
  settings: Record<string, string>,
  left: Partial<Postmaster> = {},
): Promise<Launch> {
  const account = accountFor(binary, root);
  const { uid, gid, wrap } = account;
  await own(root, account);
  const local = { port: String(await freePort(left.port)), listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const options = Object.entries({ ...settings, ...local }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program = '', ...args] = [...wrap, binary, '-D', data, ...options];
  // PostgreSQL refuses to start while the process in postmaster.pid lives, even when another program has got the number
  // since. Named as its grandparent, that one is disregarded; the lock on shared memory still guards the data.
  const env = { ...ENVIRONMENT, ...(left.pid && { PG_GRANDPARENT_PID: String(left.pid) }) };
  const output = openSync(log, 'a', 0o600);
  fchownSync(output, uid, gid);
  const start = fstatSync(output).size;
  const child = spawn(program, args, { uid, gid, env, cwd: '/', detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  let fault: Error | null = null;
  child.on('error', error => {
    fault = error;
  });
  child.unref();
  return {
    hasEnded: () => fault !== null || child.exitCode !== null || child.signalCode !== null,
    said: () => fault?.message ?? readFileSync(log).subarray(start).toString(),
  };
}

/** The preferred port where it is free, else any. */
function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', error => (preferred ? resolve(freePort()) : reject(error)));
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
