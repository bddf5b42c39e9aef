import { graphItself, guest, type Principal } from '@conformity/access';
import { type RegisterEntry, writeEntries } from '@conformity/register';
import { executorOf, migrate, openAsOwner, openDatabase, type Subgraph } from '@conformity/subgraph';
import { databaseLike, registerTables } from '@conformity/testkit';
import { DataSource } from 'typeorm';
import { subgraph } from '../src';

const now = new Date('2026-03-02T10:00:00Z');

/** What a request answers: its data, or the first error that was meant for the caller. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  data: any;
  code: string | undefined;
  message: string | undefined;
}

/** A directory with its data loaded, on a database of its own. */
export interface Directory {
  db: DataSource;
  /** As who owns its tables. */
  owner: DataSource;
  load: () => Promise<void>;
  /** Puts documents into the register, as their schemes would. */
  register: (entries: RegisterEntry[]) => Promise<void>;
  ask: (who: Principal, query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  /** The demonstration person with this first name, as the gateway would know them. */
  person: (subject: string) => Promise<Principal>;
  /** Every statement since the last call. */
  statements: () => string[];
  close: () => Promise<void>;
}

const loadInto = async (db: Awaited<ReturnType<typeof openDatabase>>) => {
  await subgraph.referenceData?.(db, () => null as never);
  await subgraph.demonstrationData?.(db, () => null as never);
};

export async function openDirectory(): Promise<Directory> {
  const url = await databaseLike('the directory with its data, and the register', async empty => {
    await migrate([subgraph as Subgraph, registerTables], empty);
    const filling = await openDatabase(subgraph as Subgraph, { url: empty });
    await loadInto(filling);
    await filling.destroy();
  });
  const sent: string[] = [];
  const db = await openDatabase(subgraph as Subgraph, { url, onStatement: sql => sent.push(sql) });
  const owner = await openAsOwner(subgraph as Subgraph, { url, poolSize: 1 });
  const execute = executorOf(subgraph as Subgraph, db, fault => {
    throw fault;
  });
  const ask: Directory['ask'] = async (principal, query, variables) => {
    const { data, errors } = await execute({ query, variables }, { principal, requestId: 'test', now });
    return { data, code: errors?.[0]?.extensions.code as string | undefined, message: errors?.[0]?.message };
  };
  return {
    db,
    owner,
    load: () => loadInto(db),
    register: entries => asOwner(url, owner => writeEntries(owner.manager, entries)),
    ask,
    person: async subject => {
      const query = `query ($subject: ID!) { principal(issuer: "conformity-graph-local", subject: $subject) { id name memberships { role system bodyId mayIssue documentTypes } } }`;
      return (await ask(graphItself, query, { subject })).data.principal ?? guest;
    },
    statements: () => sent.splice(0),
    close: async () => {
      await Promise.all([db.destroy(), owner.destroy()]);
    },
  };
}

async function asOwner(url: string, work: (owner: DataSource) => Promise<void>): Promise<void> {
  const owner = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  try {
    await work(owner);
  } finally {
    await owner.destroy();
  }
}
