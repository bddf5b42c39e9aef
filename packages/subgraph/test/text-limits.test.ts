import 'reflect-metadata';
import { buildSchema, execute, type GraphQLError, parse } from 'graphql';
import { Arg, Args, ArgsType, buildSchemaSync, Field, InputType, Query, Resolver } from 'type-graphql';
import { Length, MaxLength } from '../src';
import { checkArgument } from '../src/check-arguments';
import { guardArguments } from '../src/input-guard';
import { statedLimit, stateLimits } from '../src/text-limits';

@InputType()
class MirrorInput {
  @Field(() => String, { description: 'As printed.' }) @Length(1, 1_200) name!: string;
  @Field(() => [String], { description: 'Of each side.' }) @MaxLength(5) sides!: string[];
  @Field(() => String, { description: 'Free text.' }) note!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country!: string;
}
@InputType()
class WideMirrorInput extends MirrorInput {
  @Field(() => String, { description: 'At most 7 characters.' }) width!: string;
}
@ArgsType()
class MirrorArgs {
  @Field(() => String, { description: 'Of which one.' }) @MaxLength(3) code!: string;
}
@Resolver()
class Mirrors {
  @Query(() => String)
  mirror(
    @Args(() => MirrorArgs) { code }: MirrorArgs,
    @Arg('input', () => WideMirrorInput) input: WideMirrorInput,
  ): string {
    return code + input.name;
  }
  @Query(() => String)
  found(
    @Arg('query', () => String, { description: 'What is sought.' }) query: string,
    @Arg('numbers', () => [String], { description: 'At most 4 characters each.' }) numbers: string[],
  ): string {
    return query + numbers;
  }
}

stateLimits();
stateLimits();
const schema = buildSchemaSync({ resolvers: [Mirrors], validateFn: checkArgument });
guardArguments(schema);

test('every text says how long it may be: by its own limit, or by the usual one', () => {
  const { mirror, found } = schema.getQueryType()?.getFields() ?? {};
  const input = schema.getType('WideMirrorInput') as unknown as {
    getFields(): Record<string, { description: string }>;
  };
  const told = Object.entries(input.getFields()).map(([name, { description }]) => [name, description]);
  expect(Object.fromEntries(told)).toEqual({
    name: 'As printed. At most 1,200 characters.',
    sides: 'Of each side. Each at most 5 characters.',
    note: 'Free text. At most 50,000 characters.',
    country: 'ISO 3166-1 alpha-2, such as `DE`.',
    width: 'At most 7 characters.',
  });
  expect(mirror?.args.find(({ name }) => name === 'code')?.description).toBe('Of which one. At most 3 characters.');
  expect(found?.args.map(({ description }) => description).sort()).toEqual([
    'At most 4 characters each.',
    'What is sought. At most 2,000 characters.',
  ]);
  expect([statedLimit('Such as `x`. At most 1,200 characters.'), statedLimit('Anything.'), statedLimit(null)]).toEqual([
    1_200,
    null,
    null,
  ]);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'an argument',
    { query: 'x'.repeat(2_001), numbers: [] },
    'query: has 2001 characters; at most 2000 are kept. Shorten it.',
  ],
  [
    'one of a list',
    { query: '', numbers: ['a', 'abcde'] },
    'numbers[1]: has 5 characters; at most 4 are kept. Shorten it.',
  ],
])('what is longer than it says is refused: %s', async (_what, variableValues, message) => {
  const document = parse('query ($query: String!, $numbers: [String!]!) { found(query: $query, numbers: $numbers) }');
  const { errors } = await execute({ schema, document, variableValues });
  expect(errors?.map((error: GraphQLError) => [error.message, error.extensions.code])).toEqual([
    [message, 'BAD_INPUT'],
  ]);
});

test('what is as long as it says is taken, as people count characters', async () => {
  const document = parse('query ($query: String!) { found(query: $query, numbers: ["abcd"]) }');
  const { errors } = await execute({ schema, document, variableValues: { query: '🔦'.repeat(2_000) } });
  expect(errors).toBeUndefined();
});

test('of a schema that says nothing nothing is refused', async () => {
  const plain = buildSchema('type Query { found(query: String): String }');
  guardArguments(plain);
  const document = parse('query ($query: String) { found(query: $query) }');
  expect(
    (await execute({ schema: plain, document, variableValues: { query: 'x'.repeat(9_000) } })).errors,
  ).toBeUndefined();
});
