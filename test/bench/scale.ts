import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from '@conformity/postgres';
import { anew } from './anew';
import { fillRegister, within } from './generated/fill';
import { recordOrganisations } from './generated/organisations';
import { Servers } from './processes';
import { preparedDatabase, query } from './register';
import { type Asked, type Drawn, questionsOf } from './scale-questions';
import { sizes } from './sizes';
import { percentile } from './stopwatch';
import { median, say, table } from './table';

const clients = 4;

/** Measures what people ask of a register of generated entries, through the graph, with four clients at once, against the aims. */
export async function measureScale(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir, log: say });
  const servers = new Servers();
  try {
    const databaseUrl = await preparedDatabase(cluster, dataDir);
    const started = performance.now();
    await fillRegister(databaseUrl, sizes.entries, line => say(`  ${line}`));
    await within(databaseUrl, recordOrganisations);
    const [{ entries, size } = { entries: 0, size: '' }] = await query<{ entries: number; size: string }>(
      databaseUrl,
      `select count(*)::int as entries, pg_size_pretty(pg_total_relation_size('register.entry')) as size from register.entry`,
    );
    say(
      `The register has ${entries} entries, generated but for the demonstration's, in ${size}; ready after ${seconds(started)} s.`,
    );
    const begun = performance.now();
    const url = `${await servers.start({ role: 'graph', dataDir })}/graphql`;
    await inMemory(url);
    say(`What is kept in memory is ready ${seconds(begun)} s after the start.`);
    await measureAll(url, questionsOf(await drawn(databaseUrl)));
  } finally {
    await servers.stop();
    await cluster.stop();
  }
}

/** Waits until nothing is being filled. */
export async function inMemory(url: string): Promise<void> {
  const isFilling = async () => {
    const { degraded } = (await (await fetch(new URL('/health/ready', url))).json()) as { degraded: string[] };
    return degraded.length > 0;
  };
  // Whether there is enough to be kept is looked at first.
  await pause(1_000);
  while (await isFilling()) await pause(500);
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);

/** Values that are in the register, drawn at random but the same in each run. */
export async function drawn(databaseUrl: string): Promise<Drawn[]> {
  return query<Drawn>(
    databaseUrl,
    `select e.number, split_part(e.face->'holder'->>'name', ' ', 1) as holder, e.countries[1] as country, e.standard_ids[1] as standard
     from register.entry e tablesample system (0.5) repeatable (7) where e.status <> 'DRAFT' and not e.is_private order by md5(e.id) limit 400`,
  );
}

async function measureAll(url: string, asked: readonly Asked[]) {
  const rows: string[][] = [['', 'p50 ms', 'p99 ms', 'aim p99', 'asked', 'refused or late', 'load']];
  say(`${clients} clients; ${os.cpus().length} processors ${os.cpus()[0]?.model ?? ''}, Node ${process.version}.`);
  for (const { what, aimMs, bodies } of asked.filter(one => one.what.includes(sizes.only))) {
    await measure(url, bodies, sizes.seconds / 4);
    const { took, refusals } = await measure(url, bodies, sizes.seconds);
    rows.push([
      what,
      median(took).toFixed(1),
      percentile(took, 0.99).toFixed(1),
      String(aimMs),
      String(took.length),
      String(refusals),
      os.loadavg()[0]?.toFixed(1) ?? '',
    ]);
    say(`  ${rows.at(-1)?.join(', ')}`);
  }
  say('');
  say(table(rows));
}

const patienceMs = 60_000;

/** Whether the graph answers, neither refusing nor too late for anybody to wait. */
async function isAnswered(url: string, body: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    });
    return !('errors' in ((await response.json()) as object));
  } catch {
    return false;
  }
}

/** How long each answer took, while every client asks one question after the other, each at least once. */
async function measure(url: string, bodies: readonly string[], seconds: number) {
  const took: number[] = [];
  let next = 0;
  let refusals = 0;
  const until = performance.now() + seconds * 1000;
  const client = async () => {
    do {
      const started = performance.now();
      if (!(await isAnswered(url, anew(bodies[next++ % bodies.length] ?? '')))) refusals++;
      took.push(performance.now() - started);
    } while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { took, refusals };
}
