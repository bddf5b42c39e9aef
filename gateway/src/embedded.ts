import type { AddressInfo } from 'node:net';
import { contextOf, embed, executorOf, mountRoutes, openDatabase, type Subgraph } from '@conformity/subgraph';
import { readSupergraph } from './compose';
import type { Configuration } from './configuration';
import { type ReadyDatabase, readyDatabase } from './database';
import { localVerifier } from './identity';
import { startGateway } from './server';
import { startWorkers } from './workers';

/** A graph that answers at `url`; `stop` ends everything that it started. */
export interface RunningGraph {
  url: string;
  stop(): Promise<void>;
}

/** What a caller in the same process may set beside the environment. */
export interface EmbeddedOptions {
  configuration: Configuration;
  subgraphs: readonly Subgraph[];
  log?: (line: string) => void;
  onStatement?: (sql: string) => void;
  clock?: () => Date;
  /** How long a request may take. */
  budgetMs?: number;
}

const poolSize = 6;

/** Runs the whole graph in this process: database, all subgraphs, gateway. */
export async function startEmbedded(options: EmbeddedOptions): Promise<RunningGraph> {
  const { configuration, subgraphs, log = () => {}, onStatement, clock, budgetMs } = options;
  const database = await readyDatabase(configuration, subgraphs, log);
  try {
    return await startOn(database, { configuration, subgraphs, onStatement, clock, budgetMs });
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startOn(
  database: ReadyDatabase,
  { configuration, subgraphs, onStatement, clock, budgetMs }: EmbeddedOptions,
): Promise<RunningGraph> {
  const { host, port, dataDir, replicaUrl, namesStatements } = configuration;
  const pools = await Promise.all(
    subgraphs.map(subgraph =>
      openDatabase(subgraph, { url: database.url, replicaUrl, namesStatements, poolSize, onStatement }),
    ),
  );
  const fault = (error: unknown, about: object) =>
    process.stderr.write(`${JSON.stringify(about)} ${error instanceof Error ? error.stack : String(error)}\n`);
  const sources = new Map(
    subgraphs.map((subgraph, index) => [subgraph.name, embed(executorOf(subgraph, pools[index] as never, fault))]),
  );
  const server = await startGateway({
    supergraph: readSupergraph(),
    dataSource: name => sources.get(name) as never,
    subgraphNames: [...sources.keys()],
    verifyToken: await localVerifier(dataDir),
    mount: async (mounted, callerOf) => {
      for (const [index, subgraph] of subgraphs.entries())
        await mountRoutes(
          mounted,
          subgraph.routes ?? [],
          async request => contextOf(subgraph, pools[index] as never, await callerOf(request)) as never,
        );
    },
    host,
    port,
    clock,
    budgetMs,
  });
  const { port: listening } = server.server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listening}`;
  const publicUrl = configuration.publicUrl ?? url;
  for (const { configure } of subgraphs) configure?.({ dataDir, publicUrl });
  const workers = configuration.workers
    ? startWorkers(subgraphs, { databaseUrl: database.url, dataDir, graphUrl: url, publicUrl })
    : null;
  return {
    url,
    async stop() {
      await workers?.stop();
      await server.close();
      await Promise.all(pools.map(pool => pool.destroy()));
      await database.stop();
    },
  };
}
