import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Principal } from '@conformity/access';
import { subgraphs } from '@conformity/program';
import { executorOf, openDatabase, type Subgraph } from '@conformity/subgraph';
import { Client } from 'pg';
import { anew } from './anew';
import { type Measuring, onFilledRegister } from './measuring';
import { Servers } from './processes';
import { commandOf, processorMs, withChildren } from './processor';
import { sizes } from './sizes';
import { percentile, timed } from './stopwatch';
import { median, say, table } from './table';

const ways = { graph: 'one process', processes: 'many processes' } as const;
type Way = keyof typeof ways;

/**
 * Measures what watching over the register costs, by the watcher as it runs beside the graph: everything examined anew, with and without those
 * who ask meanwhile; a lapse; a report card; an impact. Whoever asks is this process, which does nothing else at the time.
 */
export const measureOversight = (dataDir: string): Promise<void> =>
  onFilledRegister(dataDir, async measuring => {
    const db = new Client({ connectionString: measuring.databaseUrl });
    await db.connect();
    try {
      for (const way of Object.keys(ways) as Way[])
        if (!sizes.only || sizes.only === ways[way]) await measureWay(measuring, db, way);
    } finally {
      await db.end();
    }
  });

async function measureWay({ dataDir, databaseUrl, cluster }: Measuring, db: Client, role: Way): Promise<void> {
  const servers = new Servers();
  try {
    const url = `${await servers.start({ role, dataDir })}/graphql`;
    const read = async <Row>(sql: string, params: unknown[] = []) => (await db.query(sql, params)).rows[0] as Row;
    const is = async (condition: string) => (await read<{ is: boolean }>(`select ${condition} as is`)).is;
    const until = async (condition: string, everyMs = 20) => {
      while (!(await is(condition))) await pause(everyMs);
    };
    const isSwept = '(select swept_on is not null from oversight.mark) and not exists (select from oversight.pending)';
    /** Has everything examined anew; resolves when it has begun. */
    const begin = async () => {
      await db.query('update oversight.mark set swept_on = null');
      await until('exists (select from oversight.pending)');
    };
    await begin();
    await until(isSwept);
    const { examined } = await read<{ examined: number }>(
      'select count(*)::int as examined from oversight.examination',
    );
    const watcher = withChildren(servers.pids()).filter(pid => commandOf(pid).includes('watcher'));
    const database = withChildren([cluster.pid]);
    const alone = async () => {
      await begin();
      const before = [processorMs(watcher), processorMs(database)];
      const { ms } = await timed(() => until(isSwept, 100));
      return [ms, processorMs(watcher) - (before[0] ?? 0), processorMs(database) - (before[1] ?? 0)] as const;
    };
    const [aloneMs, watcherMs, databaseMs] = await alone();
    await answering(url, sizes.seconds * 1_000);
    const idle = await answering(url, sizes.seconds * 1_000);
    await begin();
    let isOver = false;
    // Seldom, for who asks is this process.
    const swept = timed(() => until(isSwept, 250)).finally(() => {
      isOver = true;
    });
    const beside = await answering(url, () => isOver);
    const { ms: besideMs } = await swept;
    const quiet = await lapse(databaseUrl, read, until, 0);
    await begin();
    const meanwhile = await lapse(databaseUrl, read, until, 1);
    const isStill = await is('exists (select from oversight.pending)');
    const ask = await asking(databaseUrl);
    const card = await ask.often(
      `{ reportCard(from: "2015-01-01", to: "2015-12-31", systems: [IECEX], samplePercent: 10, seed: "bench") { sampled byRule { rule certificates } } }`,
    );
    const impact = await ask.often(
      `{ impact(of: { standard: "IEC 60079-0/6.0" }, first: 50) { edges { node { number path { number } } } } }`,
    );
    await ask.end();
    const seconds = (ms: number) => (ms / 1_000).toFixed(2);
    const times = (part: number) => (percentile(beside, part) / percentile(idle, part)).toFixed(2);
    say(
      `\n${table([
        [ways[role], 'measured', 'aim'],
        [`documents examined a second, of ${examined}`, (examined / (aloneMs / 1_000)).toFixed(0), '667'],
        ['the same while look-ups are asked', (examined / (besideMs / 1_000)).toFixed(0), '667'],
        ['of a processor in the watcher, ms for 1,000', (watcherMs / (examined / 1_000)).toFixed(0), ''],
        ['in PostgreSQL', (databaseMs / (examined / 1_000)).toFixed(0), ''],
        ['p99 of look-ups meanwhile, as a multiple of before', times(0.99), '2'],
        ['p50', times(0.5), ''],
        ['p99 before, ms', percentile(idle, 0.99).toFixed(1), ''],
        ['look-ups a second before', ((1_000 * idle.length) / idle.reduce((sum, ms) => sum + ms, 0)).toFixed(0), ''],
        ['a QAR that is suspended, on its certificates, s', seconds(quiet), '5'],
        [
          `the same while everything is examined anew${isStill ? '' : ' (it was over before)'}, s`,
          seconds(meanwhile),
          '5',
        ],
        ['report card over a year, s', seconds(card), '2'],
        ['impact of a standard that all cite, a page, s', seconds(impact), '1'],
      ])}`,
    );
  } finally {
    await servers.stop();
  }
}

