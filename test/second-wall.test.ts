import { readerLoginOf, type Subgraph } from '@conformity/subgraph';
import { Client } from 'pg';
import { owners } from './owners';
import { demonstrationDatabase, sql } from './support';

let url: string;
beforeAll(async () => {
  url = await demonstrationDatabase();
});

const refused = '42501';

/** What statements without any condition answer to whoever reads outside acts, each a number or the code of the refusal, seeing as these settings say. */
async function counted(subgraph: Subgraph, tables: Record<string, string>, systems = '', bodies = '') {
  const client = new Client({
    connectionString: readerLoginOf(subgraph, url),
    options: `-c search_path=${subgraph.database.schema}_seen,${subgraph.database.schema}`,
  });
  await client.connect();
  await client.query(`select set_config('conformity.systems', $1, false), set_config('conformity.bodies', $2, false)`, [
    systems,
    bodies,
  ]);
  const found: Record<string, unknown> = {};
  for (const [what, from] of Object.entries(tables))
    found[what] = await client.query(`select count(*)::int as count ${from}`).then(
      ({ rows }) => rows[0].count,
      ({ code }) => code,
    );
  await client.end();
  return found;
}

const hidden = {
  documents: `from document d where d.status = 'DRAFT' or d.is_private or d.deleted_at is not null`,
  issues: 'from issue i where i.published_at is null',
  acts: 'from audit_entry',
  conflicts: 'from number_conflict',
};
const nothing = { documents: 0, issues: 0, acts: 0, conflicts: 0 };

describe.each(owners)('where every condition is forgotten in $name', subgraph => {
  const { schema } = subgraph.database;
  let there: typeof nothing;
  let system: string;
  beforeAll(async () => {
    const [row] = await sql<typeof nothing & { system: string }>(
      url,
      `select (select min(system) from ${schema}.document) as system, ${Object.entries(hidden)
        .map(([what, from]) => `(select count(*)::int ${from.replace('from ', `from ${schema}.`)}) as ${what}`)
        .join(', ')}`,
    );
    if (row) ({ system, ...there } = row);
  });

  test('the database shows no draft, nothing private or deleted and no trail, but to who may see them', async () => {
    expect(there.documents).toBeGreaterThan(0);
    expect(await counted(subgraph, hidden)).toEqual(nothing);
    expect(await counted(subgraph, hidden, '', `${system}/bdy_demob`)).toEqual(nothing);
    expect(await counted(subgraph, hidden, 'IEC')).toEqual(nothing);
    const { acts, ...drafts } = there;
    expect(await counted(subgraph, hidden, '', `${system}/bdy_demo`)).toMatchObject(drafts);
    expect(await counted(subgraph, hidden, system)).toEqual(there);
  });

  test('who reads has no right on the tables themselves', async () => {
    const seen = Object.keys(subgraph.database.seen ?? {});
    expect(seen.length).toBeGreaterThanOrEqual(4);
    const tables = Object.fromEntries(seen.map(table => [table, `from ${schema}.${table}`]));
    expect(await counted(subgraph, tables)).toEqual(Object.fromEntries(seen.map(table => [table, refused])));
  });
});
