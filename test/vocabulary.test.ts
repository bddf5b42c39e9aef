import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { acrossTypes } from './merging';
import { certificateTypes, fieldsOf, publicSchema } from './public-schema';

const schema = publicSchema();
const documentTypes = [...certificateTypes(schema)].filter(name => name !== 'Certificate');

describe('one selection over documents of every type', () => {
  const clashes = (...asked: Parameters<typeof acrossTypes>) =>
    validate(asked[0], parse(acrossTypes(...asked)), [OverlappingFieldsCanBeMergedRule]).map(({ message }) => message);

  test('can ask each type for everything that it says, in the document and in its issues', () => {
    const operation = acrossTypes(schema, 'certificate(id: "any")', 'Certificate', 3);
    for (const type of documentTypes)
      expect(operation).toMatch(new RegExp(`on ${type} { .*content { .*issue { .*content {`));
    expect(clashes(schema, 'certificate(id: "any")', 'Certificate', 3)).toEqual([]);
  });

  test.each([
    ['that only one of them always has', '[Int!]!', '[Int!]'],
    ['of two kinds', '[String!]!', '[Int!]!'],
    ['in a list and alone', '[Int!]!', 'Int!'],
  ])('would not do with a value %s', (_, one, other) => {
    const clashing = buildSchema(`
      type Query { paper: Paper } interface Paper { id: ID }
      type A implements Paper { id: ID same: Int said: SaidOfA } type SaidOfA { units: ${one} }
      type B implements Paper { id: ID same: Int said: SaidOfB } type SaidOfB { units: ${other} }`);
    expect(clashes(clashing, 'paper', 'Paper', 1)).toEqual([expect.stringContaining('"units" conflict')]);
    expect(clashes(clashing, 'paper', 'Paper', 0)).toEqual([]);
  });
});

test('content is nullable alike in documents and issues of every type', () => {
  const contents = documentTypes.flatMap(type => [type, `${type}Issue`].map(name => fieldsOf(schema, name).content));
  expect(contents.filter(field => !field || String(field.type).endsWith('!'))).toEqual([]);
});
