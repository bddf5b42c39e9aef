import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { startAsking, truthOf } from './asking';

let graph: Awaited<ReturnType<typeof startAsking>>;
beforeAll(async () => {
  graph = await startAsking();
});
afterAll(() => graph.stop());

/** The first ask plans, the second has the plan; a third shows what a second leaves behind. */
async function expectTruthThrice(query: string, variables: object = {}) {
  const truth = await truthOf(query, variables);
  for (let time = 0; time < 3; time++) {
    const { text, errors } = await graph.ask(query, variables);
    expect(text).toBe(truth.text);
    expect(errors.length > 0).toBe(truth.errors.length > 0);
  }
}

type Case = [about: string, query: string, variables?: object];

/** A test of each; not by `test.each`, which takes a parameter without an argument for a callback. */
function expectTruth(cases: readonly Case[]) {
  for (const [about, query, variables] of cases) test(about, () => expectTruthThrice(query, variables));
}

describe('answers as if all subgraphs were one:', () => {
  expectTruth([
    ['plain fields', '{ items { id name } }'],
    ['names in the order asked', '{ items { name __typename id } }'],
    ['aliases', '{ a: items(first: 1) { x: name y: id kind: __typename } b: item(id: "e1") { name } }'],
    [
      'entities of several types',
      '{ items { id ... on Lamp { rating lumens } ... on Motor { rating kilowatts colour } } }',
    ],
    ['entities without the fields of their keys', '{ items { ... on Lamp { comment { text } } } }'],
    [
      'fragments',
      'query Q { items { ...I } } fragment I on Item { name maker { ...M } } fragment M on Maker { id title works { town } }',
    ],
    [
      'the same field twice',
      '{ items { maker { id } maker { title works { town street } } ... on Lamp { maker { best { name } } } } }',
    ],
    [
      'a union with a null',
      '{ found { __typename ... on Lamp { name rating } ... on Maker { title } ... on Motor { kilowatts } } }',
    ],
    ['an interface in a union', '{ found { ... on Item { name } ... on Maker { id } } }'],
    [
      'entities within entities',
      '{ item(id: "l1") { maker { best { rating name comments { text by { name place { town street } } } } } } }',
    ],
    ['nothing found', '{ item(id: "nothing") { id ... on Lamp { rating } } }'],
    ['an empty list', '{ items(first: 0) { id ... on Lamp { rating } } }'],
    ['lists of lists', '{ matrix }'],
    [
      'variables',
      'query Q($first: Int, $c: Int) { items(first: $first) { id ... on Lamp { comments(first: $c) { text } } } }',
      { first: 1, c: 1 },
    ],
    [
      'variables left out',
      'query Q($first: Int, $c: Int) { items(first: $first) { id ... on Lamp { comments(first: $c) { text } } } }',
    ],
    ['defaults of variables', 'query Q($first: Int = 2) { items(first: $first) { id } }'],
    ['an error in a field', '{ failing items { id } }'],
    ['an error in a field that must be there', '{ failingRequired items { id } }'],
    ['an error in an entity', '{ items { id ... on Motor { rating comment { text } } } }'],
    ['an entity that another subgraph does not know', '{ items(first: 4) { id ... on Lamp { comment { text } } } }'],
    ['include', 'query Q($yes: Boolean!) { items { id name @include(if: $yes) } }', { yes: false }],
    ['skip', '{ items { id name @skip(if: true) ... on Lamp @skip(if: false) { rating } } }'],
    ['the name of the root', '{ __typename items { id } }'],
    ['an operation by its name', 'query A { items { id } }'],
  ]);
});

