import { keepLogin } from '@conformity/postgres';
import { Client } from 'pg';
import { loginOf, readerLoginOf, settingsOfLogin } from './connection';
import { openAsOwner } from './database';
import type { Subgraph } from './define-subgraph';
import { grantsTo, ownersFirst, readerRoleOf, readingGrantsTo, roleOf, seenSchemaOf } from './grants';
import { lockMs, untilFree } from './lock-patience';
import { holdLock } from './one-at-a-time';

/** Where each subgraph logs in to a database. */
export type LoginOf = (subgraph: Subgraph) => string;

/**
 * Brings every subgraph's schema up to date, one process at a time, and gives each a log-in of its own with no more than it needs: it owns
 * nothing, is a member of nothing, and can become nobody else. By the address of the database's owner.
 */
export async function migrate(
  subgraphs: readonly Subgraph[],
  url: string,
  login: LoginOf = subgraph => loginOf(subgraph, url),
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await holdLock(client, 'conformity/migrate');
    await client.query(`set lock_timeout = ${lockMs}`);
    const database = client.escapeIdentifier(client.database ?? '');
    // Nobody but who is named below: not those that other databases of the server have.
    await client.query(`revoke all on database ${database} from public; revoke create on schema public from public`);
    for (const subgraph of ownersFirst(subgraphs)) await migrateOne(subgraph, url, client, login(subgraph));
    for (const subgraph of subgraphs) {
      await untilFree(`${subgraph.name}: who may see which rows`, () => limitRows(client, subgraph));
      // One transaction: nobody is without a right that they keep.
      await untilFree(`${subgraph.name}: who may do what`, () => client.query(rightsOf(subgraph, subgraphs)));
    }
    for (const subgraph of subgraphs) await subgraph.prepareDatabase?.(url, roleOf(subgraph));
  } finally {
    await client.end();
  }
}

const rightsOf = (subgraph: Subgraph, subgraphs: readonly Subgraph[]) =>
  [...ownRights(subgraph, subgraphs), ...grantsTo(subgraph, subgraphs), ...readerRights(subgraph, subgraphs)].join(
    ';\n',
  );

const rightsNow = `
  select 'table ' || c.oid::regclass as what, a.grantee::regrole::text as who, lower(a.privilege_type) as may
    from pg_class c, aclexplode(c.relacl) a where a.grantee <> 0
  union all select format('column %I of table %s', t.attname, t.attrelid::regclass), a.grantee::regrole::text, lower(a.privilege_type)
    from pg_attribute t, aclexplode(t.attacl) a where a.grantee <> 0
  union all select 'schema ' || n.oid::regnamespace, a.grantee::regrole::text, lower(a.privilege_type)
    from pg_namespace n, aclexplode(n.nspacl) a where a.grantee <> 0`;

/**
 * Says of each right that `migrate` would give or take what is not so. They are given and taken in a transaction that is rolled back. By
 * a connection of the database's owner.
 */
export async function rightsAmiss(client: Client, subgraphs: readonly Subgraph[]): Promise<string[]> {
  const now = async () =>
    (await client.query<{ what: string; who: string; may: string }>(rightsNow)).rows.map(
      ({ who, may, what }) => [`${who} ${may} ${what}`, [who, `${may} on ${what}`]] as const,
    );
  await client.query('begin');
  try {
    const before = new Map(await now());
    for (const subgraph of subgraphs) await client.query(rightsOf(subgraph, subgraphs));
    const wanted = new Map(await now());
    return [
      ...[...wanted].flatMap(([key, [who, right]]) => (before.has(key) ? [] : [`${who} has no right to ${right}`])),
      ...[...before].flatMap(([key, [who, right]]) =>
        wanted.has(key) ? [] : [`${who} has a right to ${right} too many`],
      ),
    ];
  } finally {
    await client.query('rollback');
  }
}

