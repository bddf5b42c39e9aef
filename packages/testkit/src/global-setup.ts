import { dropDatabasesOf, testCluster } from './database';
import { hashOfSources } from './sources';

export default async function setUp(): Promise<void> {
  const cluster = await testCluster();
  process.env.TEST_CLUSTER_URL = cluster.url;
  process.env.TEST_RUN = String(process.pid);
  process.env.TEST_SOURCES = hashOfSources();
  (globalThis as { testCluster?: unknown }).testCluster = cluster;
  await dropDatabasesOf(process.pid);
}
