import { createHash } from 'node:crypto';
import { createDatabase } from '@conformity/postgres';
import type { Client } from 'pg';
import { asAdministrator, clusterUrl, freshDatabase } from './database';

const noSuchDatabase = '3D000';

/**
 * A database of its own for a test, as `fill` makes it from an empty one. It is filled once for all tests of these sources that name
 * the same `model`; each gets a copy. So `fill` must depend on nothing but the sources and what `model` says.
 */
export async function databaseLike(model: string, fill: (url: string) => Promise<void>): Promise<string> {
  const template = templateOf(model);
  for (;;)
    try {
      return await freshDatabase(template);
    } catch (error) {
      if ((error as { code?: string }).code !== noSuchDatabase) throw error;
      await asAdministrator(client => make(client, template, fill));
    }
}

/** The name of the database that is copied. */
export const templateOf = (model: string): string =>
  `template_${createHash('sha256').update(`${process.env.TEST_SOURCES}\n${model}`).digest('hex').slice(0, 32)}`;

/** One maker at a time in the cluster. It fills under another name, so that one who is killed leaves nothing half done. */
async function make(client: Client, template: string, fill: (url: string) => Promise<void>): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('conformity/test-template'))`);
  await dropOld(client);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount) return;
  await fill(await createDatabase(clusterUrl(), 'being_filled'));
  await client.query(`alter database being_filled allow_connections false`);
  await client.query(`comment on database being_filled is '${new Date().toISOString()}'`);
  await client.query(`alter database being_filled rename to ${template}`);
}

/** Drops what a maker left who was killed, and the templates of yesterday: who still wants one makes it again. */
async function dropOld(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database
     where datname = 'being_filled' or datname like 'template\\_%'
       and shobj_description(oid, 'pg_database')::timestamptz < now() - interval '1 day'`,
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
}
