import { testCluster } from '@conformity/testkit';
import { startGraph } from '../support';
import { startWhole } from '../whole';
import { fuzz } from './fuzz';

const usage = 'npm run fuzz -- [OPERATIONS, 10000 if nothing is said] [SEED] [own or stock]';

/** Prints what it found, and ends with 1 where a single answer was wrong. */
async function main([operations = '10000', seed = String(Date.now() % 1_000_000), execution = 'own']: string[]) {
  if (!Number(operations) || !Number(seed) || (execution !== 'own' && execution !== 'stock')) throw new Error(usage);
  const cluster = await testCluster();
  process.env.TEST_CLUSTER_URL = cluster.url;
  const graph = await startGraph();
  const whole = await startWhole(graph.databaseUrl, execution);
  const { examples, ...figures } = await fuzz(whole, graph.databaseUrl, {
    operations: Number(operations),
    seed: Number(seed),
  });
  process.stdout.write(`${JSON.stringify({ execution, seed, ...figures })}\n${examples.join('\n')}\n`);
  await whole.stop();
  await graph.stop();
  await cluster.stop();
  process.exit(figures.wrong + figures.orders + figures.unsteady ? 1 : 0);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
