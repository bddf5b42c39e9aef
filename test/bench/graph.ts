import { deepStrictEqual } from 'node:assert';
import { signLocalToken, subgraphs } from '@conformity/program';
import { draftAndIssue } from './cycle';
import { type Measuring, numbersTyped, onFilledRegister } from './measuring';
import { Servers, warmStart } from './processes';
import { processorMs, withChildren } from './processor';
import { list, lookup } from './questions';
import { sizes } from './sizes';
import { ratio } from './stopwatch';
import { median, say, table } from './table';

const servers = ['graph', 'graph of processes', 'limit', 'stock'] as const;
type Server = (typeof servers)[number];
type Urls = Record<Server, string>;
/** The processes of each. */
type Processes = Record<Server, Servers>;

/** Measures the graph against a hand-written limit and the stock gateway, in one run. */
export async function measureGraph(dataDir: string): Promise<void> {
  const processes = Object.fromEntries(servers.map(server => [server, new Servers()])) as Processes;
  await onFilledRegister(dataDir, async ({ databaseUrl, client }) => {
    try {
      const urls = await startAll(processes, dataDir, databaseUrl);
      const asked = await questions(databaseUrl);
      await proveEqual(urls, asked);
      await runRounds({ urls, processes, client }, asked, await signLocalToken(dataDir, 'olga'));
    } finally {
      for (const server of servers) await processes[server].stop();
    }
  });
  await measureStarts(dataDir);
}

async function startAll(processes: Processes, dataDir: string, databaseUrl: string): Promise<Urls> {
  const { stock } = processes;
  const subgraphUrls = await Promise.all(
    subgraphs.map(
      async ({ name }) => [name, await stock.start({ role: 'stock subgraph', name, databaseUrl })] as const,
    ),
  );
  return {
    graph: `${await processes.graph.start({ role: 'graph', dataDir })}/graphql`,
    'graph of processes': `${await processes['graph of processes'].start({ role: 'processes', dataDir, workers: false })}/graphql`,
    limit: `${await processes.limit.start({ role: 'limit', databaseUrl })}/graphql`,
    stock: `${await stock.start({ role: 'stock gateway', urls: Object.fromEntries(subgraphUrls) })}/`,
  };
}

/** Of a list that is asked again, a guest is answered what they were before. */
const kinds = ['list', 'lookup', 'list, asked again'] as const;

interface Questions {
  list: string[];
  lookup: string[];
}

async function questions(databaseUrl: string): Promise<Questions> {
  return {
    list: [JSON.stringify({ query: list })],
    lookup: (await numbersTyped(databaseUrl, 2_000)).map(number =>
      JSON.stringify({ query: lookup, variables: { number } }),
    ),
  };
}

/** A comparison is worth nothing where the answers differ. @throws naming the first that does. */
async function proveEqual(urls: Urls, asked: Questions) {
  for (const body of [...asked.list, ...asked.lookup.slice(0, 50)]) {
    const answers = await Promise.all(servers.map(server => answerOf(urls[server], body)));
    for (const answer of answers) deepStrictEqual(answer, answers[0], body);
  }
  say('The graph, the limit and the stock gateway give equal answers.');
}

async function answerOf(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.json();
}

interface Running {
  urls: Urls;
  processes: Processes;
  client: Measuring['client'];
}

/** Every measurement in every round, in turn, so that what else the machine does meets all of them. */
async function runRounds({ urls, processes, client }: Running, asked: Questions, token: string) {
  const measured = { list: noRounds(), lookup: noRounds(), 'list, asked again': noRounds() };
  const cycles: Awaited<ReturnType<typeof draftAndIssue>>[] = [];
  for (let round = 0; round <= sizes.rounds; round++) {
    for (const kind of kinds)
      for (const server of servers) {
        const { connections, seconds } = sizes;
        const areNew = kind !== 'list, asked again';
        const bodies = asked[kind === 'lookup' ? kind : 'list'];
        const pids = withChildren(processes[server].pids());
        const before = processorMs(pids);
        const { perSecond, failures } = await client.measure({
          url: urls[server],
          bodies,
          connections,
          seconds,
          areNew,
        });
        if (failures) throw new Error(`${failures} requests to the ${server} failed.`);
        if (!round) continue;
        measured[kind][server].perSecond.push(perSecond);
        measured[kind][server].ms.push((processorMs(pids) - before) / (perSecond * seconds));
      }
    for (let cycle = 0; cycle < sizes.cyclesARound; cycle++) {
      const took = await draftAndIssue(urls.graph, token);
      if (round) cycles.push(took);
    }
    say(round ? `Round ${round} of ${sizes.rounds}.` : 'Warmed up.');
  }
  say('');
  say(table([headings, ...kinds.flatMap(kind => servers.map(server => lineOf(kind, server, measured[kind])))]));
  say('');
  say(`draft: ${milliseconds(cycles.map(({ draftMs }) => draftMs))}`);
  say(`issue: ${milliseconds(cycles.map(({ issueMs }) => issueMs))}`);
}

type Rounds = Record<Server, { perSecond: number[]; ms: number[] }>;
const noRounds = (): Rounds =>
  Object.fromEntries(servers.map(server => [server, { perSecond: [], ms: [] }])) as unknown as Rounds;
/** Of a processor, without PostgreSQL. */
const headings = [
  '',
  'requests/s',
  'lowest',
  'highest',
  'of the limit',
  'times stock',
  'ms of a processor',
  'of stock',
];

/** Ratios are medians of the ratios within each round. */
function lineOf(kind: string, server: Server, rounds: Rounds): string[] {
  const { perSecond: own, ms } = rounds[server];
  const whole = (value: number) => value.toFixed(0);
  return [
    `${kind}, ${server}`,
    ...[median(own), Math.min(...own), Math.max(...own)].map(whole),
    `${whole(ratio(own, rounds.limit.perSecond) * 100)} %`,
    ratio(own, rounds.stock.perSecond).toFixed(2),
    median(ms).toFixed(2),
    ratio(ms, rounds.stock.ms).toFixed(2),
  ];
}

function milliseconds(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return `median ${median(values).toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, of ${values.length}`;
}

async function measureStarts(dataDir: string) {
  const seconds: number[] = [];
  for (let start = 0; start < sizes.warmStarts; start++) seconds.push(await warmStart(dataDir));
  say(
    `warm start to ready: median ${median(seconds).toFixed(2)} s (${seconds.map(value => value.toFixed(2)).join(', ')})`,
  );
}
