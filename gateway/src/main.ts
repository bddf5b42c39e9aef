import './production';
import type { AddressInfo } from 'node:net';
import {
  begin,
  callerSigner,
  drain,
  logOf,
  metricsIn,
  onStop,
  Reached,
  readNoticeMs,
  remote,
  tracingIn,
  verifierFrom,
} from '@conformity/subgraph';
import { edgeForms, readEdgeConfiguration, readGatewayKey } from './configuration';
import { passOn } from './proxy';
import { lackedAt, partAt, stateAt } from './readiness';
import { startGateway } from './server';
import { readSignIn } from './sign-in/settings';
import { readSubgraphUrls } from './subgraph-urls';
import { readRoutes, readSupergraph, supergraphFile, supergraphsIn } from './supergraph';

/** Where subgraphs read by which keys the gateway signs who asks. */
const callerKeysPath = '/.well-known/caller-keys.json';

async function main() {
  await begin('gateway', edgeForms);
  const { dataDir, ...edge } = readEdgeConfiguration();
  const secret = readGatewayKey();
  const signer = callerSigner(secret);
  const signIn = readSignIn();
  const urls = readSubgraphUrls(process.env.SUBGRAPH_URLS);
  const lines = logOf('gateway');
  const tell = (line: string) => lines.warn(line);
  const file = process.env.SUPERGRAPH_FILE || supergraphFile;
  const reached = new Map([...urls].map(([name, some]) => [name, new Reached(some, { tell })]));
  const metrics = await metricsIn(process.env);
  const tracing = await tracingIn(process.env, 'gateway');
  let degraded: string[] = [];
  let pages = process.env.WEB_URL || null;
  // Told by whoever keeps the processes running.
  process.on('message', message => {
    const told = message as { degraded?: string[]; pagesAt?: string };
    degraded = told.degraded ?? degraded;
    pages = told.pagesAt ?? pages;
  });
  const server = await startGateway({
    supergraph: readSupergraph(file),
    supergraphs: supergraphsIn(file, tell),
    dataSource: name => {
      const processes = reached.get(name);
      if (!processes) throw new Error(`SUBGRAPH_URLS does not say where ${name} is.`);
      return remote(name, processes, signer, metrics);
    },
    subgraphNames: [...urls.keys()],
    verifyToken: await verifierFrom(dataDir),
    signIn: signIn ? () => signIn : undefined,
    metrics,
    tracing,
    parts: new Map([...urls].map(([name, some]) => [name, partAt(some)])),
    degraded: () => degraded,
    mayLack: new Map([...urls].map(([name, some]) => [name, lackedAt(some)])),
    pagesAt: () => pages,
    secret,
    // All read one database.
    stateOf: stateAt([...urls.values()].flat()),
    mount: async (mounted, callerOf) => {
      const routes = readRoutes();
      mounted.get(callerKeysPath, async () => signer.jwks);
      for (const [name, processes] of reached)
        await passOn(mounted, routes[name] ?? {}, { name, reached: processes, signer, callerOf });
    },
    ...edge,
  });
  const { port: listening } = server.server.address() as AddressInfo;
  if (process.send) process.send({ port: listening });
  else process.stdout.write(`gateway listens on ${edge.host}:${listening}\n`);
  const noticeMs = readNoticeMs(process.env);
  onStop(() => drain(server, noticeMs).then(() => tracing?.close()));
}

main().catch(error => {
  process.stderr.write(`The gateway did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
