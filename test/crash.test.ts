import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as contents from './contents';
import { breaksOfTrails, differencesFromOwners } from './owners';
import { embeddedDatabase, endPrograms, gone, launch, type Program, startProgram } from './program';
import { codesOf, inParallel, sql, temporaryFolder } from './support';

const many = 200;
const atOnce = 10;

/** A data folder that a graph has left in peace, with drafts of one body to issue. */
const left = temporaryFolder();
let ids: string[];
/** A copy of it, for one test. */
let dataDir: string;
const start = (...flags: string[]) => startProgram({ DATA_DIR: dataDir }, ...flags);

beforeAll(async () => {
  const graph = await startProgram({ DATA_DIR: left });
  const mutation = 'mutation D($input: ExTestReportInput!) { draftExTestReport(input: $input) { id } }';
  const inputs = Array.from({ length: many }, () => contents.testReport);
  ids = await inParallel(
    inputs,
    atOnce,
    async input => (await graph.tell('olga', mutation, { input })).draftExTestReport.id,
  );
  await expectEndsOnCtrlC(graph, left);
});
beforeEach(() => {
  dataDir = temporaryFolder();
  // Owners and modes too: PostgreSQL looks at them.
  execFileSync('cp', ['-a', `${left}/.`, dataDir]);
});
afterEach(async () => {
  await endPrograms();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
});
afterAll(() => rmSync(left, { recursive: true, force: true, maxRetries: 10 }));

