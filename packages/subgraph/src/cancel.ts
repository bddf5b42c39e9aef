import { connect } from 'node:net';
import type { PoolClient } from 'pg';

/** A connection with what it can be ended by, which the types of `pg` do not name. */
interface Cancellable {
  host: string;
  port: number;
  processID: number;
  secretKey: number;
  connection: { stream: { destroy(): void } };
}
const cancellable = (connection: PoolClient) => connection as unknown as Cancellable;

const patienceMs = 1_000;
const cancelRequestCode = 80877102;

/**
 * Makes the server give up the statement of a connection, which is as good as before afterwards. Resolves when the server has
 * taken it: not before that may the connection be lent to others. Where it does not, the connection is broken off.
 */
export async function cancel(connection: PoolClient): Promise<void> {
  try {
    await request(cancellable(connection));
  } catch {
    breakOff(connection);
  }
}

/** A CancelRequest of PostgreSQL's protocol (55.7): on a connection of its own, which the server closes when it is done. */
function request({ host, port, processID, secretKey }: Cancellable): Promise<void> {
  const message = Buffer.alloc(16);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(cancelRequestCode, 4);
  message.writeInt32BE(processID, 8);
  message.writeInt32BE(secretKey, 12);
  return new Promise((resolve, reject) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('The server does not answer')));
    socket.on('connect', () => socket.write(message));
    socket.on('data', () => {});
    socket.on('error', reject);
    socket.on('close', hadError => (hadError ? undefined : resolve()));
  });
}

/** The socket is destroyed: the statement that runs is given up within half a second, when the server looks for us. */
export const breakOff = (connection: PoolClient): void => cancellable(connection).connection.stream.destroy();
