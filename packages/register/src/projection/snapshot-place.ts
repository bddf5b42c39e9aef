import os from 'node:os';
import type { SnapshotPlace } from '@conformity/projection';
import type { Client, ClientConfig } from 'pg';
import { connected } from './source';

/** To be raised when facts or terms are made in another way. */
const form = 5;

/**
 * The file as a place for what is kept of a register. The database keeps the token of the last copy in its table `kept_copy`: one that was
 * put back to what it was before, by whatever means, has not the token of what was kept later.
 */
export async function snapshotPlace(config: ClientConfig, file: string): Promise<SnapshotPlace> {
  return {
    file,
    identity: await identityOf(config),
    mark: token =>
      onConnection(config, async client => {
        await client.query(
          `insert into register.kept_copy (id, token) values ($1, $2)
           on conflict (id) do update set token = excluded.token, written_at = now()`,
          [`${os.hostname()} ${file}`, token],
        );
      }),
    // Whatever the machine is called now: a container has another name each time.
    isMarked: token =>
      onConnection(config, async client => {
        const { rows } = await client.query('select from register.kept_copy where token = $1', [token]);
        return rows.length > 0;
      }),
  };
}

/** Which register in which form this is: another one after it was moved or migrated, and with other tables of letters. */
async function identityOf(config: ClientConfig): Promise<string> {
  const { rows } = await onConnection(config, client =>
    client.query<{ identity: string }>(
      `select concat_ws('/', s.system_identifier, c.timeline_id, d.oid, 'register.row_change'::regclass::oid) as identity
       from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database()`,
    ),
  );
  return [form, process.versions.unicode, rows[0]?.identity].join('/');
}

async function onConnection<Result>(config: ClientConfig, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = await connected(config);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
