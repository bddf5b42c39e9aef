import { generateKeyPairSync } from 'node:crypto';
import { callerSigner, directoryName, logOf, type Subgraph } from '@conformity/subgraph';
import { addressOf } from './address';
import type { Configuration } from './configuration';
import { loginsOf, readyDatabase } from './database';
import type { RunningGraph } from './embedded';
import { buildPages, pagesPart } from './pages';
import { type PartProcess, startProcess } from './part-process';
import { type Part, type Supervisor, supervise } from './supervise';
import { workersOf } from './workers';

/** The gateway's alone: it signs who asks. */
const freshKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const loopback = '127.0.0.1';

/** Runs every subgraph and the gateway as a process of its own, over HTTP, on this machine, and again where one ends. */
export async function startProcesses(
  configuration: Configuration,
  subgraphs: readonly Subgraph[],
  log: (line: string) => void = () => {},
): Promise<RunningGraph> {
  const { dataDir, host, port, replicaUrl, passwords } = configuration;
  const lines = logOf('supervisor');
  const built = configuration.pages ? buildPages() : null;
  const database = await readyDatabase(configuration, subgraphs, log);
  let gateway: PartProcess | undefined;
  let pagesAt: string | undefined;
  const supervisor = supervise(
    line => lines.warn(line),
    degraded => gateway?.tell({ degraded }),
  );
  const gatewayKey = process.env.GATEWAY_KEY || freshKey();
  const GATEWAY_JWKS = process.env.GATEWAY_JWKS || JSON.stringify(callerSigner(gatewayKey).jwks);
  const publicUrl = configuration.publicUrl ?? addressOf(host, port);
  try {
    await supervisor.keep(database.parts);
    const environment = { DATA_DIR: dataDir, PUBLIC_URL: publicUrl, GATEWAY_JWKS };
    const subgraphUrls = await keepSubgraphs(supervisor, subgraphs, subgraph => ({
      ...environment,
      DATABASE_URL: database.loginOf(subgraph),
      DATABASE_REPLICA_URL: replicaUrl ? loginsOf(replicaUrl, passwords)(subgraph) : '',
    }));
    for (const [name, url] of subgraphUrls) log(`${name} listens on ${new URL(url).host}`);
    const urls = [...subgraphUrls].map(pair => pair.join('='));
    const edge = listens(
      'gateway',
      'gateway/src/main.ts',
      {
        SUBGRAPH_URLS: urls.join(' '),
        HOST: host,
        PORT: String(port),
        DATA_DIR: dataDir,
        GATEWAY_KEY: gatewayKey,
        METRICS_PORT: process.env.METRICS_PORT ?? '',
      },
      started => {
        gateway = started;
        gateway.tell({ pagesAt });
      },
    );
    await supervisor.keep([edge.part]);
    const url = addressOf(host, edge.port());
    const told = { loginOf: database.loginOf, dataDir, publicUrl: configuration.publicUrl ?? url };
    if (built) {
      const pages = pagesPart(built, { graphUrl: url, publicUrl: configuration.publicUrl }, at => {
        pagesAt = at;
        gateway?.tell({ pagesAt });
      });
      await supervisor.keep([pages]);
    }
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
  environmentOf: (subgraph: Subgraph) => NodeJS.ProcessEnv,
): Promise<Map<string, string>> {
  const urls = new Map(subgraphs.map(({ name }) => [name, '']));
  const keep = async (some: readonly Subgraph[]) => {
    const told = { DIRECTORY_URL: urls.get(directoryName), HOST: loopback, PORT: '0' };
    const listening = some.map(subgraph =>
      listens(subgraph.name, `services/${subgraph.name}/src/main.ts`, { ...environmentOf(subgraph), ...told }),
    );
    await supervisor.keep(listening.map(({ part }) => part));
    for (const { part, port } of listening) urls.set(part.name, `${addressOf(loopback, port())}/graphql`);
  };
  await keep(subgraphs.filter(({ name }) => name === directoryName));
  await keep(subgraphs.filter(({ name }) => name !== directoryName));
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
