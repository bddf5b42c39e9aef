import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Whether there is a Redis to test with. @throws where checks that need outside programs are required and it is missing. */
export function hasRedis(): boolean {
  const isThere = spawnSync('redis-server', ['--version']).status === 0;
  if (!isThere && process.env.OUTSIDE_CHECKS === 'required') throw new Error('redis-server is missing, and required');
  return isThere;
}

export interface TestRedis {
  url: string;
  port: number;
  /** Forgets all that it has. */
  empty(): Promise<void>;
  /** It lives, and answers nothing until it may. */
  fallSilent(): void;
  mayAnswer(): void;
  stop(): Promise<void>;
}

/** A Redis of the test's own, on this machine only, which keeps nothing. */
export async function startRedis(given?: number): Promise<TestRedis> {
  const port = given ?? (await freePort());
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  await saysReady(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    empty: () => said(port, 'FLUSHALL'),
    fallSilent: () => void server.kill('SIGSTOP'),
    mayAnswer: () => void server.kill('SIGCONT'),
    stop: async () => {
      const exit = once(server, 'exit');
      server.kill('SIGKILL');
      await exit;
    },
  };
}

async function saysReady({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('Redis has no output');
  for await (const chunk of stdout.iterator({ destroyOnReturn: false }))
    if (/Ready to accept/.test(String(chunk))) break;
  stdout.resume();
}

/** Says one command, in the words that people type. */
function said(port: number, command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.once('error', reject).once('data', () => {
      socket.destroy();
      resolve();
    });
  });
}

/** A port on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
