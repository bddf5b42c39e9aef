import type { AddressInfo } from 'node:net';
import { begin } from '@conformity/subgraph/begin';
import { onStop } from '@conformity/subgraph/on-stop';
import { startWeb } from './server';

/**
 * The pages as a process of its own. `GRAPH_URL`: where the graph is asked; `PUBLIC_URL`: where browsers open the pages; `HOST`, `PORT` (0:
 * any free one). Tells a parent process the port.
 */
async function main(environment: NodeJS.ProcessEnv) {
  await begin('pages', {}, environment);
  const { GRAPH_URL = '', PUBLIC_URL, HOST: host = '127.0.0.1', PORT = '0' } = environment;
  const graphUrl = GRAPH_URL.replace(/\/(graphql)?$/, '');
  const server = await startWeb({ graphUrl, publicUrl: PUBLIC_URL || undefined, host, port: Number(PORT) });
  const { port } = server.server.address() as AddressInfo;
  if (process.send) process.send({ port });
  else process.stdout.write(`web listens on ${host}:${port}\n`);
  onStop(() => server.close());
}

main(process.env).catch(error => {
  process.stderr.write(`The pages did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
