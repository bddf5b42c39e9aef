import { readSecretFiles } from '@conformity/subgraph';
import { readConfiguration } from './configuration';
import { databaseAsItIs } from './database';
import { examine } from './doctor';
import { subgraphs } from './subgraphs';

/** `npm run doctor`: says of everything that a deployment rests on whether it is as it should be, and changes nothing; ends with 1 where it is not. */
async function main() {
  readSecretFiles(process.env);
  const database = await databaseAsItIs(readConfiguration());
  let count = 0;
  try {
    for await (const { what, faults } of examine({ ...database, subgraphs, environment: process.env })) {
      count += faults.length;
      process.stdout.write(
        `${what}: ${faults.length ? '' : 'as it should be'}\n${faults.map(one => `  ${one}\n`).join('')}`,
      );
    }
  } finally {
    await database.stop();
  }
  process.stdout.write(
    count ? `\n${count} ${count === 1 ? 'thing is' : 'things are'} wrong.\n` : '\nNothing is wrong.\n',
  );
  if (count) process.exitCode = 1;
}

main().catch(fault => {
  process.stderr.write(`The deployment could not be looked at: ${fault instanceof Error ? fault.message : fault}\n`);
  process.exit(2);
});
