import { randomUUID } from 'node:crypto';
import { graphItself, type Membership, type Principal } from '@conformity/access';
import { type Cluster, createDatabase, lettersAdvice, startCluster } from '@conformity/postgres';
import { databaseName, executorOf, holdLock, openDatabase, type Subgraph } from '@conformity/subgraph';
import { Client } from 'pg';
import type { Configuration } from './configuration';
import { keepDemonstrationPeople, makeLocalKeys } from './local-signer';
import { demonstrate, isEmpty, prepare } from './prepare';
import type { Part, Running } from './supervise';

/** A database that is ready for the graph. */
export interface ReadyDatabase {
  url: string;
  /** The embedded server, where there is one, as a part to be kept running; it runs already. */
  parts: readonly Part[];
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** Asks a subgraph of a prepared database as the graph itself. */
async function askAsGraph(subgraph: Subgraph, url: string, query: string): Promise<Record<string, unknown>> {
  const db = await openDatabase(subgraph, { url, poolSize: 1 });
  try {
    const execute = executorOf(subgraph, db, fault => process.stderr.write(`${fault}\n`));
    const { data } = await execute({ query }, { principal: graphItself, requestId: 'start', now: new Date() });
    return data ?? {};
  } finally {
    await db.destroy();
  }
}

/** Writes down whom the local signer may sign for, and what they may do. */
async function keepPeople(dataDir: string, subgraphs: readonly Subgraph[], url: string): Promise<void> {
  const directory = subgraphs.find(({ name }) => name === 'directory');
  if (!directory) return;
  const query = '{ principals { subject name memberships { role system bodyId mayIssue } } }';
  const { principals } = (await askAsGraph(directory, url, query)) as {
    principals: (Principal & { subject: string })[];
  };
  keepDemonstrationPeople(
    dataDir,
    principals.map(({ subject, name, memberships }) => ({
      subject,
      about: `${name}: ${memberships.map(inWords).join('; ')}`,
    })),
  );
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
  { dataDir, databaseUrl }: Configuration,
  subgraphs: readonly Subgraph[],
  log: Log,
): Promise<ReadyDatabase> {
  await makeLocalKeys(dataDir);
  if (databaseUrl) {
    await alone(databaseUrl, async () => {
      await prepare(subgraphs, databaseUrl, () => {});
      if (await isEmpty(databaseUrl)) await demonstrate(subgraphs, databaseUrl, log);
    });
    const advice = await lettersAdvice(databaseUrl);
    if (advice) log(advice);
    await keepPeople(dataDir, subgraphs, databaseUrl);
    return { url: databaseUrl, parts: [], stop: async () => {} };
  }
  const cluster = await startCluster({ dataDir, log });
  try {
    const url = await alone(cluster.url, () => embeddedDatabase(cluster.url, subgraphs, log));
    await keepPeople(dataDir, subgraphs, url);
    return { url, parts: [serverOf(cluster, dataDir, log)], stop: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

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

/** The first time it is filled under another name, so that a start which is broken off leaves nothing half done. */
async function embeddedDatabase(clusterUrl: string, subgraphs: readonly Subgraph[], log: Log): Promise<string> {
  const url = urlOf(clusterUrl, graphDatabase);
  if (await exists(clusterUrl, graphDatabase)) {
    await prepare(subgraphs, url, () => {});
    return url;
  }
  await dropBrokenOff(clusterUrl);
  const name = `${graphDatabase}_${randomUUID().slice(0, 8)}`;
  const filling = await createDatabase(clusterUrl, name);
  log('filling a new register');
  await prepare(subgraphs, filling, log);
  await demonstrate(subgraphs, filling, log);
  await asAdministrator(clusterUrl, client => client.query(`alter database ${name} rename to ${graphDatabase}`));
  return url;
}

/** Removes what an earlier first start was filling when it was killed. */
const dropBrokenOff = (clusterUrl: string) =>
  asAdministrator(clusterUrl, async client => {
    const left = await client.query(`select datname from pg_database where datname ~ '^${graphDatabase}_[0-9a-f]{8}$'`);
    for (const { datname } of left.rows) await client.query(`drop database ${datname} with (force)`);
  });

const exists = (clusterUrl: string, name: string) =>
  asAdministrator(
    clusterUrl,
    async client => (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1,
  );

async function asAdministrator<Result>(clusterUrl: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function urlOf(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}
