import type { Change, ChangesUpTo, Source } from '@conformity/projection';
import { Client, type ClientConfig } from 'pg';
import { changesChannel } from '../schema';
import { publicly } from '../visibility';
import { factsIn, factsOfEntry } from './facts';

const batch = 5_000;
const mostChanges = 2_000;

type Row = { facts: Parameters<typeof factsIn>[0] };
type Meaning = { partyKey: string; organisationId: string | null };

/** The public part of a register, from connections of its own. Whoever reads from it ends when one of them breaks. */
export function registerSource(config: ClientConfig): Source {
  const changes = connected(config);
  return {
    async *everything() {
      const client = await connected(config);
      try {
        yield* wholeRegister(client);
      } finally {
        await client.end();
      }
    },
    after: async sequence => changedAfter(await changes, sequence),
    size: async () => sizeOf(await changes),
    listen: async told => {
      const listener = await connected(config);
      listener.on('notification', told);
      await listener.query(`listen ${changesChannel}`);
    },
  };
}

/** A connection whose break ends the thread. */
export async function connected(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  client.on('error', fault => {
    throw fault;
  });
  await client.connect();
  return client;
}

/** In one snapshot, a batch at a time. */
async function* wholeRegister(client: Client): AsyncGenerator<ChangesUpTo> {
  await client.query('begin isolation level repeatable read read only');
  const sequence = await latest(client);
  const meanings = await client.query<Meaning>(
    'select key as "partyKey", organisation_id as "organisationId" from register.organisation_alias',
  );
  yield { changes: meanings.rows, sequence };
  await client.query(
    `declare public_entry no scroll cursor for select ${factsOfEntry} as facts from register.visible_entry e where ${publicly('e')}`,
  );
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batch} from public_entry`);
    if (rows.length === 0) break;
    yield { changes: rows.map(documentIn), sequence };
  }
  await client.query('commit');
}

/** In one snapshot: what has changed, as it is at the sequence that is told. */
async function changedAfter(client: Client, sequence: bigint): Promise<ChangesUpTo> {
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ kind: string; id: string; sequence: string }>(
    'select kind, id, sequence from register.row_change where sequence > $1 order by sequence limit $2',
    [String(sequence), mostChanges],
  );
  const idsOf = (kind: string) => rows.flatMap(change => (change.kind === kind ? [change.id] : []));
  const changes = [
    ...(await meaningsOf(client, idsOf('organisation_alias'))),
    ...(await documentsOf(client, idsOf('entry'))),
  ];
  await client.query('commit');
  return { changes, sequence: BigInt(rows.at(-1)?.sequence ?? sequence) };
}

/** In one snapshot. */
async function sizeOf(client: Client) {
  const { rows } = await client.query<{ documents: number; sequence: string }>(
    `select (select count(*)::int from register.visible_entry e where ${publicly('e')}) as documents,
       (select coalesce(max(sequence), 0) from register.row_change) as sequence`,
  );
  return { documents: rows[0]?.documents ?? 0, sequence: BigInt(rows[0]?.sequence ?? 0) };
}

async function latest(client: Client): Promise<bigint> {
  const { rows } = await client.query<{ sequence: string | null }>(
    'select max(sequence) as sequence from register.row_change',
  );
  return BigInt(rows[0]?.sequence ?? 0);
}

async function meaningsOf(client: Client, keys: readonly string[]): Promise<Meaning[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<Meaning>(
    `select asked.key as "partyKey", a.organisation_id as "organisationId"
     from unnest($1::text[]) as asked(key) left join register.organisation_alias a on a.key = asked.key`,
    [keys],
  );
  return rows;
}

async function documentsOf(client: Client, ids: readonly string[]): Promise<Change[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<Row>(
    `select ${factsOfEntry} as facts from register.visible_entry e where e.id = any($1) and ${publicly('e')}`,
    [ids],
  );
  const found = rows.map(documentIn);
  const there = new Set(found.map(({ document }) => document.id));
  return [...found, ...ids.flatMap(id => (there.has(id) ? [] : [{ gone: id }]))];
}

const documentIn = ({ facts }: Row) => ({ document: factsIn(facts) });