function named(name: string): Subgraph {
  const found = subgraphs.find(one => one.name === name);
  if (!found) throw new Error(`There is no subgraph ${name}`);
  return found;
}

/** How long each look-up of a certificate takes, one after the other and none as one before, for so long or until it is over. */
async function answering(url: string, until: number | (() => boolean)): Promise<number[]> {
  const started = performance.now();
  const isOver = typeof until === 'number' ? () => performance.now() - started > until : until;
  const took: number[] = [];
  for (let serial = 0; !isOver(); serial++) {
    const number = `IECEx DEMO ${String(5 + (serial % 20)).padStart(2, '0')}.${1001 + (serial % 40)}`;
    const body = anew(JSON.stringify({ query: `{ certificate(number: "${number}") { number status } }` }));
    const { ms } = await timed(async () => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      await response.arrayBuffer();
    });
    took.push(ms);
  }
  return took;
}

const secretariat: Principal = {
  id: 'bench',
  name: 'Secretariat of the benchmark',
  memberships: [{ role: 'SECRETARIAT', system: 'IECEx', bodyId: null, mayIssue: false }],
};

/** Asks a subgraph as the Secretariat. */
async function asking(databaseUrl: string, name = 'oversight') {
  const subgraph = named(name);
  const db = await openDatabase(subgraph, { url: databaseUrl, poolSize: 3 });
  const execute = executorOf(subgraph, db, fault => say(String(fault)));
  const ask = async (query: string, variables = {}) => {
    const now = new Date();
    const caller = { principal: secretariat, requestId: 'bench', now, clock: () => now };
    const { errors } = await execute({ query, variables }, caller);
    if (errors?.length) throw new Error(errors[0]?.message);
  };
  const often = async (query: string) => {
    const took: number[] = [];
    for (let round = 0; round <= sizes.rounds; round++) took.push((await timed(() => ask(query))).ms);
    return median(took.slice(1));
  };
  return { ask, often, end: () => db.destroy() };
}

/** Milliseconds until a QAR on which many rest, that is suspended, is found on all of them. */
async function lapse(
  databaseUrl: string,
  read: <Row>(sql: string, params?: unknown[]) => Promise<Row>,
  until: (condition: string) => Promise<void>,
  nth: number,
): Promise<number> {
  const report = await read<{ id: string; number: string }>(
    `select e.id, e.number from register.entry e
     join (select r->>'key' as key, count(*) from register.entry c cross join jsonb_array_elements(c.relations) as r
           where c.document_type = 'EX_COC' group by 1 order by 2 desc) as named on named.key = e.number_key
     where e.document_type = 'EX_QUALITY_REPORT' and e.status = 'CURRENT' order by named.count desc, e.id offset $1 limit 1`,
    [nth],
  );
  const owner = await asking(databaseUrl, 'iecex-equipment');
  const suspending = 'mutation ($id: ID!) { suspendExQualityReport(id: $id, reason: "For the benchmark") { id } }';
  await owner.ask(suspending, { id: report.id });
  const { ms } = await timed(() =>
    until(`(select m.sequence >= c.sequence from oversight.mark m, register.row_change c where c.kind = 'entry' and c.id = '${report.id}')
      and not exists (select from oversight.pending where urgency = 0)`),
  );
  const { found } = await read<{ found: number }>(
    `select count(*)::int as found from oversight.finding where gone_at is null and message = $1`,
    [`${report.number} is SUSPENDED.`],
  );
  if (found === 0) throw new Error(`Nothing was found on what rests on ${report.number}`);
  await owner.ask('mutation ($id: ID!) { reinstateExQualityReport(id: $id, reason: "For the benchmark") { id } }', {
    id: report.id,
  });
  await owner.end();
  return ms;
}
