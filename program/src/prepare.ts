import { hasDemonstration, isEmptyRegister, markDemonstration } from '@conformity/register';
import { contextOf, type LoginOf, migrate, openDatabase, type Subgraph } from '@conformity/subgraph';
import { Client } from 'pg';

/** Makes a database ready for the graph: schemas, roles and reference data, each as the subgraphs of this version want them. */
export async function prepare(
  subgraphs: readonly Subgraph[],
  url: string,
  login: LoginOf,
  log: (line: string) => void,
): Promise<void> {
  await migrate(subgraphs, url, login);
  await load(subgraphs, login, 'referenceData', log);
}

/** Whether no demonstration data and no document was ever put into the database. @throws where a load was broken off. */
export const isEmpty = (url: string): Promise<boolean> => withClient(url, isEmptyRegister);

/** @throws where there are demonstration people and documents in the database */
export async function requireNoDemonstration(url: string): Promise<void> {
  if (await withClient(url, hasDemonstration))
    throw new Error('PRODUCTION is set, and the database has the demonstration data. Take an empty one.');
}

/** Puts the demonstration data into an empty register. A load that is broken off leaves a mark by which `isEmpty` knows it. */
export async function demonstrate(
  subgraphs: readonly Subgraph[],
  login: LoginOf,
  url: string,
  log: (line: string) => void,
): Promise<void> {
  await mark(url, 'LOADING');
  await load(subgraphs, login, 'demonstrationData', log);
  await mark(url, 'LOADED');
}

const mark = (url: string, state: 'LOADING' | 'LOADED') => withClient(url, client => markDemonstration(client, state));

async function load(
  subgraphs: readonly Subgraph[],
  login: LoginOf,
  what: 'referenceData' | 'demonstrationData',
  log: (line: string) => void,
) {
  for (const subgraph of subgraphs) {
    const loadData = subgraph[what];
    if (!loadData) continue;
    const db = await openDatabase(subgraph, { url: login(subgraph), poolSize: 2 });
    try {
      log(`${subgraph.name}: ${what === 'referenceData' ? 'reference data' : 'demonstration data'}`);
      await loadData(db, caller => contextOf(subgraph, db, caller));
    } finally {
      await db.destroy();
    }
  }
}

async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
