import { type Cluster, startCluster } from '@conformity/postgres';
import { Servers, startClient } from './processes';
import { badlyTyped } from './questions';
import { filled, query } from './register';

/** What a measurement of the graph has around it. */
export interface Measuring {
  dataDir: string;
  cluster: Cluster;
  databaseUrl: string;
  servers: Servers;
  client: ReturnType<typeof startClient>;
}

/** Measures on a register with generated certificates, and ends what was started for it. */
export async function onFilledRegister(dataDir: string, measure: (measuring: Measuring) => Promise<void>) {
  const cluster = await startCluster({ dataDir });
  const servers = new Servers();
  const client = startClient();
  try {
    await measure({ dataDir, cluster, databaseUrl: await filled(cluster, dataDir), servers, client });
  } finally {
    client.stop();
    await servers.stop();
    await cluster.stop();
  }
}

/** Numbers of so many published certificates, each typed badly. */
export async function numbersTyped(databaseUrl: string, many: number): Promise<string[]> {
  const numbers = await query<{ number: string }>(
    databaseUrl,
    `select number from register.entry where document_type = 'EX_COC' and number like 'IECEx DEMO%' and status <> 'DRAFT'
     order by md5(id) limit ${many}`,
  );
  return badlyTyped(numbers.map(({ number }) => number));
}
