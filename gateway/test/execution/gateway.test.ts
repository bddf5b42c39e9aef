import type { SupergraphSdlHook } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { graphGateway, readExecution } from '../../src/execution/gateway';
import { plannable } from '../../src/execution/plannable';
import { countingSources, supergraphSdl } from './lamps';

async function start(supergraph: string | SupergraphSdlHook) {
  const gateway = graphGateway(supergraph, countingSources({}));
  const server = new ApolloServer({ gateway: gateway as never, introspection: true });
  await server.start();
  const ask = async (query: string) => {
    const { body } = await server.executeOperation({ query });
    return body.kind === 'single' ? body.singleResult : null;
  };
  return { ask, stop: () => server.stop() };
}

test('a supergraph that comes later is answered by from then on', async () => {
  let update = (_supergraphSdl: string) => {};
  const { ask, stop } = await start(async options => {
    update = options.update;
    return { supergraphSdl };
  });
  expect((await ask('{ items(first: 1) { id } }'))?.data).toEqual({ items: [{ id: 'l1' }] });
  update(supergraphSdl.replace('matrix: [[Int!]]', 'table: [[Int!]]'));
  expect((await ask('{ matrix }'))?.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect((await ask('{ items(first: 1) { name } }'))?.data).toEqual({ items: [{ name: 'One' }] });
  await stop();
});

test('a supergraph that names a subgraph nobody started, or that is none, does not start', async () => {
  await expect(start(supergraphSdl.replaceAll('name: "files"', 'name: "elsewhere"'))).rejects.toThrow('elsewhere');
  await expect(start('type Query { a: Int }')).rejects.toThrow();
});

test('keys by which nothing is found are not for the planner; other keys and the type stay', () => {
  const told =
    plannable(`type A @join__type(graph: ONE, key: "id", resolvable: false) @join__type(graph: ONE, key: "no")
    @join__type(graph: TWO, key: "id", resolvable: false) { id: ID no: ID }
    interface B @join__type(graph: ONE, key: "id", isInterfaceObject: true, resolvable: false) { id: ID }`);
  expect(told.replace(/\s+/g, ' ')).toContain(
    'type A @join__type(graph: ONE, key: "no") @join__type(graph: TWO) { id: ID',
  );
  expect(told).toContain('isInterfaceObject: true, resolvable: false');
  expect(plannable(supergraphSdl)).toBe(supergraphSdl);
});

test.each([
  [undefined, 'own'],
  ['own', 'own'],
  ['stock', 'stock'],
])('GRAPH_EXECUTION %s is %s', (said, execution) => {
  expect(readExecution({ GRAPH_EXECUTION: said })).toBe(execution);
});

test('GRAPH_EXECUTION takes nothing else', () => {
  expect(() => readExecution({ GRAPH_EXECUTION: 'lean' })).toThrow('GRAPH_EXECUTION is lean; write own or stock.');
});
