import { testCluster } from '@conformity/testkit';
import { startGraph } from '../support';
import { startWhole } from '../whole';
import { fuzz } from './fuzz';
import { fuzzHostile } from './hostile';

const usage = 'npm run fuzz -- [OPERATIONS, 10000 if nothing is said] [SEED] [own, stock or hostile]';

/** Prints what it found, and ends with 1 where a single answer was wrong. */
async function main([operations = '10000', seed = String(Date.now() % 1_000_000), mode = 'own']: string[]) {
  const isKnown = mode === 'own' || mode === 'stock' || mode === 'hostile';
  if (!Number(operations) || !Number(seed) || !isKnown) throw new Error(usage);
  const cluster = await testCluster();
  process.env.TEST_CLUSTER_URL = cluster.url;
  const graph = await startGraph();
  const asked = { operations: Number(operations), seed: Number(seed) };
  const { examples, ...figures } = await (mode === 'hostile'
    ? fuzzHostile(graph, asked)
    : asWithoutGateway(graph.databaseUrl, mode, asked));
  process.stdout.write(`${JSON.stringify({ mode, seed, ...figures })}\n${examples.join('\n')}\n`);
  await graph.stop();
  await cluster.stop();
  const { wrong, orders = 0, unsteady = 0 }: { wrong: number; orders?: number; unsteady?: number } = figures;
  process.exit(wrong + orders + unsteady ? 1 : 0);
}

async function asWithoutGateway(
  databaseUrl: string,
  execution: 'own' | 'stock',
  asked: { operations: number; seed: number },
) {
  const whole = await startWhole(databaseUrl, execution);
  const found = await fuzz(whole, databaseUrl, asked);
  await whole.stop();
  return found;
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
