import { subgraphs } from '@conformity/program';
import {
  loginOf,
  migrate,
  openDatabase,
  read,
  readerRoleOf,
  roleOf,
  type Subgraph,
  search,
  usualBudgets,
} from '@conformity/subgraph';
import { freshDatabase, type Pooler, startPooler } from '@conformity/testkit';
import { Client } from 'pg';
import { owners } from './owners';
import { sql } from './support';

let url: string;
beforeAll(async () => {
  url = await freshDatabase();
  await migrate(subgraphs, url);
});

const roles = subgraphs.flatMap(subgraph => [
  roleOf(subgraph),
  ...(subgraph.database.seen ? [readerRoleOf(subgraph)] : []),
]);
const refused = '42501';

/** What becomes of statements, each sent by itself on one connection: `ok`, or the code of the refusal. */
async function outcomes(subgraph: Subgraph, statements: readonly string[]): Promise<Record<string, string>> {
  const client = new Client({ connectionString: loginOf(subgraph, url) });
  await client.connect();
  const found: Record<string, string> = {};
  for (const statement of statements)
    found[statement] = await client.query(statement).then(
      () => 'ok',
      ({ code }) => code,
    );
  await client.end();
  return found;
}

test('the log-in of no subgraph has a power, is a member of anything, or owns anything', async () => {
  const powers = await sql(
    url,
    `select rolname from pg_roles where rolname = any($1) and rolcanlogin
     and not (rolsuper or rolinherit or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls) order by 1`,
    [roles],
  );
  expect(powers).toEqual([...roles].sort().map(rolname => ({ rolname })));
  const ofThem = `(select oid from pg_roles where rolname = any($1))`;
  expect(await sql(url, `select roleid::regrole from pg_auth_members where member in ${ofThem}`, [roles])).toEqual([]);
  const owned = `select refobjid::regrole as role, classid::regclass as kind from pg_shdepend
    where refobjid in ${ofThem} and deptype = 'o' and dbid in (0, (select oid from pg_database where datname = current_database()))`;
  expect(await sql(url, owned, [roles])).toEqual([]);
});

test.each([
  ['is not let in', { password: 'wrong' }, /password authentication failed.*DATABASE_PASSWORDS/],
  ['finds no server', { port: '1' }, /ECONNREFUSED.*Is it running, and does DATABASE_URL say where\?/],
  ['finds no database', { pathname: '/none' }, /"none" does not exist.*Run the preparation/],
])('a subgraph that %s says where it asked, and what to do', async (_, wrong, said) => {
  const [register] = subgraphs as [Subgraph];
  const asked = Object.assign(new URL(loginOf(register, url)), wrong);
  const opening = openDatabase(register, { url: asked.href });
  await expect(opening).rejects.toThrow(said);
  await expect(opening).rejects.toThrow(`The database at ${asked.host} cannot be used`);
});

test('the owner of the database is no superuser, and may read no file of the server', async () => {
  const [owner] = await sql(
    url,
    'select rolsuper, rolbypassrls, current_user as name from pg_roles where rolname = current_user',
  );
  expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, name: 'conformity_owner' });
  await expect(sql(url, `select pg_read_file('postgresql.conf')`)).rejects.toMatchObject({ code: refused });
});

test.each(subgraphs)('the log-in of $name stays itself', async subgraph => {
  const ways = ['set role none', 'reset role', 'reset session authorization', 'discard all'];
  const client = new Client({ connectionString: loginOf(subgraph, url) });
  await client.connect();
  for (const way of ways) {
    await client.query(way);
    expect((await client.query('select session_user, current_user')).rows).toEqual([
      { session_user: roleOf(subgraph), current_user: roleOf(subgraph) },
    ]);
  }
  await client.end();
});

test.each(subgraphs)('the log-in of $name is refused whatever is not its own', async subgraph => {
  const own = subgraph.database.schema;
  const [other] = owners.map(({ database }) => database.schema).filter(schema => schema !== own);
  const attacks = [
    'set role conformity_owner',
    'set role postgres',
    'set session authorization postgres',
    `set role conformity_${other}`,
    'alter role current_user superuser',
    'create role mine',
    `grant conformity_owner to ${roleOf(subgraph)}`,
    `select pg_read_file('postgresql.conf')`,
    `select pg_ls_dir('.')`,
    `select pg_stat_file('postgresql.conf')`,
    `select lo_import('/etc/passwd')`,
    'select lo_create(0)',
    `copy (select 1) to '/tmp/taken'`,
    `copy (select 1) to program 'id'`,
    'create temp table taken (text text)',
    'create table public.taken (text text)',
    `create table ${own}.taken (text text)`,
    `create function ${own}.taken() returns int language sql as 'select 1'`,
    'create schema taken',
    'create extension file_fdw',
    `select passwd from pg_shadow`,
    `alter system set log_statement = 'all'`,
    'alter table register.entry disable row level security',
    'drop policy conformity_iecq on register.entry',
    'truncate register.entry',
    'delete from register.row_change',
    `select from ${own}.migration`,
    `select content from ${other}.issue`,
    `delete from ${other}.audit_entry`,
    `update ${other}.document set status = 'CURRENT'`,
    'update register.visible_entry set status = status',
    'delete from register.visible_entry',
  ];
  expect(await outcomes(subgraph, attacks)).toEqual(Object.fromEntries(attacks.map(attack => [attack, refused])));
});

