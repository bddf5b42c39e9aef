import { type Cluster, createDatabase, ownerRole } from '@conformity/postgres';
import { readConfiguration, startEmbedded, subgraphs } from '@conformity/program';
import { Client } from 'pg';
import { fill } from './fill';
import { sizes } from './sizes';
import { say } from './table';

/** The address of a database with the demonstration data and the generated documents. */
export async function filled(cluster: Cluster, dataDir: string): Promise<string> {
  const url = await preparedDatabase(cluster, dataDir);
  const has = async () =>
    (await query<{ count: number }>(url, 'select count(*)::int from register.entry'))[0]?.count ?? 0;
  if ((await has()) < sizes.certificates) {
    say(`Filling the register with ${sizes.certificates} generated certificates and their reports.`);
    await fill(url, sizes.certificates, line => say(`  ${line}`));
    await query(url, 'vacuum analyze');
  }
  say(`The register has ${await has()} documents.`);
  return url;
}

/** The address of a database with the demonstration data, or what else was put there before. */
export async function preparedDatabase(cluster: Cluster, dataDir: string): Promise<string> {
  const configuration = {
    ...readConfiguration({ PORT: '0', ALLOWANCES: 'off', PAGES: 'off', WORKERS: 'off' }),
    dataDir,
  };
  await (await startEmbedded({ configuration, subgraphs })).stop();
  // The rows of benches are filled in past triggers.
  await query(cluster.url, `grant set on parameter session_replication_role to ${ownerRole}`);
  return createDatabase(cluster.url, 'conformity');
}

/** The rows of one statement, asked as whom the address names. */
export async function query<Row>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
