import { readSubgraphUrls } from '@conformity/gateway';
import { compose } from './compose';
import { runningSubgraphUrls } from './running-graph';
import { subgraphs } from './subgraphs';

/**
 * `npm run -s supergraph` prints the supergraph with the addresses at which another gateway reaches the subgraphs: those of
 * `SUBGRAPH_URLS`, or else of the graph that `npm run start:services` started on the same data folder.
 */
function main() {
  const { SUBGRAPH_URLS } = process.env;
  const told = readSubgraphUrls(SUBGRAPH_URLS);
  const running = SUBGRAPH_URLS ? new Map<string, string>() : runningSubgraphUrls();
  process.stdout.write(compose(subgraphs, name => told.get(name)?.[0] ?? running.get(name) ?? unknown(name)));
}

function unknown(name: string): never {
  throw new Error(
    `Nobody said where ${name} is. Give name=http://host:port/graphql for each in SUBGRAPH_URLS, or start npm run start:services.`,
  );
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
