import { graphItself } from '@conformity/access';
import { watchedById } from '@conformity/register';
import { type Examined, insertionOf, type Owner, rowsOf, seeAs } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { tell as tellNotices } from '../notices/tell';
import { Examination } from './examination';
import { StandingFinding } from './finding';

/** So many documents are examined at a time. */
const batch = 200;

/**
 * Examines the most urgent of the documents that are noted, and answers how many those were. One process does so at a time. A document that
 * its rules cannot be asked of is told, and asked again with the next sweep.
 */
export const examinePending = (
  db: DataSource,
  owners: readonly Owner[],
  now: Date,
  tell: (line: string) => void,
): Promise<number> =>
  db.transaction(async em => {
    const [{ held }] = await em.query<[{ held: boolean }]>(
      `select pg_try_advisory_xact_lock(hashtext('oversight/examine')) as held`,
    );
    if (!held) return 0;
    const noted = await em.query<{ id: string; version: string }[]>(
      `select document_id as id, version from pending order by urgency, document_id limit ${batch}`,
    );
    if (noted.length === 0) return 0;
    const ids = noted.map(({ id }) => id);
    const { examined, failed } = await examineAll(owners, ids, now, tell);
    await keep(
      em,
      ids.filter(id => !failed.has(id)),
      examined,
      now,
    );
    // What was noted again meanwhile stays.
    await em.query(
      `delete from pending using unnest($1::text[], $2::bigint[]) as done(id, version)
       where pending.document_id = done.id and pending.version = done.version`,
      [ids, noted.map(({ version }) => version)],
    );
    return ids.length;
  });

/** What the owners find on the documents, and those that an owner could not examine. */
async function examineAll(owners: readonly Owner[], ids: readonly string[], now: Date, tell: (line: string) => void) {
  const examined: Examined[] = [];
  const failed = new Set<string>();
  for (const { maintenance, db } of owners) {
    const own = ids.filter(id => maintenance.idPrefixes.includes(id.slice(0, id.indexOf('_'))));
    if (own.length === 0) continue;
    const ask = async (some: readonly string[]) => void examined.push(...(await maintenance.examine(db, some, now)));
    const one = (id: string) =>
      ask([id]).catch(fault => {
        failed.add(id);
        tell(`${id} could not be examined: ${fault instanceof Error ? fault.stack : fault}`);
      });
    await ask(own).catch(async () => {
      for (const id of own) await one(id);
    });
  }
  return { examined, failed };
}

/** The findings as rows: each with its place, by which it is known again. */
const rowsFound = (examined: readonly Examined[]): Partial<StandingFinding>[] =>
  examined.flatMap(({ documentId, findings }) => {
    const seen = new Map<string, number>();
    return findings.map(finding => {
      const at = `${finding.rule} ${finding.field}`;
      const ordinal = (seen.get(at) ?? 0) + 1;
      seen.set(at, ordinal);
      return { ...finding, documentId, place: `${at} ${ordinal}` };
    });
  });

/** A finding that was not there before. */
type Appeared = Pick<StandingFinding, 'documentId' | 'field' | 'message'>;

/** Keeps what was found now on these documents: what is new appears, what is not found any more goes. */
async function keep(
  em: EntityManager,
  ids: readonly string[],
  examined: readonly Examined[],
  now: Date,
): Promise<void> {
  await seeAs(em, graphItself);
  const watched = await watchedById(em, ids);
  const appeared = await em.query<Appeared[]>(
    `with found as (
       select * from jsonb_to_recordset($1::jsonb) as f(document_id text, place text, rule text, code text, severity text,
         source text, message text, field text, fix text, set_aside text)
     ), gone as (
       update finding f set gone_at = $3
       where f.document_id = any($2) and f.gone_at is null
         and not exists (select from found where found.document_id = f.document_id and found.place = f.place)
     ), kept as (
     insert into finding as f (document_id, place, rule, code, severity, source, message, field, fix, set_aside, appeared_at)
     select document_id, place, rule, code, severity, source, message, field, fix, set_aside, $3 from found
     on conflict (document_id, place) where gone_at is null do update
       set (code, severity, source, message, fix, set_aside)
         = (excluded.code, excluded.severity, excluded.source, excluded.message, excluded.fix, excluded.set_aside)
       where (f.code, f.severity, f.source, f.message, f.fix, f.set_aside) is distinct from
         (excluded.code, excluded.severity, excluded.source, excluded.message, excluded.fix, excluded.set_aside)
     returning f.document_id, f.severity, f.field, f.message, f.set_aside, xmax = 0 as is_new
     )
     -- What is found when a document is examined for the first time, its body was told when it issued it, or never.
     select kept.document_id as "documentId", kept.field, kept.message from kept join examination x using (document_id)
     where kept.is_new and kept.severity <> 'WARNING' and kept.set_aside is null order by kept.document_id`,
    [rowsOf(StandingFinding, rowsFound(examined)), ids, now],
  );
  await tellNotices(
    em,
    appeared.flatMap(({ documentId, field, message }) => {
      const of = watched.get(documentId);
      if (!of) return [];
      const about = { said: `${field}: ${message}` };
      return { kind: 'FOUND', system: of.system, forBody: of.issuerId, documentId, number: of.number, about, at: now };
    }),
  );
  await em.query('delete from examination where document_id = any($1) and not document_id = any($2)', [
    ids,
    examined.map(({ documentId }) => documentId),
  ]);
  // What is found as it was before is not written: most of what is examined on a day.
  await em.query(
    `${insertionOf(Examination)} as found
     where not exists (
       select from examination x where x.document_id = found.document_id
         and (x.system, x.number_key, x.evidence) = (found.system, found.number_key, found.evidence))
     on conflict (document_id) do update set (system, number_key, evidence, examined_at)
       = (excluded.system, excluded.number_key, excluded.evidence, excluded.examined_at)`,
    [
      rowsOf(
        Examination,
        examined.flatMap(({ documentId, evidence }) => {
          const of = watched.get(documentId);
          return of ? { documentId, system: of.system, numberKey: of.numberKey, evidence, examinedAt: now } : [];
        }),
      ),
    ],
  );
}
