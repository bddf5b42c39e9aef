import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, parse, print } from 'graphql';
import { manifestOf } from '../../src/operations/manifest';
import { hashOf, readTrusted, refuseUntrusted } from '../../src/operations/trusted';

const schema = buildSchema('type Query { lamp(number: String): Lamp } type Lamp { number: String bulb: Lamp }');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trusted-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | object) => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('a manifest', () => {
  test('has each operation with the fragments that it uses and the names of types, by the hash of its text', () => {
    write('lamp.graphql', 'query Lamp { lamp { ...Of } } query Bulb { lamp { bulb { number } } }');
    write('of.gql', 'fragment Of on Lamp { number }');
    const { operations } = manifestOf(folder, schema);
    expect(operations.map(({ name, type }) => `${type} ${name}`)).toEqual(['query Bulb', 'query Lamp']);
    expect(operations[0]?.body).not.toContain('fragment');
    expect(operations[1]?.body).toContain('fragment Of on Lamp');
    expect(operations[0]?.body.match(/__typename/g)).toHaveLength(2);
    for (const { id, body } of operations) expect(id).toBe(hashOf(body));
    const trusted = readTrusted(write('manifest.json', manifestOf(folder, schema)));
    expect([...trusted.byId]).toEqual(operations.map(({ id, body }) => [id, body]));
  });

  test.each([
    ['asks for what is not there', 'query A { lamp { color } }', /a.graphql: .*color/],
    ['has an operation without a name', '{ lamp { number } }', 'no name'],
    ['has a name twice', 'query A { lamp { number } } query A { lamp { bulb { number } } }', '"A"'],
  ])('is not written where a front end %s', (_why, text, message) => {
    write('a.graphql', text);
    expect(() => manifestOf(folder, schema)).toThrow(message);
  });

  test('is not written of a folder without operations', () => {
    expect(() => manifestOf(folder, schema)).toThrow(folder);
  });
});

describe('a graph of trusted operations reads', () => {
  test('the map of hash to text that Relay and graphql-codegen write, with whatever ids', () => {
    const trusted = readTrusted(write('persisted.json', { '5d41402a': '{ a }', [hashOf('{ b }')]: '{ b }' }));
    expect(['5d41402a', hashOf('{ a }'), hashOf('{ b }')].map(id => trusted.byId.get(id))).toEqual([
      '{ a }',
      '{ a }',
      '{ b }',
    ]);
  });

  test('no manifest whose text is another than its hash says', () => {
    const file = write('wrong.json', { [hashOf('{ a }')]: '{ b }' });
    expect(() => readTrusted(file)).toThrow(hashOf('{ b }'));
  });

  test('no manifest whose text is no operation', () => {
    expect(() => readTrusted(write('wrong.json', { a1: 'query {' }))).toThrow('the text of a1 is no operation');
  });

  test('no other file', () => {
    const file = write('package.json', { name: 'front', version: 1 });
    expect(() => readTrusted(file)).toThrow(`${file} is no manifest`);
  });
});

describe('a trusted operation is asked', () => {
  const manifest = () => {
    write('lamp.graphql', 'query Lamp($n: String) { lamp(number: $n) { ...Of bulb { number } } }');
    write('of.graphql', 'fragment Of on Lamp { number ... on Lamp { bulb { bulb { __typename } } } }');
    return readTrusted(write('manifest.json', manifestOf(folder, schema)));
  };
  const asked = (query: string) => () => refuseUntrusted(manifest(), { method: 'POST', body: { query } } as never);
  const of = 'fragment Of on Lamp { number ... on Lamp { bulb { bulb { __typename } } } }';
  const lamp = 'query Lamp($n: String) { lamp(number: $n) { ...Of bulb { number } } }';
  const everywhere = (text: string) => text.replaceAll('{ number', '{ __typename number __typename');

  test.each([
    ['as it was written', `${lamp} ${of}`],
    ['in another order', `${of} ${lamp}`],
    ['without line breaks, with comments and commas', `${lamp}#lamp\n,,${of}`],
    ['with the names of types, as urql has them', everywhere(`${lamp} ${of}`)],
    ['as graphql-js prints it', print(parse(`${lamp} ${of}`))],
  ])('%s', (_how, text) => expect(asked(text)).not.toThrow());

  test.each([
    ['another field', `${lamp} ${of}`.replace('bulb { number', 'bulb { bulb { number }')],
    ['one field more', `${lamp} ${of}`.replace('bulb { number', 'bulb { number bulb { number }')],
    ['another argument', `${lamp} ${of}`.replace('number: $n', 'number: "7"')],
    ['another name', `${lamp} ${of}`.replace('query Lamp', 'query Lamps')],
    ['another alias', `${lamp} ${of}`.replace('bulb { number', 'bulb { n: number')],
    ['a directive', `${lamp} ${of}`.replace('{ number }', '{ number @skip(if: true) }')],
    ['an operation beside it', `${lamp} ${of} query Other { lamp { number } }`],
    ['names of types under many keys', `${lamp} ${of}`.replace('bulb { number', 'bulb { a: __typename number')],
    ['the name of the root', lamp.replace('{ lamp', '{ __typename lamp').concat(of)],
    ['the name of a type on a condition', `${lamp} ${of}`.replace('bulb {', 'bulb { __typename @skip(if: true)')],
    ['what is no document', `${lamp} ${of} }`],
    ['more than is run', `${lamp} ${of}${' #\n'}${'{ a } '.repeat(700)}`],
  ])('and nothing else: %s', (_what, text) => expect(asked(text)).toThrow('This is none of them.'));
});
