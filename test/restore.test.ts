import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { guest, type Principal } from '@conformity/access';
import { databaseAsItIs, examine, readyDatabase, subgraphs } from '@conformity/program';
import { type DatabaseOptions, executorOf, openDatabase, type Subgraph } from '@conformity/subgraph';
import { freePort, people } from '@conformity/testkit';
import { keepFilesIn, sql, temporaryFolder } from './support';

// The commands of docs/operation.md, run on a PostgreSQL that has its own tools. Where none is installed, the test says so;
// OUTSIDE_CHECKS=required makes that a failure.
const servers = '/usr/lib/postgresql';
const [newest] = existsSync(servers) ? readdirSync(servers).sort((a, b) => Number(b) - Number(a)) : [];
const isLeftOut = !newest && process.env.OUTSIDE_CHECKS !== 'required';
const whenThere = isLeftOut ? test.skip : test;

const text =
  readFileSync(path.join(__dirname, '..', 'docs', 'operation.md'), 'utf8').split('## A backup, and a restore')[1] ?? '';
const [dump, restore, baseBackup, restoreAt, dumpEmbedded, restoreEmbedded] = [
  ...text.matchAll(/```sh\n([\s\S]*?)```/g),
].map(([, block = '']) => block);

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
  databaseUrl: url as string | null,
});

const owner = subgraphs.find(({ name }) => name === 'iecex-equipment') as Subgraph;

/** Asks the owner of certificates of equipment, on a database, or on a copy of it too. */
async function asking<Result>(
  options: Pick<DatabaseOptions, 'url' | 'replicaUrl'>,
  use: (ask: (principal: Principal, query: string) => Promise<Record<string, unknown>>) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(owner, { ...options, poolSize: 2 });
  try {
    const execute = executorOf(owner, db, () => {});
    return await use(async (principal, query) => {
      const { data } = await execute({ query }, { principal, requestId: 'restore', now: new Date() });
      return data ?? {};
    });
  } finally {
    await db.destroy();
  }
}

const draft = (url: string) =>
  asking({ url }, async ask => {
    const { draftExTestReport } = await ask(people.olga, 'mutation { draftExTestReport(input: {}) { id } }');
    return draftExTestReport as { id: string };
  });

/** What the doctor finds wrong of it. */
async function wrongWith(configuration: ReturnType<typeof configurationOf>): Promise<object[]> {
  const found: object[] = [];
  const database = await databaseAsItIs(configuration);
  for await (const { what, faults } of examine({ ...database, subgraphs, environment: {} }))
    if (faults.length) found.push({ what, faults });
  await database.stop();
  return found;
}

/** The database that copies and backups are made of. */
let first: Server;
let loginOf: (subgraph: Subgraph) => string;
beforeAll(async () => {
  if (isLeftOut) return;
  for (const folder of ['', 'backup', 'archive']) {
    mkdirSync(inRoot(folder), { recursive: true });
    if (account.uid !== undefined) chownSync(inRoot(folder), account.uid, account.gid ?? 0);
  }
  keepFilesIn(inRoot('files'));
  const archive = `test ! -f ${inRoot('archive')}/%f && cp %p ${inRoot('archive')}/%f.part && mv ${inRoot('archive')}/%f.part ${inRoot('archive')}/%f`;
  first = await emptyServer('first', `archive_mode = on\narchive_command = '${archive}'`);
  first.run('createdb --template template0 --encoding UTF8 --lc-collate C --lc-ctype C.UTF-8 conformity');
  ({ loginOf } = await readyDatabase(configurationOf(first), subgraphs, () => {}));
});

whenThere(
  'who is signed in reads a copy only as soon as it has what was done before; a guest may be told what was',
  async () => {
    const copy = await serverIn('copy');
    const { port } = new URL(first.url);
    copy.run(`mkdir -m 700 "$PGDATA"
    PGPORT=${port} pg_basebackup --pgdata "$PGDATA" --checkpoint fast --write-recovery-conf`);
    copy.start();
    const url = loginOf(owner);
    const replicaUrl = Object.assign(new URL(url), { port: new URL(copy.url).port }).href;
    const [{ number = '' } = {}] = await sql<{ number: string }>(
      first.url,
      `select number from iecex_equipment.document where status = 'CURRENT' and document_type = 'EX_COC' order by 1 limit 1`,
    );
    const replay = (how: string) => sql(copy.url, `select pg_wal_replay_${how}()`);
    await replay('pause');
    await sql(first.url, `update iecex_equipment.document set status = 'SUSPENDED' where number = '${number}'`);
    await asking({ url, replicaUrl }, async ask => {
      const status = async (principal: Principal) => {
        const { exCertificate } = await ask(principal, `{ exCertificate(number: "${number}") { status } }`);
        return (exCertificate as { status: string }).status;
      };
      expect([await status(people.olga), await status(guest)]).toEqual(['SUSPENDED', 'CURRENT']);
      await replay('resume');
      while ((await status(guest)) === 'CURRENT') await pause(20);
      expect(await status(people.olga)).toBe('SUSPENDED');
    });
    await sql(first.url, `update iecex_equipment.document set status = 'CURRENT' where number = '${number}'`);
    copy.stop();
  },
);

whenThere('what a server of another version has goes into a data folder of the embedded one', async () => {
  const repository = path.join(__dirname, '..');
  const { count } = (await sql<{ count: string }>(first.url, 'select count(*) from register.entry'))[0] ?? {
    count: '',
  };
  first.run((dumpEmbedded ?? '').replaceAll('npm run -s database -- ', ''));
  const embedded = { ...configurationOf(first), dataDir: temporaryFolder(), databaseUrl: null };
  const commands = (restoreEmbedded ?? '').replace('npm start\n', '');
  const env = {
    ...process.env,
    PATH: `${servers}/${newest}/bin:${process.env.PATH}`,
    BACKUP: inRoot('backup'),
    DATA_DIR: embedded.dataDir,
  };
  const { status, stderr } = spawnSync('sh', ['-e', '-c', commands], { cwd: repository, env, encoding: 'utf8' });
  expect([status, stderr.replace(/^.*role "postgres" already exists\n/m, '')]).toEqual([0, '']);
  const database = await readyDatabase(embedded, subgraphs, () => {});
  expect(await sql(database.url, 'select count(*) from register.entry')).toEqual([{ count }]);
  await database.stop();
  expect(await wrongWith(embedded)).toEqual([]);
});

whenThere(
  'what was backed up is there after a restore, as of the backup or of any moment since, with who may do what',
  async () => {
    first.run(`${dump}\n${baseBackup}`);
    const { id } = await draft(loginOf(owner));
    const drafts = ({ url }: Server) => sql(url, 'select id from iecex_equipment.document where id = $1', [id]);
    const [{ at = '' } = {}] = await sql<{ at: string }>(first.url, 'select clock_timestamp()::text as at');
    await sql(first.url, 'drop schema iecex_equipment cascade; delete from directory.membership');
    await sql(first.url, 'select pg_switch_wal()');

    const second = await serverIn('second');
    second.run(`mkdir -m 700 "$PGDATA"\n${restoreAt}`, { AT: at });
    second.start();
    expect(await drafts(second)).toEqual([{ id }]);
    expect(await wrongWith(configurationOf(second))).toEqual([]);

    const third = await emptyServer('third');
    third.run(restore ?? '');
    await (await readyDatabase(configurationOf(third), subgraphs, () => {})).stop();
    expect(await drafts(third)).toEqual([]);
    expect(await wrongWith(configurationOf(third))).toEqual([]);
  },
);
