import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf } from './fault';

const ROUNDS = 100_000; // of a password that a person may have thought up
const ROUNDS_OF_VERIFIER = 4_096; // as PostgreSQL makes its own; ours are random
const keys = new Map<string, Buffer>();

/**
 * The address at which the role logs in to the database of `url`: that address where it names the role; else with a password that follows
 * from the one in it. So whoever has the password of the owner has that of every service, and no service has that of another.
 * @throws Error where `url` names no password or no host.
 */
export function loginAt(url: string, role: string): string {
  const address = new URL(url);
  if (decodeURIComponent(address.username) === role) return url;
  if (!address.password || !address.hostname)
    throw new Error('The address of the database must be postgres://USER:PASSWORD@HOST/NAME: services log in by it.');
  address.password = passwordOf(role, decodeURIComponent(address.password));
  address.username = role;
  return address.href;
}

function passwordOf(role: string, parent: string): string {
  const key = keys.get(parent) ?? pbkdf2Sync(parent, 'conformity/logins', ROUNDS, 32, 'sha256');
  keys.set(parent, key);
  return createHmac('sha256', key).update(role).digest('base64url');
}

/** What PostgreSQL keeps instead of a password (RFC 5803), so that no statement and no log has the password itself. */
function verifierOf(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS_OF_VERIFIER, 32, 'sha256');
  const mac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(mac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${ROUNDS_OF_VERIFIER}:${salt.toString('base64')}$${stored}:${mac('Server Key').toString('base64')}`;
}

const TAKEN = ['42710', '23505']; // by another process, for roles are of the whole server
const PASSING = [...TAKEN, 'XX000']; // "tuple concurrently updated"
const ATTEMPTS = 10;

/** What a log-in may do beside logging in, and what its connections begin with. */
interface Kept {
  powers?: string;
  /** By names of PostgreSQL, as it writes their values. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Makes the role of the address able to log in to it, with nothing that it could become or inherit, with these settings, and with none
 * that it may have given itself. `client` is a connection of whoever may make roles, to the same database.
 */
export async function keepLogin(
  client: Client,
  address: string,
  { powers = '', settings = {} }: Kept = {},
): Promise<void> {
  const { username, password } = new URL(address);
  const [role, database] = [decodeURIComponent(username), client.escapeIdentifier(client.database ?? '')];
  await insisting(async () => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${role} NOLOGIN NOINHERIT`).catch(unlessTaken);
  });
  await insisting(() => client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`));
  if (!(await admits(address))) {
    const verifier = verifierOf(decodeURIComponent(password));
    await insisting(() => client.query(`ALTER ROLE ${role} LOGIN NOINHERIT ${powers} PASSWORD '${verifier}'`));
  }
  await keepSettings(client, role, Object.entries(settings));
}

async function keepSettings(client: Client, role: string, settings: [string, string][]): Promise<void> {
  const { rows } = await client.query<{ database: string | null; set: string[] }>(
    `SELECT d.datname AS database, s.setconfig AS set FROM pg_db_role_setting s LEFT JOIN pg_database d ON d.oid = s.setdatabase
     WHERE s.setrole = $1::regrole`,
    [role],
  );
  const wanted = String(settings.map(setting => setting.join('=')));
  const isKept = ({ database, set }: (typeof rows)[number]) => database === null && String(set) === wanted;
  const others = rows.filter(row => !isKept(row));
  for (const { database: of } of others)
    await insisting(() =>
      client.query(`ALTER ROLE ${role} ${of ? `IN DATABASE ${client.escapeIdentifier(of)}` : ''} RESET ALL`),
    );
  if (rows.some(isKept)) return;
  for (const [name, value] of settings)
    await insisting(() => client.query(`ALTER ROLE ${role} SET ${name} = ${value}`));
}

function unlessTaken(error: unknown): void {
  if (!TAKEN.includes(codeOf(error) ?? '')) throw error;
}

/** Does it again where another process changes the same role at the same time. */
export async function insisting(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return void (await act());
    } catch (error) {
      if (attempt === ATTEMPTS || !PASSING.includes(codeOf(error) ?? '')) throw error;
      await sleep(20 * attempt);
    }
}

const REFUSALS = ['28P01', '28000']; // password or user not accepted

async function admits(address: string): Promise<boolean> {
  const client = new Client({ connectionString: address });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (REFUSALS.includes(codeOf(error) ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
