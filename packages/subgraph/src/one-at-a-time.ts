import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

const askedAgainMs = 100;

/**
 * Resolves when the session holds the lock of the database by this name, which it does until it ends. It asks again and again: a statement
 * that waits for a lock keeps whoever makes an index concurrently waiting for it, and so for itself.
 */
export async function holdLock(client: Client, name: string): Promise<void> {
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1)) as held', [name]);
    if (rows[0]?.held) return;
    await pause(askedAgainMs);
  }
}
