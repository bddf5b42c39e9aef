import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as contents from './contents';
import { breaksOfTrails, differencesFromOwners } from './owners';
import { embeddedDatabase, endPrograms, gone, launch, type Program, startProgram } from './program';
import { codesOf, inParallel, sql, temporaryFolder } from './support';

const many = 100;
const atOnce = 10;
const setsDrafted = 8;
const sitesEach = 60;

/** A data folder that a graph has left in peace, with drafts of one body to issue. */
const left = temporaryFolder();
/** What a start made of a folder in which one before it was killed while it filled the register. */
let filled: { documents: number; databases: string[]; faults: object[] };
let ids: string[];
/** The masters of drafted sets of IECQ with many sites each. */
let masters: string[];
/** A copy of it, for one test. */
let dataDir: string;
const alone = { WORKERS: 'off', PAGES: 'off' };
const start = (told: Record<string, string> = alone, ...flags: string[]) =>
  startProgram({ DATA_DIR: dataDir, ...told }, ...flags);

beforeAll(async () => {
  const killed = launch({ DATA_DIR: left, ...alone });
  await killed.says(/demonstration data/);
  await killed.end('SIGKILL');
  const graph = await startProgram({ DATA_DIR: left, ...alone });
  const { url } = embeddedDatabase(left);
  const databases = await sql<{ datname: string }>(
    url,
    `select datname from pg_database where datname like 'conformity%'`,
  );
  filled = {
    documents: (await graph.tell('ivy', '{ certificates { totalCount } }')).certificates.totalCount,
    databases: databases.map(({ datname }) => datname),
    faults: await faultsIn(url),
  };
  const mutation = 'mutation D($input: ExTestReportInput!) { draftExTestReport(input: $input) { id } }';
  const inputs = Array.from({ length: many }, () => contents.testReport);
  ids = await inParallel(
    inputs,
    atOnce,
    async input => (await graph.tell('olga', mutation, { input })).draftExTestReport.id,
  );
  const drafting = 'mutation D($input: IecqSetInput!) { draftIecqSet(input: $input) { master { id } } }';
  masters = await inParallel(
    Array.from({ length: setsDrafted }, (_, index) => contents.iecqSet({ ...manySites, holder: optics(index) })),
    2,
    async input => (await graph.tell('iris', drafting, { input })).draftIecqSet.master.id,
  );
  const postgres = embeddedDatabase(left).pid;
  expect(await graph.pressCtrlC()).toBe(0);
  await gone(postgres);
  expect(existsSync(path.join(left, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
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

const optics = (index: number) => ({ name: `Crash Optics ${index}`, country: 'ZZ' });
const manySites = {
  sites: Array.from({ length: sitesEach }, (_, index) => contents.iecqSite(`Works ${index}`, 'Manufacture of Lens')),
};

/** Where owners, register and audit trails do not tell the same. */
const faultsIn = async (url: string) => [...(await differencesFromOwners(url)), ...(await breaksOfTrails(url))];

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
const issueSet = (graph: Program, id: string) =>
  graph.ask('iris', 'mutation I($id: ID!) { issueIecqSet(id: $id, revision: 1) { sites { status } } }', { id });

/** What was answered before a graph was killed. */
interface Answered {
  reports: string[];
  sets: string[];
}

/** Issues the reports, and a set after each seven of them, and does `strike` in the middle. */
async function issueUntil(graph: Program, strike: () => void): Promise<Answered> {
  const reports: string[] = [];
  const sets: string[] = [];
  const issuingSets: Promise<unknown>[] = [];
  const issueNextSet = async () => {
    const id = masters[issuingSets.length] ?? '';
    const answer = await issueSet(graph, id).catch(() => null);
    if (answer?.data?.issueIecqSet) sets.push(id);
  };
  await inParallel(ids, atOnce, async id => {
    const answer = await issue(graph, id).catch(() => null);
    if (answer?.data?.issueExTestReport?.status !== 'CURRENT') return;
    reports.push(id);
    if (reports.length === many / 2) strike();
    else if (reports.length < many / 2 && reports.length % 7 === 0) issuingSets.push(issueNextSet());
  });
  await Promise.all(issuingSets);
  expect(reports.length).toBeGreaterThanOrEqual(many / 2);
  expect(reports.length).toBeLessThan(many);
  expect(sets.length).toBeGreaterThanOrEqual(1);
  return { reports, sets };
}

interface Standing {
  id: string;
  status: string;
  entered: string | null;
  acts: string[];
}

/** Each of the reports as its owner, the register and the audit trail have it. */
const standings = (url: string) =>
  sql<Standing>(
    url,
    `select d.id, d.status, e.status as entered,
       (select array_agg(a.act order by a.sequence) from iecex_equipment.audit_entry a where a.document_id = d.id) as acts
     from iecex_equipment.document d left join register.entry e on e.id = d.id where d.id = any($1)`,
    [ids],
  );

interface SetStanding {
  master: string;
  /** What stands of its certificates, each kind of standing once: status with the owner, in the register, and the acts. */
  standings: { status: string; entered: string; issues: number; acts: string[] }[];
  certificates: number;
}

/** Each of the drafted sets, as owner, register and audit trails have all its certificates. */
const setStandings = (url: string) =>
  sql<SetStanding>(
    url,
    `select at.document_id as master, count(*)::int as certificates,
       jsonb_agg(distinct jsonb_build_object('status', d.status, 'entered', e.status,
         'issues', (select count(*) from iecq.issue i where i.document_id = d.id and i.published_at is not null),
         'acts', (select jsonb_agg(a.act order by a.sequence) from iecq.audit_entry a where a.document_id = d.id))) as standings
     from iecq.set_member at join iecq.set_member m on m.set_id = at.set_id
     join iecq.document d on d.id = m.document_id left join register.entry e on e.id = d.id
     where at.document_id = any($1) group by 1`,
    [masters],
  );
const ofDraft = { status: 'DRAFT', entered: 'DRAFT', issues: 0, acts: ['draft'] };
const ofIssued = { status: 'CURRENT', entered: 'CURRENT', issues: 1, acts: ['draft', 'issue'] };

/** Everything that was answered is there, what was not is there wholly or not at all, and what is left can be done now, once. */
async function expectNothingLost(graph: Program, answered: Answered) {
  const { url } = embeddedDatabase(dataDir);
  await expectReports(graph, url, answered.reports);
  await expectSets(graph, url, answered.sets);
  expect(await faultsIn(url)).toEqual([]);
}

async function expectReports(graph: Program, url: string, answered: string[]) {
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
}

/** Each set is wholly issued or not at all. */
async function expectSets(graph: Program, url: string, answered: string[]) {
  const found = await setStandings(url);
  expect(found.map(({ master }) => master).sort()).toEqual([...masters].sort());
  for (const { master, standings, certificates } of found) {
    const isIssued = standings[0]?.status === 'CURRENT';
    expect([master, certificates, standings]).toEqual([master, sitesEach + 1, [isIssued ? ofIssued : ofDraft]]);
    if (answered.includes(master)) expect([master, isIssued]).toEqual([master, true]);
    expect([master, codesOf(await issueSet(graph, master))]).toEqual([master, isIssued ? ['CONFLICT'] : []]);
  }
  for (const { standings } of await setStandings(url)) expect(standings).toEqual([ofIssued]);
}

test('a first start that is killed while it fills the register leaves nothing half done', () => {
  expect(filled.documents).toBeGreaterThan(40);
  expect(filled).toMatchObject({ databases: ['conformity'], faults: [] });
});

/** It goes on where the last one ended: it knows the drafts, and the next number. */
async function expectGoesOn(graph: Program) {
  const query = 'query Q($id: ID) { exTestReport(id: $id) { status auditTrail { act } } }';
  const { exTestReport } = await graph.tell('olga', query, { id: ids.at(-1) });
  expect(exTestReport).toEqual({ status: 'DRAFT', auditTrail: [{ act: 'draft' }] });
  const serial = (number: string) => Number(/\.(\d{4})/.exec(number)?.[1]);
  const numbers = 'select number from iecex_equipment.document where id = any($1)';
  const taken = await sql<{ number: string }>(embeddedDatabase(dataDir).url, numbers, [ids]);
  const next = await graph.tell('olga', 'mutation { draftExTestReport(input: {}) { number } }');
  expect(serial(next.draftExTestReport.number)).toBe(Math.max(...taken.map(({ number }) => serial(number))) + 1);
}

test('a graph that is told to end while it starts ends its database too', async () => {
  const starting = launch({ DATA_DIR: dataDir, ...alone });
  while (!existsSync(path.join(dataDir, 'postgres', 'data', 'postmaster.pid'))) await pause(10);
  expect(await starting.end('SIGTERM')).toBe(0);
  expect(existsSync(path.join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

describe('when the graph is killed in the middle of issuing reports, and sets of many sites,', () => {
  test('what was answered is there at the next start, on the database that was left running', async () => {
    const first = await start({ PAGES: 'off' });
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

  test('with every subgraph a process of its own, which goes on where the last one ended, none outlives it and nothing is lost', async () => {
    const first = await start({}, '--services');
    await expectGoesOn(first);
    const answered = await issueUntil(first, () => void first.end('SIGKILL'));
    const processes = processesOf(first);
    expect(processes.length).toBeGreaterThan(2);
    for (const address of [...processes, first.url]) await refused(address);
    await expectNothingLost(await start(), answered);
  });
});
