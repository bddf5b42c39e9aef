import type { QueryRunner } from 'typeorm';

/** An index that a migration makes. */
export interface Index {
  name: string;
  /** What `create index` says after the name: `on entry (number_key, id)`. */
  of: string;
}

const toldEveryMs = 10_000;

/**
 * Makes indexes in the schema of the migration while acts go on; for a migration outside of a transaction (`transaction = false`),
 * which is run again where it was broken off: what is there stays, and what was left half made is made anew. Whoever waits long is
 * told how far it is.
 */
export async function buildIndexes(runner: QueryRunner, indexes: readonly Index[]): Promise<void> {
  for (const { name, of } of indexes) {
    const [found] = await runner.query('select indisvalid as whole from pg_index where indexrelid = to_regclass($1)', [
      name,
    ]);
    if (found?.whole) continue;
    if (found) await removeIndexes(runner, [name]);
    await telling(runner, name, () => atEase(runner, `create index concurrently ${name} ${of}`));
  }
}

/** Takes indexes away while acts go on; for the same migrations. */
export async function removeIndexes(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const name of names) await atEase(runner, `drop index concurrently if exists ${name}`);
}

/** It waits for others as long as it takes, and lets nobody wait. */
async function atEase(runner: QueryRunner, statement: string): Promise<void> {
  await runner.query('set lock_timeout = 0');
  await runner.query(statement).finally(() => runner.query('reset lock_timeout'));
}

async function telling(runner: QueryRunner, name: string, act: () => Promise<unknown>): Promise<void> {
  const { connection: db } = runner;
  const tell = async () => {
    const [progress] = await db.query(
      `select phase, blocks_done * 100 / nullif(blocks_total, 0) as percent from pg_stat_progress_create_index
       where index_relid = to_regclass($1)`,
      [name],
    );
    if (progress)
      db.logger.logMigration(`${name}: ${progress.phase}${progress.percent === null ? '' : `, ${progress.percent} %`}`);
  };
  const timer = setInterval(() => void tell().catch(() => {}), toldEveryMs);
  await act().finally(() => clearInterval(timer));
}
