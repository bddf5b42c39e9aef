import type { Cluster } from '@conformity/postgres';

export default async function tearDown(): Promise<void> {
  await (globalThis as { testCluster?: Cluster }).testCluster?.stop();
}
