import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Subgraph } from '@conformity/subgraph';
import type { Configuration } from './configuration';
import { readyDatabase } from './database';
import type { RunningGraph } from './embedded';
import { startWorkers } from './workers';

const root = path.join(__dirname, '..', '..');
const patienceMs = 60_000;

/** Runs every subgraph and the gateway as a process of its own, over HTTP, on this machine. */
export async function startProcesses(
  configuration: Configuration,
  subgraphs: readonly Subgraph[],
  log: (line: string) => void = () => {},
): Promise<RunningGraph> {
  const { dataDir, host, port } = configuration;
  const database = await readyDatabase(configuration, subgraphs, log);
  const GRAPH_SECRET = process.env.GRAPH_SECRET ?? randomBytes(32).toString('base64');
  const children: ChildProcess[] = [];
  const start = async (file: string, environment: NodeJS.ProcessEnv) => {
    const child = fork(path.join(root, file), {
      execArgv: ['-r', path.join(root, 'swc.js')],
      env: { ...process.env, ...environment, GRAPH_SECRET },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
    children.push(child);
    return portOf(child, file);
  };
  const stop = async () => {
    await Promise.all(children.map(ended));
    await database.stop();
  };
  try {
    const urls = await Promise.all(
      subgraphs.map(async ({ name }) => {
        const listening = await start(`services/${name}/src/main.ts`, {
          DATABASE_URL: database.url,
          DATA_DIR: dataDir,
          PUBLIC_URL: configuration.publicUrl ?? `http://${host}:${port}`,
          HOST: '127.0.0.1',
          PORT: '0',
        });
        log(`${name} listens on 127.0.0.1:${listening}`);
        return `${name}=http://127.0.0.1:${listening}/graphql`;
      }),
    );
    const listening = await start('gateway/src/main.ts', {
      SUBGRAPH_URLS: urls.join(' '),
      HOST: host,
      PORT: String(port),
      DATA_DIR: dataDir,
    });
    const url = `http://${host}:${listening}`;
    const workers = configuration.workers
      ? startWorkers(subgraphs, {
          databaseUrl: database.url,
          dataDir,
          publicUrl: configuration.publicUrl ?? url,
        })
      : null;
    return {
      url,
      stop: async () => {
        await workers?.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(child: ChildProcess, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${file} did not start within ${patienceMs / 1000} s.`)),
      patienceMs,
    );
    child.once('message', message => {
      clearTimeout(timer);
      resolve((message as { port: number }).port);
    });
    child.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`${file} ended with status ${code}; its reason stands above.`));
    });
  });
}

/** Asks the process to end, and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
