import { type CalendarDate, dayOf, type System } from '@conformity/certification';
import {
  type CertificateFilter,
  changesAfter,
  endedBetween,
  foundByEach,
  type Kept,
  keptSearchOf,
  keysOfDocuments,
  keysOfSearch,
  latestSequence,
  mayFind,
} from '@conformity/register';
import { CatalogueError, columnsOf, read, rowsOf, upsertionOf } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import type { NoticeKind } from '../notices/notice';
import { type Told, tell } from '../notices/tell';
import { WatchMark, WatchMatch, WatchSearch } from './watch';

/** So many changes are looked through at a time. */
const mostChanges = 500;
/** So many searches are asked in one statement: `json_build_array` takes no more. */
const mostTogether = 100;
/** So many searches are read anew at a time. */
const mostAnew = 20;

/** Of whoever begins a watch and who follows them one at a time does, until the transaction ends: so nothing is passed over. */
const alone = `hashtext('oversight/watches')`;
export const holdWatches = (em: EntityManager) => em.query(`select pg_advisory_xact_lock(${alone})`);

/** Up to where everything was looked through: from now on, where nothing ever was. */
export async function markOf(em: EntityManager, today: CalendarDate): Promise<WatchMark> {
  const [mark] = await em.query<WatchMark[]>(`select ${columnsOf(WatchMark, 'm')} from watch_mark m`);
  if (mark) return mark;
  const begun = { sequence: String(await latestSequence(em)), day: today };
  await em.getRepository(WatchMark).insert(begun);
  return begun;
}

/**
 * Tells who watches of the next changes of the register, or of the days that have ended; true where there were any. A change is told to each
 * watch once, in the transaction that notes it as looked through. Only searches are asked that one of the changed documents has a key
 * of, and each once, however many watch by it.
 */
export const followWatches = (db: DataSource, now: Date, most = mostChanges): Promise<boolean> =>
  db.transaction(async em => {
    const [{ held }] = await em.query<[{ held: boolean }]>(`select pg_try_advisory_xact_lock(${alone}) as held`);
    if (!held) return false;
    const today = dayOf(now);
    const mark = await markOf(em, today);
    if (await readAnew(em, db, now)) return true;
    const changes = await changesAfter(em, BigInt(mark.sequence), most);
    if (mark.day < today) {
      const ended = await endedBetween(em, mark.day as CalendarDate, today);
      for (let at = 0; at < ended.length; at += most) await lookAt(em, ended.slice(at, at + most), now);
    } else if (changes.length === 0) return false;
    const idsOf = (kind: string) => changes.flatMap(change => (change.kind === kind ? [change.id] : []));
    const changed = [
      ...idsOf('reference').map(id => id.slice(0, id.indexOf('/'))),
      ...(idsOf('organisation_alias').length ? ['ORGANISATION'] : []),
    ];
    if (changed.length) await em.query('update watch_search set is_stale = true where read_by && $1', [changed]);
    await lookAt(em, idsOf('entry'), now);
    await em.query('update watch_mark set sequence = $1, day = greatest(day, $2::date)', [
      changes.at(-1)?.sequence ?? mark.sequence,
      today,
    ]);
    return true;
  });

/** Reads searches anew that were read by what changed since, and tells what they find otherwise. True where there were any. */
async function readAnew(em: EntityManager, db: DataSource, now: Date): Promise<boolean> {
  const stale = await em.query<WatchSearch[]>(
    `select ${columnsOf(WatchSearch, 's')} from watch_search s where s.is_stale order by s.id limit ${mostAnew}`,
  );
  for (const one of stale) {
    // What the directory does not know any more is looked for as it was.
    const search = await keptSearchOf(db, dayOf(now), one.query, one.filter as CertificateFilter | null).catch(
      fault => {
        if (fault instanceof CatalogueError) return one.search;
        throw fault;
      },
    );
    const row = { ...one, search, keys: keysOfSearch(search), isStale: false };
    await em.query(upsertionOf(WatchSearch), [rowsOf(WatchSearch, [row])]);
    const last = await em.getRepository(WatchMatch).findBy({ searchId: one.id });
    await compare(em, [{ ...row, last }], now);
  }
  return stale.length > 0;
}

