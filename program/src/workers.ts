import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Subgraph } from '@conformity/subgraph';

const swc = path.join(__dirname, '..', '..', 'swc.js');
const pauseMs = 2_000;

/** What a worker process is told. */
export interface WorkerEnvironment {
  databaseUrl: string;
  dataDir: string;
  /** The address that is printed. */
  publicUrl: string;
}

/**
 * Starts the worker process of each subgraph that has one, and again where it ends by itself; `stop` lets each finish or give back
 * what it is at.
 */
export function startWorkers(
  subgraphs: readonly Subgraph[],
  environment: WorkerEnvironment,
): { stop(): Promise<void> } {
  const kept = subgraphs.flatMap(({ workerFile }) => (workerFile ? keepRunning(workerFile, environment) : []));
  return { stop: async () => void (await Promise.all(kept.map(({ stop }) => stop()))) };
}

function keepRunning(file: string, environment: WorkerEnvironment) {
  let isStopping = false;
  let child = start(file, environment);
  let again: NodeJS.Timeout | undefined;
  const watch = () =>
    child.once('exit', code => {
      if (isStopping) return;
      process.stderr.write(`${file} ended with status ${code}; it is started again.\n`);
      again = setTimeout(() => {
        child = start(file, environment);
        watch();
      }, pauseMs);
    });
  watch();
  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(again);
      await ended(child);
    },
  };
}

function start(file: string, { databaseUrl, dataDir, publicUrl }: WorkerEnvironment): ChildProcess {
  const told = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
  return fork(file, {
    execArgv: ['-r', swc],
    env: { ...process.env, ...told },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