test('settings that a log-in gives itself are gone with the next start', async () => {
  const [subgraph] = subgraphs as [Subgraph];
  const role = roleOf(subgraph);
  const client = new Client({ connectionString: loginOf(subgraph, url) });
  await client.connect();
  await client.query(
    `alter role ${role} in database ${client.escapeIdentifier(client.database ?? '')} set search_path = public`,
  );
  await client.end();
  await migrate(subgraphs, url);
  expect(await sql(url, `select setconfig from pg_db_role_setting where setrole = '${role}'::regrole`)).toEqual([
    { setconfig: ['search_path=register, public', 'TimeZone=utc'] },
  ]);
}, 60_000);

describe('of the entries of the register', () => {
  const entry = (id: string, system: string, type: string, number: string) =>
    `('${id}', '${system}', 'EX_EQUIPMENT', '${type}', '${number}', '${number}', '${number}', 'DRAFT', now(), now(), 'bdy_demo', '[]', '{}', '{}',
      current_date, '', 1, '{}')`;
  const columns = `id, system, scheme, document_type, number, number_key, family_key, status, status_since, updated_at, issuer_id, relations,
    countries, standard_ids, sorted_on, search_text, revision, face`;
  const insert = (row: string) => `insert into register.entry (${columns}) values ${row}`;
  const overwrite = `on conflict (id) do update set status = 'CANCELLED', search_text = 'taken'`;
  const ofEquipment = entry('exc_1', 'IECEx', 'EX_COC', 'IECEx DEMO 26.0001');
  beforeAll(() => sql(url, insert(ofEquipment)));
  const strangers = owners.filter(({ name }) => name !== 'iecex-equipment');
  const asRole = async (subgraph: Subgraph, text: string) => sql(loginOf(subgraph, url), text);

  test.each(strangers)('$name neither reads, writes, overwrites nor removes those of others', async stranger => {
    expect(await asRole(stranger, 'select id from register.entry')).toEqual([]);
    expect(await asRole(stranger, 'select id from register.visible_entry')).toEqual([]);
    const another = entry('exc_2', 'IECEx', 'EX_COC', 'IECEx DEMO 26.0002');
    for (const text of [insert(another), `${insert(ofEquipment)} ${overwrite}`])
      await expect(asRole(stranger, text)).rejects.toMatchObject({ code: refused });
    await asRole(stranger, `update register.entry set search_text = 'taken'`);
    await asRole(stranger, 'delete from register.entry');
    expect(await sql(url, 'select id, search_text from register.entry')).toEqual([{ id: 'exc_1', search_text: '' }]);
    const printed = `insert into register.printed_issue (document_id, issue_number, printed, is_public) values ('exc_1', 0, '{}', true)`;
    await expect(asRole(stranger, printed)).rejects.toMatchObject({ code: refused });
  });

  test('their own scheme writes them', async () => {
    const own = owners.find(({ name }) => name === 'iecex-equipment') as Subgraph;
    await asRole(own, `${insert(ofEquipment)} ${overwrite}`);
    expect(await asRole(own, 'select status from register.entry')).toEqual([{ status: 'CANCELLED' }]);
  });
});

describe('behind a pooler that shares connections between transactions', () => {
  const [register] = subgraphs as [Subgraph];
  let pooler: Pooler | null;
  beforeAll(async () => {
    pooler = await startPooler(loginOf(register, url));
  });
  afterAll(() => pooler?.stop());
  const budgets = { ...usualBudgets, LIST: 300 };

  test('a subgraph that says on its connections who it is is refused, with what to set', async () => {
    if (!pooler) return;
    await expect(openDatabase(register, { url: pooler.url, budgets })).rejects.toThrow(
      /is asked as conformity_register .*DATABASE_POOLER=transaction/,
    );
  });

  test('one that knows of it asks as itself, in its own schema, and nothing takes longer than it may', async () => {
    if (!pooler) return;
    const db = await openDatabase(register, { url: pooler.url, budgets, pooled: true });
    const who =
      'select current_user as role, current_schema() as schema from (select count(*) from visible_entry) as seen';
    const asked = await Promise.all(
      Array.from({ length: 40 }, () => read(db, 'select current_schema() as schema', [])),
    );
    expect(asked.flat()).toEqual(asked.map(() => ({ schema: 'register' })));
    expect(await read(db, who, [])).toEqual([{ role: 'conformity_register', schema: 'register' }]);
    await expect(search(db, 'select pg_sleep(5)', [], 'LIST')).rejects.toMatchObject({ code: '57014' });
    expect(await read(db, `select current_setting('statement_timeout') as kept`, [], 'LOOK_UP')).toEqual([
      { kept: '5s' },
    ]);
    const other = new Client({ connectionString: pooler.url });
    await other.connect();
    expect((await other.query(`select current_setting('statement_timeout') as kept`)).rows).toEqual([{ kept: '0' }]);
    await other.end();
    await db.destroy();
  });
});
