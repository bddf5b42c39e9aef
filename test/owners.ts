import { subgraphs } from '@conformity/program';
import { RegisterEntry } from '@conformity/register';
import { type Maintenance, openDatabase, rowsOf, type Subgraph } from '@conformity/subgraph';
import { sql } from './support';

type Database = Awaited<ReturnType<typeof openDatabase>>;

/** The subgraphs that own documents. */
export const owners = subgraphs.filter(({ maintenance }) => maintenance);

/** Does something with each owner of documents, as its own database role. */
export async function withOwners<Result>(
  url: string,
  act: (maintenance: Maintenance, db: Database, owner: Subgraph) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const owner of owners) {
    const db = await openDatabase(owner, { url, poolSize: 2 });
    try {
      if (owner.maintenance) results.push(await act(owner.maintenance, db, owner));
    } finally {
      await db.destroy();
    }
  }
  return results;
}

/** Every entry that the register should have and has not, or has and should not have, in any of its columns. */
export async function differencesFromOwners(url: string): Promise<{ side: string; number: string }[]> {
  const demanded = await withOwners(url, async (maintenance, db) => {
    const entries: object[] = [];
    for await (const batch of maintenance.entries(db)) entries.push(...batch);
    return entries;
  });
  return sql(
    url,
    `with demanded as (select * from jsonb_populate_recordset(null::register.entry, $1::jsonb))
     select 'demanded by the owner' as side, number from (select * from demanded except select * from register.entry) as a
     union all
     select 'kept by the register', number from (select * from register.entry except select * from demanded) as b`,
    [rowsOf(RegisterEntry, demanded.flat())],
  );
}

/** Every break in an audit trail. */
export async function breaksOfTrails(url: string): Promise<{ number: string; message: string }[]> {
  const found = await withOwners(url, async (maintenance, db) => {
    const breaks: { number: string; message: string }[] = [];
    for await (const { number, message } of maintenance.auditBreaks(db)) breaks.push({ number, message });
    return breaks;
  });
  return found.flat();
}

/** Acts in all audit trails. */
export async function countActs(url: string): Promise<number> {
  const counts = await withOwners(url, async (_maintenance, db) => {
    const [row] = await db.acts.query<{ count: number }[]>('select count(*)::int as count from audit_entry');
    return row?.count ?? 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
