import { graphItself } from '@conformity/access';
import { readGatewayKey } from '@conformity/gateway/configuration';
import { lettersAdvice } from '@conformity/postgres';
import {
  type Check,
  callerSigner,
  callerVerifier,
  clockSkewSeconds,
  discovery,
  type LoginOf,
  openDatabase,
  readCallerKeys,
  readerRoleOf,
  readOpenId,
  rightsAmiss,
  roleOf,
  type Subgraph,
  sharesOf,
  usualPoolSize,
} from '@conformity/subgraph';
import { Client } from 'pg';

/** A deployment as its operator describes it. */
export interface Deployment {
  /** Of the database, for its owner. */
  url: string;
  loginOf: LoginOf;
  subgraphs: readonly Subgraph[];
  environment: NodeJS.ProcessEnv;
}

/** What was looked at, and each thing that is wrong with it, in words. */
export interface Looked {
  what: string;
  faults: string[];
}

type Look = (deployment: Deployment, client: Client) => Promise<string[]>;

const oldestNode = [20, 19] as const;
const oldestPostgres = 15;
/** Of one thing so many faults are told one by one. */
const mostTold = 20;

const looks: Record<string, Look> = {
  versions: async ({ subgraphs }, client) => {
    const faults = await programFaults(client);
    for (const subgraph of subgraphs) faults.push(...(await migrationFaults(subgraph, client)));
    return faults;
  },
  extensions: async ({ url }, client) => {
    const { rowCount } = await client.query(`select from pg_extension where extname = 'pg_trgm'`);
    const advice = await lettersAdvice(url);
    return [
      ...(rowCount ? [] : ['the extension pg_trgm is not there: run the preparation']),
      ...(advice ? [advice] : []),
    ];
  },
  clock: async (_, client) => {
    const asked = Date.now();
    const { rows } = await client.query<{ ms: string }>('select extract(epoch from clock_timestamp()) * 1000 as ms');
    const apart = Math.abs(Number(rows[0]?.ms) - (asked + Date.now()) / 2) / 1000;
    return apart > clockSkewSeconds
      ? [
          `the clocks of this machine and of the database are ${apart.toFixed(1)} s apart; more than ${clockSkewSeconds} s are not borne`,
        ]
      : [];
  },
  connections: async ({ subgraphs }, client) => {
    const { rows } = await client.query<{ free: number }>(
      `select sum(case name when 'max_connections' then setting::int else -setting::int end)::int as free from pg_settings
       where name in ('max_connections', 'superuser_reserved_connections', 'reserved_connections')`,
    );
    const { acts, lookUps, lists, heavy } = sharesOf(usualPoolSize);
    // And two that ask how the database is.
    const most = subgraphs.length * (acts + lookUps + lists + 2 * heavy + 2);
    const free = rows[0]?.free ?? 0;
    return free < most
      ? [
          `PostgreSQL lends ${free} connections, and one process of each subgraph takes up to ${most}: raise max_connections`,
        ]
      : [];
  },
  'log-ins': async ({ subgraphs, loginOf }, client) => {
    const roles = subgraphs.flatMap(one => [roleOf(one), ...(one.database.seen ? [readerRoleOf(one)] : [])]);
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles r where rolname = any($1) and (rolsuper or rolinherit or rolcreaterole or rolcreatedb
         or rolreplication or rolbypassrls or exists (select from pg_auth_members m where m.member = r.oid))`,
      [roles],
    );
    const refusals = await Promise.all(
      subgraphs.map(one => withDatabase(one, loginOf, async () => null).catch(reasonIn(one))),
    );
    return [
      ...rows.map(({ name }) => `${name} has powers that no log-in of the graph has`),
      ...refusals.flatMap(one => one ?? []),
    ];
  },
  rights: async ({ subgraphs }, client) =>
    (await rightsAmiss(client, subgraphs)).map(one => `${one}: run the preparation`),
  copy: async ({ environment: { DATABASE_REPLICA_URL } }, client) =>
    DATABASE_REPLICA_URL ? copyFaults(DATABASE_REPLICA_URL, client) : [],
  'audit trails': owned(async function* ({ maintenance, auditBreaks = maintenance?.auditBreaks }, db) {
    if (auditBreaks)
      for await (const { number, sequence, message } of auditBreaks(db))
        yield `${number}, entry ${sequence ?? '-'}: ${message}`;
  }),
  'entries of the register': owned(async function* ({ maintenance }, db) {
    if (maintenance) yield* maintenance.entryFaults(db);
  }),
  'keys of the gateway': async ({ environment }) => {
    const secret = readGatewayKey(environment);
    if (!secret || !environment.GATEWAY_JWKS) return [];
    const asked = { principal: graphItself, requestId: 'doctor', now: new Date() };
    await callerVerifier(
      'directory',
      readCallerKeys(environment.GATEWAY_JWKS),
    )(callerSigner(secret).headersFor(asked, 'directory'));
    return [];
  },
  'who signs people in': async ({ environment }) => {
    const settings = readOpenId(environment);
    if (settings) await discovery(settings.issuer)();
    return [];
  },
};

/** Looks at everything, one after the other, and tells of each as soon as it has; changes nothing. */
export async function* examine(deployment: Deployment): AsyncGenerator<Looked> {
  const client = new Client({ connectionString: deployment.url });
  await client.connect();
  const ofSubgraphs = deployment.subgraphs.flatMap(({ name, checks = {} }) =>
    Object.entries(checks).map(([what, check]): [string, Look] => [
      what,
      owned(async function* (one, db) {
        if (one.name === name) yield* check(db);
      }),
    ]),
  );
  try {
    for (const [what, look] of [...Object.entries(looks), ...ofSubgraphs])
      yield { what, faults: await look(deployment, client).catch(fault => [String(fault?.message ?? fault)]) };
  } finally {
    await client.end();
  }
}

const reasonIn =
  ({ name }: Subgraph) =>
  (fault: Error) =>
    `${name}: ${fault.message}`;

/** Looks at what each subgraph has, by its own log-in. */
function owned(check: (subgraph: Subgraph, db: Parameters<Check>[0]) => AsyncIterable<string>): Look {
  return async ({ subgraphs, loginOf }) => {
    const faults: string[] = [];
    let more = 0;
    for (const subgraph of subgraphs)
      await withDatabase(subgraph, loginOf, async db => {
        for await (const fault of check(subgraph, db))
          if (faults.length < mostTold) faults.push(`${subgraph.name}: ${fault}`);
          else more += 1;
      }).catch(fault => faults.push(reasonIn(subgraph)(fault)));
    return more ? [...faults, `and ${more} more`] : faults;
  };
}

async function withDatabase<Result>(
  subgraph: Subgraph,
  loginOf: LoginOf,
  use: (db: Parameters<Check>[0]) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(subgraph, { url: loginOf(subgraph), poolSize: 2 });
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

async function programFaults(client: Client): Promise<string[]> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOldNode = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  const { rows } = await client.query<{ version: number; name: string }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as name`,
  );
  return [
    ...(isOldNode ? [`Node is ${process.versions.node}; ${oldestNode.join('.')} or later is needed`] : []),
    ...rows.flatMap(({ version, name }) =>
      version < oldestPostgres ? [`PostgreSQL is ${name}; ${oldestPostgres} or later is needed`] : [],
    ),
  ];
}

