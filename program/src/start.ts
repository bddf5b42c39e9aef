import '@conformity/gateway/production';
import { edgeForms } from '@conformity/gateway/configuration';
import { begin, onStop } from '@conformity/subgraph';
import { readConfiguration } from './configuration';
import { startEmbedded } from './embedded';
import { startProcesses } from './processes';
import { noteGraph } from './running-graph';
import { subgraphs } from './subgraphs';

const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (line: string) => say(`  ${line}`);

/** `--services`: every subgraph as a process of its own, instead of all in this one. */
async function main() {
  const started = Date.now();
  await begin('program', edgeForms);
  const configuration = readConfiguration();
  const starting = process.argv.includes('--services')
    ? startProcesses(configuration, subgraphs, log)
    : startEmbedded({ configuration, subgraphs, log });
  let forget = () => {};
  // Also while it starts, or its database would be left running: what has begun is ended when all of it has.
  onStop(async () => {
    const begun = await starting;
    forget();
    await begun.stop();
  });
  const graph = await starting;
  forget = noteGraph(configuration.dataDir, graph.url, graph.subgraphUrls);
  say(`
Conformity Graph is ready after ${((Date.now() - started) / 1000).toFixed(1)} s.

  ${graph.url}             the register, for a browser
  ${graph.url}/graphql     the graph
  ${graph.url}/graphiql    explore it in a browser

Everybody may read what is public. To act as one of the demonstration people:

  npm run -s token -- --list        who they are
  npm run -s token -- olga          a bearer token for one of them

Data: ${configuration.databaseUrl ? 'the database of DATABASE_URL' : configuration.dataDir}. Ctrl-C stops everything.
`);
}

main().catch(error => {
  process.stderr.write(`\nThe graph did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
