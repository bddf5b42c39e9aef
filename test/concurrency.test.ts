import { rmSync } from 'node:fs';
import { freshDatabase } from '@conformity/testkit';
import * as contents from './contents';
import { breaksOfTrails, differencesFromOwners } from './owners';
import { endPrograms, type Program, startProgram } from './program';
import { codesOf, inParallel, sql, temporaryFolder } from './support';

const dataDir = temporaryFolder();
let databaseUrl: string;
/** Two processes on one database, started at the same moment while it was empty. */
let graphs: [Program, Program];

beforeAll(async () => {
  databaseUrl = await freshDatabase();
  const start = () => startProgram({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  graphs = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await endPrograms();
  rmSync(dataDir, { recursive: true, force: true });
});

const either = (index: number) => graphs[index % 2 === 0 ? 0 : 1];

test('two processes that start at once on an empty database fill it once', async () => {
  const [one, other] = await Promise.all(graphs.map(graph => graph.tell('ivy', '{ certificates { totalCount } }')));
  expect(one).toEqual(other);
  expect(await differencesFromOwners(databaseUrl)).toEqual([]);
  expect(await breaksOfTrails(databaseUrl)).toEqual([]);
});

test('a thousand first saves at once, in two processes, take a thousand numbers without a gap', async () => {
  const mutation = 'mutation { draftExTestReport(input: {}) { number } }';
  const answers = await Promise.all(Array.from({ length: 1_000 }, (_, index) => either(index).tell('wei', mutation)));
  const numbers = answers.map(({ draftExTestReport }) => draftExTestReport.number as string);
  const serials = numbers.map(number => Number(/\.(\d{4})\/00$/.exec(number)?.[1])).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1));
  const kept = await sql<{ number: string }>(
    databaseUrl,
    `select number from iecex_equipment.document where issuer_id = 'bdy_demob' and document_type = 'EX_TEST_REPORT'`,
  );
  expect(new Set(kept.map(({ number }) => number))).toEqual(new Set(numbers));
  expect(await differencesFromOwners(databaseUrl)).toEqual([]);
});

test('of two officers who issue the same draft at once in two processes, one does', async () => {
  const draft = 'mutation D($input: ExTestReportInput!) { draftExTestReport(input: $input) { id } }';
  const issue = 'mutation I($id: ID!) { issueExTestReport(id: $id, revision: 1) { status revision } }';
  const rounds = Array.from({ length: 20 }, (_, index) => index);
  await inParallel(rounds, 2, async () => {
    const { id } = (await graphs[0].tell('olga', draft, { input: contents.testReport })).draftExTestReport;
    const answers = await Promise.all([graphs[0].ask('olga', issue, { id }), graphs[1].ask('adam', issue, { id })]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(answers.filter(({ data }) => data).map(({ data }) => data.issueExTestReport)).toEqual([
      { status: 'CURRENT', revision: 2 },
    ]);
    const trail = await sql(
      databaseUrl,
      'select act, by_id from iecex_equipment.audit_entry where document_id = $1 order by sequence',
      [id],
    );
    expect(trail).toEqual([
      { act: 'draft', by_id: 'per_olga' },
      { act: 'issue', by_id: expect.any(String) },
    ]);
  });
  expect(await breaksOfTrails(databaseUrl)).toEqual([]);
});

test('what one process does, the other one sees at once', async () => {
  const { id, number } = (await graphs[0].tell('olga', 'mutation { draftExTestReport(input: {}) { id number } }'))
    .draftExTestReport;
  const query = 'query Q($id: ID) { certificate(id: $id) { number } exTestReport(id: $id) { number } }';
  expect(await graphs[1].tell('olga', query, { id })).toEqual({ certificate: { number }, exTestReport: { number } });
});
