import { graphItself } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import { changesAfter, idsInForce, latestSequence } from '@conformity/register';
import { seeAs } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';

/** So many changes are followed at a time. */
const most = 500;

/** What is to be examined first: what changed and what rests on it; then what its body or a standard changed; then everything. */
const urgency = { change: 0, reference: 1, sweep: 2 } as const;

/** Notes documents as to be examined, whether or not they are noted already. The ids are a statement. */
const note = (em: EntityManager, ids: string, params: unknown[], of: keyof typeof urgency) =>
  em.query(
    `insert into pending (document_id, version, urgency)
     select id, nextval('pending_version'), ${urgency[of]} from (${ids}) as noted(id) order by id
     on conflict (document_id) do update
       set version = excluded.version, urgency = least(pending.urgency, excluded.urgency)`,
    params,
  );

/**
 * Notes everything that what changed in the register since may concern: the documents, those that name them, those of a body, those that
 * cite a standard. Answers how many changes that were. The first time it begins with now, and everything is to be examined.
 */
export const followChanges = (db: DataSource): Promise<number> =>
  db.transaction(async em => {
    await seeAs(em, graphItself);
    const [mark] = await em.query<{ sequence: string | null }[]>('select sequence from mark for update');
    const sequence = mark?.sequence ?? null;
    const changes = sequence === null ? [] : await changesAfter(em, BigInt(sequence), most);
    const last = sequence === null ? await latestSequence(em) : changes.at(-1)?.sequence;
    if (last === undefined) return 0;
    await em.query('update mark set sequence = $1, swept_on = case when $2 then null else swept_on end', [
      String(last),
      sequence === null,
    ]);
    const ofKind = (kind: string, prefix = '') =>
      changes
        .filter(change => change.kind === kind && change.id.startsWith(prefix))
        .map(({ id }) => id.slice(prefix.length));
    const documents = ofKind('entry');
    if (documents.length) await note(em, `select unnest($1::text[]) union ${namingThese}`, [documents], 'change');
    const bodies = ofKind('reference', 'BODY/');
    if (bodies.length) await note(em, idsInForce.ofBodies(), [bodies], 'reference');
    const standards = ofKind('reference', 'STANDARD/');
    if (standards.length) await note(em, idsInForce.citing(), [standards], 'reference');
    return changes.length;
  });

/** The documents in force that name these; what has left the register is known by how it was examined. */
const namingThese = idsInForce.naming('select x.system, x.number_key from examination x where x.document_id = any($1)');

/** Once a day everything in force is to be examined, since days matter to rules. True where this was the first time on the day. */
export const sweep = (db: DataSource, today: CalendarDate): Promise<boolean> =>
  db.transaction(async em => {
    await seeAs(em, graphItself);
    const [, begun] = await em.query<[unknown, number]>(
      'update mark set swept_on = $1 where swept_on is null or swept_on < $1',
      [today],
    );
    if (!begun) return false;
    // Those too that are in force no more: what is found on them has gone.
    await note(em, `${idsInForce.all()} union select x.document_id from examination x`, [], 'sweep');
    return true;
  });
