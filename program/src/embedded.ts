import type { AddressInfo } from 'node:net';
import { readSupergraph, startGateway } from '@conformity/gateway';
import {
  CompiledOperations,
  contextOf,
  type Database,
  databaseName,
  databasePart,
  databaseState,
  drain,
  embed,
  executorOf,
  type LoginOf,
  logFault,
  logOf,
  metricsIn,
  mountRoutes,
  openDatabase,
  type Subgraph,
  tracingIn,
  usualBudgets,
} from '@conformity/subgraph';
import { addressOf } from './address';
import type { Configuration } from './configuration';
import { readyDatabase } from './database';
import { signsInBy } from './identity';
import { buildPages, pagesPart } from './pages';
import { type Running, supervise } from './supervise';
import { workersOf } from './workers';

/** A graph that answers at `url`; `stop` ends everything that it started. */
export interface RunningGraph {
  url: string;
  /** Where each subgraph answers that is a process of its own. */
  subgraphUrls?: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** What a caller in the same process may set beside the environment. */
export interface EmbeddedOptions {
  configuration: Configuration;
  subgraphs: readonly Subgraph[];
  log?: (line: string) => void;
  onStatement?: ((sql: string) => void) | undefined;
  clock?: (() => Date) | undefined;
  /** How long a request may take. */
  budgetMs?: number | undefined;
}

const poolSize = 6;

/** Runs the whole graph in this process: database, all subgraphs, gateway; and workers beside it. What ends is started again. */
export async function startEmbedded(options: EmbeddedOptions): Promise<RunningGraph> {
  const { configuration, subgraphs, log = () => {} } = options;
  const { dataDir } = configuration;
  // While the database is made ready.
  const built = configuration.pages ? buildPages() : null;
  const database = await readyDatabase(configuration, subgraphs, log);
  const lines = logOf('supervisor');
  const supervisor = supervise(line => lines.warn(line));
  try {
    await supervisor.keep(database.parts);
    let url = '';
    let pagesUrl: string | null = null;
    const start = async () => {
      const edge = await startEdge(database.loginOf, options, {
        degraded: supervisor.degraded,
        pagesAt: () => pagesUrl,
      });
      url = edge.url;
      return edge;
    };
    await supervisor.keep([{ name: 'gateway', start }]);
    const publicUrl = configuration.publicUrl ?? url;
    for (const { configure } of subgraphs) configure?.({ dataDir, publicUrl });
    if (built) {
      const told = { graphUrl: url, publicUrl: configuration.publicUrl };
      const pages = pagesPart(built, told, at => {
        pagesUrl = at;
      });
      await supervisor.keep([pages]);
    }
    if (configuration.workers)
      supervisor.keepTrying(workersOf(subgraphs, { loginOf: database.loginOf, dataDir, publicUrl }));
    return { url, stop: () => supervisor.stop() };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

/** The gateway and the subgraphs in this process. It ends by `stop` only. */
async function startEdge(
  login: LoginOf,
  { configuration, subgraphs, onStatement, clock, budgetMs }: EmbeddedOptions,
  { degraded, pagesAt }: { degraded: () => string[]; pagesAt: () => string | null },
): Promise<Running & { url: string }> {
  const {
    databaseUrl: _,
    dataDir,
    replicaUrl,
    pooled,
    budgets = usualBudgets,
    keeping,
    pages,
    ...edge
  } = configuration;
  const pools = await Promise.all(
    subgraphs.map(subgraph =>
      openDatabase(subgraph, { url: login(subgraph), replicaUrl, pooled, budgets, poolSize, onStatement }),
    ),
  );
  const metrics = await metricsIn(process.env);
  for (const [index, { name }] of subgraphs.entries()) metrics?.database(name, pools[index] as Database);
  const tracing = await tracingIn(process.env, 'graph');
  const lines = logOf('graph');
  const tell = (line: string) => lines.warn(line);
  const kept = subgraphs.map(
    (subgraph, index) => keeping && subgraph.keep?.(pools[index] as never, { ...keeping, folder: dataDir }, tell),
  );
  const fault = (error: unknown, about: object) => logFault(lines, error, about);
  const compiled = new CompiledOperations();
  const sources = new Map(
    subgraphs.map((subgraph, index) => [
      subgraph.name,
      embed(executorOf(subgraph, pools[index] as never, fault, compiled)),
    ]),
  );
  const anybodys = login(subgraphs[0] as Subgraph);
  const database = databasePart(anybodys);
  // What is read from a copy can be behind what was committed.
  const state = replicaUrl ? null : databaseState(anybodys);
  const release = async () => {
    await Promise.all(kept.map(each => each?.close()));
    await Promise.all([...pools.map(pool => pool.destroy()), database.close(), state?.close(), tracing?.close()]);
  };
  let url = configuration.publicUrl ?? null;
  const identity = await signsInBy(dataDir, () => url ?? '');
  const server = await startGateway({
    supergraph: readSupergraph(),
    dataSource: name => sources.get(name) as never,
    subgraphNames: [...sources.keys()],
    verifyToken: identity.verifyToken,
    signIn: identity.signIn,
    parts: new Map([
      [databaseName, database.ask],
      ...subgraphs.map(({ name }, index) => [name, (pools[index] as Database).asPart(name)] as const),
    ]),
    mayLack: new Map(subgraphs.flatMap(({ mayLack = {} }) => Object.entries(mayLack))),
    degraded: () => [
      ...degraded(),
      ...subgraphs.flatMap(({ name }, index) => (kept[index]?.isBeingFilled() ? `${name} in memory` : [])),
    ],
    mount: async (mounted, callerOf) => {
      await identity.mount(mounted);
      for (const [index, subgraph] of subgraphs.entries())
        await mountRoutes(mounted, subgraph.routes ?? [], async request => {
          const db = pools[index] as Database;
          return contextOf(subgraph, db, await db.knowing(await callerOf(request))) as never;
        });
    },
    metrics,
    tracing,
    pagesAt: pages ? pagesAt : undefined,
    ...edge,
    stateOf: state?.ask,
    clock,
    budgetMs,
  }).catch(async error => {
    await release();
    throw error;
  });
  let stopped = () => {};
  const ended = new Promise<string>(resolve => {
    stopped = () => resolve('it was stopped');
  });
  const { port: listening } = server.server.address() as AddressInfo;
  url ??= addressOf(edge.host, listening);
  return { url: addressOf(edge.host, listening), ended, stop: () => drain(server).then(release).then(stopped) };
}
