import type { Cluster } from '@conformity/postgres';
import { dropDatabasesOf } from './database';

export default async function tearDown(): Promise<void> {
  const { testCluster } = globalThis as { testCluster?: Cluster };
  if (!testCluster) return;
  await dropDatabasesOf(process.pid);
  await testCluster.stop();
}
