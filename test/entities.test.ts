import { subgraphs } from '@conformity/program';
import { openAsOwner } from '@conformity/subgraph';
import { entityDifferences } from '@conformity/testkit';
import { migratedDatabase, sql } from './support';

let url: string;

beforeAll(async () => {
  url = await migratedDatabase();
}, 120_000);

async function differencesOf(subgraph: (typeof subgraphs)[number]): Promise<string[]> {
  const db = await openAsOwner(subgraph, { url, poolSize: 1 });
  try {
    return await entityDifferences(db);
  } finally {
    await db.destroy();
  }
}

test.each(subgraphs)('the entities of $name are the tables of its schema, column by column', async subgraph => {
  expect(await differencesOf(subgraph)).toEqual([]);
});

test('a column that is added, removed or changed on one side alone is named', async () => {
  const [first] = subgraphs.filter(({ database }) => database.appendOnly?.includes('audit_entry'));
  if (!first) throw new Error('No subgraph has documents');
  const { schema } = first.database;
  await sql(
    url,
    `alter table ${schema}.number_sequence add step int, drop last, alter year type bigint;
     alter table ${schema}.document alter system drop not null;
     create table ${schema}.forgotten (id text primary key)`,
  );
  expect(await differencesOf(first)).toEqual([
    'only the database: document.system text null  ',
    'only the database: forgotten.id text not null key ',
    'only the database: number_sequence.step integer null  ',
    'only the database: number_sequence.year bigint not null key ',
    'only the entity: document.system text not null  ',
    'only the entity: number_sequence.last integer not null  ',
    'only the entity: number_sequence.year integer not null key ',
  ]);
});
