import { randomBytes } from 'node:crypto';
import { directoryName, type Subgraph } from '@conformity/subgraph';
import { addressOf } from './address';
import type { Configuration } from './configuration';
import { readyDatabase } from './database';
import type { RunningGraph } from './embedded';
import { type PartProcess, startProcess } from './part-process';
import { type Part, type Supervisor, supervise } from './supervise';
import { workersOf } from './workers';

const loopback = '127.0.0.1';

/** Runs every subgraph and the gateway as a process of its own, over HTTP, on this machine, and again where one ends. */
export async function startProcesses(
  configuration: Configuration,
  subgraphs: readonly Subgraph[],
  log: (line: string) => void = () => {},
): Promise<RunningGraph> {
  const { dataDir, host, port } = configuration;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const database = await readyDatabase(configuration, subgraphs, log);
  let gateway: PartProcess | undefined;
  const supervisor = supervise(say, degraded => gateway?.tell({ degraded }));
  const GRAPH_SECRET = process.env.GRAPH_SECRET ?? randomBytes(32).toString('base64');
  const publicUrl = configuration.publicUrl ?? addressOf(host, port);
  try {
    await supervisor.keep(database.parts);
    const environment = { DATABASE_URL: database.url, DATA_DIR: dataDir, PUBLIC_URL: publicUrl, GRAPH_SECRET };
    const subgraphUrls = await keepSubgraphs(supervisor, subgraphs, environment);
    for (const [name, url] of subgraphUrls) log(`${name} listens on ${new URL(url).host}`);
    const urls = [...subgraphUrls].map(pair => pair.join('='));
    const edge = listens(
      'gateway',
      'gateway/src/main.ts',
      { SUBGRAPH_URLS: urls.join(' '), HOST: host, PORT: String(port), DATA_DIR: dataDir, GRAPH_SECRET },
      started => {
        gateway = started;
      },
    );
    await supervisor.keep([edge.part]);
    const url = addressOf(host, edge.port());
    const told = { databaseUrl: database.url, dataDir, publicUrl: configuration.publicUrl ?? url };
    if (configuration.workers) supervisor.keepTrying(workersOf(subgraphs, told));
    return { url, subgraphUrls, stop: () => supervisor.stop() };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

/** Keeps the subgraphs running, the directory first: the others ask it whose a token is. Answers where each is, in their order. */
async function keepSubgraphs(
  supervisor: Supervisor,
  subgraphs: readonly Subgraph[],
  environment: NodeJS.ProcessEnv,
): Promise<Map<string, string>> {
  const urls = new Map(subgraphs.map(({ name }) => [name, '']));
  const keep = async (names: readonly string[]) => {
    const told = { ...environment, DIRECTORY_URL: urls.get(directoryName), HOST: loopback, PORT: '0' };
    const listening = names.map(name => listens(name, `services/${name}/src/main.ts`, told));
    await supervisor.keep(listening.map(({ part }) => part));
    for (const { part, port } of listening) urls.set(part.name, `${addressOf(loopback, port())}/graphql`);
  };
  const names = [...urls.keys()];
  await keep(names.filter(name => name === directoryName));
  await keep(names.filter(name => name !== directoryName));
  return urls;
}

/** A process that listens. Started again it listens at the port that it had, for those who know it there. */
function listens(
  name: string,
  file: string,
  environment: NodeJS.ProcessEnv,
  started: (process: PartProcess) => void = () => {},
): { part: Part; port: () => number } {
  let port = Number(environment.PORT);
  const start = async (signal: AbortSignal) => {
    const running = await startProcess(file, { ...environment, PORT: String(port) }, signal);
    port = running.told.port ?? port;
    started(running);
    return running;
  };
  return { part: { name, start }, port: () => port };
}
