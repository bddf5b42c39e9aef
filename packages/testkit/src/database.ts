import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { type Cluster, createDatabase, startCluster } from '@conformity/postgres';

/** The PostgreSQL server that all tests of this user share; each run holds it, the last one ends it. */
export const testCluster = (): Promise<Cluster> =>
  startCluster({
    dataDir: path.join(os.tmpdir(), `conformity-test-${os.userInfo().uid}`),
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400' },
  });

/** A database of its own for a test; `TEST_CLUSTER_URL` is set by the run's global set-up. */
export async function freshDatabase(): Promise<string> {
  const cluster = process.env.TEST_CLUSTER_URL;
  if (!cluster) throw new Error('No test cluster: the jest configuration lacks the global set-up of the testkit.');
  return createDatabase(cluster, `test_${randomUUID().replaceAll('-', '')}`);
}
