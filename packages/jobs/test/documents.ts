import { loginOf, openDatabase, type Subgraph } from '@conformity/subgraph';
import { startSubgraph } from '@conformity/testkit';
import { Client } from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { JobRequests, JobTables, JobTurns, OutboxCursor, prepareQueue, Run } from '../src';

/** A table that handlers of these tests write to, and the audit trails of two schemes. */
class Made1763700000011 implements MigrationInterface {
  name = 'Made1763700000011';
  up(runner: QueryRunner): Promise<void> {
    return runner.query('create table made (run_id text not null, by text not null)');
  }
  async down(): Promise<void> {}
}

/** A subgraph with jobs, as the database sees it. */
const documents = {
  name: 'documents',
  entities: [Run, OutboxCursor],
  database: { schema: 'documents', migrations: [JobTables, Made1763700000011, JobTurns, JobRequests] },
  prepareDatabase: prepareQueue,
} as unknown as Subgraph;

/** The database of a subgraph with jobs, seen by its own role and by its owner. */
export async function jobsDatabase(): Promise<{ url: string; db: DataSource; owner: Client; close(): Promise<void> }> {
  const { url, db, close } = await startSubgraph(documents);
  const owner = new Client({ connectionString: url });
  owner.on('error', () => {});
  await owner.connect();
  return {
    url: loginOf(documents, url),
    db,
    owner,
    close: async () => void (await Promise.all([close(), owner.end()])),
  };
}

/** Another pool on the same database. */
export const openDocuments = (url: string): Promise<DataSource> => openDatabase(documents, { url, poolSize: 6 });

/** Resolves with the first answer that is not false, null or undefined; asks every 30 ms. */
export async function until<Answer>(ask: () => Promise<Answer | false | null | undefined>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}
