import { buildSchema, execute, type GraphQLObjectType, parse } from 'graphql';
import { takeOldNames } from '../src/old-names';

const schema = buildSchema(`
  type Query { name(letters: Int): String people(body: ID, bodyId: ID @deprecated(reason: "Use \`body\`. Removed on 2027-06-30.")): String }
  type Mutation { draft(input: Licence, all: [Licence!]): String }
  input Licence {
    holder: Holder
    licensee: Holder @deprecated(reason: "Use \`holder\`. Removed on 2027-06-30.")
    holders: [Holder!]! = []
    applicants: [Holder!] @deprecated(reason: "Use \`holders\`. Removed on 2027-06-30.")
    notes: String @deprecated(reason: "Nobody reads them.")
  }
  input Holder { name: String, town: String, city: String @deprecated(reason: "Use \`town\`.") }
`);
const fieldsOf = (name: string) => (schema.getType(name) as GraphQLObjectType).getFields();
for (const field of [fieldsOf('Query').people, fieldsOf('Mutation').draft])
  if (field) field.resolve = (_root, args) => JSON.stringify(args);
takeOldNames(schema);

const ask = (query: string) => execute({ schema, document: parse(query) }) as { data?: object; errors?: object[] };
const seenBy = (query: string) => {
  const { data } = ask(query);
  return JSON.parse(String(Object.values(data ?? {})[0]));
};
const drafted = (input: string) => seenBy(`mutation { draft(input: ${input}) }`).input;

test.each([
  ['an argument by its old name', '{ people(bodyId: "bdy_demo") }', { body: 'bdy_demo' }],
  ['an argument by its new name', '{ people(body: "bdy_demo") }', { body: 'bdy_demo' }],
  ['nothing at all', '{ people }', {}],
])('%s reaches the resolver by the new one', (_, query, expected) => {
  expect(seenBy(query)).toEqual(expected);
});

test.each([
  ['a field', '{ licensee: { name: "A" } }', { holder: { name: 'A' }, holders: [] }],
  ['a field that is emptied', '{ licensee: null }', { holder: null, holders: [] }],
  ['a list whose new name has a default', '{ applicants: [{ name: "A" }] }', { holders: [{ name: 'A' }] }],
  ['a field of a field', '{ licensee: { city: "Genève" } }', { holder: { town: 'Genève' }, holders: [] }],
  ['the field of an element', '{ holders: [{ city: "Genève" }] }', { holders: [{ town: 'Genève' }] }],
  ['what was deprecated without a successor', '{ notes: "x" }', { notes: 'x', holders: [] }],
])('%s by its old name is the one of the new name', (_, input, expected) => {
  expect(drafted(input)).toEqual(expected);
});

test.each([
  ['{ people(body: "a", bodyId: "a") }', 'bodyId: is the old name of body, which is given too. Give one of the two.'],
  [
    'mutation { draft(input: { licensee: { name: "A" }, holder: { name: "A" } }) }',
    'input.licensee: is the old name of holder, which is given too. Give one of the two.',
  ],
  ['mutation { draft(input: { holder: null, licensee: null }) }', 'input.licensee: is the old name of holder'],
  [
    'mutation { draft(all: [{}, { holders: [{ name: "A" }], applicants: [{ name: "A" }] }]) }',
    'all[1].applicants: is the old name of holders',
  ],
  ['mutation { draft(input: { holder: { town: "A", city: "B" } }) }', 'input.holder.city: is the old name of town'],
])('%s is refused, because one value is given twice', (query, message) => {
  const errors = ask(query).errors as { message: string; extensions: object }[];
  expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_INPUT', field: message.split(': ')[0] });
});

test('a field that takes nothing old is left as it was', () => {
  expect(fieldsOf('Query').name?.resolve).toBeUndefined();
});
