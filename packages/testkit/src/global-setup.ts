import { testCluster } from './database';

export default async function setUp(): Promise<void> {
  const cluster = await testCluster();
  process.env.TEST_CLUSTER_URL = cluster.url;
  (globalThis as { testCluster?: unknown }).testCluster = cluster;
}
