import { PersistedOperations } from '../../src/operations/persisted';

const bounds = { all: { count: 4, characters: 100 }, ofOneCaller: { count: 2, characters: 30 } };
const kept = (operations: PersistedOperations) =>
  ['a', 'b', 'c', 'd', 'e', 'f'].filter(hash => operations.get(hash) !== undefined).join('');

test('a caller who brings more than a share pushes out their own, never those of others', () => {
  const operations = new PersistedOperations(bounds);
  operations.add('a', '{ a }', 'olga');
  operations.add('b', '{ b }', 'olga');
  for (const hash of ['c', 'd', 'e', 'f']) operations.add(hash, `{ ${hash} }`, '203.0.113.7');
  expect(kept(operations)).toBe('abef');
});

test('a share is one of characters too', () => {
  const operations = new PersistedOperations(bounds);
  operations.add('a', '{ a }', 'olga');
  operations.add('b', `{ ${'b'.repeat(20)} }`, 'ben');
  operations.add('c', `{ ${'c'.repeat(20)} }`, 'ben');
  expect(kept(operations)).toBe('ac');
});

test('of all callers together the longest unused give way', () => {
  const operations = new PersistedOperations(bounds);
  for (const hash of ['a', 'b', 'c', 'd']) operations.add(hash, `{ ${hash} }`, hash);
  operations.get('a');
  operations.add('e', '{ e }', 'e');
  expect(kept(operations)).toBe('acde');
});

test('what somebody brought stays theirs when others bring it too', () => {
  const operations = new PersistedOperations(bounds);
  operations.add('a', '{ a }', 'olga');
  operations.add('a', '{ a }', 'ben');
  operations.add('b', '{ b }', 'ben');
  operations.add('c', '{ c }', 'ben');
  expect(kept(operations)).toBe('abc');
});

test('a text of megabytes is not kept', () => {
  const operations = new PersistedOperations();
  operations.add('a', `{ a } # ${'x'.repeat(1_000_000)}`, 'olga');
  expect(kept(operations)).toBe('');
});
