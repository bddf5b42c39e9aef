import { readConfiguration } from './configuration';
import { signLocalToken } from './local-signer';

/**
 * Asks the running graph from a terminal: `npm run -s ask -- [NAME] 'GRAPHQL'`, as a demonstration person or, without a name, as a
 * guest. Prints the answer; ends with status 1 where it has errors. `GRAPH_URL` says where the graph is.
 */
async function main() {
  const [first = '', second] = process.argv.slice(2);
  const [name, query] = second === undefined ? [null, first] : [first, second];
  const { dataDir, port } = readConfiguration();
  const url = process.env.GRAPH_URL ?? `http://127.0.0.1:${port}/graphql`;
  const headers = new Headers({ 'content-type': 'application/json' });
  if (name) headers.set('authorization', `Bearer ${await signLocalToken(dataDir, name, '5m')}`);
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const answer = (await response.json()) as { errors?: unknown[] };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  process.exitCode = answer.errors ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(
    `${error instanceof Error ? (error.cause ?? error.message) : error}\nIs the graph running? Start it with npm start.\n`,
  );
  process.exit(1);
});
