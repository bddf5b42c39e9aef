import { begin } from '@conformity/subgraph';
import { readConfiguration } from './configuration';
import { readyDatabase } from './database';
import { subgraphs } from './subgraphs';

/** Brings the database of `DATABASE_URL` up to date, fills it where it is empty, and ends. */
async function main() {
  await begin('preparation');
  const configuration = readConfiguration();
  const database = await readyDatabase(configuration, subgraphs, line => process.stdout.write(`${line}\n`));
  await database.stop();
}

main().catch(error => {
  process.stderr.write(`The database could not be prepared: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
