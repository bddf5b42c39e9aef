import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { deliverer } from '../src/notices/deliver';

let graph: TestSubgraph;
const servers: Server[] = [];
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(async () => {
  for (const server of servers) server.close();
  await graph?.close();
});

/** A server that answers with a status, and what it was sent. */
async function answering(status: number) {
  const got: string[] = [];
  const server = createServer((request, response) => {
    got.push(String(request.headers['webhook-id']));
    request.resume().on('end', () => response.writeHead(status).end());
  });
  servers.push(server);
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, got };
}

test('addresses that fail, however many and however much waits for them, hold up no other one', async () => {
  const [failing, well] = [await answering(500), await answering(204)];
  const now = new Date('2026-03-01T10:00:00Z');
  await graph.owner.query(
    `with notice as (
       insert into notice (kind, system, for_body, document_id, number, about, at)
       values ('FOUND', 'IECEx', 'bdy_demo', 'exc_1', 'IECEx DEMO 26.0001', '{"said": "x"}', '2026-03-01') returning id
     ), webhook as (
       insert into webhook (id, system, body_id, url, secret, created_by, created_at)
       select 'whk_' || at, 'IECEx', 'bdy_demo', case when at > 20 then $2 else $1 end, 'whsec_dGVzdA==', 'Adam', '2026-01-01'
       from generate_series(1, 21) as at returning id, url
     )
     insert into delivery (webhook_id, notice_id, state, attempts, next_at)
     select w.id, n.id, 'PENDING', 0, timestamptz '2026-03-01T09:00:00Z' from webhook w, notice n where w.url = $1
     union all select w.id, n.id, 'PENDING', 1, timestamptz '2026-03-01T12:00:00Z' from webhook w, notice n where w.url = $1
     union all select w.id, n.id, 'PENDING', 0, timestamptz '2026-03-01T09:59:00Z' from webhook w, notice n where w.url = $2`,
    [failing.url, well.url],
  );
  const step = deliverer(graph.db, line => {
    throw new Error(line);
  });
  await step(now);
  await step.finish?.();
  expect([well.got.length, failing.got.length]).toEqual([1, 19]);
});
