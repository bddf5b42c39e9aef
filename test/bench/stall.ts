import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from '@conformity/postgres';
import { anew } from './anew';
import { fillRegister, within } from './generated/fill';
import { recordOrganisations } from './generated/organisations';
import { Servers, startClient } from './processes';
import { preparedDatabase } from './register';
import { drawn, inMemory } from './scale';
import { questionsOf } from './scale-questions';
import { sizes } from './sizes';
import { worstOf } from './stall-questions';
import { percentile } from './stopwatch';
import { median, say, table } from './table';

const stallers = 20;
const others = 2;
const aim = 2;

/** What twenty clients who ask the same again and again do to others, who look up numbers; for what people ask, and for the worst. */
export async function measureStall(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir, log: say });
  const servers = new Servers();
  try {
    const databaseUrl = await preparedDatabase(cluster, dataDir);
    await fillRegister(databaseUrl, sizes.entries, line => say(`  ${line}`));
    await within(databaseUrl, recordOrganisations);
    const known = await drawn(databaseUrl);
    const url = `${await servers.start({ role: 'graph', dataDir })}/graphql`;
    await inMemory(url);
    const asked = questionsOf(known);
    const lookUps = asked.find(({ what }) => what === 'exact number')?.bodies ?? [];
    await measureEach(url, lookUps, [...asked, ...worstOf(known)]);
  } finally {
    await servers.stop();
    await cluster.stop();
  }
}

async function measureEach(
  url: string,
  lookUps: readonly string[],
  stalling: readonly { what: string; bodies: string[] }[],
) {
  const rows: string[][] = [
    [
      `${stallers} clients ask`,
      'answers/s',
      'alone p50',
      'p99 ms',
      'beside p50',
      'p99 ms',
      'ratio of p99',
      'failed',
      'load',
    ],
  ];
  say(
    `${sizes.entries} entries; ${os.cpus().length} processors, Node ${process.version}; aim: a ratio of ${aim} at most.`,
  );
  await lookUp(url, lookUps, sizes.seconds);
  for (const { what, bodies } of stalling.filter(one => one.what.includes(sizes.only))) {
    await proveAllowed(url, what, bodies[0] ?? '');
    const before = await lookUp(url, lookUps, sizes.seconds / 2);
    const client = startClient();
    const stall = client.measure({
      url,
      bodies,
      connections: stallers,
      seconds: sizes.seconds + 1,
      areNew: true,
    });
    await pause(500);
    const beside = await lookUp(url, lookUps, sizes.seconds);
    const { perSecond } = await stall;
    client.stop();
    const after = await lookUp(url, lookUps, sizes.seconds / 2);
    const alone = [...before.took, ...after.took];
    const [own, p99] = [percentile(alone, 0.99), percentile(beside.took, 0.99)];
    rows.push([
      what,
      perSecond.toFixed(1),
      ...[median(alone), own, median(beside.took), p99].map(ms => ms.toFixed(1)),
      (p99 / own).toFixed(2),
      String(before.failures + beside.failures + after.failures),
      os.loadavg()[0]?.toFixed(1) ?? '',
    ]);
    say(`  ${rows.at(-1)?.join(', ')}`);
  }
  say('');
  say(table(rows));
}

/** What is refused for what it costs holds up nobody. @throws */
async function proveAllowed(url: string, what: string, body: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { cost?: number } }[] };
  const dear = errors.find(({ extensions }) => extensions.cost !== undefined);
  if (dear) throw new Error(`${what} costs ${dear.extensions.cost}, which is more than an operation may.`);
}

/** How long each look-up took, by a few clients who ask one after the other. */
async function lookUp(url: string, bodies: readonly string[], seconds: number) {
  const took: number[] = [];
  let failures = 0;
  let next = 0;
  const until = performance.now() + seconds * 1_000;
  const headers = { 'content-type': 'application/json' };
  const client = async () => {
    do {
      const started = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: anew(bodies[next++ % bodies.length] ?? ''),
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      took.push(performance.now() - started);
      if (errors) failures++;
      // People look at what they found.
      await pause(10);
    } while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: others }, client));
  return { took, failures };
}
