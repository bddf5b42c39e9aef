import {
  entryIdsAfter,
  keepPrintedIssues,
  mendEntries,
  type RegisterEntry,
  removeEntries,
  wrongEntries,
} from '@conformity/register';
import type { ReindexOptions, ReindexProgress } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import { documentIdsAfter, holdOwned, idsThere, type Owned, owned } from './owned';
import { printedRows } from './printed';
import { entryOf } from './register-entry';
import { clearMark, keepMark, type Mark, markOf } from './reindex-mark';
import { tellTasks } from './tasks';

type Schemes = readonly DocumentScheme<object>[];

/** So few that an act on one of them waits for milliseconds. */
const usualBatch = 200;

const entryFor = ({ scheme, document, issues }: Owned) => entryOf(scheme, document, issues);

/** The entries that the owner's rows demand, a batch at a time, in the order of their ids. */
export async function* entriesOf(schemes: Schemes, db: DataSource): AsyncGenerator<RegisterEntry[]> {
  for (let after = ''; ; ) {
    const ids = await documentIdsAfter(db, after, usualBatch);
    const last = ids.at(-1);
    if (!last) return;
    yield (await owned(schemes, db.manager, ids)).map(entryFor);
    after = last;
  }
}

/**
 * Makes the register's entries of these schemes, and how their issues are printed, what the owner's rows demand: takes out what the
 * owner does not have, then mends what it has. Each batch is a transaction of its own that holds no more than the documents of
 * the batch, so that acts on all others go on; none of them is overwritten, because an entry is mended only while its document
 * is held. A run that was broken off goes on where it was, unless it is to begin afresh.
 */
export async function reindex(
  schemes: Schemes,
  db: DataSource,
  { afresh = false, batch = usualBatch, onBatch }: ReindexOptions = {},
): Promise<ReindexProgress> {
  if (afresh) await clearMark(db);
  let mark = await markOf(db);
  for (;;) {
    const next = await (mark.walk === 'ENTRIES' ? takeOut : mend)(schemes, db, mark, batch);
    if (!next) break;
    mark = next;
    await keepMark(db, mark);
    await onBatch?.(progressOf(mark));
  }
  await clearMark(db);
  return progressOf(mark);
}

/** Each entry that `reindex` would mend or take out, in words. Holds nobody up: a batch is read as of one moment. */
export async function* entryFaults(schemes: Schemes, db: DataSource): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const ids = await entryIdsAfter(db, typenamesOf(schemes), after, usualBatch);
    const last = ids.at(-1);
    if (!last) break;
    const there = await idsThere(db, ids);
    for (const id of ids) if (!there.has(id)) yield `${id} has an entry and no document`;
    after = last;
  }
  for (let after = ''; ; ) {
    const ids = await documentIdsAfter(db, after, usualBatch);
    const last = ids.at(-1);
    if (!last) return;
    const wrong = await db.transaction('REPEATABLE READ', async em =>
      wrongEntries(em, (await owned(schemes, em, ids)).map(entryFor)),
    );
    for (const number of wrong) yield `the entry of ${number} is missing, or not what its document says`;
    after = last;
  }
}

const typenamesOf = (schemes: Schemes) => [...new Set(schemes.map(({ facts }) => facts.typename))];

const progressOf = ({ documents, mended, removed }: Mark): ReindexProgress => ({ documents, mended, removed });

/** Takes out the next entries whose documents the owner does not have. After the last of them comes the other walk. */
async function takeOut(schemes: Schemes, db: DataSource, mark: Mark, batch: number): Promise<Mark> {
  const ids = await entryIdsAfter(db, typenamesOf(schemes), mark.after, batch);
  const last = ids.at(-1);
  if (!last) return { ...mark, walk: 'DOCUMENTS', after: '' };
  // An act writes a document and its entry together: whose entry was seen, that document is seen now.
  const there = await idsThere(db, ids);
  const gone = ids.filter(id => !there.has(id));
  if (gone.length) await removeEntries(db, gone);
  return { ...mark, after: last, removed: mark.removed + gone.length };
}

/** Mends the entries of the next documents; null where there are no more. */
async function mend(schemes: Schemes, db: DataSource, mark: Mark, batch: number): Promise<Mark | null> {
  const ids = await documentIdsAfter(db, mark.after, batch);
  const last = ids.at(-1);
  if (!last) return null;
  const free = await mendHeld(schemes, db, ids, 'skip those that acts hold');
  // Whoever waits for an act holds nothing for which others wait.
  const busy = ids.filter(id => !free.ids.has(id));
  let mended = free.mended;
  for (const id of busy) mended += (await mendHeld(schemes, db, [id], 'wait')).mended;
  return { ...mark, after: last, documents: mark.documents + ids.length, mended: mark.mended + mended };
}

/** Mends the entries of those of the documents that can be held. */
const mendHeld = (
  schemes: Schemes,
  db: DataSource,
  ids: readonly string[],
  patience: Parameters<typeof holdOwned>[3],
) =>
  db.transaction(async em => {
    const held = await holdOwned(schemes, em, ids, patience);
    const heldIds = held.map(({ document }) => document.id);
    const mended = held.length ? await mendEntries(em, held.map(entryFor)) : 0;
    const printed = schemes.flatMap(scheme =>
      printedRows(
        scheme,
        held.filter(one => one.scheme === scheme),
      ),
    );
    if (held.length) await keepPrintedIssues(em, heldIds, printed);
    for (const scheme of schemes)
      await tellTasks(
        em,
        scheme,
        held.filter(one => one.scheme === scheme),
      );
    return { ids: new Set(heldIds), mended };
  });