describe('where the planner loses the type of an object behind an interface,', () => {
  expectTruth([
    ['an object of one type', '{ item(id: "l1") { ... on Lamp { __typename file { address } } } }'],
    ['a list', '{ items { ... on Lamp { __typename file { __typename address } } } }'],
    [
      'a list below an entity',
      '{ item(id: "l1") { maker { items { ... on Lamp { __typename card { address } } } } } }',
    ],
    [
      'fragments',
      '{ items { __typename ...F } } fragment F on Item { __typename ... on Motor { __typename card { address } } }',
    ],
    ['with a null', '{ item(id: "l2") { ... on Lamp { __typename card { address } } } }'],
  ]);

  test('an act that succeeded is answered still', async () => {
    const query = 'mutation { rename(id: "l1", name: "New") { ... on Lamp { __typename file { address } } } }';
    for (let time = 0; time < 3; time++)
      expect(await graph.ask(query)).toMatchObject({
        text: '{"rename":{"__typename":"Lamp","file":{"address":"/l1/0"}}}',
        errors: [],
      });
  });
});

describe('a fragment within a wider fragment keeps its fields:', () => {
  const nested = (condition = '') =>
    `{ item(id: "l1") { id ... on Lamp { ... on Item ${condition} { ... on Lamp { lumens rating } } } } }`;
  expectTruth([
    ['inline', nested()],
    [
      'by name',
      '{ item(id: "l1") { ... on Lamp { ...W } } } fragment W on Item { ...N } fragment N on Lamp { lumens }',
    ],
    ['included', nested('@include(if: $w)').replace('{', 'query Q($w: Boolean!) {'), { w: true }],
    ['left out', nested('@include(if: $w)').replace('{', 'query Q($w: Boolean!) {'), { w: false }],
  ]);
});

describe('a variable of the client is its own, also where it is called', () => {
  const query = `query Q($NAME: Int = 2, $if: Boolean! = true, $as_0_if: Boolean! = false) {
    items(first: $NAME) { id name @skip(if: $as_0_if) ... on Lamp @include(if: $if) { comments(first: $NAME) { text } } } }`;
  expectTruth(
    ['representations', 'as_0_representations', 'as_0_as_0_representations', 'as_0_', '__typename'].flatMap(name => {
      const named = query.replaceAll('NAME', name);
      return [
        [`${name}, given`, named, { [name]: 1, as_0_if: true }],
        [`${name}, left out`, named, { if: false }],
      ] satisfies Case[];
    }),
  );

  test('as that of the executor and stands in a condition', () =>
    expectTruthThrice(
      'query Q($representations: Boolean!) { items { id ... on Lamp @include(if: $representations) { rating } } b: items @skip(if: $representations) { ... on Lamp { rating } } }',
      { representations: true },
    ));
});

describe('a key of the client is its own, also where it', () => {
  expectTruth([
    ['is that of a key field', '{ item(id: "l1") { id: name ... on Lamp { rating } file { address } } }'],
    ['is that of a key field, for an object', '{ item(id: "l1") { id: maker { works { town } } file { address } } }'],
    ['is that of a key field in a list', '{ items { id: __typename file { id: address } ... on Motor { rating } } }'],
    ['is that of the name of a type', '{ item(id: "l1") { __typename: name file { address } } }'],
    [
      'means something to JavaScript',
      '{ items(first: 4) { constructor: id ... on Lamp { toString: comment { __proto__: text } } } __proto__: matrix }',
    ],
    ['looks like one of ours', '{ items { as_1_id: name id: name as_0_: id as_: name file { address } } }'],
    ['has an error below it', '{ items { ... on Motor { id: comment { text } rating } } }'],
  ]);

  test('is the one in the path of an error', async () => {
    const { errors } = await graph.ask('{ items { ... on Motor { id: comment { text } } } }');
    expect(errors.map(({ path }) => path)).toEqual([['items', 1, 'id']]);
  });

  test('leaves nothing behind in the process', async () => {
    await graph.ask('{ __proto__: items { __proto__: name constructor: id } }');
    expect(Object.getOwnPropertyNames(Object.prototype)).toContain('hasOwnProperty');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { name?: unknown }).name).toBeUndefined();
  });
});

