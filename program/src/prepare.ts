import { contextOf, migrate, openDatabase, type Subgraph } from '@conformity/subgraph';
import { Client } from 'pg';

/** Makes a database ready for the graph: schemas, roles and reference data, each as the subgraphs of this version want them. */
export async function prepare(subgraphs: readonly Subgraph[], url: string, log: (line: string) => void): Promise<void> {
  await migrate(subgraphs, url);
  await load(subgraphs, url, 'referenceData', log);
}

/** Whether no demonstration data and no document was ever put into the database. @throws where a load was broken off. */
export async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async client => {
    const { rows } = await client.query(
      `select (select facts->>'state' from register.reference where kind = 'DEMONSTRATION') as state,
              exists (select from register.entry) as filled`,
    );
    const [{ state, filled }] = rows;
    if (state === 'LOADING')
      throw new Error('The demonstration data were loaded in part only. Empty the database and start again.');
    return !state && !filled;
  });
}

/** Puts the demonstration data into an empty register. A load that is broken off leaves a mark by which `isEmpty` knows it. */
export async function demonstrate(
  subgraphs: readonly Subgraph[],
  url: string,
  log: (line: string) => void,
): Promise<void> {
  await mark(url, 'LOADING');
  await load(subgraphs, url, 'demonstrationData', log);
  await mark(url, 'LOADED');
}

const mark = (url: string, state: string) =>
  withClient(url, client =>
    client.query(
      `insert into register.reference (kind, id, facts) values ('DEMONSTRATION', 'data', jsonb_build_object('state', $1::text))
       on conflict (kind, id) do update set facts = excluded.facts`,
      [state],
    ),
  );

async function load(
  subgraphs: readonly Subgraph[],
  url: string,
  what: 'referenceData' | 'demonstrationData',
  log: (line: string) => void,
) {
  for (const subgraph of subgraphs) {
    const loadData = subgraph[what];
    if (!loadData) continue;
    const db = await openDatabase(subgraph, { url, poolSize: 2 });
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
