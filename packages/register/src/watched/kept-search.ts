import { guest } from '@conformity/access';
import type { CalendarDate, EffectiveStatus, System } from '@conformity/certification';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { conditions, effectiveStatusOf, saying } from '../search/conditions';
import type { CertificateFilter, CertificateSearch } from '../search/filter';
import { knownFilter } from '../search/known-filter';
import { soughtAsTyped } from '../search/sought-text';
import { publicly } from '../visibility';

/** What somebody keeps, to be told of what it finds: the documents of a search, or one document. It finds what everybody may read. */
export type KeptSearch = Pick<CertificateSearch, 'sought' | 'filter'> | { document: string };

/** Days and what reports say are not written with a document: nobody could be told in time. */
const notKept = ['asOf', 'carriedUntilFrom', 'carriedUntilTo'] as const;

/**
 * A search as it can be kept: as typed, whether or not anything answers it yet.
 * @throws BAD_INPUT as `searchOf` does, and for what can not be followed
 */
export async function keptSearchOf(
  db: DataSource,
  today: CalendarDate,
  query: string | null,
  filter: CertificateFilter | null,
): Promise<KeptSearch> {
  for (const field of notKept)
    if (filter?.[field]) throw badInput(`filter.${field}`, 'cannot be watched. Leave it out.');
  const seeking = { db, principal: guest, today };
  return { filter: await knownFilter(seeking, filter ?? {}), sought: await soughtAsTyped(seeking, query ?? '') };
}

/** What is said of a document that a kept search finds. */
export interface Kept {
  id: string;
  number: string;
  system: System;
  /** Another one where anything changed that everybody may read. */
  print: string;
  status: EffectiveStatus;
  issueNumber: number | null;
}

/** A search, and among which documents it is asked: in the whole register, if none are named. */
export interface SearchAmong {
  search: KeptSearch;
  among?: readonly string[];
}

/**
 * What each of the searches finds for everybody on a day; of each at most `most`, if that is said. One statement, which reads the documents
 * once among which all of them are asked.
 */
export async function foundByEach(
  em: DataSource | EntityManager,
  searches: readonly SearchAmong[],
  today: CalendarDate,
  most?: number,
): Promise<Kept[][]> {
  const params: unknown[] = [];
  const say = saying(params);
  const status = effectiveStatusOf(say(today));
  const entries = `select e.*, ${status} as effective, md5((e.face - 'revision')::text || ${status})::uuid as print from register.visible_entry e`;
  const named = [...new Set(searches.flatMap(({ among = [] }) => among))];
  const together = named.length
    ? `with named as materialized (${entries} where e.id = any(${say(named)}::text[]))`
    : '';
  const each = searches.map(({ search, among }) => {
    const where =
      'document' in search
        ? [publicly('e'), `e.id = ${say(search.document)}`]
        : conditions(guest, { ...search, sort: 'NEWEST', today }, params);
    const from = among ? `(select * from named where id = any(${say(among)}::text[]) offset 0)` : `(${entries})`;
    const end = most === undefined ? '' : `limit ${most}`;
    return `(select coalesce(json_agg(line), '[]') from (
      select e.id, e.number, e.system, e.effective as status, (e.face->>'issueNumber')::int as "issueNumber", e.print
      from ${from} e where ${where.join(' and ')} ${end}) as line)`;
  });
  const [row] = await read<{ found: Kept[][] }>(
    em,
    `${together} select json_build_array(${each.join(', ')}) as found`,
    params,
  );
  return row?.found ?? [];
}

/** Which of the register's references a search was read by: when one changes it has to be read anew. */
export const readBy = (query: string | null, filter: CertificateFilter | null): string[] => [
  ...(filter?.standards || /\d/.test(query ?? '') ? ['STANDARD'] : []),
  ...(filter?.organisations ? ['ORGANISATION'] : []),
];

/** The public documents whose status changed by the end of a day, without an act: from one day on, before another. */
export async function endedBetween(em: EntityManager, from: CalendarDate, before: CalendarDate): Promise<string[]> {
  const rows = await read<{ id: string }>(
    em,
    `select e.id from register.visible_entry e where (e.valid_until >= $1 and e.valid_until < $2 or e.imposed_until >= $1 and e.imposed_until < $2)
       and ${publicly('e')} order by e.id`,
    [from, before],
  );
  return rows.map(({ id }) => id);
}

/** A document that expires. */
export interface Ending {
  id: string;
  number: string;
  title: string;
  validUntil: CalendarDate;
  changedAt: string;
}

/** Of the documents with these ids those in force that expire on a day or later, the first first. */
export const endingAmong = (db: DataSource, ids: string, params: unknown[], from: CalendarDate): Promise<Ending[]> =>
  read(
    db,
    `select e.id, e.number, e.face->>'title' as title, e.valid_until::text as "validUntil", e.updated_at as "changedAt"
     from register.visible_entry e where e.id in (${ids}) and e.valid_until >= $${params.length + 1}
       and e.status in ('CURRENT', 'SUSPENDED') and ${publicly('e')} order by e.valid_until, e.number`,
    [...params, from],
  );
