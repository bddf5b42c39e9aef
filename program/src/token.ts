import { readConfiguration } from './configuration';
import { demonstrationPeople, signLocalToken } from './local-signer';

/** `npm run token -- NAME` prints a bearer token for a demonstration person; `--list` says who they are. */
async function main() {
  const { dataDir } = readConfiguration();
  const people = demonstrationPeople(dataDir);
  const [name = '--list'] = process.argv.slice(2);
  if (name === '--list') {
    for (const { subject, about } of people) process.stdout.write(`${subject.padEnd(8)} ${about}\n`);
  } else if (people.some(({ subject }) => subject === name)) {
    process.stdout.write(`${await signLocalToken(dataDir, name)}\n`);
  } else {
    throw new Error(
      `There is no demonstration person ${name}. Known: ${people.map(({ subject }) => subject).join(', ')}.`,
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
