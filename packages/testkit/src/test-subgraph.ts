import type { Principal } from '@conformity/access';
import { registerDatabase } from '@conformity/register';
import {
  type Database,
  type DatabaseOptions,
  type Executor,
  executorOf,
  migrate,
  openAsOwner,
  openDatabase,
  type Subgraph,
} from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { publishTestReferences } from './references';
import { databaseLike } from './template';

/** A subgraph on a database of its own. */
export interface TestSubgraph {
  url: string;
  /** As the subgraph itself sees it: its own role. */
  db: Database;
  /** As the owner of the database sees it. */
  owner: DataSource;
  /** Every statement that the subgraph has sent. */
  statements: string[];
  /** Asks as a person, on a day (2026-06-15 if none is given). Faults inside the subgraph are thrown. */
  ask(principal: Principal, query: string, variables?: object, now?: string): Promise<Answer>;
  /** Asks as a caller with everything that comes with a request. */
  execute: Executor;
  close(): Promise<void>;
}

/** What GraphQL answers. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the test's own query
  data: any;
  errors: { message: string; code: string; findings?: { code: string | null; rule: string; message: string }[] }[];
}

/** As a gateway gives it to a request. */
const patienceMs = 30_000;

const usualNow = '2026-06-15T10:00:00Z';

/** The register's tables alone, without a schema of GraphQL: for tests of a subgraph that is not the register. */
export const registerTables = { name: 'register', database: registerDatabase } as unknown as Subgraph;

/** Runs a subgraph for a test, with the test references in place of the directory's. */
export async function startSubgraph(subgraph: object, settings: Partial<DatabaseOptions> = {}): Promise<TestSubgraph> {
  const tested = subgraph as Subgraph;
  const url = await databaseLike(modelOf(tested), fresh => prepare(tested, fresh));
  const statements: string[] = [];
  const db = await openDatabase(tested, {
    url,
    poolSize: 5,
    onStatement: sql => statements.push(sql),
    ...settings,
  });
  const owner = await openAsOwner(tested, { url, poolSize: 2 });
  const faults: unknown[] = [];
  const execute = executorOf(tested, db, fault => faults.push(fault));
  return {
    url,
    db,
    owner,
    statements,
    ask: asking(execute, faults),
    execute,
    close: async () => void (await Promise.all([db.destroy(), owner.destroy()])),
  };
}

/** All of the subgraph that its database depends on, its sources aside. */
const modelOf = ({ name, database: { migrations, ...database }, prepareDatabase }: Subgraph) =>
  [name, JSON.stringify(database), ...migrations, prepareDatabase].map(String).join('\n');

async function prepare(tested: Subgraph, url: string): Promise<void> {
  await migrate(tested.name === 'register' ? [tested] : [registerTables, tested], url);
  const owner = await openAsOwner(tested, { url, poolSize: 2 });
  await publishTestReferences(owner);
  await owner.destroy();
}

function asking(execute: Executor, faults: unknown[]): TestSubgraph['ask'] {
  return async (principal, query, variables = {}, now = usualNow) => {
    const at = new Date(now);
    const deadline = performance.now() + patienceMs;
    const caller = { principal, requestId: 'test', now: at, clock: () => at, deadline };
    const { data, errors = [] } = await execute({ query, variables: variables as Record<string, unknown> }, caller);
    const fault = faults.pop();
    if (fault) throw fault;
    return {
      data,
      errors: errors.map(({ message, extensions }) => ({ message, ...extensions }) as Answer['errors'][0]),
    };
  };
}
