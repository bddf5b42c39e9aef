import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aDraft, anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

const { guest, olga } = people;
type Kind = 'NUMBER' | 'HOLDER' | 'MANUFACTURER' | 'TITLE';

async function suggest(kind: Kind, prefix: string, first = 10, who = guest): Promise<string[]> {
  const query =
    'query ($kind: SuggestKind!, $prefix: String!, $first: Int!) { suggest(kind: $kind, prefix: $prefix, first: $first) { value count } }';
  const { data, errors } = await graph.ask(who, query, { kind, prefix, first });
  if (errors[0]) throw new Error(errors[0].code);
  return data.suggest.map(({ value, count }: { value: string; count: number }) => `${value} ${count}`);
}

test('goes on from the start of any word, whatever its case and width', async () => {
  await enter(
    graph,
    anEntry({ holder: 'Ärmel & Söhne GmbH' }),
    anEntry({ holder: 'Test Lamps Ltd' }),
    anEntry({ holder: 'Ｔｅｓｔ Motors' }),
  );
  expect(await suggest('HOLDER', 'tes')).toEqual(['Test Lamps Ltd 1', 'Ｔｅｓｔ Motors 1']);
  expect(await suggest('HOLDER', 'LAMPS l')).toEqual(['Test Lamps Ltd 1']);
  expect(await suggest('HOLDER', '  test   lamps ')).toEqual(['Test Lamps Ltd 1']);
  expect(await suggest('HOLDER', 'sö')).toEqual(['Ärmel & Söhne GmbH 1']);
  expect(await suggest('HOLDER', 'ÄRM')).toEqual(['Ärmel & Söhne GmbH 1']);
  expect(await suggest('HOLDER', 'est')).toEqual([]);
});

test('finds words after a dash, a slash and a bracket too', async () => {
  await enter(
    graph,
    anEntry({ title: 'LED-lamp (portable)', number: 'ZZ/DEMO/ExTR26.0001/00', documentType: 'EX_TEST_REPORT' }),
  );
  expect(await suggest('TITLE', 'portable')).toEqual(['LED-lamp (portable) 1']);
  expect(await suggest('TITLE', 'lamp (p')).toEqual(['LED-lamp (portable) 1']);
  expect(await suggest('NUMBER', 'extr26')).toEqual(['ZZ/DEMO/ExTR26.0001/00 1']);
});

test.each([
  'DEMO12',
  'demo12',
  'IECExDEMO12',
  'DEMO120',
  'DEMO12.0005',
  'IECEx-DEMO-12-0005X',
  'IECEx DEMO 12.OO',
  'DEMO12OO',
  'IECEx DEMO I2.0',
])('goes on with a number that was begun without the printed punctuation: %s', async typed => {
  await enter(graph, anEntry({ number: 'IECEx DEMO 12.0005X' }), anEntry({ number: 'IECEx DEMO 26.0001' }));
  expect(await suggest('NUMBER', typed)).toEqual(['IECEx DEMO 12.0005X 1']);
});

test('takes a name that was typed with two blanks', async () => {
  await enter(graph, anEntry({ manufacturers: ['Test  Lamps\nLtd'] }));
  expect(await suggest('MANUFACTURER', 'test lamps l')).toEqual(['Test  Lamps\nLtd 1']);
});

test('gives the most frequent first, equal ones by their letters, no more than asked for', async () => {
  const named = (name: string, times: number) =>
    Array.from({ length: times }, () => anEntry({ manufacturers: [name] }));
  await enter(graph, ...named('Lamp B', 2), ...named('Lamp A', 2), ...named('Lamp C', 5), ...named('Lamp D', 1));
  expect(await suggest('MANUFACTURER', 'lamp')).toEqual(['Lamp C 5', 'Lamp A 2', 'Lamp B 2', 'Lamp D 1']);
  expect(await suggest('MANUFACTURER', 'lamp', 2)).toEqual(['Lamp C 5', 'Lamp A 2']);
});

test('suggests only values of the kind that is asked for', async () => {
  await enter(
    graph,
    anEntry({ number: 'IECEx DEMO 26.0001', title: 'Alpha', holder: 'Alpine', manufacturers: ['Altitude', 'Beta'] }),
  );
  expect(await suggest('TITLE', 'al')).toEqual(['Alpha 1']);
  expect(await suggest('HOLDER', 'al')).toEqual(['Alpine 1']);
  expect(await suggest('MANUFACTURER', 'al')).toEqual(['Altitude 1']);
  expect(await suggest('NUMBER', '26.0')).toEqual(['IECEx DEMO 26.0001 1']);
});

