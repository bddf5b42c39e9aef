import { buildSchema, execute, type GraphQLError, type GraphQLObjectType, parse } from 'graphql';
import { guard, guardArguments } from '../src/input-guard';

const refusal = (value: unknown): { message: string; extensions: unknown } | null => {
  try {
    guard(value, 'input');
    return null;
  } catch (error) {
    const { message, extensions } = error as GraphQLError;
    return { message, extensions };
  }
};

test.each<[string, unknown]>([
  ['nothing', null],
  ['a blank text in a list that is the argument itself', ['', ' ']],
  ['an empty text', ''],
  ['a text of 50,000 characters', 'x'.repeat(50_000)],
  ['50,000 signs that take two units each', '🔦'.repeat(50_000)],
  ['letters beyond the basic plane', '𝔸 lamp 灯 🔦'],
  ['line ends and tabs', 'one\r\n\ttwo'],
  ['a list of 2,000', Array.from({ length: 2_000 }, () => 1)],
  ['numbers, truth and days', { at: new Date(0), watts: 5, whole: true }],
])('takes %s', (_, value) => {
  expect(refusal(value)).toBeNull();
});

test.each<[string, unknown, string]>([
  ['a text of 50,001 characters', 'x'.repeat(50_001), 'input: 50001 characters are too many; at most 50000 are kept.'],
  ['50,001 signs of two units', '🔦'.repeat(50_001), 'input: 50001 characters are too many; at most 50000 are kept.'],
  ['a NUL', 'a\0b', 'input: contains a NUL character. Remove it.'],
  [
    'the first half of a character alone',
    '\ud83d lamp',
    'input: contains half of a surrogate pair. Type the text again.',
  ],
  [
    'the second half of a character alone',
    'lamp \udd26',
    'input: contains half of a surrogate pair. Type the text again.',
  ],
  ['2,001 elements', Array(2_001).fill('x'), 'input: 2001 elements are too many; at most 2000 are taken.'],
  [
    'a NUL deep inside',
    { sites: [{ name: 'a' }, { name: '\0' }] },
    'input.sites[1].name: contains a NUL character. Remove it.',
  ],
  ['a blank text in a list', { models: ['A', ' \n'] }, 'input.models[1]: is empty. Say something, or leave it out.'],
  [
    'an empty text in a list of an input in a list',
    { sites: [{ names: [''] }] },
    'input.sites[0].names[0]: is empty. Say something, or leave it out.',
  ],
  [
    'a long list inside a list',
    [[], Array(2_001).fill(0)],
    'input[1]: 2001 elements are too many; at most 2000 are taken.',
  ],
])('refuses %s and names the field', (_, value, message) => {
  const [field] = message.split(': ');
  expect(refusal(value)).toEqual({ message, extensions: { code: 'BAD_INPUT', field } });
});

describe('a schema', () => {
  const schema = buildSchema(
    `type Query { echo(text: String): String _echo(text: String): String lamp: Lamp }
     type Mutation { keep(text: String): String }
     type Lamp { lit(text: String): String name: String }`,
  );
  const asked: string[] = [];
  for (const name of ['Query', 'Mutation', 'Lamp'])
    for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields()))
      if (field.args.length)
        field.resolve = (_root, { text }) => {
          asked.push(field.name);
          return text;
        };
  guardArguments(schema);
  const ask = async (query: string, text: string) =>
    execute({ schema, document: parse(query), variableValues: { text }, rootValue: { lamp: { name: 'One' } } });

  test.each([
    'query ($text: String) { echo(text: $text) }',
    'mutation ($text: String) { keep(text: $text) }',
    'query ($text: String) { lamp { lit(text: $text) } }',
  ])('%s is guarded before its resolver runs', async query => {
    asked.length = 0;
    const { errors } = await ask(query, 'a\0b');
    expect(errors?.map(({ message }) => message)).toEqual(['text: contains a NUL character. Remove it.']);
    expect(asked).toEqual([]);
    expect((await ask(query, 'ab')).errors).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('a field without arguments keeps to be read as the property that it is', () => {
    expect((schema.getType('Lamp') as GraphQLObjectType).getFields().name?.resolve).toBeUndefined();
  });

  test('the fields of federation itself are left alone', async () => {
    expect((await ask('query ($text: String) { _echo(text: $text) }', 'a\0b')).errors).toBeUndefined();
  });
});
