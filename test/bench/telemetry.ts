import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { type Measuring, numbersTyped, onFilledRegister } from './measuring';
import { Servers } from './processes';
import { processorMs, withChildren } from './processor';
import { list, lookup } from './questions';
import { sizes } from './sizes';
import { ratio } from './stopwatch';
import { median, say, table } from './table';

/** The share of requests that is traced; null where nothing is counted either. */
const watched = { unwatched: null, '1 % traced': '0.01', 'all traced': '1' } as const;
const ways = { graph: 'one process', processes: 'many processes' } as const;

/** What metrics and traces take of the processors beside what the graph takes for one request, in one process and in many. */
export const measureTelemetry = (dataDir: string): Promise<void> =>
  onFilledRegister(dataDir, async measuring => {
    const asked = {
      list: [JSON.stringify({ query: list })],
      'look-up': (await numbersTyped(measuring.databaseUrl, 500)).map(number =>
        JSON.stringify({ query: lookup, variables: { number } }),
      ),
    };
    const collector = createServer((request, response) => {
      request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{}'));
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const rows = [['milliseconds of a processor for a request', ...Object.keys(watched), 'ratios', '']];
    for (const way of ['graph', 'processes'] as const) {
      if (sizes.only && ways[way] !== sizes.only) continue;
      const measured = await inRounds(measuring, way, portOf(collector), asked);
      for (const [what, ms] of Object.entries(measured))
        rows.push([
          `${what}, ${ways[way]}`,
          ...ms.map(of => median(of).toFixed(2)),
          ...ms.slice(1).map(of => ratio(of, ms[0] ?? []).toFixed(3)),
        ]);
    }
    collector.close();
    say(`\n${table(rows)}`);
  });

/** By what is asked, for each way of being watched, the milliseconds of each round. */
async function inRounds(
  { dataDir, client }: Measuring,
  role: keyof typeof ways,
  collector: number,
  asked: Record<string, string[]>,
) {
  const taken: Record<string, number[][]> = Object.fromEntries(
    Object.keys(asked).map(what => [what, Object.keys(watched).map(() => [])]),
  );
  const graphs: { servers: Servers; url: string }[] = [];
  try {
    for (const share of Object.values(watched)) {
      const servers = new Servers();
      graphs.push({ servers, url: '' });
      const told = {
        METRICS_PORT: String(await freePort()),
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector}`,
        OTEL_TRACES_SAMPLER_ARG: share ?? '',
      };
      const url = await servers.start({ role, dataDir, workers: false }, share === null ? {} : told);
      Object.assign(graphs.at(-1) as object, { url: `${url}/graphql` });
    }
    for (let round = 0; round <= sizes.rounds; round++)
      for (const [what, bodies] of Object.entries(asked))
        for (const [at, { servers, url }] of graphs.entries()) {
          const pids = withChildren(servers.pids());
          const before = processorMs(pids);
          const { seconds } = sizes;
          const { perSecond } = await client.measure({ url, bodies, connections: 4, seconds, areNew: true });
          if (round) taken[what]?.[at]?.push((processorMs(pids) - before) / (perSecond * seconds));
        }
    return taken;
  } finally {
    for (const { servers } of graphs) await servers.stop();
  }
}

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  return port;
}
