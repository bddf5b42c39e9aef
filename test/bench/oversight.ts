import { performance } from 'node:perf_hooks';
import type { Principal } from '@conformity/access';
import { startCluster } from '@conformity/postgres';
import { subgraphs } from '@conformity/program';
import { type Database, executorOf, type Owner, openDatabase, type Subgraph } from '@conformity/subgraph';
import { Servers } from './processes';
import { filled, query } from './register';
import { sizes } from './sizes';
import { percentile, timed } from './stopwatch';
import { median, say, table } from './table';

const secretariat: Principal = {
  id: 'bench',
  name: 'Secretariat of the benchmark',
  memberships: [{ role: 'SECRETARIAT', system: 'IECEx', bodyId: null, mayIssue: false }],
};

/** Measures what watching over the register costs: all findings anew, beside answering; a lapse; a report card; an impact. */
export async function measureOversight(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const servers = new Servers();
  const pools: Database[] = [];
  try {
    const url = await filled(cluster, dataDir);
    const open = async (one: Subgraph) => {
      pools.push(await openDatabase(one, { url, poolSize: 3 }));
      return pools.at(-1) as Database;
    };
    const oversight = named('oversight');
    const db = await open(oversight);
    const owners: Owner[] = [];
    for (const one of subgraphs)
      if (one.maintenance) owners.push({ name: one.name, maintenance: one.maintenance, db: await open(one) });
    const graph = `${await servers.start({ role: 'graph', dataDir, workers: false })}/graphql`;
    const [step] = oversight.watch?.(db, owners, say) ?? [];
    if (!step) throw new Error('oversight watches over nothing');
    /** How many milliseconds it takes until nothing is pending. */
    const settle = async (now: Date) => {
      const { ms } = await timed(async () => {
        while (await step(now));
      });
      return ms;
    };
    // A day on which nothing was looked at before: the data of a bench may be kept.
    const [{ swept } = { swept: null }] = await query<{ swept: string | null }>(
      url,
      'select swept_on::text as swept from oversight.mark',
    );
    const day = (offset: number) => new Date(Math.max(Date.now(), Date.parse(swept ?? '0')) + offset * 86_400_000);
    const first = await settle(day(0));
    const [{ examined } = { examined: 0 }] = await query<{ examined: number }>(
      url,
      'select count(*)::int as examined from oversight.examination',
    );
    say(`${examined} documents examined for the first time in ${(first / 1_000).toFixed(0)} s.`);
    const idle = await answering(graph, performance.now() + sizes.seconds * 1_000);
    let isOver = false;
    const beside = answering(graph, () => isOver);
    const before = process.cpuUsage();
    const ms = await settle(day(1));
    const { user, system } = process.cpuUsage(before);
    isOver = true;
    const busy = await beside;
    const ask = async (text: string) => {
      const execute = executorOf(oversight, db, fault => say(String(fault)));
      const now = new Date();
      const caller = { principal: secretariat, requestId: 'bench', now, clock: () => now };
      const { errors } = await execute({ query: text, variables: {} }, caller);
      if (errors?.length) throw new Error(errors[0]?.message);
    };
    const often = async (text: string) => {
      const took: number[] = [];
      for (let round = 0; round <= sizes.rounds; round++) took.push((await timed(() => ask(text))).ms);
      return median(took.slice(1));
    };
    const card = await often(
      `{ reportCard(from: "2015-01-01", to: "2015-12-31", systems: [IECEX], samplePercent: 10, seed: "bench") { sampled byRule { rule certificates } } }`,
    );
    const impact = await often(
      `{ impact(of: { standard: "IEC 60079-0/6.0" }, first: 50) { edges { node { number path { number } } } } }`,
    );
    const lapse = await lapsed(url, settle, owners, day(1));
    say(
      table([
        ['', 'measured', 'aim'],
        [`documents examined a second, of ${examined}`, (examined / (ms / 1_000)).toFixed(0), '667'],
        [
          'of which the watcher itself is at work, ms for 1,000',
          ((user + system) / 1_000 / (examined / 1_000)).toFixed(0),
          '',
        ],
        ['p99 of look-ups meanwhile, as a multiple of before', (busy / idle).toFixed(2), '2'],
        ['a QAR that is suspended, on its certificates, s', (lapse / 1_000).toFixed(1), '5'],
        ['report card over a year, s', (card / 1_000).toFixed(2), '2'],
        ['impact of a standard that all cite, a page, s', (impact / 1_000).toFixed(2), '1'],
      ]),
    );
  } finally {
    await servers.stop();
    await Promise.all(pools.map(pool => pool.destroy()));
    await cluster.stop();
  }
}

function named(name: string): Subgraph {
  const found = subgraphs.find(one => one.name === name);
  if (!found) throw new Error(`There is no subgraph ${name}`);
  return found;
}

/** The p99 of looking up certificates, one after the other, until it is over. */
async function answering(url: string, until: number | (() => boolean)): Promise<number> {
  const isOver = typeof until === 'number' ? () => performance.now() > until : until;
  const took: number[] = [];
  for (let serial = 0; !isOver(); serial++) {
    const number = `IECEx DEMO ${String(5 + (serial % 20)).padStart(2, '0')}.${1001 + (serial % 40)}`;
    const body = JSON.stringify({ query: `{ certificate(number: "${number}") { number status } }` });
    const { ms } = await timed(async () => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      await response.arrayBuffer();
    });
    took.push(ms);
  }
  return percentile(took, 0.99);
}

/** How long it takes until a QAR on which many rest, that is suspended, is found on all of them. */
async function lapsed(
  url: string,
  settle: (now: Date) => Promise<number>,
  owners: readonly Owner[],
  now: Date,
): Promise<number> {
  const [report] = await query<{ id: string; revision: number }>(
    url,
    `select e.id, e.revision from register.entry e
     join (select r->>'key' as key, count(*) from register.entry c cross join jsonb_array_elements(c.relations) as r
           where c.document_type = 'EX_COC' group by 1 order by 2 desc) as named on named.key = e.number_key
     where e.document_type = 'EX_QUALITY_REPORT' and e.status = 'CURRENT' order by named.count desc limit 1`,
  );
  const owner = owners.find(({ name }) => name === 'iecex-equipment');
  if (!report || !owner) throw new Error('There is no QAR that anything rests on');
  const execute = executorOf(named('iecex-equipment'), owner.db, fault => say(String(fault)));
  const caller = { principal: secretariat, requestId: 'bench-act', now, clock: () => now };
  const { errors } = await execute(
    {
      query: `mutation ($id: ID!) { suspendExQualityReport(id: $id, reason: "For the benchmark") { id } }`,
      variables: { id: report.id },
    },
    caller,
  );
  if (errors?.length) throw new Error(errors[0]?.message);
  return settle(now);
}
