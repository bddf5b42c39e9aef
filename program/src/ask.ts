import { readListening } from '@conformity/gateway/listening';
import { signLocalToken } from './local-signer';
import { graphUrl, unreachable } from './running-graph';

/**
 * Asks the running graph from a terminal: `npm run -s ask -- [NAME] 'GRAPHQL'`, as a demonstration person or, without a name, as a
 * guest; `TOKEN` is a bearer token of somebody else, such as a machine client. Prints the answer; ends with status 1 where it has
 * errors. It is found by the data folder that it was started with; `GRAPH_URL` says where another one is.
 */
async function main() {
  const [first = '', second] = process.argv.slice(2);
  const [name, query] = second === undefined ? [null, first] : [first, second];
  const { dataDir } = readListening();
  const headers = new Headers({ 'content-type': 'application/json' });
  const token = name ? await signLocalToken(dataDir, name, '5m') : process.env.TOKEN;
  if (token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(`${graphUrl()}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const answer = (await response.json()) as { errors?: unknown[] };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  process.exitCode = answer.errors ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(unreachable(error));
  process.exit(1);
});
