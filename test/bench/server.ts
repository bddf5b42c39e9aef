import { readConfiguration, startEmbedded, startProcesses, subgraphs } from '@conformity/program';
import { startLimit } from './limit';
import { startStockGateway, startStockSubgraph } from './stock';

/** What a server process of the benchmark is told to be; it answers with its address. */
export type Role =
  | { role: 'graph'; dataDir: string; workers?: boolean }
  /** The gateway and each subgraph in a process of its own. */
  | { role: 'processes'; dataDir: string; workers?: boolean }
  | { role: 'limit'; databaseUrl: string }
  | { role: 'stock gateway'; urls: Record<string, string> }
  | { role: 'stock subgraph'; name: string; databaseUrl: string };

let stop = async () => {};

/** The address of the server, without `/graphql`. */
async function start(told: Role): Promise<string> {
  switch (told.role) {
    case 'graph': {
      const { dataDir, workers = true } = told;
      const configuration = { ...readConfiguration({ PORT: '0', ALLOWANCES: 'off', PAGES: 'off' }), dataDir, workers };
      const graph = await startEmbedded({ configuration, subgraphs });
      stop = graph.stop;
      return graph.url;
    }
    case 'processes': {
      Object.assign(process.env, { ALLOWANCES: 'off', DATA_DIR: told.dataDir });
      const { dataDir, workers = true } = told;
      const configuration = { ...readConfiguration({ PORT: '0', PAGES: 'off' }), dataDir, workers };
      const graph = await startProcesses(configuration, subgraphs);
      stop = graph.stop;
      return graph.url;
    }
    case 'limit':
      return startLimit(told.databaseUrl);
    case 'stock gateway':
      return startStockGateway(told.urls);
    case 'stock subgraph': {
      const subgraph = subgraphs.find(({ name }) => name === told.name);
      if (!subgraph) throw new Error(`There is no subgraph ${told.name}`);
      return startStockSubgraph(subgraph, told.databaseUrl);
    }
  }
}

process.once('message', async (told: Role) => process.send?.(await start(told)));
// With its worker process, which would be at a loss without the database.
process.once('disconnect', () => void stop().finally(() => process.exit(0)));
