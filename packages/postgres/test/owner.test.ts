import { readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type Cluster, createDatabase, keepLogin, loginAt, startCluster } from '../src';

jest.setTimeout(120_000);

let dataDir: string;
let cluster: Cluster;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'conformity-owner-'));
  await chmod(dataDir, 0o755); // where there are no user namespaces, root runs the server as nobody
  cluster = await startCluster({ dataDir, settings: { fsync: 'off', shared_buffers: '16MB' } });
});
afterAll(async () => {
  await cluster?.stop();
  rmSync(dataDir, { recursive: true, maxRetries: 10 });
});

async function connected<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
}
const query = (url: string, sql: string) =>
  connected(url, async client => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows);

const ofSuperuser = (name: string) => Object.assign(new URL(cluster.url), { pathname: `/${name}` }).href;

test('what an earlier version made as the superuser is handed over, with its data', async () => {
  await query(cluster.url, 'CREATE DATABASE earlier TEMPLATE template0');
  const before = `
    CREATE ROLE conformity_earlier NOLOGIN; GRANT conformity_earlier TO current_user;
    CREATE SCHEMA earlier; CREATE EXTENSION pg_trgm WITH SCHEMA public;
    CREATE TYPE earlier.state AS ENUM ('a'); CREATE SEQUENCE earlier.numbers;
    CREATE TABLE earlier.document (id serial primary key, number text, state earlier.state);
    CREATE STATISTICS earlier.kinds (dependencies) ON id, number FROM earlier.document;
    CREATE VIEW earlier.shown AS SELECT * FROM earlier.document;
    CREATE FUNCTION earlier.one() RETURNS int LANGUAGE sql RETURN 1;
    INSERT INTO earlier.document (number) VALUES ('IECEx TST 25.0001X');
    GRANT USAGE ON SCHEMA earlier TO conformity_earlier; GRANT SELECT ON earlier.document TO conformity_earlier`;
  await query(ofSuperuser('earlier'), before);
  const url = await createDatabase(cluster.url, 'earlier');
  expect(new URL(url).username).toBe('conformity_owner');
  expect(await query(url, 'SELECT number FROM earlier.shown')).toEqual([['IECEx TST 25.0001X']]);
  const changes = `ALTER TABLE earlier.document ADD more text; DROP STATISTICS earlier.kinds; DROP SEQUENCE earlier.numbers;
    ALTER TYPE earlier.state ADD VALUE 'b'; DROP FUNCTION earlier.one; CREATE OR REPLACE VIEW earlier.shown AS SELECT id, number, state, more FROM earlier.document`;
  for (const change of changes.split(';')) await query(url, change);
  const service = loginAt(url, 'conformity_earlier');
  await connected(url, client => keepLogin(client, service));
  expect(await query(service, 'SELECT number, session_user FROM earlier.document')).toEqual([
    ['IECEx TST 25.0001X', 'conformity_earlier'],
  ]);
  await expect(query(service, 'SET ROLE conformity_owner')).rejects.toThrow('permission denied');
  expect(await createDatabase(cluster.url, 'earlier')).toBe(url);
});

test('a log-in that changed its own password is let in again by the next start, and no log has a password', async () => {
  const url = await createDatabase(cluster.url, 'passwords');
  const service = loginAt(url, 'conformity_changed');
  const keep = () => connected(url, client => keepLogin(client, service));
  await keep();
  await query(service, `ALTER ROLE conformity_changed PASSWORD 'mine'`);
  await expect(query(service, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await Promise.all([keep(), keep(), keep(), keep()]);
  expect(await query(service, 'SELECT 1')).toEqual([[1]]);
  expect(readFileSync(path.join(dataDir, 'postgres', 'server.log'), 'utf8')).not.toContain(new URL(service).password);
});

test('the password of one log-in says nothing of that of another, and an address without one is refused', () => {
  const [one, other] = ['conformity_iecq', 'conformity_iecee'].map(role => loginAt(cluster.url, role));
  expect(new URL(one ?? '').password).toMatch(/^[\w-]{43}$/);
  expect(new URL(one ?? '').password).not.toBe(new URL(other ?? '').password);
  expect(loginAt(one ?? '', 'conformity_iecq')).toBe(one);
  expect(() => loginAt('postgres://postgres@127.0.0.1/conformity', 'conformity_iecq')).toThrow('USER:PASSWORD');
});
