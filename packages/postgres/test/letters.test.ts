import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase, startCluster } from '../src';
import { postmasterOf, shutDown } from '../src/postmaster';

jest.setTimeout(120_000);

const settings = { fsync: 'off', shared_buffers: '16MB' };
const loader = path.resolve(__dirname, '../../../swc.js');
let dataDir: string;
let told: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'conformity-letters-'));
  await chmod(dataDir, 0o755); // where there are no user namespaces, root runs the server as nobody
  told = [];
});

afterEach(async () => {
  const data = path.join(dataDir, 'postgres', 'data');
  const left = postmasterOf(data);
  if (left) await shutDown(left.pid, data);
  rmSync(dataDir, { recursive: true, maxRetries: 10 });
});

const start = () => startCluster({ dataDir, settings, log: line => told.push(line) });

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows;
}

/** Leaves a cluster as an earlier version made it: its databases, of which `name` holds so many documents, know no letter beyond ASCII. */
async function madeBefore(name: string, documents: number): Promise<void> {
  const { url, stop } = await start();
  await query(url, `UPDATE pg_database SET datctype = 'C'`);
  const holder = `CASE n % 100 WHEN 0 THEN '光达电子' ELSE 'Works ' || n END`;
  const register = await createDatabase(url, name);
  for (const statement of [
    'CREATE EXTENSION pg_trgm',
    `CREATE TABLE entry AS SELECT ${holder} || md5(n::text) || md5((-n)::text) AS text FROM generate_series(1, ${documents}) n`,
    'CREATE INDEX entry_search ON entry USING gin (text gin_trgm_ops)',
  ])
    await query(register, statement);
  expect(await query(register, `SELECT show_trgm('光达电子')`)).toEqual([[[]]]);
  await stop();
  told = [];
}

const databaseOf = (url: string, name: string) => createDatabase(url, name);
const knowledge = (url: string) =>
  query(url, `SELECT show_trgm('光达电子') <> '{}', lower('ÄΩЖ'), similarity('Ä', 'ä')`);
const all = [[true, 'äωж', 1]];

/** How many documents the index finds; the table itself is not read. */
async function foundByIndex(url: string): Promise<{ count: unknown; plan: string }> {
  const search = `FROM entry WHERE text LIKE '%达电子%'`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query(`SELECT count(*)::int ${search}`);
    const plan = await client.query(`EXPLAIN SELECT ${search}`);
    return { count: rows[0].count, plan: JSON.stringify(plan.rows) };
  } finally {
    await client.end();
  }
}

test('a new cluster knows the letters of all scripts', async () => {
  const { url } = await start();
  await query(url, 'CREATE EXTENSION pg_trgm');
  expect(await knowledge(url)).toEqual(all);
  expect(told.join()).not.toContain('letters of all scripts');
});

test('a cluster that an earlier version made comes to know them, its data kept, and the index finds them', async () => {
  await madeBefore('a "register" é', 1000);
  const { url } = await start();
  expect(told).toContainEqual(expect.stringMatching(/rebuilding index 1 of 1, entry_search/));
  const register = await databaseOf(url, 'a "register" é');
  expect(await knowledge(register)).toEqual(all);
  expect(await foundByIndex(register)).toEqual({ count: 10, plan: expect.stringContaining('entry_search') });
  const added = await createDatabase(url, 'new');
  await query(added, 'CREATE EXTENSION pg_trgm');
  expect(await knowledge(added)).toEqual(all);
});

test('is changed once, and not while another program uses it', async () => {
  await madeBefore('register', 1000);
  const first = await start();
  await query(first.url, `UPDATE pg_database SET datctype = 'C' WHERE datname = 'register'`);
  told = [];
  const second = await start();
  expect(told.join()).toContain('a start without them changes that');
  await Promise.all([first.stop(), second.stop()]);
  for (const isTold of [true, false]) {
    told = [];
    await (await start()).stop();
    expect(told.join().includes('letters of all scripts')).toBe(isTold);
  }
});

test.each(['program', 'server'])(
  'a %s that is killed in the middle leaves every document, and the next start goes on',
  async killed => {
    await madeBefore('register', 60_000);
    const program = spawn(process.execPath, ['-r', loader, path.join(__dirname, 'program.ts'), dataDir, 'telling']);
    const exit = once(program, 'exit');
    let said = '';
    program.stderr.on('data', text => {
      said += text;
    });
    while (!said.includes('rebuilding index')) await sleep(5);
    if (killed === 'server') process.kill(postmasterOf(path.join(dataDir, 'postgres', 'data'))?.pid ?? 0, 'SIGKILL');
    program.kill('SIGKILL');
    await exit;
    const { url } = await start();
    expect(told).toContainEqual(expect.stringMatching(/rebuilding index 1 of 1, entry_search/));
    const register = await databaseOf(url, 'register');
    expect(await query(register, 'SELECT count(*)::int FROM entry')).toEqual([[60_000]]);
    expect(await foundByIndex(register)).toEqual({ count: 600, plan: expect.stringContaining('entry_search') });
  },
);
