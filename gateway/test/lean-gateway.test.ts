import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GatewayContext } from '@conformity/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { leanGateway } from '../src/lean-gateway';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

const lamps = `${link}
  interface Item { id: ID! name: String! maker: Maker }
  type Lamp implements Item @key(fields: "id") { id: ID! name: String! maker: Maker lumens: Int }
  type Motor implements Item @key(fields: "id") { id: ID! name: String! maker: Maker kilowatts: Float colour: Colour }
  type Maker @key(fields: "id") { id: ID! works: [Place!] }
  type Place @shareable { town: String! street: String }
  enum Colour { RED GREEN }
  union Found = Lamp | Motor | Maker
  type Query {
    items(first: Int = 3): [Item!]!
    item(id: ID!): Item
    found: [Found]
    failing: String
    failingRequired: String!
    matrix: [[Int!]]
  }
  type Mutation { rename(id: ID!, name: String!): Item }`;

const ratings = `${link}
  type Lamp @key(fields: "id") { id: ID! rating: Int! comment: Comment comments(first: Int): [Comment!]! }
  type Motor @key(fields: "id") { id: ID! rating: Int! comment: Comment }
  type Maker @key(fields: "id") { id: ID! title: String! best: Lamp }
  type Comment { text: String! by: Person }
  type Person { name: String! place: Place }
  type Place @shareable { town: String! street: String }`;

const makers = [
  { __typename: 'Maker', id: 'm1', works: [{ town: 'Rome', street: null }, { town: 'Oslo' }] },
  { __typename: 'Maker', id: 'm2', works: null },
];
const items = [
  { __typename: 'Lamp', id: 'l1', name: 'One', maker: makers[0], lumens: 0 },
  { __typename: 'Motor', id: 'e1', name: 'Two', maker: makers[1], kilowatts: 1.5, colour: 'RED' },
  { __typename: 'Lamp', id: 'l2', name: 'Three', maker: null, lumens: null },
  { __typename: 'Lamp', id: 'lost', name: 'Not rated', maker: makers[1], lumens: 4 },
];
const fail = () => {
  throw new Error('It broke');
};
const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

const schemas: Record<string, GraphQLSchema> = {
  lamps: buildSubgraphSchema({
    typeDefs: parse(lamps),
    resolvers: {
      Item: typed,
      Found: typed,
      Query: {
        items: (_: unknown, { first }: { first: number }) => items.slice(0, first),
        item: (_: unknown, { id }: { id: string }) => items.find(item => item.id === id) ?? null,
        found: () => [items[0], null, makers[0], items[1]],
        failing: fail,
        failingRequired: fail,
        matrix: () => [[1, 2], null, []],
      },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ ...items[0], name }) },
    } as never,
  }),
  ratings: buildSubgraphSchema({
    typeDefs: parse(ratings),
    resolvers: {
      Lamp: {
        __resolveReference: ({ id }: { id: string }) =>
          id === 'lost'
            ? null
            : { id, rating: 5, comment: id === 'l2' ? null : { text: `Of ${id}`, by: { name: 'Ann' } } },
        comments: ({ id }: { id: string }, { first }: { first?: number }) =>
          ['a', 'b']
            .slice(0, first ?? 2)
            .map(text => ({ text: `${text} ${id}`, by: { name: 'Bo', place: { town: 'Ulm' } } })),
      },
      Motor: { __resolveReference: ({ id }: { id: string }) => ({ id, rating: 3, comment: fail }) },
      Maker: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          title: `Maker ${id}`,
          best: id === 'm1' ? { id: 'l2', rating: 1 } : null,
        }),
      },
    } as never,
  }),
};

const services = Object.entries({ lamps, ratings }).map(([name, sdl]) => ({
  name,
  url: `http://${name}`,
  typeDefs: parse(sdl),
}));
const { supergraphSdl = '', errors: failures } = composeServices(services);

interface Asked {
  [service: string]: number;
}

function sourcesTelling(asked: Asked, unreachable: string[] = []) {
  const source = (name: string): GraphQLDataSource<GatewayContext> => ({
    async process({ request: { query = '', variables } }) {
      if (query.includes('_service')) return { data: {} };
      asked[name] = (asked[name] ?? 0) + 1;
      if (unreachable.includes(name)) throw new Error(`${name} cannot be reached`);
      const answer = await execute({
        schema: schemas[name] as GraphQLSchema,
        document: parse(query),
        variableValues: variables,
      });
      return JSON.parse(JSON.stringify(answer));
    },
  });
  return new Map(Object.keys(schemas).map(name => [name, source(name)]));
}

type Gateway = ConstructorParameters<typeof ApolloServer>[0]['gateway'];