describe('one field of types that are siblings keeps the arguments of each:', () => {
  expectTruth([
    ['literals', '{ items { ... on Lamp { file(page: 2) { address } } ... on Motor { file { address } } } }'],
    [
      'variables',
      'query Q($p: Int) { items { ... on Lamp { file(page: $p) { address } } ... on Motor { file(page: 1) { address } } } }',
      { p: 7 },
    ],
  ]);
});

describe('an object whose every field is left out is an object still:', () => {
  expectTruth([
    ['of a root', '{ item(id: "l1") { name @include(if: false) } }'],
    [
      'within',
      'query Q($n: Boolean!) { items { maker { title @include(if: $n) works @include(if: $n) { town } } } }',
      { n: false },
    ],
    ['by a fragment', '{ items { maker { ... @skip(if: true) { title } } file { address @skip(if: true) } } }'],
  ]);
});

test('what is not public is not answered', async () => {
  const { text } = await graph.ask('{ colours }');
  expect(text).toBe('{"colours":["GREEN",null,null]}');
});

test('fields that require one field in two ways get each what they require', async () => {
  for (let time = 0; time < 3; time++) {
    const { text } = await graph.ask('{ item(id: "l1") { maker { long names(first: 2) short title } } }');
    expect(text).toBe('{"item":{"maker":{"long":"a+b+c","names":["a","b"],"short":"a","title":"Maker m1"}}}');
  }
});

describe('introspection', () => {
  test('knows all that the specification lists', async () => {
    const query = '{ __type(name: "Query") { isOneOf specifiedByURL fields { args { isDeprecated } } } }';
    const { data, errors } = await graph.ask(query);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ __type: { isOneOf: null, specifiedByURL: null } });
  });

  test('is answered whole, and beside data, by what tools ask', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const alone = await graph.ask(query);
    expect(alone.errors).toEqual([]);
    expect(buildClientSchema(alone.data as never).getType('Lamp')).toBeDefined();
    const beside = await graph.ask(query.replace('{', '{ ...F').concat('fragment F on Query { items { id } }'));
    expect(beside).toMatchObject({ errors: [], data: { items: [{ id: 'l1' }, { id: 'e1' }, { id: 'l2' }] } });
  });

  test('stands beside data, in fragments, under any key, where it is asked', async () => {
    const query = `query Q($yes: Boolean!) { a: __typename ...F items(first: 1) { id } __proto__: __type(name: "Lamp") { name } }
      fragment F on Query { ... @include(if: $yes) { __schema { ... @include(if: $yes) { queryType { name } } } }
        none: __type(name: "Nothing") { name } }`;
    const { text, errors } = await graph.ask(query, { yes: true });
    expect(errors).toEqual([]);
    expect(text).toBe(
      '{"a":"Query","__schema":{"queryType":{"name":"Query"}},"none":null,"items":[{"id":"l1"}],"__proto__":{"name":"Lamp"}}',
    );
    expect((await graph.ask(query, { yes: false })).text).not.toContain('__schema');
  });
});

describe('a variable that is null where null must not stand refuses the operation, and nothing is run:', () => {
  test.each([
    'query ($n: Boolean = false) { items { id name @skip(if: $n) } }',
    'query ($n: Boolean = true) { items @include(if: $n) { id } }',
    'query ($n: Boolean = false) { items { ...I } } fragment I on Item { id ... @skip(if: $n) { name } }',
  ])('%s', async query => {
    const { text, errors } = await graph.ask(query, { n: null });
    expect(text).toBe((await graph.ask(query, { n: null })).text);
    expect(errors[0]?.message).toContain('Variable "$n" must not be null');
    expect(text).not.toContain('items');
    expect((await graph.ask(query, {})).errors).toEqual([]);
  });
});

