import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Subgraph } from '@conformity/subgraph';

const swc = path.join(__dirname, '..', '..', 'swc.js');

/** What a worker process is told. */
export interface WorkerEnvironment {
  databaseUrl: string;
  dataDir: string;
  /** The address at which the graph is reached: for what is printed, and to ask it. */
  publicUrl: string;
}

/** Starts the worker process of each subgraph that has one; `stop` lets each finish or give back what it is at. */
export function startWorkers(
  subgraphs: readonly Subgraph[],
  { databaseUrl, dataDir, publicUrl }: WorkerEnvironment,
): { stop(): Promise<void> } {
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
  const children = subgraphs.flatMap(({ workerFile }) =>
    workerFile
      ? fork(workerFile, {
          execArgv: ['-r', swc],
          env: { ...process.env, ...environment },
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
          detached: true,
        })
      : [],
  );
  return { stop: async () => void (await Promise.all(children.map(ended))) };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