/** What is answered to the same question three times, and how often each subgraph was asked the last time. */
async function thrice(gateway: Gateway, asked: Asked, query: string, variables: object) {
  const server = new ApolloServer({ gateway: gateway as never, includeStacktraceInErrorResponses: false });
  await server.start();
  const answers = [];
  for (let time = 0; time < 3; time++) {
    for (const name of Object.keys(asked)) delete asked[name];
    const { body } = await server.executeOperation({ query, variables: variables as never });
    answers.push(JSON.stringify(body.kind === 'single' ? body.singleResult : null));
  }
  await server.stop();
  return { answers, asked: { ...asked } };
}

async function both(query: string, variables: object = {}, unreachable: string[] = []) {
  const [askedByApollo, askedByUs]: [Asked, Asked] = [{}, {}];
  const sources = sourcesTelling(askedByApollo, unreachable);
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const apollo = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => sources.get(name) as never, logger });
  const ours = leanGateway(supergraphSdl, sourcesTelling(askedByUs, unreachable));
  return [
    await thrice(apollo, askedByApollo, query, variables),
    await thrice(ours as never, askedByUs, query, variables),
  ] as const;
}

test('the subgraphs of this test compose', () => {
  expect(failures).toBeUndefined();
});

test.each([
  ['plain fields', '{ items { id name } }'],
  ['names in the order asked', '{ items { name __typename id } }'],
  ['aliases', '{ a: items(first: 1) { x: name y: id kind: __typename } b: item(id: "e1") { name } }'],
  [
    'entities of several types',
    '{ items { id ... on Lamp { rating lumens } ... on Motor { rating kilowatts colour } } }',
  ],
  ['entities without the fields of their keys', '{ items { ... on Lamp { comment { text } } } }'],
  [
    'fragments',
    'query Q { items { ...I } } fragment I on Item { name maker { ...M } } fragment M on Maker { id title works { town } }',
  ],
  [
    'the same field twice',
    '{ items { maker { id } maker { title works { town street } } ... on Lamp { maker { best { name } } } } }',
  ],
  [
    'a union with a null',
    '{ found { __typename ... on Lamp { name rating } ... on Maker { title } ... on Motor { kilowatts } } }',
  ],
  ['an interface in a union', '{ found { ... on Item { name } ... on Maker { id } } }'],
  [
    'entities within entities',
    '{ item(id: "l1") { maker { best { rating name comments { text by { name place { town street } } } } } } }',
  ],
  ['nothing found', '{ item(id: "nothing") { id ... on Lamp { rating } } }'],
  ['an empty list', '{ items(first: 0) { id ... on Lamp { rating } } }'],
  [
    'names that mean something to JavaScript',
    '{ items(first: 4) { constructor: id ... on Lamp { toString: comment { __proto__: text } } } }',
  ],
  ['lists of lists', '{ matrix }'],
  [
    'variables',
    'query Q($first: Int, $c: Int) { items(first: $first) { id ... on Lamp { comments(first: $c) { text } } } }',
    { first: 1, c: 1 },
  ],
  [
    'variables left out',
    'query Q($first: Int, $c: Int) { items(first: $first) { id ... on Lamp { comments(first: $c) { text } } } }',
  ],
  ['defaults of variables', 'query Q($first: Int = 2) { items(first: $first) { id } }'],
  ['a variable that cannot be', 'query Q($first: Int) { items(first: $first) { id } }', { first: 'many' }],
  ['a variable that is missing', 'query Q($id: ID!) { item(id: $id) { id } }'],
  ['an error in a field', '{ failing items { id } }'],
  ['an error in a field that must be there', '{ failingRequired items { id } }'],
  ['an error in an entity', '{ items { id ... on Motor { rating comment { text } } } }'],
  ['an entity that another subgraph does not know', '{ items(first: 4) { id ... on Lamp { rating } } }'],
  ['the same where it may be null', '{ items(first: 4) { id ... on Lamp { comment { text } } } }'],
  ['include', 'query Q($yes: Boolean!) { items { id name @include(if: $yes) } }', { yes: false }],
  ['skip', '{ items { id name @skip(if: true) ... on Lamp @skip(if: false) { rating } } }'],
  ['introspection', '{ __schema { queryType { name } } items { id } }'],
  ['the name of the root', '{ __typename items { id } }'],
  ['an operation by its name', 'query A { items { id } }'],
  ['a mutation', 'mutation { rename(id: "l1", name: "New") { id name ... on Lamp { rating } } }'],
] as [about: string, query: string, variables?: object][])(
  'answers as Apollo’s gateway does, and asks no more: %s',
  async (_about, query, variables = {}) => {
    const [apollo, ours] = await both(query, variables);
    expect(ours.answers).toEqual(apollo.answers);
    expect(ours.asked).toEqual(apollo.asked);
  },
);

test.each(['lamps', 'ratings'])(
  'says the same where the subgraph %s cannot be reached, and asks it once',
  async name => {
    const [apollo, ours] = await both('{ items { id ... on Lamp { rating } } }', {}, [name]);
    expect(ours.answers).toEqual(apollo.answers);
    expect(ours.asked).toEqual(apollo.asked);
  },
);
