import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { guest } from '@conformity/access';
import { calendarDate } from '@conformity/certification';
import { countCertificates, keepProjection, type RegisterEntry } from '@conformity/register';
import { startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { anEntry, enter } from './builders';

const execArgv = ['-r', path.join(__dirname, '../../../swc.js')];
let graph: TestSubgraph;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kept-'));
  file = path.join(folder, 'register.snapshot');
  graph = await startSubgraph(subgraph);
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

/** Keeps the register in memory for a while. Answers what was noted, and what `during` does. */
async function kept<Result>(during: () => Promise<Result>): Promise<{ notes: string[]; found: Result }> {
  const notes: string[] = [];
  let end = async () => {};
  try {
    await new Promise<unknown>((onReady, onEnd) => {
      const onNote = (note: string) => notes.push(note);
      const keeping = { from: 0, mostBytes: 1e9, folder, execArgv, onNote };
      end = keepProjection(graph.db, { ...keeping, onReady: onReady, onEnd: reason => onEnd(new Error(reason)) }).close;
    });
    return { notes, found: await during() };
  } finally {
    await end();
  }
}

const isThere = async () => {
  while (!existsSync(file)) await new Promise(resolve => setTimeout(resolve, 10));
};
const tokens = () => graph.owner.query('select id, token from register.kept_copy');
const inForce = async () => {
  graph.statements.length = 0;
  const sought = { words: [], didYouMean: null };
  const search = { sought, filter: { statuses: ['CURRENT' as const] }, sort: 'NEWEST' as const };
  const [count] = await countCertificates(graph.db, guest, [{ ...search, today: calendarDate('2026-06-15') }]);
  return { count, isFromMemory: !graph.statements.some(sql => sql.includes('register.visible_entry')) };
};

/** Another life of the register, without a trace of the one before: as if its files were put back to what they were, and acts went on. */
async function putBack(entry: RegisterEntry, sequence: string, token: string) {
  const { owner } = graph;
  await enter(graph, entry);
  await owner.query(`update register.row_change set sequence = $1 where id = $2`, [sequence, entry.id]);
  await owner.query(`select setval('register.row_change_sequence', $1)`, [sequence]);
  await owner.query('update register.kept_copy set token = $1', [token]);
}

test('what was kept of a later life of the database is not taken after that was put back, though everything seems to agree', async () => {
  const entry = anEntry();
  await enter(graph, entry);
  await kept(isThere);
  const [{ token: earlier }] = await tokens();
  expect(await kept(inForce)).toEqual({ notes: [], found: { count: 1, isFromMemory: true } });

  await rm(file);
  await enter(graph, { ...entry, status: 'SUSPENDED' });
  const [{ sequence }] = await graph.owner.query('select sequence from register.row_change where id = $1', [entry.id]);
  await kept(isThere);
  const [{ token: later }] = await tokens();
  expect(later).not.toBe(earlier);
  expect(await kept(inForce)).toEqual({ notes: [], found: { count: 0, isFromMemory: true } });

  await putBack(entry, sequence, earlier);
  const afterwards = await kept(inForce);
  expect(afterwards.found).toEqual({ count: 1, isFromMemory: true });
  expect(afterwards.notes).toEqual([expect.stringContaining('The database does not know it')]);
});

test('one copy a file is known to the database, and it is taken again after the next start', async () => {
  await rm(file, { force: true });
  await kept(isThere);
  expect(await tokens()).toEqual([{ id: `${os.hostname()} ${file}`, token: expect.any(String) }]);
  expect(await kept(inForce)).toEqual({ notes: [], found: { count: 1, isFromMemory: true } });
});
