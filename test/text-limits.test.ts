import { statedLimit } from '@conformity/subgraph';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  parse,
} from 'graphql';
import { publicSchema, rootFields } from './public-schema';
import { demonstrationDatabase, inParallel } from './support';
import { startWhole, type Whole } from './whole';

const schema = publicSchema();

type Text = GraphQLArgument | GraphQLInputField;
const isText = ({ type }: Text) => getNamedType(type).name === 'String';

/** Every text that the graph takes, by its coordinate. */
const texts: [coordinate: string, text: Text][] = Object.values(schema.getTypeMap()).flatMap(type => {
  if (type.name.startsWith('__')) return [];
  const fields: [string, Text][] = isInputObjectType(type)
    ? Object.values(type.getFields()).map(field => [`${type.name}.${field.name}`, field])
    : [];
  const args: [string, Text][] = isObjectType(type)
    ? Object.values(type.getFields()).flatMap(({ name, args }) =>
        args.map((arg): [string, Text] => [`${type.name}.${name}(${arg.name}:)`, arg]),
      )
    : [];
  return [...fields, ...args].filter(([, text]) => isText(text));
});

test('every text that the graph takes says how long it may be', () => {
  expect(texts.length).toBeGreaterThan(400);
  const silent = texts.filter(
    ([, { description }]) => !statedLimit(description) && !description?.includes('ISO 3166-1 alpha-2'),
  );
  expect(silent.map(([coordinate]) => coordinate)).toEqual([]);
});

/** A way to a text: below which root field and argument, and by which fields of inputs. */
interface Way {
  kind: 'query' | 'mutation';
  field: ReturnType<typeof rootFields>[number];
  arg: GraphQLArgument;
  below: GraphQLInputField[];
  coordinate: string;
}

/** One way to every text of a root field, and to every text of an input. */
function* ways(): Generator<Way> {
  const seen = new Set<string>();
  const roots = [
    ...rootFields(schema.getQueryType()).map(field => ({ kind: 'query' as const, field })),
    ...rootFields(schema.getMutationType()).map(field => ({ kind: 'mutation' as const, field })),
  ];
  function* belowOf(way: Way, type: GraphQLInputType): Generator<Way> {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || seen.has(named.name)) return;
    seen.add(named.name);
    for (const field of Object.values(named.getFields())) {
      const next = { ...way, below: [...way.below, field], coordinate: `${named.name}.${field.name}` };
      if (isText(field)) yield next;
      else yield* belowOf(next, field.type);
    }
  }
  for (const { kind, field } of roots)
    for (const arg of field.args) {
      const way = { kind, field, arg, below: [], coordinate: `${field.name}(${arg.name}:)` };
      if (isText(arg)) yield way;
      else yield* belowOf(way, arg.type);
    }
}

const scalars: Record<string, unknown> = {
  ...{ Int: 1, Float: 1, Boolean: true, ID: 'x', JSON: {} },
  ...{ Date: '2026-01-01', DateTime: '2026-01-01T00:00:00Z', Base64: 'JVBERi0xLjc=' },
};

/** What other texts say; it is a reason too. */
const other = 'Because of it';

/** The least that a value of the type can be, with what stands at the end of a way in it. */
function leastOf(type: GraphQLInputType, below: readonly GraphQLInputField[], text: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [leastOf(nullable.ofType, below, text)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return nullable.name === 'String' ? text : scalars[nullable.name];
  const [next, ...further] = below;
  const wanted = Object.values(nullable.getFields()).filter(field => isRequiredInputField(field) || field === next);
  return Object.fromEntries(
    wanted.map(field => [
      field.name,
      field === next ? leastOf(field.type, further, text) : leastOf(field.type, [], other),
    ]),
  );
}

function operationOf({ kind, field, arg, below }: Way, text: string) {
  const args = field.args.filter(one => one === arg || (isNonNullType(one.type) && one.defaultValue === undefined));
  const declared = args.map(one => `$${one.name}: ${one.type}`).join(', ');
  const passed = args.map(one => `${one.name}: $${one.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    document: parse(`${kind} (${declared}) { ${field.name}(${passed}) ${selection} }`),
    variables: Object.fromEntries(
      args.map(one => [one.name, one === arg ? leastOf(one.type, below, text) : leastOf(one.type, [], other)]),
    ),
  };
}

describe('a text that is longer', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole(await demonstrationDatabase());
  });
  afterAll(() => whole?.stop());

  test('is refused wherever it stands, before anybody is asked who they are', async () => {
    const principal = { id: 'guest', name: 'Guest', memberships: [] };
    const taken = await inParallel([...ways()], 4, async way => {
      const { description } = way.below.at(-1) ?? way.arg;
      const long = 'x'.repeat((statedLimit(description) ?? 50_000) + 1);
      const { errors } = await whole.ask({ ...operationOf(way, long), principal, now: new Date() });
      const [first] = errors;
      const isRefused =
        first?.extensions?.code === 'BAD_INPUT' &&
        /characters|country|is no |is not the hash/.test(first.message) &&
        first.message.includes(way.below.at(-1)?.name ?? way.arg.name);
      return isRefused ? [] : [`${way.coordinate}: ${first?.message.slice(0, 300) ?? 'was taken'}`];
    });
    expect(taken.flat()).toEqual([]);
  });
});
