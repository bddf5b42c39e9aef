import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { signLocalToken } from '@conformity/program';
import { type GraphOverHttp, startGraphOverHttp } from './over-http';
import { sql } from './support';

const twice = ['register', 'directory', 'iecex-equipment'];
/** Two of each of these parts, as a balancer in front of the gateways sees them. */
let graph: GraphOverHttp;
let token: string;
beforeAll(async () => {
  graph = await startGraphOverHttp({ twice });
  token = await signLocalToken(graph.dataDir, 'olga');
});
afterAll(() => graph?.stop());

const agent = new Agent({ keepAlive: true });

function send(url: string, body?: string, headers = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(
      url,
      { method, agent, headers: { 'content-type': 'application/json', ...headers } },
      answer => {
        let text = '';
        answer.setEncoding('utf8').on('data', part => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text })).on('error', reject);
      },
    );
    sent.on('error', reject).end(body);
  });
}

const documents = async () =>
  (await sql<{ count: number }>(graph.databaseUrl, 'select count(*)::int as count from iecex_equipment.document'))[0]
    ?.count ?? 0;

/**
 * What a balancer does: it asks the gateways for their readiness, shares requests out among those that are ready, and sends what one does
 * not take in to another.
 */
function balancer() {
  const ready = new Set(graph.gateways);
  let isOn = true;
  const looking = (async () => {
    while (isOn) {
      for (const url of graph.gateways) {
        const { text } = await send(`${url}/health/ready`).catch(() => ({ text: '"gateway"' }));
        // One that is slow to say what else is away still takes requests.
        if (text.includes('"gateway"')) ready.delete(url);
        else ready.add(url);
      }
      await pause(50);
    }
  })();
  let turn = 0;
  return {
    async send(body: string, headers: object): Promise<{ status: number; text: string }> {
      const url = this.next();
      return send(`${url}/graphql`, body, headers).catch(fault => {
        if (fault.code !== 'ECONNREFUSED') throw fault;
        ready.delete(url);
        return this.send(body, headers);
      });
    },
    next: () => [...ready][turn++ % ready.size] ?? '',
    isReady: async (url: string) => {
      while (!ready.has(url)) await pause(20);
    },
    stop: async () => {
      isOn = false;
      await looking;
    },
  };
}

test('every part is restarted one after the other, and no request fails, neither one that reads nor one that acts', async () => {
  const before = await documents();
  const balance = balancer();
  const failures: string[] = [];
  const told = { reads: 0, acts: 0 };
  let isOn = true;
  async function go(kind: keyof typeof told, query: () => string, headers: () => object) {
    while (isOn) {
      const { status, text } = await balance
        .send(JSON.stringify({ query: query() }), headers())
        .catch(fault => ({ status: 0, text: String(fault) }));
      if (status !== 200 || text.includes('"errors"')) failures.push(`${kind}: ${status} ${text.slice(0, 300)}`);
      else told[kind] += 1;
      await pause(20);
    }
  }
  const reads = '{ certificates(first: 3) { edges { node { number issuer { name } } } } standards { totalCount } }';
  const clients = [
    ...Array.from({ length: 2 }, () =>
      go(
        'reads',
        () => reads,
        () => ({}),
      ),
    ),
    go(
      'acts',
      () => 'mutation { draftExTestReport(input: {}) { id } }',
      () => ({ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }),
    ),
  ];
  for (const name of twice) await graph.roll(name);
  await graph.roll('gateway', balance.isReady);
  isOn = false;
  await Promise.all(clients);
  await balance.stop();
  expect(failures).toEqual([]);
  expect(Math.min(told.reads, told.acts)).toBeGreaterThan(0);
  const after = await documents();
  expect(after - before).toBe(told.acts);
});
