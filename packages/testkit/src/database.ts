import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { type Cluster, createDatabase, startCluster } from '@conformity/postgres';
import { Client } from 'pg';

/** The PostgreSQL server that all tests of this user share; each run holds it, the last one ends it. */
export const testCluster = (): Promise<Cluster> =>
  startCluster({
    dataDir: path.join(os.tmpdir(), `conformity-test-${os.userInfo().uid}`),
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400' },
  });

/** The test cluster's url; `TEST_CLUSTER_URL` is set by the run's global set-up. */
export function clusterUrl(): string {
  const url = process.env.TEST_CLUSTER_URL;
  if (!url) throw new Error('No test cluster: the jest configuration lacks the global set-up of the testkit.');
  return url;
}

/** An empty database of its own for a test, or a copy of `template`; it goes when the run ends. */
export const freshDatabase = (template?: string): Promise<string> =>
  createDatabase(clusterUrl(), `test_${process.env.TEST_RUN}_${randomUUID().replaceAll('-', '')}`, template);

/** Drops the databases of this run, of the process `run`, and what runs left behind that were killed. */
export const dropDatabasesOf = (run: number): Promise<void> =>
  asAdministrator(async client => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^test_\\d+_'`,
    );
    for (const { datname } of rows) {
      const of = Number(datname.split('_')[1]);
      if (of === run || !lives(of)) await client.query(`drop database if exists ${datname} with (force)`);
    }
  });

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Asks the test cluster as its superuser. */
export async function asAdministrator<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
