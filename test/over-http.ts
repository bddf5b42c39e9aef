import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type GatewayOptions, partAt, passOn, readRoutes, readSupergraph, startGateway } from '@conformity/gateway';
import { readyDatabase, subgraphs } from '@conformity/program';
import { localVerifier, remote, serve, sharedSecret } from '@conformity/subgraph';
import { askingAt, demonstrationDatabase, type TestGraph, temporaryFolder } from './support';

const host = '127.0.0.1';

/** A graph whose subgraphs are reached over HTTP, though they run in this process, so that a test can end one of them. */
export interface GraphOverHttp extends TestGraph {
  secret: Uint8Array;
  /** Where the subgraph answers. */
  urlOf(subgraph: string): string;
  stopSubgraph(name: string): Promise<void>;
  /** What the gateway wrote to its log. */
  faults: unknown[];
}

type Settings = Partial<Pick<GatewayOptions, 'budgetMs' | 'origins'>>;

/** The gateway and every subgraph behind a port of its own. */
export async function startGraphOverHttp({ budgetMs, origins }: Settings = {}): Promise<GraphOverHttp> {
  const dataDir = temporaryFolder();
  const database = await readyDatabase(
    { host, port: 0, dataDir, databaseUrl: await demonstrationDatabase() },
    subgraphs,
    () => {},
  );
  const databaseUrl = database.url;
  const secret = sharedSecret('known to the gateway and the subgraphs of this test');
  const started = subgraphs.map(async subgraph => {
    const server = await serve(subgraph, { databaseUrl, host, port: 0, secret, poolSize: 4 });
    return [subgraph.name, { server, port: (server.server.address() as AddressInfo).port }] as const;
  });
  const servers = new Map(await Promise.all(started));
  const urlOf = (name: string) => `http://${host}:${servers.get(name)?.port}/graphql`;
  const faults: unknown[] = [];
  const gateway = await startGateway({
    supergraph: readSupergraph(),
    dataSource: name => remote(urlOf(name), secret),
    subgraphNames: [...servers.keys()],
    verifyToken: await localVerifier(dataDir),
    parts: new Map([...servers.keys()].map(name => [name, partAt(urlOf(name))])),
    mount: async (server, callerOf) => {
      for (const [name, addresses] of Object.entries(readRoutes()))
        await passOn(server, addresses, { url: urlOf(name), secret, callerOf });
    },
    host,
    port: 0,
    budgetMs,
    origins,
    log: fault => faults.push(fault),
  });
  const url = `http://${host}:${(gateway.server.address() as AddressInfo).port}`;
  const stopSubgraph = async (name: string) => {
    const { server } = servers.get(name) ?? {};
    server?.server.closeAllConnections();
    await server?.close();
  };
  const stop = async () => {
    await gateway.close();
    for (const name of servers.keys()) await stopSubgraph(name);
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, databaseUrl, ...askingAt(url, dataDir), secret, urlOf, stopSubgraph, faults, stop };
}
