import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databaseAsItIs, examine, readyDatabase, subgraphs } from '@conformity/program';
import { executorOf, openDatabase } from '@conformity/subgraph';
import { freePort, people } from '@conformity/testkit';
import { sql, temporaryFolder } from './support';

// The commands of docs/operation.md, run on a PostgreSQL that has its own tools. Where none is installed, the test says so;
// OUTSIDE_CHECKS=required makes that a failure.
const servers = '/usr/lib/postgresql';
const [newest] = existsSync(servers) ? readdirSync(servers).sort((a, b) => Number(b) - Number(a)) : [];
const isLeftOut = !newest && process.env.OUTSIDE_CHECKS !== 'required';
const whenThere = isLeftOut ? test.skip : test;

const text =
  readFileSync(path.join(__dirname, '..', 'docs', 'operation.md'), 'utf8').split('## A backup, and a restore')[1] ?? '';
const [dump, restore, baseBackup, restoreAt] = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, block = '']) => block,
);

const root = temporaryFolder();
const inRoot = (name: string) => path.join(root, name);
/** Who may run a server, which refuses root. */
const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
const account = process.getuid?.() === 0 && !isLeftOut ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const password = 'of-the-superuser';

interface Server {
  url: string;
  data: string;
  /** Runs commands as whoever runs the server, told where it is. */
  run(commands: string, told?: Record<string, string>): void;
  start(): void;
  stop(): void;
}

const running = new Set<Server>();
afterAll(() => {
  for (const server of running) server.stop();
  rmSync(root, { recursive: true, force: true });
});

async function serverIn(name: string): Promise<Server> {
  const port = String(await freePort());
  const data = inRoot(name);
  const environment = {
    PATH: `${servers}/${newest}/bin:${process.env.PATH}`,
    PGHOST: '127.0.0.1',
    PGPORT: port,
    PGUSER: 'postgres',
    PGPASSWORD: password,
    PGDATA: data,
    BACKUP: inRoot('backup'),
    ARCHIVE: inRoot('archive'),
  };
  const server: Server = {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/conformity`,
    data,
    run(commands, told = {}) {
      const options = { ...account, cwd: root, env: { ...environment, ...told }, encoding: 'utf8' as const };
      const { status, stderr } = spawnSync('sh', ['-e', '-c', commands], options);
      if (status !== 0) throw new Error(`${commands}\n${stderr}`);
    },
    start() {
      const settings = `-c fsync=off -c max_connections=300 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -p ${port}`;
      server.run(`pg_ctl start --wait --log "$PGDATA.log" --options "${settings}" > "$PGDATA.start"`);
      running.add(server);
    },
    stop() {
      server.run('pg_ctl stop --mode immediate > /dev/null');
      running.delete(server);
    },
  };
  return server;
}

/** One with nothing in it. */
async function emptyServer(name: string, more = ''): Promise<Server> {
  const server = await serverIn(name);
  server.run(`
    echo ${password} > "$BACKUP/password"
    initdb --username postgres --pwfile "$BACKUP/password" --auth scram-sha-256 --encoding UTF8 --lc-collate C --lc-ctype C.UTF-8 --no-sync > /dev/null
    cat >> "$PGDATA/postgresql.conf" <<END
${more}
END`);
  server.start();
  return server;
}

const configurationOf = ({ url }: Server) => ({
  host: '127.0.0.1',
  port: 0,
  dataDir: inRoot('files'),
  databaseUrl: url,
});

/** What the doctor finds wrong of it. */
async function wrongWith(server: Server): Promise<object[]> {
  const found: object[] = [];
  for await (const { what, faults } of examine({
    ...(await databaseAsItIs(configurationOf(server))),
    subgraphs,
    environment: {},
  }))
    if (faults.length) found.push({ what, faults });
  return found;
}

whenThere(
  'what was backed up is there after a restore, as it was then or at any moment since, with who may do what',
  async () => {
    for (const folder of ['', 'backup', 'archive']) {
      mkdirSync(inRoot(folder), { recursive: true });
      if (account.uid !== undefined) chownSync(inRoot(folder), account.uid, account.gid ?? 0);
    }
    process.env.DATA_DIR = inRoot('files');
    const archive = `test ! -f ${inRoot('archive')}/%f && cp %p ${inRoot('archive')}/%f.part && mv ${inRoot('archive')}/%f.part ${inRoot('archive')}/%f`;
    const first = await emptyServer('first', `archive_mode = on\narchive_command = '${archive}'`);
    first.run('createdb --template template0 --encoding UTF8 --lc-collate C --lc-ctype C.UTF-8 conformity');
    const ready = await readyDatabase(configurationOf(first), subgraphs, () => {});
    first.run(`${dump}\n${baseBackup}`);

    const owner = subgraphs.find(({ name }) => name === 'iecex-equipment') as (typeof subgraphs)[number];
    const db = await openDatabase(owner, { url: ready.loginOf(owner), poolSize: 2 });
    const { data } = await executorOf(owner, db, () => {})(
      { query: 'mutation { draftExTestReport(input: {}) { id } }' },
      { principal: people.olga, requestId: 'restore', now: new Date() },
    );
    await db.destroy();
    const { id } = (data as { draftExTestReport: { id: string } }).draftExTestReport;
    const drafts = ({ url }: Server) => sql(url, 'select id from iecex_equipment.document where id = $1', [id]);
    const [{ at = '' } = {}] = await sql<{ at: string }>(first.url, 'select clock_timestamp()::text as at');
    await sql(first.url, 'drop schema iecex_equipment cascade; delete from directory.membership');
    await sql(first.url, 'select pg_switch_wal()');

    const second = await serverIn('second');
    second.run(`mkdir -m 700 "$PGDATA"\n${restoreAt}`, { AT: at });
    second.start();
    expect(await drafts(second)).toEqual([{ id }]);
    expect(await wrongWith(second)).toEqual([]);

    const third = await emptyServer('third');
    third.run(restore ?? '');
    await (await readyDatabase(configurationOf(third), subgraphs, () => {})).stop();
    expect(await drafts(third)).toEqual([]);
    expect(await wrongWith(third)).toEqual([]);
  },
);
