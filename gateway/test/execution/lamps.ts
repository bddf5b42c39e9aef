import { composeServices } from '@apollo/composition';
import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GatewayContext } from '@conformity/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@interfaceObject", "@inaccessible", "@requires", "@external"])`;

const lamps = `${link}
  interface Item @key(fields: "id") { id: ID! name: String! maker: Maker }
  type Lamp implements Item @key(fields: "id") { id: ID! name: String! maker: Maker lumens: Int }
  type Motor implements Item @key(fields: "id") { id: ID! name: String! maker: Maker kilowatts: Float colour: Colour }
  type Maker @key(fields: "id") { id: ID! works: [Place!] names(first: Int): [String!] items: [Item!]! }
  type Place @shareable { town: String! street: String }
  enum Colour { RED GREEN SECRET @inaccessible }
  union Found = Lamp | Motor | Maker
  type Query {
    items(first: Int = 3): [Item!]!
    item(id: ID!): Item
    found: [Found]
    failing: String
    failingRequired: String!
    matrix: [[Int!]]
    colours: [Colour]
    lit(on: Date, days: [Date!], within: Span, kept: JSON): String
  }
  scalar Date
  scalar JSON
  input Span { from: Date to: Date within: Span }
  type Mutation { rename(id: ID!, name: String!): Item light(id: ID!, on: Date!): Item }`;

const ratings = `${link}
  type Lamp @key(fields: "id") { id: ID! rating: Int! comment: Comment comments(first: Int): [Comment!]! }
  type Motor @key(fields: "id") { id: ID! rating: Int! comment: Comment }
  type Maker @key(fields: "id") { id: ID! title: String! best: Lamp }
  type Comment { text: String! by: Person }
  type Person { name: String! place: Place }
  type Place @shareable { town: String! street: String }`;

/** Knows every item, but not what it is. */
const files = `${link}
  type Item @key(fields: "id") @interfaceObject { id: ID! file(page: Int): File card: File }
  type File { address: String! }`;

const texts = `${link}
  type Maker @key(fields: "id") {
    id: ID!
    names(first: Int): [String!] @external
    short: String @requires(fields: "names(first: 1)")
    long: String @requires(fields: "names(first: 3)")
  }`;

const makers = [
  {
    __typename: 'Maker',
    id: 'm1',
    works: [{ town: 'Rome', street: null }, { town: 'Oslo' }],
    items: () => items.slice(0, 1),
  },
  { __typename: 'Maker', id: 'm2', works: null, items: () => [] },
];
const items = [
  { __typename: 'Lamp', id: 'l1', name: 'One', maker: makers[0], lumens: 0 },
  { __typename: 'Motor', id: 'e1', name: 'Two', maker: makers[1], kilowatts: 1.5, colour: 'RED' },
  { __typename: 'Lamp', id: 'l2', name: 'Three', maker: null, lumens: null },
  { __typename: 'Lamp', id: 'lost', name: 'Not rated', maker: makers[1], lumens: 4 },
];
const byId = (id: string) => items.find(item => item.id === id) ?? null;
const fail = () => {
  throw new Error('It broke');
};
const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
const found = { __resolveReference: ({ id }: { id: string }) => byId(id) };

const schemaOf = (typeDefs: string, resolvers: object) =>
  buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });

/** The subgraphs of a small graph: its schemas with their resolvers. */
export const schemas: Record<string, GraphQLSchema> = {
  lamps: schemaOf(lamps, {
    Item: { ...typed, ...found },
    Lamp: found,
    Motor: found,
    Found: typed,
    Maker: {
      __resolveReference: ({ id }: { id: string }) => makers.find(maker => maker.id === id) ?? null,
      names: ({ id }: { id: string }, { first = 9 }: { first?: number }) => ['a', 'b', 'c', id].slice(0, first),
    },
    Query: {
      items: (_: unknown, { first }: { first: number }) => items.slice(0, first),
      item: (_: unknown, { id }: { id: string }) => byId(id),
      found: () => [items[0], null, makers[0], items[1]],
      failing: fail,
      failingRequired: fail,
      matrix: () => [[1, 2], null, []],
      colours: () => ['GREEN', 'SECRET', null],
      lit: (_: unknown, given: object) => JSON.stringify(given),
    },
    Mutation: {
      light: (_: unknown, { id }: { id: string }) => byId(id),
      rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...byId(id), name }),
    },
  }),
  ratings: schemaOf(ratings, {
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
  }),
  files: schemaOf(files, {
    Item: {
      __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Item', id }),
      file: ({ id }: { id: string }, { page = 0 }: { page?: number }) => ({ address: `/${id}/${page}` }),
      card: ({ id }: { id: string }) => (id === 'l2' ? null : { address: `/card/${id}` }),
    },
  }),
  texts: schemaOf(texts, {
    Maker: {
      __resolveReference: (maker: object) => maker,
      short: ({ names = [] }: { names?: string[] }) => names.join('+'),
      long: ({ names = [] }: { names?: string[] }) => names.join('+'),
    },
  }),
};

const composed = composeServices(
  Object.entries({ lamps, ratings, files, texts }).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  })),
);
if (!composed.supergraphSdl) throw new Error(String(composed.errors));

export const supergraphSdl: string = composed.supergraphSdl;

/** How often each subgraph was asked. */
export type Asked = Record<string, number>;

/** The subgraphs as sources that count; those in `unreachable` cannot be reached. */
export function countingSources(asked: Asked, unreachable: readonly string[] = []) {
  const source = (name: string): GraphQLDataSource<GatewayContext> => ({
    async process({ request: { query = '', variables: variableValues } }) {
      asked[name] = (asked[name] ?? 0) + 1;
      if (unreachable.includes(name)) throw new Error(`${name} cannot be reached`);
      const schema = schemas[name] as GraphQLSchema;
      return JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), variableValues })));
    },
  });
  return new Map(Object.keys(schemas).map(name => [name, source(name)]));
}
