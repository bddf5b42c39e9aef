import { buildSubgraphSchema } from '@apollo/subgraph';
import { isInterfaceType, isObjectType, parse } from 'graphql';
import { internal } from '../src/audience';
import { federated } from '../src/federated';

const sdl = `
  schema { query: Query }
  interface Certificate { id: ID! number: String! }
  interface Named { name: String! }
  type Lamp implements Certificate & Named @key(fields: "id") {
    id: ID!
    number: String!
    name: String!
    watts: Int
  }
  type Bulb @key(fields: "id") { id: ID! number: String! }
  input LampInput @shareable { number: String! }
  type Query { lamp: Lamp bulb: Bulb named: Named }
`;

const fieldsOf = (text: string, typename: string) => {
  const type = parse(text).definitions.find(node => 'name' in node && node.name?.value === typename);
  if (!type || !('fields' in type)) throw new Error(`${typename} has no fields`);
  return Object.fromEntries(
    (type.fields ?? []).map(({ name, directives }) => [name.value, directives?.map(({ name }) => name.value)]),
  );
};

test('what an object has from an interface is shareable, its key and what is its own are not', () => {
  expect(fieldsOf(federated(sdl, []), 'Lamp')).toEqual({
    id: [],
    number: ['shareable'],
    name: ['shareable'],
    watts: [],
  });
});

test('an object that implements nothing stays as it is, whatever its fields are called', () => {
  expect(fieldsOf(federated(sdl, []), 'Bulb')).toEqual({ id: [], number: [] });
});

test('an input loses the directives that it shares with its object', () => {
  expect(federated(sdl, [])).toMatch(/input LampInput \{/);
});

test('every field of a root may be null, whatever its resolver promises, and no other field', () => {
  const strict = 'type Lamp { number: String! } type Query { lamps: [Lamp!]! one: Lamp! } type Mutation { dim: Lamp! }';
  const text = federated(strict, []);
  expect(text).toMatch(/lamps: \[Lamp!\] @.*\s+one: Lamp @/);
  expect(text).toMatch(/dim: Lamp @/);
  expect(text).toContain('number: String!');
});

test('only the interfaces that are named get a key', () => {
  const text = federated(sdl, ['Certificate']);
  expect(text).toMatch(/interface Certificate @key\(fields: "id"\) \{/);
  expect(text).toMatch(/interface Named \{/);
  expect(federated(sdl, [])).toMatch(/interface Certificate \{/);
});

test('what is asked of the root is for every front end, unless it is internal or hidden from everybody', () => {
  const given = `
    type Query { lamp: Lamp dead: [Int] ${internal} principal: Int @inaccessible }
    type Lamp { maker: String ${internal} watts: Int }
  `;
  const text = federated(given, []);
  expect(
    text
      .slice(text.indexOf('type Query'))
      .match(/^ {2}.*$/gm)
      ?.map(line => line.trim()),
  ).toEqual([
    'lamp: Lamp @tag(name: "public")',
    'dead: [Int] @tag(name: "internal")',
    'principal: Int @inaccessible',
    'maker: String @tag(name: "internal")',
    'watts: Int',
  ]);
});

test('the result is linked to the federation specification, and a subgraph can be built from it', () => {
  const text = federated(sdl, ['Certificate']);
  expect(text).toContain('https://specs.apollo.dev/federation/v2');
  expect(text).not.toMatch(/^schema \{/m);
  const schema = buildSubgraphSchema(parse(text));
  expect(isObjectType(schema.getType('Lamp'))).toBe(true);
  expect(isInterfaceType(schema.getType('Certificate'))).toBe(true);
});
