import 'reflect-metadata';
import { ValidateNested } from 'class-validator';
import { type ExecutionResult, graphql, parse } from 'graphql';
import { Arg, Args, ArgsType, buildSchemaSync, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import { ArrayMaxSize, IsCountry, Length, Max, MaxLength, Min, makeOptional } from '../src';
import { checkArgument } from '../src/check-arguments';
import { compile } from '../src/compile';
import { DateScalar } from '../src/scalars';

@InputType()
class PlaceInput {
  @Field(() => String) @Length(1, 20) name!: string;
  @Field(() => String, { nullable: true }) @IsCountry() country?: string | null;
}
@InputType()
class LampInput {
  @Field(() => String, { nullable: true }) @MaxLength(5) text?: string | null;
  @Field(() => [String], { nullable: true }) @MaxLength(5) texts?: string[] | null;
  @Field(() => [Int], { nullable: true }) @Min(0) @Max(9) watts?: number[] | null;
  @Field(() => [PlaceInput], { nullable: true }) @ValidateNested() @ArrayMaxSize(3) places?: PlaceInput[] | null;
  @Field(() => PlaceInput, { nullable: true }) @ValidateNested() maker?: PlaceInput | null;
  @Field(() => DateScalar, { nullable: true }) since?: string | null;
}
class LampPatch extends LampInput {}
makeOptional(LampPatch);
InputType('LampPatch')(LampPatch);
@InputType()
class OverrideInput {
  @Field(() => String) @Length(10, 20) reason!: string;
}
@ArgsType()
class LampArgs {
  @Field(() => String) @Length(3, 20) name!: string;
  @Field(() => LampInput, { nullable: true }) @ValidateNested() lamp?: LampInput | null;
}
@Resolver()
class Lamps {
  @Query(() => String)
  lamp(@Arg('input', () => LampInput) input: LampInput): string {
    return JSON.stringify(input);
  }
  @Query(() => String)
  patched(@Arg('id', () => String) id: string, @Arg('patch', () => LampPatch) patch: LampPatch): string {
    return id + JSON.stringify(patch);
  }
  @Query(() => String)
  issued(@Arg('overrides', () => [OverrideInput]) overrides: OverrideInput[]): string {
    return JSON.stringify(overrides);
  }
  @Query(() => String)
  named(@Args(() => LampArgs) args: LampArgs): string {
    return JSON.stringify(args);
  }
}

const schema = buildSchemaSync({ resolvers: [Lamps], validateFn: checkArgument });
const ask = async (source: string, variableValues = {}) => {
  const { data, errors } = await graphql({ schema, source, variableValues });
  const [refused] = errors ?? [];
  return { data, refused: refused && { message: refused.message, ...refused.extensions } };
};

const lamp = 'query ($given: LampInput!) { lamp(input: $given) }';
const patched = 'query ($given: LampPatch!) { patched(id: "x", patch: $given) }';
const issued = 'query ($given: [OverrideInput!]!) { issued(overrides: $given) }';
const named = 'query ($given: LampInput) { named(name: "Lamp", lamp: $given) }';

test.each<[string, unknown, string, string]>([
  [lamp, { text: 'longer' }, 'input.text', 'has 6 characters; at most 5 are kept. Shorten it.'],
  [lamp, { texts: ['a', 'longer'] }, 'input.texts[1]', 'has 6 characters; at most 5 are kept. Shorten it.'],
  [lamp, { text: '🔦'.repeat(6) }, 'input.text', 'has 6 characters; at most 5 are kept. Shorten it.'],
  [lamp, { watts: [1, -1] }, 'input.watts[1]', 'is -1. Give at least 0.'],
  [lamp, { watts: [10] }, 'input.watts[0]', 'is 10. Give at most 9.'],
  [lamp, { maker: { name: ' ' } }, 'input.maker.name', 'is empty. Say something, or leave it out.'],
  [
    lamp,
    { places: [{ name: 'A' }, { name: 'B', country: 'Germany' }] },
    'input.places[1].country',
    '"Germany" is not a country code. Write the two letters of ISO 3166-1, such as DE.',
  ],
  [
    lamp,
    { maker: { name: 'A', country: '' } },
    'input.maker.country',
    'is empty. Write the two letters of ISO 3166-1, such as DE, or leave it out.',
  ],
  [lamp, { places: Array(4).fill({ name: 'A' }) }, 'input.places', 'has 4 elements; at most 3 are taken.'],
  [patched, { places: [{ name: '' }] }, 'patch.places[0].name', 'is empty. Say something, or leave it out.'],
  [
    issued,
    [{ reason: 'long enough' }, { reason: 'ok' }],
    'overrides[1].reason',
    '"ok" is too short. Write 10 to 20 characters.',
  ],
  [
    issued,
    [{ reason: '🔦'.repeat(9) }],
    'overrides[0].reason',
    `"${'🔦'.repeat(9)}" is too short. Write 10 to 20 characters.`,
  ],
  [issued, [{ reason: '' }], 'overrides[0].reason', 'is empty. Write 10 to 20 characters.'],
  [named, { text: 'longer' }, 'lamp.text', 'has 6 characters; at most 5 are kept. Shorten it.'],
])('%s with %j is refused at %s', async (query, given, field, words) => {
  expect((await ask(query, { given })).refused).toEqual({ message: `${field}: ${words}`, code: 'BAD_INPUT', field });
});

test('an argument of a class of arguments is named by itself', async () => {
  expect((await ask('{ named(name: "") }')).refused).toMatchObject({
    message: 'name: is empty. Write 3 to 20 characters.',
    field: 'name',
  });
});

test('signs that take two units of a text are one character each', async () => {
  expect((await ask(lamp, { given: { text: '🔦'.repeat(5) } })).refused).toBeUndefined();
});

test('all that is refused is told, each with its place', async () => {
  const { refused } = await ask(lamp, { given: { text: 'longer', maker: { name: '' } } });
  expect(refused).toEqual({
    message:
      'input.text: has 6 characters; at most 5 are kept. Shorten it. input.maker.name: is empty. Say something, or leave it out.',
    code: 'BAD_INPUT',
    field: 'input.text',
  });
});

test('a country in small letters is taken, and kept in capitals', async () => {
  const given = { maker: { name: 'A', country: ' de ' }, places: [{ name: 'B', country: 'zz' }] };
  const { data } = await ask(lamp, { given });
  expect(JSON.parse(String(data?.lamp))).toMatchObject({
    maker: { name: 'A', country: 'DE' },
    places: [{ name: 'B', country: 'ZZ' }],
  });
});

describe('what GraphQL itself refuses of a variable', () => {
  const run = (query: string, variables: Record<string, unknown>) =>
    compile(schema, parse(query))(undefined, {}, variables) as ExecutionResult;

  test.each<[string, Record<string, unknown>, string, string]>([
    [lamp, { given: { since: '2026-02-30' } }, 'input.since', '"2026-02-30" is not a day of the calendar.'],
    [lamp, { given: { text: 5 } }, 'input.text', 'String cannot represent a non string value: 5'],
    [lamp, { given: { places: [{ name: 'A' }, {}] } }, 'input.places[1]', 'Field "name" of required type "String!"'],
    [lamp, {}, 'input', 'must be given, as LampInput!.'],
    [
      'query ($day: Date) { named(name: "Lamp", lamp: { places: [{ name: "A" }], since: $day }) }',
      { day: 'today' },
      'lamp.since',
      '"today" is not a day of the calendar.',
    ],
    [
      'query ($name: String!) { lamp(input: { places: [{ name: "A" }, { name: $name }] }) }',
      { name: 7 },
      'input.places[1].name',
      'String cannot represent a non string value: 7',
    ],
  ])('of %s with %j is told by its place among the arguments', (query, variables, field, words) => {
    const { errors } = run(query, variables);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT', field });
    expect(errors?.[0]?.message).toContain(`${field}: ${words}`);
  });
});
