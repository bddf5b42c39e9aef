import { Client } from 'pg';
import { codeOf } from './fault';

const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505'; // what the second of two simultaneous CREATE DATABASE gets

/**
 * The url of the database `name` on the server that `clusterUrl` leads to; it is made when missing, also when several
 * processes ask at once. A new one is a copy of `template`, to which nobody may be connected, or empty.
 * @throws the database's error, e.g. `55006` when somebody is connected to the template.
 */
export async function createDatabase(clusterUrl: string, name: string, template = 'template0'): Promise<string> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      const [database, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
      await client.query(`CREATE DATABASE ${database} TEMPLATE ${source}`);
    }
  } catch (error) {
    if (![DUPLICATE_DATABASE, UNIQUE_VIOLATION].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
  const url = new URL(clusterUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}
