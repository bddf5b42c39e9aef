import type { LoginOf, Subgraph } from '@conformity/subgraph';
import { startProcess } from './part-process';
import type { Part } from './supervise';

/** What a worker process is told. */
export interface WorkerEnvironment {
  loginOf: LoginOf;
  dataDir: string;
  /** The address that is printed. */
  publicUrl: string;
}

/** The worker process of each subgraph that has one; asked to end, it finishes or gives back what it is at. */
export function workersOf(subgraphs: readonly Subgraph[], environment: WorkerEnvironment): Part[] {
  const { loginOf, dataDir, publicUrl } = environment;
  const logins = { DATABASE_PASSWORDS: passwordsOf(subgraphs, loginOf) };
  return subgraphs.flatMap(subgraph => {
    const { name, workerFile, watch } = subgraph;
    const told = { DATABASE_URL: loginOf(subgraph), DATA_DIR: dataDir, PUBLIC_URL: publicUrl };
    const worker: Part = {
      name: `${name}-worker`,
      start: signal => startProcess(workerFile as string, told, signal),
    };
    const watcher: Part = {
      name: `${name}-watcher`,
      start: signal => startProcess(watcherFile, { ...told, ...logins, WATCHER: name }, signal, oneThread),
    };
    return [...(workerFile ? [worker] : []), ...(watch ? [watcher] : [])];
  });
}

/** In which whoever watches over the documents of all does so; told by `WATCHER` which subgraph that is. */
export const watcherFile = 'program/src/watcher.ts';

/** Who watches takes one processor at the most, so that who asks has the other one: without threads that collect garbage beside it. */
const oneThread = ['--v8-pool-size=0'];

/** As `DATABASE_PASSWORDS` has them. */
const passwordsOf = (subgraphs: readonly Subgraph[], loginOf: LoginOf) =>
  subgraphs.map(subgraph => `${subgraph.name}=${decodeURIComponent(new URL(loginOf(subgraph)).password)}`).join(' ');
