import { Socket } from 'node:net';
import { Client } from 'pg';
import { codeOf } from './fault';

const LOCK = 2_663_674; // our decision; advisory locks are per database, and nothing else of ours locks in `postgres`
const REFUSALS = ['28P01', '28000']; // password or user not accepted

/** A connection that marks us as a user of the server, until we leave or die: it holds a shared lock. */
export interface Session {
  client: Client;
  socket: Socket;
}

/**
 * A session, which by itself does not keep this program alive.
 * Null while the server takes nobody in: it starts, recovers or is about to end.
 * @throws Error when the server behind `url` is not the one of `data`.
 */
export async function enter(url: string, data: string): Promise<Session | null> {
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    ssl: false,
    connectionTimeoutMillis: 5_000,
    stream: () => socket,
  });
  client.on('error', () => {}); // the server has ended; whoever queries next is told
  try {
    await client.connect();
    const locked = `current_setting('data_directory') AS served, pg_try_advisory_lock_shared(${LOCK}) AS entered`;
    const { rows } = await client.query<{ served: string; entered: boolean }>(`SELECT ${locked}`);
    if (rows[0]?.served === data && rows[0].entered) {
      socket.unref();
      return { client, socket };
    }
    await client.end();
    if (rows[0]?.served === data) return null;
  } catch (error) {
    if (!REFUSALS.includes(codeOf(error) ?? '')) return null;
  }
  throw new Error(`The server on port ${new URL(url).port} is not the one of ${data}, or its password was changed.`);
}

/** Ends our use. True when nobody else uses the server: it is then locked against newcomers and ours to shut down. */
export async function leave({ client, socket }: Session): Promise<boolean> {
  socket.ref();
  try {
    await client.query(`SELECT pg_advisory_unlock_shared(${LOCK})`); // first, or two who leave at once block each other
    const { rows } = await client.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`);
    if (rows[0]?.alone) return true;
    await client.end();
    return false;
  } catch {
    return true; // the server crashed or was ended by somebody else
  }
}

/**
 * Does it while nobody else uses the server, and keeps newcomers out meanwhile. False where others use it: then it was not done.
 */
export async function alone({ client }: Session, act: () => Promise<void>): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`);
  if (!rows[0]?.alone) return false;
  await act().finally(() => client.query(`SELECT pg_advisory_unlock(${LOCK})`));
  return true;
}
