import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type GatewayOptions, partAt, passOn, readRoutes, readSupergraph, startGateway } from '@conformity/gateway';
import { readyDatabase, subgraphs } from '@conformity/program';
import {
  type CallerSigner,
  callerSigner,
  drain,
  keysIn,
  localVerifier,
  Metrics,
  Reached,
  remote,
  type Subgraph,
  serve,
  type Tracing,
} from '@conformity/subgraph';
import type { FastifyInstance } from 'fastify';
import { askingAt, demonstrationDatabase, type TestGraph, temporaryFolder } from './support';

const host = '127.0.0.1';

/** A graph whose subgraphs are reached over HTTP, though they run in this process, so that a test can end one of them. */
export interface GraphOverHttp extends TestGraph {
  /** As whom the gateway speaks. */
  signer: CallerSigner;
  /** Where the subgraph answers. */
  urlOf(subgraph: string): string;
  stopSubgraph(name: string): Promise<void>;
  /** Ends the processes of a part, one after the other, as a rolling restart does, and starts each again where it was. */
  roll(name: string, isBack?: (url: string) => Promise<void>): Promise<void>;
  /** What its parts have counted. */
  metrics: Metrics;
  /** Where each gateway answers. */
  gateways: string[];
  /** What the gateway wrote to its log. */
  faults: unknown[];
}

type Settings = Partial<Pick<GatewayOptions, 'budgetMs' | 'origins'>> & {
  /** Of which subgraphs there are two processes; then there are two gateways too. */
  twice?: readonly string[];
  /** By which a part tells what it does. */
  tracingOf?: (part: string) => Promise<Tracing>;
};

/** The gateway and every subgraph behind a port of its own. */
export async function startGraphOverHttp({
  budgetMs,
  origins,
  twice = [],
  tracingOf,
}: Settings = {}): Promise<GraphOverHttp> {
  const dataDir = temporaryFolder();
  const database = await readyDatabase(
    { host, port: 0, dataDir, databaseUrl: await demonstrationDatabase() },
    subgraphs,
    () => {},
  );
  const databaseUrl = database.url;
  const signer = callerSigner();
  const metrics = new Metrics();
  const gatewayKeys = keysIn(signer.jwks);
  const poolSize = 4;
  const start = async (subgraph: Subgraph, port = 0) => {
    const tracing = (await tracingOf?.(subgraph.name)) ?? null;
    return serve(subgraph, { databaseUrl, host, port, gatewayKeys, poolSize, metrics, tracing });
  };
  const several = <Started>(isTwice: boolean, one: () => Promise<Started>) =>
    Promise.all(isTwice ? [one(), one()] : [one()]);
  const servers = new Map(
    await Promise.all(
      subgraphs.map(async one => [one.name, await several(twice.includes(one.name), () => start(one))] as const),
    ),
  );
  const portOf = ({ server }: FastifyInstance) => (server.address() as AddressInfo).port;
  const urlsOf = new Map(
    [...servers].map(([name, some]) => [name, some.map(one => `http://${host}:${portOf(one)}/graphql`)]),
  );
  const urlOf = (name: string) => urlsOf.get(name)?.[0] ?? '';
  const faults: unknown[] = [];
  const tell = (line: string) => faults.push(line);
  const verifyToken = await localVerifier(dataDir);
  const tracing = await tracingOf?.('gateway');
  const startEdge = (port = 0) => {
    const reached = new Map([...urlsOf].map(([name, urls]) => [name, new Reached(urls, { tell })]));
    const processesOf = (name: string) => reached.get(name) as Reached;
    return startGateway({
      supergraph: readSupergraph(),
      dataSource: name => remote(name, processesOf(name), signer, metrics),
      subgraphNames: [...urlsOf.keys()],
      verifyToken,
      parts: new Map([...urlsOf].map(([name, urls]) => [name, partAt(urls)])),
      mount: async (server, callerOf) => {
        for (const [name, addresses] of Object.entries(readRoutes()))
          await passOn(server, addresses, { name, reached: processesOf(name), signer, callerOf });
      },
      host,
      port,
      metrics,
      tracing,
      budgetMs,
      origins,
      log: fault => faults.push(fault),
    });
  };
  const edges = await several(twice.length > 0, () => startEdge());
  const gateways = edges.map(edge => `http://${host}:${portOf(edge)}`);
  const url = gateways[0] as string;
  const stopSubgraph = async (name: string) => {
    for (const server of servers.get(name) ?? []) {
      server.server.closeAllConnections();
      await server.close();
    }
  };
  const roll: GraphOverHttp['roll'] = async (name, isBack) => {
    const subgraph = subgraphs.find(one => one.name === name);
    const processes: FastifyInstance[] = subgraph ? (servers.get(name) ?? []) : edges;
    for (const [index, old] of processes.entries()) {
      const port = portOf(old);
      await drain(old, subgraph ? 0 : 500);
      processes[index] = await (subgraph ? start(subgraph, port) : startEdge(port));
      await isBack?.(`http://${host}:${port}`);
    }
  };
  const stop = async () => {
    for (const edge of edges) await edge.close();
    await tracing?.close();
    for (const name of servers.keys()) await stopSubgraph(name);
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const asking = askingAt(url, dataDir);
  return { url, dataDir, databaseUrl, ...asking, signer, urlOf, stopSubgraph, roll, metrics, gateways, faults, stop };
}
