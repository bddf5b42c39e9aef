import { existsSync } from 'node:fs';
import path from 'node:path';
import { graphItself, type Membership, type Principal } from '@conformity/access';
import {
  type Cluster,
  filledDatabase,
  lettersAdvice,
  ownedDatabase,
  ownersAddress,
  startCluster,
} from '@conformity/postgres';
import {
  databaseName,
  executorOf,
  holdLock,
  type LoginOf,
  loginOf,
  openDatabase,
  roleOf,
  type Subgraph,
} from '@conformity/subgraph';
import { Client } from 'pg';
import type { Configuration } from './configuration';
import { keepDemonstrationPeople, makeLocalKeys } from './local-signer';
import { demonstrate, isEmpty, prepare, requireNoDemonstration } from './prepare';
import type { Part, Running } from './supervise';

/** A database that is ready for the graph. */
export interface ReadyDatabase {
  /** For its owner, as whom nothing is done any more. */
  url: string;
  /** Where each subgraph logs in. */
  loginOf: LoginOf;
  /** The embedded server, where there is one, as a part to be kept running; it runs already. */
  parts: readonly Part[];
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** Asks a subgraph of a prepared database as the graph itself. */
async function askAsGraph(subgraph: Subgraph, login: LoginOf, query: string): Promise<Record<string, unknown>> {
  const db = await openDatabase(subgraph, { url: login(subgraph), poolSize: 1 });
  try {
    const execute = executorOf(subgraph, db, fault => process.stderr.write(`${fault}\n`));
    const { data } = await execute({ query }, { principal: graphItself, requestId: 'start', now: new Date() });
    return data ?? {};
  } finally {
    await db.destroy();
  }
}

/** Writes down whom the local signer may sign for, and what they may do. */
async function keepPeople(dataDir: string, subgraphs: readonly Subgraph[], login: LoginOf): Promise<void> {
  const directory = subgraphs.find(({ name }) => name === 'directory');
  if (!directory) return;
  const query = '{ principals { subject name email memberships { role system bodyId mayIssue documentTypes } } }';
  const { principals } = (await askAsGraph(directory, login, query)) as {
    principals: (Principal & { subject: string | null; email: string | null })[];
  };
  keepDemonstrationPeople(
    dataDir,
    principals.flatMap(({ subject, name, email, memberships }) =>
      subject
        ? [
            {
              subject,
              name,
              email,
              roles: memberships.map(inWords),
              about: memberships.map(plainly).join('; '),
              group: groupOf(memberships),
            },
          ]
        : [],
    ),
  );
}

/** For who does not know our names of roles. */
function plainly({ role, system, bodyId, mayIssue }: Membership): string {
  const names = {
    CB_BASIC: 'Officer',
    CB_ADMIN: 'Administrator',
    SECRETARIAT: 'Secretariat',
    IT_ADMIN: 'IT administrator of all systems',
  };
  const where = [system && `in ${system}`, bodyId && `at ${bodyId}`].filter(Boolean);
  return `${[names[role], ...where].join(' ')}${mayIssue ? ', may issue' : ''}`;
}

function groupOf(memberships: readonly Membership[]): string {
  if (memberships.some(({ bodyId }) => bodyId)) return 'At certification bodies';
  return memberships.some(({ role }) => role === 'SECRETARIAT') ? 'At the Secretariats' : 'For the whole graph';
}

function inWords({ role, system, bodyId, mayIssue }: Membership): string {
  const where = [system && `in ${system}`, bodyId && `at ${bodyId}`].filter(Boolean).join(' ');
  return [`${role} ${where}`.trim(), ...(mayIssue ? ['may issue'] : [])].join(', ');
}

/**
 * The database of the configuration, brought up to date; with demonstration data where it was empty. Without a DATABASE_URL it is
 * one on an embedded PostgreSQL in the data folder, which `stop` ends.
 */
export async function readyDatabase(
  { dataDir, databaseUrl, passwords, isProduction = false }: Configuration,
  subgraphs: readonly Subgraph[],
  log: Log,
): Promise<ReadyDatabase> {
  if (!isProduction) await makeLocalKeys(dataDir);
  if (databaseUrl) {
    const url = await ownedDatabase(databaseUrl);
    const login = loginsOf(url, passwords);
    await alone(url, async () => {
      await prepare(subgraphs, url, login, () => {});
      if (isProduction) await requireNoDemonstration(url);
      else if (await isEmpty(url)) await demonstrate(subgraphs, login, url, log);
    });
    const advice = await lettersAdvice(url);
    if (advice) log(advice);
    if (!isProduction) await keepPeople(dataDir, subgraphs, login);
    return { url, loginOf: login, parts: [], stop: async () => {} };
  }
  const cluster = await startCluster({ dataDir, log });
  try {
    const url = await alone(cluster.url, () => embeddedDatabase(cluster.url, subgraphs, passwords, log));
    const login = loginsOf(url, passwords);
    await keepPeople(dataDir, subgraphs, login);
    return { url, loginOf: login, parts: [serverOf(cluster, dataDir, log)], stop: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** The same database as it is now: nothing is made or changed in it. @throws where there is none */
export async function databaseAsItIs({
  dataDir,
  databaseUrl,
  passwords,
}: Pick<Configuration, 'dataDir' | 'databaseUrl' | 'passwords'>): Promise<Omit<ReadyDatabase, 'parts'>> {
  if (!databaseUrl && !existsSync(path.join(dataDir, 'postgres')))
    throw new Error(`There is no database in ${dataDir}; start the graph first, or set DATABASE_URL or DATA_DIR.`);
  const cluster = databaseUrl ? null : await startCluster({ dataDir });
  const stop = async () => cluster?.stop();
  try {
    const given = databaseUrl ?? Object.assign(new URL(cluster?.url ?? ''), { pathname: `/${graphDatabase}` }).href;
    const url = await ownersAddress(given);
    return { url, loginOf: loginsOf(url, passwords), stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** With the passwords that are given by the names of subgraphs; those of the others follow from the owner's. */
export const loginsOf =
  (url: string, passwords: Configuration['passwords']): LoginOf =>
  subgraph => {
    const password = passwords?.get(subgraph.name);
    if (!password) return loginOf(subgraph, url);
    return Object.assign(new URL(url), { username: roleOf(subgraph), password }).href;
  };

/** The server that runs, and after that one on the same data at the same port, where those who use it look for it. */
function serverOf(first: Cluster, dataDir: string, log: Log): Part {
  let next: Cluster | null = first;
  const start = async () => {
    const cluster = next ?? (await startCluster({ dataDir, log, port: first.port }));
    next = null;
    if (cluster.port === first.port) return runningOf(cluster);
    await cluster.stop();
    throw new Error(`it runs at port ${cluster.port}, not at ${first.port}. End the program that started it there.`);
  };
  return { name: databaseName, start };
}

function runningOf(cluster: Cluster): Running {
  let stopped = () => {};
  const ended = new Promise<string>(resolve => {
    stopped = () => resolve('it was stopped');
    void cluster.lost.then(() => resolve('the connection to it was lost'));
  });
  return { ended, stop: () => cluster.stop().then(stopped) };
}

/** Does it while no other process that starts on the same database does; they wait for each other. */
const alone = <Result>(url: string, act: () => Promise<Result>): Promise<Result> =>
  asAdministrator(url, async client => {
    await holdLock(client, 'conformity/start');
    return act();
  });

const graphDatabase = 'conformity';

async function embeddedDatabase(
  clusterUrl: string,
  subgraphs: readonly Subgraph[],
  passwords: Configuration['passwords'],
  log: Log,
): Promise<string> {
  let isNew = false;
  const url = await filledDatabase(clusterUrl, graphDatabase, async filling => {
    isNew = true;
    log('filling a new register');
    await prepare(subgraphs, filling, loginsOf(filling, passwords), log);
    await demonstrate(subgraphs, loginsOf(filling, passwords), filling, log);
  });
  if (!isNew) await prepare(subgraphs, url, loginsOf(url, passwords), () => {});
  return url;
}

async function asAdministrator<Result>(clusterUrl: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
