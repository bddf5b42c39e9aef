import { signLocalToken } from '@conformity/program';
import { draftAndIssue } from './cycle';
import { type Measuring, numbersTyped, onFilledRegister } from './measuring';
import { list, lookup } from './questions';
import { sizes } from './sizes';
import { median, say, table } from './table';

const sliceSeconds = 30;

/**
 * What a graph of one process has of the memory under a steady load of reads, each as it was never asked before and many of another text, and of acts: it ends
 * somewhere where the last third of the time has no more than the second.
 */
export const measureSoak = (dataDir: string): Promise<void> => onFilledRegister(dataDir, measure);

async function measure({ dataDir, databaseUrl, servers, client }: Measuring): Promise<void> {
  const url = `${await servers.start({ role: 'graph', dataDir, workers: false })}/graphql`;
  const bodies = await questions(databaseUrl);
  const token = await signLocalToken(dataDir, 'olga');
  const slices = Math.ceil((sizes.soakMinutes * 60) / sliceSeconds);
  const memory: number[] = [];
  let answered = 0;
  let failed = 0;
  for (let slice = 0; slice < slices; slice++) {
    const reading = client.measure({
      url,
      bodies: bodies.map(body => body.replaceAll('Alias', `a${slice}`)),
      connections: sizes.connections,
      seconds: sliceSeconds,
      requestsPerSecond: sizes.requestsPerSecond,
      areNew: true,
    });
    for (let act = 0; act < sliceSeconds / 2; act++)
      await draftAndIssue(url, token).catch(() => {
        failed++;
      });
    const { failures, perSecond } = await reading;
    failed += failures;
    answered += perSecond * sliceSeconds;
    memory.push(servers.memoryMb());
    if (slice % 4 === 3) say(`  after ${((slice + 1) * sliceSeconds) / 60} minutes: ${memory.at(-1)?.toFixed(0)} MB`);
  }
  tell(memory, answered, failed);
}

function tell(memory: readonly number[], answered: number, failed: number) {
  const third = Math.floor(memory.length / 3);
  const thirds = [memory.slice(0, third), memory.slice(third, 2 * third), memory.slice(2 * third)];
  const [, second = Number.NaN, last = Number.NaN] = thirds.map(median);
  say('');
  say(
    table([
      ['of the time', 'median MB', 'most MB'],
      ...thirds.map((part, at) => [`third ${at + 1}`, median(part).toFixed(0), Math.max(...part).toFixed(0)]),
    ]),
  );
  say(
    `\n${answered.toFixed(0)} reads, and ${(sliceSeconds / 2) * memory.length} certificates drafted and issued; ${failed} failed. The last third has ${((last / second - 1) * 100).toFixed(1)} % more than the second.`,
  );
}

/** Lists and look-ups; those with an alias are of another text in every slice. */
async function questions(databaseUrl: string): Promise<string[]> {
  return (await numbersTyped(databaseUrl, 500)).flatMap((number, at) => [
    JSON.stringify({ query: lookup, variables: { number } }),
    ...['status issuer { name }', 'title holder { name country }'].map(fields =>
      JSON.stringify({ query: `{ Alias${at}: certificate(number: "${number.trim()}") { id ${fields} } }` }),
    ),
    JSON.stringify({ query: list }),
  ]);
}
