import { type Cluster, createDatabase } from '@conformity/postgres';
import { readConfiguration, startEmbedded, subgraphs } from '@conformity/program';
import { Client } from 'pg';
import { fill } from './fill';
import { sizes } from './sizes';
import { say } from './table';

/** The address of a database with the demonstration data and the generated documents. */
export async function filled(cluster: Cluster, dataDir: string): Promise<string> {
  const configuration = { ...readConfiguration({ PORT: '0' }), dataDir };
  await (await startEmbedded({ configuration, subgraphs })).stop();
  const url = await createDatabase(cluster.url, 'conformity');
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

/** The rows of one statement, asked as the superuser. */
export async function query<Row>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
