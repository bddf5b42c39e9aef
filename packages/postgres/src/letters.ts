import { Client } from 'pg';
import { alone, type Session } from './session';

/**
 * By which PostgreSQL knows what a letter is where the locale of the database does not say, as in pg_trgm and text search. With `C`
 * these see no letter beyond ASCII, and an index of trigrams serves no other script.
 */
export const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

type Log = (line: string) => void;

/** A comment on a database whose indexes of trigrams are still of before; until they are rebuilt PostgreSQL does not use them. */
const unfinished = 'its indexes of trigrams are being rebuilt for letters beyond ASCII';

/**
 * Makes every database of a cluster that was made with `C` know the letters of all scripts, its data kept. A database changes in one
 * transaction that also puts its indexes of trigrams out of use; after that they are rebuilt, one at a time. So whatever is broken
 * off, the database answers the same as before, and the next start goes on. Where other programs use the server it is left to a
 * start without them; likewise where this machine does not know the letters.
 */
export async function knowLetters(session: Session, url: string, log: Log): Promise<void> {
  const { rows } = await session.client.query<{ datname: string; old: boolean }>(
    `SELECT datname, datctype = 'C' AS old FROM pg_database d
     WHERE datlocprovider = 'b' AND datallowconn
       AND (datctype = 'C' OR shobj_description(d.oid, 'pg_database') = '${unfinished}') ORDER BY 1`,
  );
  if (rows.length === 0) return;
  if (!(await areKnownHere(session.client))) return log(`This machine does not know the locale ${letters}`);
  const isDone = await alone(session, async () => {
    await session.client.query(`UPDATE pg_database SET datctype = '${letters}' WHERE datname = 'template0'`);
    for (const { datname, old } of rows) {
      const at = Object.assign(new URL(url), { pathname: `/${encodeURIComponent(datname)}` }).href;
      if (old) await within(at, change);
      await within(at, client => rebuild(client, session.client, datname, log));
    }
  });
  if (!isDone)
    log('Other programs use the database, which was made with the locale C: a start without them changes that');
}

/**
 * What is slow on a database in which pg_trgm sees no letter beyond ASCII, and how to make one where it does; null where it does, or
 * there is no pg_trgm.
 */
export async function lettersAdvice(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const known = await client.query(
      `SELECT n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'pg_trgm'`,
    );
    const [extension] = known.rows as { schema: string }[];
    if (!extension) return null;
    const { rows } = await client.query<{ seen: number; name: string; ctype: string }>(
      `SELECT cardinality(${client.escapeIdentifier(extension.schema)}.show_trgm('Ж東é')) AS seen, datname AS name, datctype AS ctype
       FROM pg_database WHERE datname = current_database()`,
    );
    const [database] = rows;
    return database?.seen === 0 ? adviceFor(database) : null;
  } finally {
    await client.end();
  }
}

const adviceFor = ({ name, ctype }: { name: string; ctype: string }) =>
  `The database ${name} was made with the LC_CTYPE ${ctype}, in which only A to Z are letters: a search for words in other scripts, or ` +
  'with accents, and likeness of such names read the whole register (60 ms in place of 1 ms at 150,000 texts). Make another one, such as ' +
  `createdb --template=template0 --encoding=UTF8 --lc-collate=C --lc-ctype=${letters} NAME, move the data by pg_dump and pg_restore, and set ` +
  'DATABASE_URL to it.';

/** In a transaction that is rolled back, for whoever enters a database with an unknown locale is refused. */
async function areKnownHere(client: Client): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(`CREATE COLLATION public.tried_out (provider = libc, locale = '${letters}')`);
    return true;
  } catch {
    return false;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function within(url: string, act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, ssl: false });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

const ofTrigrams = `indexrelid IN (
  SELECT indexrelid FROM pg_index, unnest(indclass) AS class JOIN pg_opclass c ON c.oid = class WHERE c.opcname ~ '^(gin|gist)_trgm_ops$')`;

async function change(client: Client): Promise<void> {
  await client.query('BEGIN');
  await client.query(`UPDATE pg_index SET indisvalid = false WHERE ${ofTrigrams}`);
  await client.query(`UPDATE pg_database SET datctype = '${letters}' WHERE datname = current_database()`);
  await comment(client, `'${unfinished}'`);
  await client.query('COMMIT');
}

const comment = (client: Client, text: string) =>
  client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(client.database ?? '')} IS ${text}`);

/** In a session of after the change. Sessions of before it, which write trigrams as before, are ended first; not the one that keeps others out. */
async function rebuild(client: Client, keeper: Client, name: string, log: Log): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid NOT IN (pg_backend_pid(), $1)`,
    [processOf(keeper)],
  );
  await client.query(`SET maintenance_work_mem = '512MB'`);
  const { rows } = await client.query<{ name: string; size: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_size_pretty(pg_table_size(indrelid)) AS size
     FROM pg_index WHERE NOT indisvalid AND ${ofTrigrams} ORDER BY pg_table_size(indrelid)`,
  );
  for (const [done, index] of rows.entries()) {
    const what = `index ${done + 1} of ${rows.length}, ${index.name} over ${index.size}`;
    log(`Database ${name} is made to know the letters of all scripts: rebuilding ${what}`);
    await telling(keeper, log, () => client.query(`REINDEX INDEX ${index.name}`));
  }
  await comment(client, 'NULL');
  log(`Database ${name} knows the letters of all scripts`);
}

/** The number of the process that serves the connection. */
const processOf = (client: Client) => (client as Client & { processID: number }).processID;

/** Tells every ten seconds how much of its table the index that is being made has read. */
async function telling(keeper: Client, log: Log, act: () => Promise<unknown>): Promise<void> {
  const tell = async () => {
    const { rows } = await keeper.query<{ percent: number }>(
      'SELECT blocks_done * 100 / greatest(blocks_total, 1) AS percent FROM pg_stat_progress_create_index',
    );
    for (const { percent } of rows) log(`${percent} % of the table are read`);
  };
  const timer = setInterval(() => void tell().catch(() => {}), 10_000);
  await act().finally(() => clearInterval(timer));
}
