import { rmSync } from 'node:fs';
import { freshDatabase } from '@conformity/testkit';
import * as contents from './contents';
import { makeOfficerEverywhere } from './hidden';
import { breaksOfTrails, differencesFromOwners } from './owners';
import { endPrograms, type Program, startProgram } from './program';
import { type Answer, codesOf, inParallel, sql, temporaryFolder } from './support';

const dataDir = temporaryFolder();
let databaseUrl: string;
/** Two processes on one database, started at the same moment while it was empty. */
let graphs: [Program, Program];

beforeAll(async () => {
  databaseUrl = await freshDatabase();
  const start = () => startProgram({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, WORKERS: 'off', PAGES: 'off' });
  graphs = await Promise.all([start(), start()]);
  await makeOfficerEverywhere(databaseUrl, 'adam');
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
  /** Comes back where too many wait: what was refused has taken no number. */
  const save = async (graph: Program): Promise<Answer['data']> => {
    const answer = await graph.ask('wei', mutation);
    if (answer.errors.length === 0) return answer.data;
    for (const code of codesOf(answer)) expect(['LIMIT_EXCEEDED', 'TIMEOUT', 'CONFLICT']).toContain(code);
    return save(graph);
  };
  const answers = await Promise.all(Array.from({ length: 1_000 }, (_, index) => save(either(index))));
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
    expect(answers.flatMap(({ data }) => data.issueExTestReport ?? [])).toEqual([{ status: 'CURRENT', revision: 2 }]);
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

describe('two officers who act on one set of IECQ at once, in two processes,', () => {
  const draft = 'mutation D($input: IecqSetInput!) { draftIecqSet(input: $input) { revision master { id number } } }';
  const add = `mutation A($id: ID!, $revision: Int!, $sites: [IecqLocationInput!]!) {
    addIecqSites(id: $id, revision: $revision, sites: $sites) { revision } }`;
  const issue = 'mutation I($id: ID!) { issueIecqSet(id: $id, revision: 1) { revision } }';
  const read = 'query Q($id: ID!) { iecqSet(id: $id) { revision master { status } sites { number status } } }';
  const site = (name: string) => [contents.iecqSite(name, 'Manufacture of Lens')];
  const drafted = async (organisation: string) => {
    const input = contents.iecqSet({ holder: { name: organisation, country: 'ZZ' } });
    return (await graphs[0].tell('iris', draft, { input })).draftIecqSet.master as { id: string; number: string };
  };
  const look = async (id: string) => (await graphs[1].tell('iris', read, { id })).iecqSet;

  test('add a site each: one is refused, and the set has one site more', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const { id } = await drafted(`Both ${round}`);
      const answers = await Promise.all([
        graphs[0].ask('iris', add, { id, revision: 1, sites: site('One') }),
        graphs[1].ask('adam', add, { id, revision: 1, sites: site('Other') }),
      ]);
      expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
      const set = await look(id);
      expect([set.revision, set.sites.length]).toEqual([2, 2]);
    }
  });

  test('add ten sites each and read again where they are refused: every site is there under a number of its own', async () => {
    const { id, number } = await drafted('Many');
    const adding = async (person: 'iris' | 'adam', graph: Program) => {
      for (let count = 0; count < 10; ) {
        const { revision } = (await graph.tell(person, read, { id })).iecqSet;
        const answer = await graph.ask(person, add, { id, revision, sites: site(`${person} ${count}`) });
        if (answer.errors.length) expect(codesOf(answer)).toEqual(['CONFLICT']);
        else count += 1;
      }
    };
    await Promise.all([adding('iris', graphs[0]), adding('adam', graphs[1])]);
    const { revision, sites } = await look(id);
    const ordinals = Array.from({ length: 21 }, (_, index) => `${number}-${String(index + 1).padStart(2, '0')}`);
    expect(sites.map((each: { number: string }) => each.number)).toEqual(ordinals);
    expect(revision).toBe(21);
  });

  test('issue it and add a site: one is refused, and no site is public beside a draft', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const { id } = await drafted(`Either ${round}`);
      const answers = await Promise.all([
        graphs[0].ask('iris', issue, { id }),
        graphs[1].ask('adam', add, { id, revision: 1, sites: site('Late') }),
      ]);
      expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
      const { master, sites } = await look(id);
      const statuses = [master, ...sites].map(({ status }: { status: string }) => status);
      expect(statuses).toEqual(answers[0].data.issueIecqSet ? ['CURRENT', 'CURRENT'] : ['DRAFT', 'DRAFT', 'DRAFT']);
    }
  });

  afterAll(async () => {
    expect(await differencesFromOwners(databaseUrl)).toEqual([]);
    expect(await breaksOfTrails(databaseUrl)).toEqual([]);
  });
});

test('of two officers who draft under the same number of IECEE at once, one does', async () => {
  const draft = 'mutation D($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input) { number } }';
  for (const serial of [1, 2, 3, 4, 5]) {
    const input = contents.cbCertificate(`ZZ-9000${serial}`);
    const answers = await Promise.all([
      graphs[0].ask('emil', draft, { input }),
      graphs[1].ask('adam', draft, { input }),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  }
});

test('what one process does, the other one sees at once', async () => {
  const { id, number } = (await graphs[0].tell('olga', 'mutation { draftExTestReport(input: {}) { id number } }'))
    .draftExTestReport;
  const query = 'query Q($id: ID) { certificate(id: $id) { number } exTestReport(id: $id) { number } }';
  expect(await graphs[1].tell('olga', query, { id })).toEqual({ certificate: { number }, exTestReport: { number } });
});
