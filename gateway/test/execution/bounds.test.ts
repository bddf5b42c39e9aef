import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { Kept } from '../../src/execution/kept';
import { mostSelections } from '../../src/execution/prepare';
import { selectionsIn } from '../../src/execution/written-out';
import { startAsking } from './asking';

describe('what is kept', () => {
  const kept = () => new Kept<string>({ count: 3, size: 10 });

  test('is found until more than the count is kept: the oldest gives way', () => {
    const some = kept();
    for (const key of ['a', 'b', 'c', 'd']) some.set(key, key.toUpperCase(), 1);
    expect(['a', 'b', 'c', 'd'].map(key => some.get(key))).toEqual([undefined, 'B', 'C', 'D']);
  });

  test('is found until more than the size is kept', () => {
    const some = kept();
    some.set('a', 'A', 6);
    some.set('b', 'B', 4);
    expect([some.get('a'), some.get('b')]).toEqual(['A', 'B']);
    some.set('c', 'C', 5);
    expect([some.get('a'), some.get('b'), some.get('c')]).toEqual([undefined, 'B', 'C']);
  });

  test('is not what alone is larger than the size, and counts once where it is kept again', () => {
    const some = kept();
    some.set('a', 'A', 11);
    expect(some.get('a')).toBeUndefined();
    for (let time = 0; time < 5; time++) some.set('b', 'B', 6);
    some.set('c', 'C', 4);
    expect([some.get('b'), some.get('c')]).toEqual(['B', 'C']);
  });
});

describe('an operation', () => {
  const operationOf = (document: DocumentNode) => getOperationAST(document) as OperationDefinitionNode;
  const doubling = (levels: number) => {
    const fragments = Array.from(
      { length: levels },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
    );
    return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { items { id } }`;
  };

  test('is as large as it is with its fragments written out', () => {
    const document = parse('{ items { id ...F } ... on Query { items { ...F } } } fragment F on Item { id name }');
    expect(selectionsIn(operationOf(document), document)).toBe(10);
  });

  test('is counted in no time, however large it is', () => {
    const document = parse(doubling(60));
    expect(selectionsIn(operationOf(document), document)).toBeGreaterThan(2 ** 60);
  });

  test('is refused where it is larger than is planned, before anything is planned or asked', async () => {
    const graph = await startAsking();
    const { data, errors } = await graph.ask(doubling(20));
    expect([data, errors.map(({ extensions }) => extensions?.code), graph.asked]).toEqual([
      null,
      ['LIMIT_EXCEEDED'],
      {},
    ]);
    expect(errors[0]?.message).toContain(String(mostSelections));
    const fields = (count: number) =>
      `{ items { ${Array.from({ length: count }, (_, at) => `a${at}: name`).join(' ')} } }`;
    expect((await graph.ask(fields(mostSelections - 1))).errors).toEqual([]);
    expect((await graph.ask(fields(mostSelections))).errors).toHaveLength(1);
    await graph.stop();
  });
});
