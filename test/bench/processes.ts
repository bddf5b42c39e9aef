import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Load, Measured } from './client';
import type { Made, Order } from './maker';
import type { Role } from './server';

const root = path.join(__dirname, '..', '..');
const swc = ['-r', path.join(root, 'swc.js')];
/** As `npm start` sets it; the others get no less. */
const environment = { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' };

/** A process of the benchmark, and what it answered to what it was told. */
function told<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (status: number) =>
      reject(new Error(`A process of the benchmark ended with status ${status}; its reason stands above.`));
    child.once('exit', ended);
    child.once('message', answer => {
      child.off('exit', ended);
      resolve(answer as Answer);
    });
    child.send(message);
  });
}

const child = (file: string, execArgv: string[] = [], more: NodeJS.ProcessEnv = {}) =>
  fork(path.join(__dirname, file), {
    execArgv: [...execArgv, ...swc],
    env: { ...environment, ...more },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** A server in a process of its own, which lives as long as this one. `BENCH_PROFILE` is a folder for a CPU profile of the graph. */
export class Servers {
  private readonly children: ChildProcess[] = [];

  /** With these variables over the environment. */
  async start(role: Role, more: NodeJS.ProcessEnv = {}): Promise<string> {
    const profile = process.env.BENCH_PROFILE;
    const server = child(
      'server.ts',
      profile && role.role === 'graph' ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
      more,
    );
    this.children.push(server);
    return told<string>(server, role);
  }

  readonly pids = (): number[] => this.children.flatMap(({ pid }) => pid ?? []);

  /** What the processes have of the memory, in MB. */
  memoryMb(): number {
    const sizes = execFileSync('ps', ['-o', 'rss=', '-p', this.pids().join(',')], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return sizes.reduce((sum, kilobytes) => sum + Number(kilobytes), 0) / 1024;
  }

  async stop(): Promise<void> {
    for (const server of this.children) server.disconnect();
    await Promise.all(this.children.map(server => once(server, 'exit')));
  }
}

/** A client in a process of its own. */
export function startClient() {
  const client = child('client.ts');
  return { measure: (load: Load) => told<Measured>(client, load), stop: () => client.disconnect() };
}

/** What a process of its own made of one order; it makes no other, so that its memory is that of this one. */
export async function make<O extends Order>(order: O): Promise<Made[O['make']]> {
  const maker = child('maker.ts');
  const made = await told<Made[O['make']]>(maker, order);
  maker.disconnect();
  await once(maker, 'exit');
  return made;
}

/** Seconds from nothing to ready: `npm start` on a data folder that was used before. */
export async function warmStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const graph = spawn(process.execPath, [...swc, path.join(root, 'program', 'src', 'start.ts')], {
    env: { ...environment, DATA_DIR: dataDir, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isReady = false;
  for await (const text of graph.stdout) {
    isReady = String(text).includes('is ready');
    if (isReady) break;
  }
  if (!isReady) throw new Error('The graph did not start; its reason stands above.');
  const seconds = (performance.now() - started) / 1000;
  graph.kill('SIGTERM');
  await once(graph, 'exit');
  return seconds;
}
