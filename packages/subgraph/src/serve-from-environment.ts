import type { AddressInfo } from 'node:net';
import { sharedSecret } from './caller-token';
import type { Subgraph } from './define-subgraph';
import { onStop } from './on-stop';
import { serve } from './serve';

/**
 * Runs a subgraph as a process of its own: `DATABASE_URL` and `GRAPH_SECRET` are needed, `PORT` (0: any free one), `HOST` and
 * `DATABASE_REPLICA_URL`, a copy to read from, may be set; `PREPARED_STATEMENTS=off` is for a pooler that shares connections. Tells a parent process the port. Ends with status 1 and the reason where it cannot start.
 */
export async function serveFromEnvironment(subgraph: unknown, environment = process.env): Promise<void> {
  const { name } = subgraph as Subgraph;
  try {
    const {
      DATABASE_URL: databaseUrl,
      DATABASE_REPLICA_URL,
      PREPARED_STATEMENTS,
      GRAPH_SECRET,
      HOST: host = '127.0.0.1',
      PORT = '0',
    } = environment;
    if (!databaseUrl) throw new Error('DATABASE_URL must be set to the prepared PostgreSQL database.');
    const secret = sharedSecret(GRAPH_SECRET);
    const replicaUrl = DATABASE_REPLICA_URL || null;
    const server = await serve(subgraph as Subgraph, {
      databaseUrl,
      replicaUrl,
      namesStatements: PREPARED_STATEMENTS !== 'off',
      host,
      port: Number(PORT),
      secret,
    });
    const { port } = server.server.address() as AddressInfo;
    if (process.send) process.send({ port });
    else process.stdout.write(`${name} listens on ${host}:${port}\n`);
    onStop(() => server.close());
  } catch (error) {
    process.stderr.write(`${name} did not start: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
