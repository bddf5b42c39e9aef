import { deepStrictEqual } from 'node:assert';
import { startCluster } from '@conformity/postgres';
import { signLocalToken, subgraphs } from '@conformity/program';
import { draftAndIssue } from './cycle';
import { Servers, startClient, warmStart } from './processes';
import { badlyTyped, list, lookup } from './questions';
import { filled, query } from './register';
import { sizes } from './sizes';
import { ratio } from './stopwatch';
import { median, say, table } from './table';

const servers = ['graph', 'limit', 'stock'] as const;
type Server = (typeof servers)[number];
type Urls = Record<Server, string>;

/** Measures the graph against a hand-written limit and the stock gateway, in one run. */
export async function measureGraph(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const processes = new Servers();
  try {
    const databaseUrl = await filled(cluster, dataDir);
    const urls = await startAll(processes, dataDir, databaseUrl);
    const asked = await questions(databaseUrl);
    await proveEqual(urls, asked);
    await runRounds(urls, asked, await signLocalToken(dataDir, 'olga'));
  } finally {
    await processes.stop();
    await cluster.stop();
  }
  await measureStarts(dataDir);
}

async function startAll(processes: Servers, dataDir: string, databaseUrl: string): Promise<Urls> {
  const subgraphUrls = await Promise.all(
    subgraphs.map(
      async ({ name }) => [name, await processes.start({ role: 'stock subgraph', name, databaseUrl })] as const,
    ),
  );
  const [graph, limit, stock] = [
    await processes.start({ role: 'graph', dataDir }),
    await processes.start({ role: 'limit', databaseUrl }),
    await processes.start({ role: 'stock gateway', urls: Object.fromEntries(subgraphUrls) }),
  ];
  return { graph: `${graph}/graphql`, limit: `${limit}/graphql`, stock: `${stock}/` };
}

/** Of a list that is asked again, a guest is answered what they were before. */
const kinds = ['list', 'lookup', 'list, asked again'] as const;

interface Questions {
  list: string[];
  lookup: string[];
}

async function questions(databaseUrl: string): Promise<Questions> {
  const numbers = await query<{ number: string }>(
    databaseUrl,
    `select number from register.entry where document_type = 'EX_COC' and number like 'IECEx DEMO%' and status <> 'DRAFT'
     order by md5(id) limit 2000`,
  );
  const typed = badlyTyped(numbers.map(({ number }) => number));
  return {
    list: [JSON.stringify({ query: list })],
    lookup: typed.map(number => JSON.stringify({ query: lookup, variables: { number } })),
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

/** Every measurement in every round, in turn, so that what else the machine does meets all of them. */
async function runRounds(urls: Urls, asked: Questions, token: string) {
  const perSecond = { list: noRounds(), lookup: noRounds(), 'list, asked again': noRounds() };
  const cycles: Awaited<ReturnType<typeof draftAndIssue>>[] = [];
  const client = startClient();
  for (let round = 0; round <= sizes.rounds; round++) {
    for (const kind of kinds)
      for (const server of servers) {
        const { connections, seconds } = sizes;
        const areNew = kind !== 'list, asked again';
        const bodies = asked[kind === 'lookup' ? kind : 'list'];
        const measured = await client.measure({ url: urls[server], bodies, connections, seconds, areNew });
        if (measured.failures) throw new Error(`${measured.failures} requests to the ${server} failed.`);
        if (round) perSecond[kind][server].push(measured.perSecond);
      }
    for (let cycle = 0; cycle < sizes.cyclesARound; cycle++) {
      const took = await draftAndIssue(urls.graph, token);
      if (round) cycles.push(took);
    }
    say(round ? `Round ${round} of ${sizes.rounds}.` : 'Warmed up.');
  }
  client.stop();
  say('');
  say(table([headings, ...kinds.flatMap(kind => servers.map(server => lineOf(kind, server, perSecond[kind])))]));
  say('');
  say(`draft: ${milliseconds(cycles.map(({ draftMs }) => draftMs))}`);
  say(`issue: ${milliseconds(cycles.map(({ issueMs }) => issueMs))}`);
}

type Rounds = Record<Server, number[]>;
const noRounds = (): Rounds => ({ graph: [], limit: [], stock: [] });
const headings = ['', 'requests/s', 'lowest', 'highest', 'of the limit', 'times stock'];

/** Ratios are medians of the ratios within each round. */
function lineOf(kind: string, server: Server, rounds: Rounds): string[] {
  const own = rounds[server];
  const whole = (value: number) => value.toFixed(0);
  return [
    `${kind}, ${server}`,
    ...[median(own), Math.min(...own), Math.max(...own)].map(whole),
    `${whole(ratio(own, rounds.limit) * 100)} %`,
    ratio(own, rounds.stock).toFixed(2),
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
