import type { Subgraph } from '@conformity/subgraph';
import { startProcess } from './part-process';
import type { Part } from './supervise';

/** What a worker process is told. */
export interface WorkerEnvironment {
  databaseUrl: string;
  dataDir: string;
  /** The address that is printed. */
  publicUrl: string;
}

/** The worker process of each subgraph that has one; asked to end, it finishes or gives back what it is at. */
export function workersOf(subgraphs: readonly Subgraph[], environment: WorkerEnvironment): Part[] {
  const { databaseUrl, dataDir, publicUrl } = environment;
  const told = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
  return subgraphs.flatMap(({ name, workerFile }) =>
    workerFile ? [{ name: `${name}-worker`, start: signal => startProcess(workerFile, told, signal) }] : [],
  );
}
