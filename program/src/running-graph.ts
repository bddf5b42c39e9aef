import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Listening, readListening } from '@conformity/gateway/listening';
import { addressOf } from './address';

interface Noted {
  url: string;
  /** Where each subgraph answers that is a process of its own. */
  subgraphUrls?: Record<string, string>;
  pid: number;
}

const noteFile = (dataDir: string) => path.join(dataDir, 'graph.json');

/** Notes in the data folder where its graph answers, for `ask`, `token`, `samples` and `supergraph`; answers how to take the note away. */
export function noteGraph(dataDir: string, url: string, subgraphUrls?: ReadonlyMap<string, string>): () => void {
  const note: Noted = {
    url,
    ...(subgraphUrls && { subgraphUrls: Object.fromEntries(subgraphUrls) }),
    pid: process.pid,
  };
  const fresh = `${noteFile(dataDir)}.${process.pid}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fresh, JSON.stringify(note));
  renameSync(fresh, noteFile(dataDir));
  // Not that of a graph which was started on the same folder since.
  return () => {
    if (noted(dataDir)?.pid === process.pid) rmSync(noteFile(dataDir), { force: true });
  };
}

function noted(dataDir: string): Noted | null {
  if (!existsSync(noteFile(dataDir))) return null;
  try {
    return JSON.parse(readFileSync(noteFile(dataDir), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Where the graph is asked: `GRAPH_URL`; else where the graph of the data folder said that it answers, if that still runs; else the
 * address of the configuration. Without a slash at its end, and without `/graphql`.
 */
export function graphUrl({ dataDir, host, port }: Listening = readListening(), environment = process.env): string {
  const told = environment.GRAPH_URL || running(noted(dataDir))?.url || addressOf(host, port);
  return told.replace(/\/(graphql)?$/, '');
}

/** Where the subgraphs of the running graph of the data folder answer; empty where none runs, or all in one process. */
export const runningSubgraphUrls = ({ dataDir }: Listening = readListening()): ReadonlyMap<string, string> =>
  new Map(Object.entries(running(noted(dataDir))?.subgraphUrls ?? {}));

/** Why a graph could not be asked, for a person. */
export function unreachable(error: unknown, configuration: Listening = readListening()): string {
  const reason = error instanceof Error ? String(error.cause ?? error.message) : String(error);
  const left = noted(configuration.dataDir);
  const gone =
    left && !running(left) ? `The graph that was started last in ${configuration.dataDir} ended without a word.\n` : '';
  return `${reason}\n${gone}Is the graph running? Start it with npm start.\n`;
}

function running(note: Noted | null): Noted | null {
  if (!note) return null;
  try {
    process.kill(note.pid, 0);
    return note;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? note : null;
  }
}