async function migrationFaults(
  { name, database: { schema, migrations } }: Subgraph,
  client: Client,
): Promise<string[]> {
  const { rows } = await client.query<{ table: string | null }>('select to_regclass($1)::text as table', [
    `${schema}.migration`,
  ]);
  const done = rows[0]?.table ? (await client.query<{ name: string }>(`select name from ${rows[0].table}`)).rows : [];
  const known = new Set(migrations.map(Migration => new Migration().name ?? Migration.name));
  const lacking = [...known].filter(one => !done.some(row => row.name === one));
  const foreign = done.filter(row => !known.has(row.name));
  return [
    ...(lacking.length ? [`the tables of ${name} lack ${lacking.join(', ')}: run the preparation`] : []),
    ...(foreign.length
      ? [`the tables of ${name} are those of a later version: they have ${foreign.map(row => row.name).join(', ')}`]
      : []),
  ];
}

/** A copy that follows the database, and is not far behind. */
async function copyFaults(url: string, client: Client): Promise<string[]> {
  const { rows: at } = await client.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  const copy = new Client({ connectionString: url });
  await copy.connect();
  try {
    const { rows } = await copy.query<{ follows: boolean; behind: string | null }>(
      'select pg_is_in_recovery() as follows, pg_wal_lsn_diff($1, pg_last_wal_replay_lsn()) as behind',
      [at[0]?.lsn],
    );
    const [{ follows = false, behind = null } = {}] = rows;
    if (!follows) return ['DATABASE_REPLICA_URL follows nobody: it is a database of its own'];
    const megabytes = Number(behind) / 1024 ** 2;
    return megabytes > mostBehindMb ? [`the copy is ${megabytes.toFixed(0)} MB behind`] : [];
  } finally {
    await copy.end();
  }
}

const mostBehindMb = 64;
