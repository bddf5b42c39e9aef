import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startGateway } from '../src/server';
import { supergraphsIn } from '../src/supergraph';
import { countingSources, supergraphSdl } from './execution/lamps';

const host = '127.0.0.1';

test('a supergraph that is put in place of another is answered by without a restart; one that is none is refused, and the one before stays', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformity-supergraph-'));
  const file = path.join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  const said: string[] = [];
  const tell = (line: unknown) => said.push(String(line));
  const sources = countingSources({});
  const server = await startGateway({
    supergraph: supergraphSdl,
    supergraphs: supergraphsIn(file, tell, 20),
    dataSource: name => sources.get(name) as never,
    subgraphNames: [...sources.keys()],
    verifyToken: async () => Promise.reject(new Error('Nobody signs in')),
    parts: new Map(),
    host,
    port: 0,
    log: tell,
  });
  const { port } = server.server.address() as AddressInfo;
  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    return (await (await fetch(`http://${host}:${port}/graphql`, { method: 'POST', headers, body })).json()) as {
      data?: object;
      errors?: { extensions: { code: string } }[];
    };
  };
  /** Puts it there, and resolves when the gateway says something of it. */
  const bring = async (supergraph: string) => {
    const before = said.length;
    writeFileSync(`${file}.new`, supergraph);
    renameSync(`${file}.new`, file);
    while (said.length === before) await pause(10);
    return said.slice(before);
  };
  const items = { data: { items: [{ id: 'l1' }] } };
  expect(await ask('{ items(first: 1) { id } }')).toEqual(items);
  for (const bad of [
    supergraphSdl.replaceAll('name: "files"', 'name: "elsewhere"'),
    supergraphSdl.slice(0, supergraphSdl.length / 2),
    'type Query { a: Int }',
    '',
  ]) {
    expect(await bring(bad)).toEqual([
      expect.stringMatching(/^A supergraph was brought that is none, and the one before stays: ./),
    ]);
    expect(await ask('{ items(first: 1) { id } }')).toEqual(items);
    expect((await ask(`{ matrix items(first: ${bad.length + 1}) { name } }`)).errors).toBeUndefined();
  }
  await bring(supergraphSdl.replace('matrix: [[Int!]]', 'table: [[Int!]]'));
  expect((await ask('{ matrix }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await ask('{ items(first: 1) { id } }')).toEqual(items);
  await server.close();
  rmSync(folder, { recursive: true });
});
