import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { codeOf } from './fault';
import { ownedDatabase } from './owner';

const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505'; // what the second of two simultaneous CREATE DATABASE gets

/**
 * The url of the database `name` on the server that `clusterUrl` leads to, for its owner; it is made when missing, also when several
 * processes ask at once. A new one is a copy of `template`, to which nobody may be connected, or empty.
 * @throws the database's error, e.g. `55006` when somebody is connected to the template.
 */
export async function createDatabase(clusterUrl: string, name: string, template = 'template0'): Promise<string> {
  await within(clusterUrl, async client => {
    if (await exists(client, name)) return;
    const [database, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
    try {
      await client.query(`CREATE DATABASE ${database} TEMPLATE ${source}`);
    } catch (error) {
      if (![DUPLICATE_DATABASE, UNIQUE_VIOLATION].includes(codeOf(error) ?? '')) throw error;
    }
  });
  const url = new URL(clusterUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return ownedDatabase(url.href);
}

/**
 * The same, of which a new one is filled first, under another name, so that a start which is broken off leaves nothing half done: the next
 * one begins anew. One process at a time.
 */
export async function filledDatabase(
  clusterUrl: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  await within(clusterUrl, async client => {
    if (await exists(client, name)) return;
    const left = await client.query(`SELECT datname FROM pg_database WHERE datname ~ '^${name}_[0-9a-f]{8}$'`);
    for (const { datname } of left.rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    const filling = `${name}_${randomUUID().slice(0, 8)}`;
    await fill(await createDatabase(clusterUrl, filling));
    await client.query(`ALTER DATABASE ${filling} RENAME TO ${name}`);
  });
  return createDatabase(clusterUrl, name);
}

const exists = async (client: Client, name: string) =>
  (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;

async function within(url: string, act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
