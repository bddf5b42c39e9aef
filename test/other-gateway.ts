import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compose, subgraphs } from '@conformity/program';
import { type Asking, askingAt, type TestGraph } from './support';

const root = path.join(__dirname, '..');

/** A gateway that is not ours, in front of the same subgraphs. */
export interface OtherGateway extends Asking {
  stop(): Promise<void>;
}

/** Hive Gateway in front of the subgraphs of a graph of processes. It passes the caller's own token on, and knows nothing else of us. */
export async function startOtherGateway({ dataDir, subgraphUrls }: TestGraph): Promise<OtherGateway> {
  const supergraph = path.join(dataDir, 'supergraph.graphql');
  writeFileSync(
    supergraph,
    compose(subgraphs, name => subgraphUrls?.get(name) ?? ''),
  );
  const child = fork(path.join(__dirname, 'other-gateway-process.ts'), [supergraph], {
    execArgv: ['-r', path.join(root, 'swc.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(child, 'message'), ended.then(([status]) => [{ status }])]);
  const [{ port, status }] = said as [{ port?: number; status?: number }];
  if (!port) throw new Error(`The other gateway ended with status ${status}; why stands above.`);
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ...askingAt(`http://127.0.0.1:${port}`, dataDir), stop };
}
