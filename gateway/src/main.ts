import './production';
import type { AddressInfo } from 'node:net';
import { localVerifier, onStop, remote, sharedSecret } from '@conformity/subgraph';
import { readEdgeConfiguration } from './configuration';
import { passOn } from './proxy';
import { partAt, stateAt } from './readiness';
import { startGateway } from './server';
import { readSubgraphUrls } from './subgraph-urls';
import { readRoutes, readSupergraph } from './supergraph';

async function main() {
  const { host, port, dataDir, origins, trusted, costLimit } = readEdgeConfiguration();
  const secret = sharedSecret(process.env.GRAPH_SECRET);
  const urls = readSubgraphUrls(process.env.SUBGRAPH_URLS);
  let degraded: string[] = [];
  // Told by whoever keeps the processes running.
  process.on('message', message => {
    degraded = (message as { degraded?: string[] }).degraded ?? degraded;
  });
  const server = await startGateway({
    supergraph: readSupergraph(),
    dataSource: name => {
      const url = urls.get(name);
      if (!url) throw new Error(`SUBGRAPH_URLS does not say where ${name} is.`);
      return remote(url, secret);
    },
    subgraphNames: [...urls.keys()],
    verifyToken: await localVerifier(dataDir),
    parts: new Map([...urls].map(([name, url]) => [name, partAt(url)])),
    degraded: () => degraded,
    // All read one database.
    stateOf: stateAt([...urls.values()][0] ?? ''),
    mount: async (mounted, callerOf) => {
      const routes = readRoutes();
      for (const [name, url] of urls) await passOn(mounted, routes[name] ?? {}, { url, secret, callerOf });
    },
    host,
    port,
    origins,
    trusted,
    costLimit,
  });
  const { port: listening } = server.server.address() as AddressInfo;
  if (process.send) process.send({ port: listening });
  else process.stdout.write(`gateway listens on ${host}:${listening}\n`);
  onStop(() => server.close());
}

main().catch(error => {
  process.stderr.write(`The gateway did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
