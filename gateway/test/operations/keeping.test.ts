import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { hintsOf, secondsOf } from '../../src/operations/keeping';

const sdl = `
  directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION | OBJECT | INTERFACE
  type Query { lamps: [Lamp] @cacheControl(maxAge: 60)  bulbs: [Bulb] @cacheControl(maxAge: 300)  lamp(number: String): Lamp }
  type Mutation { light: Lamp @cacheControl(maxAge: 60) }
  interface Lit @cacheControl(maxAge: 10) { number: String }
  type Lamp implements Lit { number: String  bulb: Bulb  photo: Photo }
  type Bulb { watts: Int  lamps: [Lit]  price: Int @cacheControl(maxAge: 30) }
  type Photo @cacheControl(maxAge: 0) { url: String }
`;
const schema = buildSchema(sdl);

test.each([
  ['{ bulbs { watts } }', 300, 'what the question says'],
  ['{ __typename bulbs { __typename watts } }', 300, 'names of types say nothing'],
  ['{ bulbs { watts price } }', 30, 'what a field within says, if that is less'],
  ['{ bulbs { lamps { number } } }', 10, 'what the type of a field says'],
  ['{ lamps { number } }', 10, 'what an interface of the type says'],
  ['{ bulbs { ...F } } fragment F on Bulb { lamps { ... on Lamp { photo { url } } } }', 0, 'fragments are looked into'],
  ['{ bulbs { watts } lamp { number } }', 0, 'one question that says nothing is enough'],
  ['{ lamp { bulb { watts } } }', 0, 'nothing said is nothing kept'],
  ['{ __schema { description } }', 0, 'nobody says anything of the schema'],
  ['{ __typename }', 0, 'nothing is asked'],
  ['mutation { light { number } }', 0, 'an act'],
])('%s may be kept %i s: %s', (query, seconds) => {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  expect(secondsOf(schema, hintsOf(sdl), document, operation)).toBe(seconds);
});