async function migrateOne(subgraph: Subgraph, url: string, client: Client, login: string) {
  const { schema, views = {}, seen } = subgraph.database;
  await client.query(`create schema if not exists ${schema}`);
  const owner = await openAsOwner(subgraph, { url, poolSize: 2, lockMs });
  try {
    // Each in a transaction of its own, for some make indexes outside of any, while acts go on.
    await untilFree(`The migration of ${schema}`, () => owner.runMigrations({ transaction: 'each' }));
  } finally {
    await owner.destroy();
  }
  const keepViews = async (of: string, made: Record<string, string>) => {
    for (const [name, query] of Object.entries(made))
      await untilFree(`The view ${of}.${name}`, () => keepView(client, `${of}.${name}`, query));
  };
  await keepViews(schema, views);
  await keepLogin(client, login, { settings: settingsOfLogin(subgraph) });
  if (!seen) return;
  await client.query(`create schema if not exists ${seenSchemaOf(subgraph)}`);
  await keepViews(seenSchemaOf(subgraph), seen);
  await keepLogin(client, readerLoginOf(subgraph, login), { settings: settingsOfLogin(subgraph, true) });
}

/** The statements that leave a role the rights on its own schema, and none on those of others that it may have had. */
function ownRights(subgraph: Subgraph, subgraphs: readonly Subgraph[]): string[] {
  const { schema, appendOnly = [], readOnly = [], hidden = [], views = {}, seen } = subgraph.database;
  const role = roleOf(subgraph);
  const without = (rights: string, tables: readonly string[]) =>
    tables.map(table => `revoke ${rights} on ${schema}.${table} from ${role}`);
  return [
    ...subgraphs.map(({ database }) => `revoke all on all tables in schema ${database.schema} from ${role}`),
    `grant usage on schema ${schema} to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
    `grant usage on all sequences in schema ${schema} to ${role}`,
    ...without('all', ['migration', ...hidden]),
    ...without('update, delete', appendOnly),
    ...without('insert, update, delete', [...readOnly, ...Object.keys(views)]),
    ...(seen ? seesViews(subgraph, role) : []),
  ];
}

const seesViews = (subgraph: Subgraph, role: string) => [
  `grant usage on schema ${seenSchemaOf(subgraph)} to ${role}`,
  `grant select on all tables in schema ${seenSchemaOf(subgraph)} to ${role}`,
];

/** The statements by which whoever reads outside acts sees of these tables what the views show, reads the others, and writes none. */
function readerRights(subgraph: Subgraph, subgraphs: readonly Subgraph[]): string[] {
  const { schema, hidden = [], seen } = subgraph.database;
  if (!seen) return [];
  const role = readerRoleOf(subgraph);
  return [
    ...subgraphs.map(({ database }) => `revoke all on all tables in schema ${database.schema} from ${role}`),
    `grant usage on schema ${schema} to ${role}`,
    `grant select on all tables in schema ${schema} to ${role}`,
    ...seesViews(subgraph, role),
    ...['migration', ...hidden, ...Object.keys(seen)].map(table => `revoke all on ${schema}.${table} from ${role}`),
    ...readingGrantsTo(role, subgraph, subgraphs),
  ];
}

/** Makes the view what it should be, where it is not yet: whoever reads by it is not held up. */
async function keepView(client: Client, view: string, query: string): Promise<void> {
  const { rows } = await client.query<{ made: string | null }>(
    `select obj_description(to_regclass($1), 'pg_class') as made`,
    [view],
  );
  if (rows[0]?.made === query) return;
  const made = `view ${view} as ${query}; comment on view ${view} is ${client.escapeLiteral(query)}`;
  // Columns can be added at the end; else it is another view.
  await client
    .query(`create or replace ${made}`)
    .catch(() => client.query(`drop view if exists ${view}; create ${made}`));
}

/** Makes the policies by which the subgraph sees and writes its own rows only, where they are not yet what they should be. */
async function limitRows(client: Client, subgraph: Subgraph): Promise<void> {
  const role = roleOf(subgraph);
  for (const { schema, table, rows } of subgraph.database.grants ?? []) {
    if (!rows) continue;
    const { rows: known } = await client.query<{ made: string | null }>(
      `select obj_description(oid, 'pg_policy') as made from pg_policy where polname = $1 and polrelid = to_regclass($2)`,
      [role, `${schema}.${table}`],
    );
    if (known[0]?.made === rows) continue;
    await client.query(
      `drop policy if exists ${role} on ${schema}.${table};
       create policy ${role} on ${schema}.${table} for all to ${role} using (${rows}) with check (${rows});
       comment on policy ${role} on ${schema}.${table} is ${client.escapeLiteral(rows)}`,
    );
  }
}
