import { knownWordsIn } from '@conformity/register';
import { Client, type ClientBase } from 'pg';
import { insertion, standardSets, titles, type World } from './entries';
import { generateOrganisations, organisation } from './organisations';

type Say = (line: string) => void;

const chunk = 20_000;
const writers = 2;

/** The size of a world of so many entries: sixty thousand organisations where there are two million. */
export const worldOf = (entries: number): Omit<World, 'bodies'> => ({
  entries,
  organisations: Math.min(60_000, Math.ceil(entries / 3)),
  sets: Math.min(40_000, Math.ceil(entries / 5)),
});

/**
 * Makes the register have so many generated entries: by SQL, as if their owners had written them, without the owners' documents. To
 * be asked again where it was broken off. The indexes are taken away meanwhile and made again at the end.
 */
export async function fillRegister(url: string, entries: number, say: Say): Promise<void> {
  await within(url, async client => {
    await client.query(`create schema if not exists generated; create table if not exists generated.done (entries int);
      create table if not exists generated.index (name text primary key, definition text)`);
    const { rows } = await client.query('select from generated.done where entries >= $1', [entries]);
    if (rows.length) return;
    const world = await prepare(client, worldOf(entries));
    await keepIndexes(client);
    await write(url, world, say);
    await makeIndexes(client, say);
    await client.query('vacuum (analyze) register.entry');
    await client.query('analyze register.organisation_alias, register.reference');
    await client.query('insert into generated.done values ($1)', [entries]);
  });
}

export async function within<Result>(url: string, act: (client: ClientBase) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** What entries are drawn from. */
async function prepare(client: ClientBase, world: Omit<World, 'bodies'>): Promise<World> {
  await generateOrganisations(client, world.organisations);
  await keepWords(client, world);
  await client.query(`create table if not exists generated.body as
    select row_number() over (order by md5(id))::int as n, id from register.reference where kind = 'BODY'`);
  await client.query(standardSets(world.sets));
  await client.query('analyze generated.organisation, generated.body, generated.standard_set');
  const { rows } = await client.query('select count(*)::int as bodies from generated.body');
  return { ...world, bodies: rows[0].bodies };
}

/** The words by which the register puts typing errors right, as it keeps them when entries are written. */
async function keepWords(client: ClientBase, { organisations }: Omit<World, 'bodies'>): Promise<void> {
  const names = Array.from({ length: organisations }, (_, index) => organisation(index + 1).name);
  await client.query(
    `insert into register.known_word (word) select word from unnest($1::text[]) as word
     where not exists (select from register.known_word known where known.word = word.word)`,
    [knownWordsIn([...names, ...titles])],
  );
  await client.query('analyze register.known_word');
}

async function write(url: string, world: World, say: Say): Promise<void> {
  const started = Date.now();
  let next = 1;
  const writer = async (client: ClientBase) => {
    // No trigger notes what nobody has read before.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'`);
    while (next <= world.entries) {
      const [from, to] = [next, Math.min(next + chunk - 1, world.entries)];
      next = to + 1;
      await client.query(insertion(world), [from, to]);
      if (to % 200_000 === 0) say(`${to} entries after ${seconds(started)} s`);
    }
  };
  await Promise.all(Array.from({ length: writers }, () => within(url, writer)));
}

const seconds = (started: number) => ((Date.now() - started) / 1000).toFixed(0);

/** Drops the indexes that only speed reading up; their definitions stay, so that they come back whatever is broken off. */
async function keepIndexes(client: ClientBase): Promise<void> {
  await client.query(`insert into generated.index select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
    where indrelid = 'register.entry'::regclass and not indisunique on conflict do nothing`);
  const { rows } = await client.query<{ name: string }>('select name from generated.index');
  for (const { name } of rows) await client.query(`drop index if exists ${name}`);
}

async function makeIndexes(client: ClientBase, say: Say): Promise<void> {
  const started = Date.now();
  await client.query(`set maintenance_work_mem = '1GB'`);
  const { rows } = await client.query<{ name: string; definition: string }>(
    'select name, definition from generated.index',
  );
  for (const { name, definition } of rows) {
    await client.query(definition.replace('CREATE INDEX', 'CREATE INDEX IF NOT EXISTS'));
    await client.query('delete from generated.index where name = $1', [name]);
  }
  say(`${rows.length} indexes after ${seconds(started)} s`);
}
