import { read } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aTestReport, officeOf } from './builders';

const kept = async ({ db }: TestSubgraph) => {
  const rows = await db.query<{ statement: string }[]>('select statement from pg_prepared_statements');
  return rows.map(({ statement }) => statement);
};
/** One connection to read by, so that it can be looked at. */
const start = (settings: object = {}) => startSubgraph(subgraph, { poolSize: 2, actConnections: 1, ...settings });

describe('the statements that a connection keeps', () => {
  let graph: TestSubgraph;
  beforeAll(async () => {
    graph = await start();
  });
  afterAll(() => graph.close());

  test('are no more for a thousand different ones than for some hundred, and what is asked again is kept again', async () => {
    const hot = 'select count(*)::int as count from document where number_key = any($1)';
    for (let count = 0; count < 1_000; count += 1) {
      expect(await read(graph.db, `select ${count} as count`, [])).toEqual([{ count }]);
      await read(graph.db, hot, [['none']]);
      if (count % 50 === 0) expect((await kept(graph)).length).toBeLessThanOrEqual(200);
    }
    expect(await kept(graph)).toContain(hot);
  });

  test('are one for the same fields, in whatever order they are asked', async () => {
    const { id } = await officeOf(graph).draft('ExTestReport', aTestReport());
    const fields = ['product', 'standards { standard }'];
    const ask = (selection: string[]) =>
      graph.ask(
        people.olga,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ExTestReport { id content { ${selection.join(' ')} } } } }`,
        { r: [{ __typename: 'ExTestReport', id }] },
      );
    graph.statements.length = 0;
    const one = await ask(fields);
    const other = await ask([...fields].reverse());
    expect(one.errors).toEqual([]);
    expect(one.data).toEqual(other.data);
    expect(new Set(graph.statements).size).toBe(1);
  });
});

test('none are kept where a pooler shares the connections', async () => {
  const graph = await start({ pooled: true });
  await officeOf(graph).publish('ExTestReport', aTestReport());
  expect(await kept(graph)).toEqual([]);
  await graph.close();
});