async function expectEndsOnCtrlC(graph: Program, folder: string) {
  const postgres = embeddedDatabase(folder).pid;
  expect(await graph.pressCtrlC()).toBe(0);
  await gone(postgres);
  expect(existsSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  for (const address of processesOf(graph)) await refused(address);
}

/** Where the processes of a graph listen, beside the gateway. */
const processesOf = (graph: Program) =>
  [...graph.output().matchAll(/listens on (127\.0\.0\.1:\d+)/g)].map(([, address]) => `http://${address}`);

/** Resolves when nobody listens there any more. */
async function refused(address: string): Promise<void> {
  for (;;)
    try {
      await fetch(`${address}/health/ready`);
    } catch {
      return;
    }
}

const issue = (graph: Program, id: string) =>
  graph.ask('olga', 'mutation I($id: ID!) { issueExTestReport(id: $id, revision: 1) { status } }', { id });

/** Issues the drafts and does `strike` in the middle of it; answers which of them were answered. */
async function issueUntil(graph: Program, strike: () => void): Promise<string[]> {
  const answered: string[] = [];
  await inParallel(ids, atOnce, async id => {
    const answer = await issue(graph, id).catch(() => null);
    if (answer?.data?.issueExTestReport.status === 'CURRENT') answered.push(id);
    if (answered.length === many / 2) strike();
  });
  expect(answered.length).toBeGreaterThanOrEqual(many / 2);
  expect(answered.length).toBeLessThan(many);
  return answered;
}

interface Standing {
  id: string;
  status: string;
  entered: string | null;
  acts: string[];
}

/** Each of the documents as its owner, the register and the audit trail have it. */
const standings = (url: string) =>
  sql<Standing>(
    url,
    `select d.id, d.status, e.status as entered,
       (select array_agg(a.act order by a.sequence) from iecex_equipment.audit_entry a where a.document_id = d.id) as acts
     from iecex_equipment.document d left join register.entry e on e.id = d.id where d.id = any($1)`,
    [ids],
  );

async function expectWhole(url: string) {
  expect(await differencesFromOwners(url)).toEqual([]);
  expect(await breaksOfTrails(url)).toEqual([]);
}

/** Everything that was answered is there, what was not is there wholly or not at all, and what is left can be done now, once. */
async function expectNothingLost(graph: Program, answered: string[]) {
  const { url } = embeddedDatabase(dataDir);
  const found = await standings(url);
  expect(found).toHaveLength(many);
  for (const { id, status, entered, acts } of found) {
    expect(entered).toBe(status);
    expect([id, acts]).toEqual([id, status === 'CURRENT' ? ['draft', 'issue'] : ['draft']]);
    if (answered.includes(id)) expect([id, status]).toEqual([id, 'CURRENT']);
  }
  const issued = found.filter(({ status }) => status === 'CURRENT').map(({ id }) => id);
  expect(issued.length - answered.length).toBeLessThanOrEqual(atOnce);
  const some = [...answered.slice(-atOnce), ...ids.filter(id => !answered.includes(id)).slice(0, 2 * atOnce)];
  await inParallel(some, atOnce, async id => {
    expect([id, codesOf(await issue(graph, id))]).toEqual([id, issued.includes(id) ? ['CONFLICT'] : []]);
  });
  for (const { id, acts } of await standings(url)) if (some.includes(id)) expect(acts).toEqual(['draft', 'issue']);
  await expectWhole(url);
}

describe('when the graph is killed in the middle of issuing', () => {
  test('what was answered is there at the next start, on the database that was left running', async () => {
    const first = await start();
    const postgres = embeddedDatabase(dataDir).pid;
    const answered = await issueUntil(first, () => void first.end('SIGKILL'));
    const second = await start();
    expect(embeddedDatabase(dataDir).pid).toBe(postgres);
    expect(second.output()).not.toContain('filling a new register');
    await expectNothingLost(second, answered);
  });

  test('and its database is killed too, what was answered is there after the recovery', async () => {
    const first = await start();
    const postgres = embeddedDatabase(dataDir).pid;
    const answered = await issueUntil(first, () => {
      process.kill(postgres, 'SIGKILL');
      void first.end('SIGKILL');
    });
    const second = await start();
    expect(embeddedDatabase(dataDir).pid).not.toBe(postgres);
    await expectNothingLost(second, answered);
  });

  test('with every subgraph a process of its own, none of them outlives it and nothing is lost', async () => {
    const first = await start('--services');
    const answered = await issueUntil(first, () => void first.end('SIGKILL'));
    const processes = processesOf(first);
    expect(processes.length).toBeGreaterThan(2);
    for (const address of [...processes, first.url]) await refused(address);
    await expectNothingLost(await start(), answered);
  });
});

test('a first start that is killed while it fills the register leaves nothing half done', async () => {
  const fresh = path.join(dataDir, 'fresh');
  const first = launch({ DATA_DIR: fresh });
  await first.says(/demonstration data/);
  await first.end('SIGKILL');
  const second = await startProgram({ DATA_DIR: fresh });
  const { certificates } = await second.tell('ivy', '{ certificates { totalCount } }');
  expect(certificates.totalCount).toBeGreaterThan(40);
  const { url } = embeddedDatabase(fresh);
  await expectWhole(url);
  const databases = await sql<{ datname: string }>(
    url,
    `select datname from pg_database where datname like 'conformity%'`,
  );
  expect(databases).toEqual([{ datname: 'conformity' }]);
  await second.end('SIGTERM');
});

test('after Ctrl-C the next start goes on where the last one ended, and Ctrl-C ends each of its processes', async () => {
  const graph = await start('--services');
  const query = 'query Q($id: ID) { exTestReport(id: $id) { status auditTrail { act } } }';
  const { exTestReport } = await graph.tell('olga', query, { id: ids.at(-1) });
  expect(exTestReport).toEqual({ status: 'DRAFT', auditTrail: [{ act: 'draft' }] });
  const serial = (number: string) => Number(/\.(\d{4})/.exec(number)?.[1]);
  const numbers = 'select number from iecex_equipment.document where id = any($1)';
  const taken = await sql<{ number: string }>(embeddedDatabase(dataDir).url, numbers, [ids]);
  const next = await graph.tell('olga', 'mutation { draftExTestReport(input: {}) { number } }');
  expect(serial(next.draftExTestReport.number)).toBe(Math.max(...taken.map(({ number }) => serial(number))) + 1);
  expect(processesOf(graph).length).toBeGreaterThan(2);
  await expectEndsOnCtrlC(graph, dataDir);
});
