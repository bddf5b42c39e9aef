import type { PrintedDocument } from '@conformity/certification';
import { startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aTestReport, type Office, officeOf } from './builders';

let graph: TestSubgraph;
let office: Office;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
});
afterAll(() => graph.close());

const title = 'Explosive atmospheres - Part 0: Equipment - General requirements';
const [older, newest] = [
  { edition: '6.0', published: '2011-06', state: 'REPLACED' },
  { edition: '7.0', published: '2017-12', state: 'IN_FORCE' },
];

/** What the directory says of IEC 60079-0. */
const tell = (facts: object) =>
  graph.owner.query(
    `update register.reference set facts = facts || $1 where kind = 'STANDARD' and id = 'IEC 60079-0'`,
    [facts],
  );
const citing = (...editions: string[]) =>
  office.publish(
    'ExTestReport',
    aTestReport({ standards: editions.map(edition => ({ standard: 'IEC 60079-0', edition })) }),
  );

async function printedStandards({ id }: { id: string }) {
  const query = 'select printed from register.printed_issue where document_id = $1 order by issue_number';
  const rows = await graph.owner.query<{ printed: PrintedDocument }[]>(query, [id]);
  const table = rows[0]?.printed.sections.find(({ kind }) => kind === 'table');
  return table && 'rows' in table && 'columns' in table ? [table.columns, ...table.rows] : null;
}

test('standards are printed with the year of their edition, and the one in force with its title', async () => {
  await tell({ title, editions: [older, newest] });
  expect(await printedStandards(await citing('7.0', '6.0'))).toEqual([
    ['Standard', 'Edition', 'Title'],
    ['IEC 60079-0:2017', '7.0', title],
    ['IEC 60079-0:2011', '6.0', ''],
  ]);
});

test('what the directory does not know is as it was typed, and no title stands where none is known', async () => {
  await tell({ title: null, editions: [{ ...newest, published: null }] });
  expect(await printedStandards(await citing('7.0'))).toEqual([
    ['Standard', 'Edition'],
    ['IEC 60079-0', '7.0'],
  ]);
});

test.each([
  ['5.0/COR1:2010', '2010-12'],
  ['3.1', '2000-06'],
  ['2017', '2017-12'],
])('the year of edition %s is no other than what it is named by', async (edition, published) => {
  await tell({ title: null, editions: [{ edition, published, state: null }] });
  expect(await printedStandards(await citing(edition))).toEqual([
    ['Standard', 'Edition'],
    ['IEC 60079-0', edition],
  ]);
});

test('an issue goes on saying what the directory said when it was made, also when the register is made anew', async () => {
  await tell({ title, editions: [older, newest] });
  const report = await citing('7.0');
  const before = await printedStandards(report);
  await tell({ title: 'Another title', editions: [{ ...newest, published: '2018' }] });
  await graph.owner.query('delete from register.printed_issue');
  await subgraph.maintenance?.reindex(graph.db, { afresh: true, batch: 10, onBatch: () => {} });
  expect(await printedStandards(report)).toEqual(before);
});
