import { buildSchema, execute, type GraphQLResolveInfo, parse } from 'graphql';
import { askedOf, namesAsked } from '../src/asked';

const schema = buildSchema(`
  type Maker { name: String country: String }
  type Content { marking: String lines: [String] maker: Maker }
  interface Item { id: ID content: Content }
  type Lamp implements Item { id: ID content: Content lumens: Int }
  type Motor implements Item { id: ID content: Content }
  type Query { item: Item }
`);
const [content, query] = [schema.getType('Content'), schema.getQueryType()] as {
  getFields(): Record<string, { resolve?: unknown }>;
}[];
Object.assign(content?.getFields().lines as object, { resolve: () => [] });

function infoOf(text: string): GraphQLResolveInfo {
  let found: GraphQLResolveInfo | undefined;
  const resolve = (_root: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found = info;
    return null;
  };
  Object.assign(query?.getFields().item as object, { resolve });
  execute({ schema, document: parse(text) });
  return found as GraphQLResolveInfo;
}

const askedIn = (text: string) => Object.fromEntries(askedOf(infoOf(text), 'Lamp'));

test.each([
  [
    'fields and the properties of an object',
    '{ item { id content { marking maker { name } } } }',
    { id: null, content: ['marking', 'maker'] },
  ],
  [
    'a property once, however often it is asked',
    '{ item { content { a: marking b: marking } } }',
    { content: ['marking'] },
  ],
  [
    'a field in several places together',
    '{ item { content { marking } ... on Item { content { maker { name } } } } }',
    { content: ['marking', 'maker'] },
  ],
  [
    'any property where a resolver derives one of the fields',
    '{ item { content { marking lines } } }',
    { content: null },
  ],
  [
    'any property where only one of two places has a derived field',
    '{ item { content { lines } ... on Lamp { content { marking } } } }',
    { content: null },
  ],
  [
    'what fragments ask',
    'query { item { ...L } } fragment L on Lamp { lumens content { ...C } } fragment C on Content { marking }',
    { lumens: null, content: ['marking'] },
  ],
  ['nothing of what is asked of another type', '{ item { id ... on Motor { content { lines } } } }', { id: null }],
  ['not the name of the type as a property', '{ item { content { __typename } } }', { content: [] }],
])('reads %s', (_about, text, expected) => {
  expect(askedIn(text)).toEqual(expected);
});

test('reads every name below, of objects of any type', () => {
  const text =
    'query { item { x: id ...L ... on Motor { content { lines } } } } fragment L on Lamp { lumens content { maker { name } } }';
  expect([...namesAsked(infoOf(text))].sort()).toEqual(['content', 'id', 'lines', 'lumens', 'maker', 'name']);
});
