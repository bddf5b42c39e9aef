import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './redis';

/** A pgbouncer of the test's own, which lends connections for a transaction each. */
export interface Pooler {
  /** The same log-in to the same database, through it. */
  url: string;
  stop(): Promise<void>;
}

const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** One for the log-in of the address; null where there is none to test with. @throws where checks that need outside programs are required and it is missing */
export async function startPooler(login: string): Promise<Pooler | null> {
  if (spawnSync('pgbouncer', ['--version'], { env: environment }).status !== 0) {
    if (process.env.OUTSIDE_CHECKS === 'required') throw new Error('pgbouncer is missing, and required');
    return null;
  }
  const url = new URL(login);
  const [host, port] = [url.hostname, url.port];
  url.port = String(await freePort());
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformity-pooler-'));
  const inFolder = (name: string) => path.join(folder, name);
  writeFileSync(inFolder('users'), `"${url.username}" "${decodeURIComponent(url.password)}"\n`);
  writeFileSync(
    inFolder('settings'),
    `[databases]
* = host=${host} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${url.port}
unix_socket_dir =
auth_type = plain
auth_file = ${inFolder('users')}
pool_mode = transaction
default_pool_size = 3
ignore_startup_parameters = options
`,
  );
  // It refuses to run as root.
  const asOther = process.getuid?.() === 0 ? ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--'] : [];
  const [program = '', ...args] = [...asOther, 'pgbouncer', inFolder('settings')];
  const server = spawn(program, args, { cwd: '/', env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  for await (const said of server.stderr.iterator({ destroyOnReturn: false }))
    if (/process up/.test(String(said))) break;
  server.stderr.resume();
  return {
    url: url.href,
    stop: async () => {
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
