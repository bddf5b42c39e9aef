import { buildSchema, execute, parse } from 'graphql';
import { compile } from '../src/compile';
import { CompiledOperations } from '../src/executor';

const schema = buildSchema(`
  enum Kind { A B }
  input Inner { z: Int! = 4, kind: Kind! = A }
  input Input { a: Int! = 3, kind: Kind! = B, list: [Kind!]! = [A], inner: Inner = { kind: B }, inners: [Inner!]! = [{}], text: String }
  input Plain { a: Int, list: [Int!] }
  type Query { echo(n: Int! = 20, input: Input, plain: Plain, kind: Kind! = A): String }
`);
const echo = schema.getQueryType()?.getFields().echo;
Object.assign(echo as object, { resolve: (_root: unknown, args: object) => JSON.stringify(args) });

test.each([
  ['query ($n: Int! = 5) { echo(n: $n) }', {}],
  ['query ($n: Int! = 5) { echo(n: $n) }', { n: 6 }],
  ['query ($n: Int) { echo(n: $n) }', {}],
  ['query ($n: Int = 7) { echo(n: $n) }', {}],
  ['query ($i: Input) { echo(input: $i) }', {}],
  ['query ($i: Input) { echo(input: $i) }', { i: {} }],
  ['query ($i: Input) { echo(input: $i) }', { i: { a: 1, inners: [{}], inner: null, text: null } }],
  ['query ($i: Input) { echo(input: $i) }', { i: { inners: { z: 9 } } }],
  ['query ($i: Input! = { a: 9 }) { echo(input: $i) }', {}],
  ['query ($a: Int) { echo(input: { a: $a }) }', {}],
  ['query ($a: Int! = 3) { echo(input: { a: $a }) }', {}],
  ['query ($p: Plain) { echo(plain: $p) }', { p: { a: 1, list: 2 } }],
  ['query ($k: Kind) { echo(kind: $k) }', {}],
  ['query ($k: Kind!) { echo(kind: $k) }', { k: 'B' }],
])('coerces as the specification demands: %s with %j', async (text, variables) => {
  const document = parse(text);
  const expected = await execute({ schema, document, variableValues: variables });
  expect(expected.errors).toBeUndefined();
  const { data, errors } = await compile(schema, document)({}, {}, variables);
  expect(errors).toBeUndefined();
  expect(JSON.parse(String(data?.echo))).toEqual(JSON.parse(String(expected.data?.echo)));
});

test.each([
  ['query ($n: Int = 5) { echo(n: $n) }', 'n'],
  ['query ($k: Int = 1) { echo(plain: { list: [2, $k] }) }', 'k'],
  ['query ($z: Int = 1) { echo(input: { inners: [{ z: $z }] }) }', 'z'],
  ['query ($s: Boolean = false) { echo @skip(if: $s) }', 's'],
  ['query ($s: Boolean = true) { ...F } fragment F on Query { echo @include(if: $s) }', 's'],
])('a variable with a default is not null where null must not stand: %s', async (text, name) => {
  const run = compile(schema, parse(text));
  const { data, errors } = await run(undefined, {}, { [name]: null });
  expect(data).toBeUndefined();
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining(`"$${name}"`),
    extensions: { code: 'BAD_INPUT' },
  });
  expect((await run(undefined, {}, {})).errors).toBeUndefined();
});

test('a variable is refused for what its own operation says of it, not for another of the document', async () => {
  const both = parse(
    'query A($n: Int) { echo(plain: { a: $n }) } query B($n: Int = 5) { ...F } fragment F on Query { echo(n: $n) }',
  );
  expect((await compile(schema, both, 'A')(undefined, {}, { n: null })).errors).toBeUndefined();
  expect((await compile(schema, both, 'B')(undefined, {}, { n: null })).errors).toHaveLength(1);
});

test('a variable is null where null may stand', async () => {
  const run = compile(schema, parse('query ($a: Int = 5) { echo(plain: { a: $a }) }'));
  expect((await run(undefined, {}, { a: null })).data).toEqual({ echo: '{"n":20,"plain":{"a":null},"kind":"A"}' });
});

test('what was compiled last is kept, and of all subgraphs together no more than has room', () => {
  const compiled = new CompiledOperations(4);
  const compiledOf = (name: string, query: string) => compiled.of({ name, schema } as never, { query });
  const [one, other] = [compiledOf('one', '{ echo }'), compiledOf('other', '{ echo }')];
  expect(one).not.toBe(other);
  expect([compiledOf('other', '{ echo }'), compiledOf('one', '{ echo }')]).toEqual([other, one]);
  compiledOf('one', '{ again: echo }');
  expect(compiledOf('one', '{ echo }')).toBe(one);
  expect(compiledOf('other', '{ echo }')).not.toBe(other);
});
