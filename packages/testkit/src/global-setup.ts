import { createDatabase, ownerRole } from '@conformity/postgres';
import type { Client } from 'pg';
import { asAdministrator, dropDatabasesOf, testCluster } from './database';
import { hashOfSources } from './sources';

export default async function setUp(): Promise<void> {
  const cluster = await testCluster();
  process.env.TEST_CLUSTER_URL = cluster.url;
  process.env.TEST_RUN = String(process.pid);
  process.env.TEST_SOURCES = hashOfSources();
  (globalThis as { testCluster?: unknown }).testCluster = cluster;
  await dropDatabasesOf(process.pid);
  await createDatabase(cluster.url, 'owned');
  await asAdministrator(empowerOwner);
}

/** What tests do beside what the owner of a database does: look at who waits for whom, end connections, fill tables past their triggers. */
async function empowerOwner(client: Client): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('conformity/test-powers'))`);
  await client.query(`grant pg_read_all_stats, pg_signal_backend to ${ownerRole} with inherit true`);
  await client.query(`grant set on parameter session_replication_role to ${ownerRole}`);
}
