import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { manifestOf } from '../../src/operations/manifest';
import { hashOf, readTrusted } from '../../src/operations/trusted';

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
    expect([...trusted]).toEqual(operations.map(({ id, body }) => [id, body]));
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
    expect([trusted.get('5d41402a'), trusted.get(hashOf('{ a }')), trusted.get(hashOf('{ b }'))]).toEqual([
      '{ a }',
      '{ a }',
      '{ b }',
    ]);
  });

  test('no manifest whose text is another than its hash says', () => {
    const file = write('wrong.json', { [hashOf('{ a }')]: '{ b }' });
    expect(() => readTrusted(file)).toThrow(hashOf('{ b }'));
  });

  test('no other file', () => {
    const file = write('package.json', { name: 'front', version: 1 });
    expect(() => readTrusted(file)).toThrow(`${file} is no manifest`);
  });
});