describe('what cannot be answered', () => {
  test('names the field and the place of something that must not be missing', async () => {
    const { data, errors } = await graph.ask('{ items(first: 4) { id ... on Lamp { rating } } }');
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Lamp.rating'), path: ['items', 3, 'rating'] }),
    ]);
  });

  test.each(['lamps', 'ratings'])('is told once where %s cannot be reached, which is asked once', async name => {
    const broken = await startAsking('own', [name]);
    for (let time = 0; time < 3; time++) {
      const { errors } = await broken.ask('{ items { id ... on Lamp { rating } } }');
      expect(errors.map(({ message }) => message)).toEqual([`${name} cannot be reached`]);
      expect(broken.asked[name]).toBe(1);
    }
    await broken.stop();
  });

  describe('is told with the place of what was asked for where a subgraph says none:', () => {
    let broken: Awaited<ReturnType<typeof startAsking>>;
    beforeAll(async () => {
      broken = await startAsking('own', ['ratings', 'texts']);
    });
    afterAll(() => broken.stop());

    test.each<[string, string, (string | number)[][]]>([
      ['one object', '{ a: item(id: "l1") { ... on Lamp { rating } } }', [['a']]],
      ['an object below it', '{ item(id: "l1") { m: maker { title } } }', [['item', 'm']]],
      ['several of a list', '{ items { ... on Lamp { comment { text } } } }', [['items']]],
      [
        'several fetches, as they follow one another in what is asked',
        '{ b: item(id: "l1") { maker { short } ... on Lamp { comment { text } } } a: item(id: "e1") { maker { title } } }',
        [['b'], ['b', 'maker'], ['a', 'maker']],
      ],
    ])('%s', async (_what, query, places) => {
      const paths = (await broken.ask(query)).errors.map(({ path }) => path);
      expect(paths).toHaveLength(places.length);
      expect(paths).toEqual(expect.arrayContaining(places));
    });

    test('each field of the root', async () => {
      const dark = await startAsking('own', ['lamps']);
      const query = 'query Q($no: Boolean = false) { b: matrix a: found { __typename } c: matrix @include(if: $no) }';
      const { data, errors } = await dark.ask(query);
      expect(data).toEqual({ b: null, a: null });
      expect(errors.map(({ path }) => path)).toEqual([['b'], ['a']]);
      await dark.stop();
    });
  });

  test('stands in the order of what was asked, whoever was first to fail', async () => {
    const query = '{ z: failing items(first: 2) { id ... on Motor { comment { text } } } a: failing }';
    const { errors } = await graph.ask(query);
    expect(errors.map(({ path }) => path)).toEqual([['z'], ['items', 1, 'comment'], ['a']]);
  });

  test.each<Case>([
    ['a variable that cannot be', 'query Q($first: Int) { items(first: $first) { id } }', { first: 'many' }],
    ['a variable that is missing', 'query Q($id: ID!) { item(id: $id) { id } }'],
  ])('is refused: %s', async (_about, query, variables = {}) => {
    const { errors } = await graph.ask(query, variables);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_INPUT']);
    expect(graph.asked).toEqual({});
  });
});

test('a subgraph is asked once for the same of objects at several places', async () => {
  const query =
    'query Q { one: item(id: "l1") { name ... on Lamp { rating } } other: item(id: "l2") { ... on Lamp { rating name } } all: items { ... on Lamp { rating } } }';
  await expectTruthThrice(query);
  await graph.ask(query);
  expect(graph.asked).toMatchObject({ ratings: 1 });
});

test('subgraphs are asked as often as Apollo’s gateway asks them', async () => {
  const stock = await startAsking('stock');
  for (const query of [
    '{ items { id name } }',
    '{ items { id ... on Lamp { rating lumens } ... on Motor { rating kilowatts colour } } }',
    '{ item(id: "l1") { maker { best { rating name comments { text } } title } file { address } } }',
    'mutation { rename(id: "l1", name: "New") { id name ... on Lamp { rating } } }',
  ]) {
    const [ours, theirs] = [await graph.ask(query), await stock.ask(query)];
    expect(ours.text).toBe(theirs.text);
    expect(graph.asked).toEqual(stock.asked);
  }
  await stock.stop();
});