test.each(['a%', 'a_b', '[a-z]', 'a{1', '\\m', 'a|z', 'a.*'])('takes the words of %j as they stand', async prefix => {
  await enter(graph, anEntry({ title: 'axb lamp' }), anEntry({ title: `Literally ${prefix}` }));
  expect(await suggest('TITLE', `Literally ${prefix}`)).toEqual([`Literally ${prefix} 1`]);
});

test.each(['', '   ', '\n', '%', '_', '\\', '.*', '(', '^$|*'])('suggests nothing for %j', async prefix => {
  await enter(graph, anEntry());
  expect(await suggest('TITLE', prefix)).toEqual([]);
});

test('takes what a keyboard has for what it has not, words in any order, and a legal form that is being typed', async () => {
  await enter(graph, anEntry({ holder: 'Müller Elektrotechnik AG' }), anEntry({ holder: 'Müller Licht GmbH' }));
  for (const typed of ['mueller el', 'MULLER ELEKTROTECHNIK', 'elektrotechnik mull', 'müller a'])
    expect(await suggest('HOLDER', typed)).toEqual(['Müller Elektrotechnik AG 1']);
});

test('looks for all words in one name', async () => {
  await enter(graph, anEntry({ manufacturers: ['Alpha Lamps', 'Beta Motors'], title: 'Alpha motors' }));
  expect(await suggest('MANUFACTURER', 'alpha motors')).toEqual([]);
  expect(await suggest('MANUFACTURER', 'beta')).toEqual(['Beta Motors 1']);
});

test('of all kinds at once tells each kind with its counts', async () => {
  await enter(graph, anEntry({ title: 'Alpha', holder: 'Alpine' }), anEntry({ title: 'Alpha', holder: 'Other' }));
  graph.statements.length = 0;
  const { data } = await graph.ask(guest, '{ suggestByKind(prefix: "al") { kind suggestions { value count } } }');
  expect(graph.statements).toHaveLength(1);
  expect(data.suggestByKind).toEqual([
    { kind: 'NUMBER', suggestions: [] },
    { kind: 'HOLDER', suggestions: [{ value: 'Alpine', count: 1 }] },
    { kind: 'MANUFACTURER', suggestions: [] },
    { kind: 'TITLE', suggestions: [{ value: 'Alpha', count: 2 }] },
  ]);
});

test('counts and tells no draft to those who may not see it', async () => {
  await enter(graph, anEntry({ title: 'Lamp' }), aDraft({ title: 'Lamp' }), aDraft({ title: 'Lampion' }));
  expect(await suggest('TITLE', 'lamp')).toEqual(['Lamp 1']);
  expect(await suggest('TITLE', 'lamp', 10, olga)).toEqual(['Lamp 2', 'Lampion 1']);
});

describe('what is typed is short', () => {
  const refusal = async (prefix: string) => {
    const { errors } = await graph.ask(guest, 'query ($prefix: String!) { suggestByKind(prefix: $prefix) { kind } }', {
      prefix,
    });
    return errors[0]?.message;
  };

  test.each([
    ['201 signs of Chinese', '电'.repeat(201), 'prefix: has 201 characters; at most 200 are kept. Shorten it.'],
    ['48,000 of them', '电'.repeat(48_000), 'prefix: has 48000 characters; at most 200 are kept. Shorten it.'],
    ['201 signs of two units', '🔦'.repeat(201), 'prefix: has 201 characters; at most 200 are kept. Shorten it.'],
    ['13 words', 'IEC '.repeat(13), 'prefix: 13 words are too many; give at most 12.'],
  ])('%s are refused', async (_, prefix, message) => {
    expect(await refusal(prefix)).toBe(message);
    await expect(suggest('TITLE', prefix)).rejects.toThrow('BAD_INPUT');
  });

  test.each([
    ['200 signs of Chinese', '电'.repeat(200)],
    ['200 signs of two units', '🔦'.repeat(200)],
    ['12 words', 'IEC '.repeat(12)],
  ])('%s are taken', async (_, prefix) => {
    expect(await refusal(prefix)).toBeUndefined();
  });
});

test.each([0, 101])('refuses to suggest %i', async first => {
  await expect(suggest('TITLE', 'lamp', first)).rejects.toThrow('BAD_INPUT');
});
