import { composeServices } from '@apollo/composition';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { readSupergraph } from '../../src/compose';
import { askDirectly } from '../../src/execution/direct';

/** How many ways the planner compares, and how many fetches it then plans. */
function planning(sdl: string, isDirect: boolean) {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 100 } });
  if (isDirect) askDirectly(planner);
  const api = supergraph.apiSchema();
  return (query: string) => {
    const plan = planner.buildQueryPlan(operationFromDocument(api, parse(query), { validate: false }));
    const fetches = JSON.stringify(plan).split('"kind":"Fetch"').length - 1;
    return { ways: planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount, fetches };
  };
}

const issuer = 'issuer { id name country codes { code } acceptances { scheme status } }';
const types = ['ExCertificate', 'ExTestReport', 'IecqCertificate', 'IeceeCertificate', 'IecreCertificate'];

test.each([
  ['of a certificate', `{ certificate(number: "x") { ${issuer} holder { name } } }`, 2],
  [
    'of a list',
    `{ certificates(first: 9) { edges { node { ${issuer} relations { certificate { ${issuer} } } } } } }`,
    3,
  ],
  [
    'of each type',
    `{ certificate(number: "x") { ${types.map(type => `... on ${type} { relations { certificate { ${issuer} } } }`).join(' ')} } }`,
    2,
  ],
])('the planner sees one way to what is behind an interface: %s', (_about, query, fetches) => {
  expect(planning(readSupergraph(), true)(query)).toEqual({ ways: 1, fetches });
});

test('without that it compares many ways, and takes the same', () => {
  const query = `{ certificate(number: "x") { ${issuer} } }`;
  const found = planning(readSupergraph(), false)(query);
  expect(found.ways).toBeGreaterThan(1);
  expect(found.fetches).toBe(planning(readSupergraph(), true)(query).fetches);
});

test('what only another subgraph knows of an object without a key is found by that one still', () => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;
  const narrow = `${link} interface Item { size: Size } type Size @shareable { width: Int }
    type Lamp implements Item @key(fields: "id") { id: ID! size: Size @shareable }
    type Motor implements Item @key(fields: "id") { id: ID! size: Size @shareable }
    type Query { item: Item }`;
  const wide = `${link} type Size @shareable { width: Int height: Int }
    type Lamp @key(fields: "id") { id: ID! size: Size @shareable }
    type Motor @key(fields: "id") { id: ID! size: Size @shareable }`;
  const services = Object.entries({ narrow, wide }).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const { supergraphSdl = '' } = composeServices(services);
  expect(planning(supergraphSdl, true)('{ item { size { height } } }').fetches).toBeGreaterThan(1);
});
