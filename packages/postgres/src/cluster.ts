import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries';
import { lastLines } from './fault';
import { initialisedFolder } from './folder';
import { type Launch, launch } from './launch';
import { knowLetters } from './letters';
import { type Postmaster, postmasterOf, serves, shutDown } from './postmaster';
import { enter, leave } from './session';

/** A running PostgreSQL server of our own, reachable from this machine only. */
export interface Cluster {
  /** Of the database `postgres`, with the superuser's name and password. */
  url: string;
  port: number;
  /** The server's main process. */
  pid: number;
  /**
   * Breaks open transactions off and resolves when the server is gone; at once where another program still uses it
   * (the last one ends it) or where it has ended already. Later calls give the same promise.
   * @throws Error when the server does not end within 30 s.
   */
  stop(): Promise<void>;
  /** Resolves when the server has ended, or has ended our connection to it, without `stop`. */
  lost: Promise<void>;
}

/** What `startCluster` goes by. */
export interface ClusterOptions {
  /** The cluster lies in its subfolder `postgres`; made when missing. */
  dataDir: string;
  /** Is told, a line at a time, what somebody who waits would like to know. */
  log?: (line: string) => void;
  /** Where a server that must be started is wanted; where the port is taken, or if nothing is said, any that is free. */
  port?: number;
  /** PostgreSQL settings over our defaults, e.g. `{ fsync: 'off' }` in tests. A server that runs already keeps its own. */
  settings?: Record<string, string>;
}

const DEFAULTS = {
  shared_buffers: '256MB',
  max_connections: '200',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const PATIENCE_S = 120; // recovery after a crash may take long
const LAUNCHES = 15;
/** The port was taken meanwhile, another program starts the same server, or processes of a killed one are still ending. */
const PASSING = /could not bind|lock file .* already exists|is still in use/;

/**
 * Starts PostgreSQL on the data in `dataDir`, at the port that it had where it was killed, or joins the server that runs on it already, be it left behind by a killed
 * program or in use by another. The data and the password are kept from start to start; what an earlier version made is brought to how
 * it is made now. The server outlives this program: call `stop`.
 * @throws Error that says what to do and quotes the server's log, when there is no server after all.
 */
export async function startCluster({ dataDir, log = () => {}, port, settings }: ClusterOptions): Promise<Cluster> {
  const { initdb, postgres } = findBinaries();
  const folder = await initialisedFolder(dataDir, { initdb, postgres }, settings?.fsync !== 'off', log);
  const launches: Launch[] = [];
  for (const deadline = Date.now() + PATIENCE_S * 1000; Date.now() < deadline; await sleep(20)) {
    const found = postmasterOf(folder.data);
    if (found && serves(found.pid, folder.data)) {
      const cluster = found.isReady ? await join(found, folder.data, folder.password, log) : null;
      if (!cluster) continue;
      log(
        `PostgreSQL ${launches.length ? 'started' : 'was running already'}: process ${found.pid}, port ${found.port}`,
      );
      return cluster;
    }
    const last = launches.at(-1);
    if (last && !last.hasEnded()) continue;
    if (last && (launches.length === LAUNCHES || !PASSING.test(last.said()))) {
      const older = /initialized by PostgreSQL version (\d+)/.exec(last.said())?.[1];
      if (older) throw new Error(ofAnotherVersion(folder.root, older));
      const advice = `Mend what it names, or, if the data may go, remove ${folder.root}. Then start again.`;
      throw new Error(`PostgreSQL did not start. ${advice} Its log, ${folder.log}, ends:\n${lastLines(last.said())}`);
    }
    if (last) await sleep(100 * launches.length);
    launches.push(await launch(postgres, folder, { ...DEFAULTS, ...settings }, { ...(port && { port }), ...found }));
  }
  throw new Error(
    `PostgreSQL is not ready after ${PATIENCE_S} s. Start again to go on waiting; its log is ${folder.log}`,
  );
}

/** Nothing is lost by trying: a server leaves the data of another one as it is. */
const ofAnotherVersion = (folder: string, version: string) =>
  [
    `${folder} was made by PostgreSQL ${version}, and is as it was.`,
    'To take it along, do what docs/operation.md says under "The embedded PostgreSQL of another major version".',
    'To begin anew: move the folder away.',
  ].join(' ');

async function join(
  { pid, port }: Postmaster,
  data: string,
  password: string,
  log: (line: string) => void,
): Promise<Cluster | null> {
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const session = await enter(url, data);
  if (!session) return null;
  session.socket.ref();
  await knowLetters(session, url, log);
  session.socket.unref();
  const end = async () => {
    if (await leave(session)) await shutDown(pid, data);
  };
  let ended: Promise<void> | undefined;
  const lost = new Promise<void>(resolve => {
    session.client.once('end', () => {
      if (!ended) resolve();
    });
  });
  return {
    url,
    port,
    pid,
    lost,
    stop: () => {
      ended ??= end();
      return ended;
    },
  };
}