/** Tells who watches what has become of these documents. Each search is asked of those that share a key with it, or that it found. */
async function lookAt(em: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const documents = await keysOfDocuments(em, ids);
  const keys = new Set(documents.flatMap(document => [...document.keys]));
  const before = await read<WatchMatch>(
    em,
    `select ${columnsOf(WatchMatch, 'm')} from watch_match m where m.document_id = any($1)`,
    [ids],
  );
  const known = bySearch(before);
  const searches = await read<Of>(
    em,
    // Key by key: of several at once PostgreSQL takes it that they are in many searches, and reads all.
    `select ${columnsOf(WatchSearch, 's', ['id', 'search'])} from watch_search s where s.id in (
       select sharing.id from unnest($1::text[]) as of(key)
         cross join lateral (select w.id from watch_search w where w.keys @> array[of.key] offset 0) as sharing
       union select unnest($2::text[])) order by s.id`,
    [[...keys], [...known.keys()]],
  );
  const asked = searches.flatMap(one => {
    const last = known.get(one.id) ?? [];
    const may = documents.filter(mayFind(one.search)).map(({ id }) => id);
    const among = [...new Set([...may, ...last.map(({ documentId }) => documentId)])];
    return among.length ? [{ ...one, last, among }] : [];
  });
  for (let at = 0; at < asked.length; at += mostTogether) await compare(em, asked.slice(at, at + mostTogether), now);
}

type Of = Pick<WatchSearch, 'id' | 'search'>;

/** A search with what it found last, among these documents or anywhere. */
type Compared = Pick<WatchSearch, 'id' | 'search'> & { last: readonly WatchMatch[]; among?: readonly string[] };

/** Compares what searches find with what they found last; keeps it, and tells the difference. */
async function compare(em: EntityManager, searches: readonly Compared[], now: Date): Promise<void> {
  const found = await foundByEach(em, searches, dayOf(now));
  const differences = searches.flatMap(({ id, last }, at) => differencesOf(id, last, found[at] ?? []));
  if (differences.length === 0) return;
  await keepMatches(em, differences);
  await tellOf(em, differences, now);
}

function bySearch<Row extends { searchId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const those = found.get(row.searchId);
    if (those) those.push(row);
    else found.set(row.searchId, [row]);
  }
  return found;
}

interface Difference extends Pick<WatchMatch, 'searchId' | 'documentId' | 'number' | 'system'> {
  kind: Extract<NoticeKind, `WATCH_${string}`>;
  now: Kept | null;
}

function differencesOf(searchId: string, before: readonly WatchMatch[], found: readonly Kept[]): Difference[] {
  const prints = new Map(before.map(({ documentId, print }) => [documentId, print]));
  const still = new Set(found.map(({ id }) => id));
  return [
    ...found.flatMap((now): Difference[] => {
      const { id: documentId, number, system, print } = now;
      const last = prints.get(documentId);
      if (last === print) return [];
      return [{ kind: last ? 'WATCH_CHANGED' : 'WATCH_APPEARED', searchId, documentId, number, system, now }];
    }),
    ...before.flatMap(({ documentId, number, system }): Difference[] =>
      still.has(documentId) ? [] : [{ kind: 'WATCH_GONE', searchId, documentId, number, system, now: null }],
    ),
  ];
}

const keepMatches = async (em: EntityManager, differences: readonly Difference[]) => {
  const gone = differences.filter(({ now }) => !now);
  await em.query(
    `delete from watch_match m using unnest($1::text[], $2::text[]) as gone(search_id, document_id)
     where m.search_id = gone.search_id and m.document_id = gone.document_id`,
    [gone.map(({ searchId }) => searchId), gone.map(({ documentId }) => documentId)],
  );
  const rows = differences.flatMap(({ now, ...one }) => (now ? [{ ...one, print: now.print }] : []));
  await em.query(upsertionOf(WatchMatch), [rowsOf(WatchMatch, rows)]);
};

async function tellOf(em: EntityManager, differences: readonly Difference[], at: Date): Promise<void> {
  const watches = await em.query<{ id: string; searchId: string; name: string | null }[]>(
    `select w.id, w.search_id as "searchId", w.name from watch w
     where w.search_id = any($1) and w.confirmed_at is not null order by w.id`,
    [[...new Set(differences.map(({ searchId }) => searchId))]],
  );
  const keepers = bySearch(watches);
  await tell(
    em,
    differences.flatMap(({ kind, searchId, documentId, number, system, now }) =>
      (keepers.get(searchId) ?? []).map(({ id: forWatch, name }): Told => {
        const about = {
          ...(name && { watchName: name }),
          ...(now && { status: now.status, issueNumber: now.issueNumber }),
        };
        return { kind, system: system as System, forBody: null, forWatch, documentId, number, about, at };
      }),
    ),
  );
}

/** Notes what a search finds now, for whom it is watched from now on. */
export async function begin(
  em: EntityManager,
  { id, search }: Pick<WatchSearch, 'id' | 'search'>,
  now: Date,
): Promise<void> {
  const [found = []] = await foundByEach(em, [{ search }], dayOf(now));
  await keepMatches(em, differencesOf(id, [], found));
}
