import { columnNames, seenBodies, seenSystems } from '@conformity/subgraph';
import { AnnexRow } from './entry/annex';
import { RegisterEntry } from './entry/entry';
import { PrintedIssueRow } from './entry/printed-issue';
import { Task } from './entry/task';
import { publicly } from './visibility';

/** By which entries are read. */
export const visibleEntries = 'visible_entry';
/** By which is read how issues are printed. */
export const visiblePrintedIssues = 'visible_printed_issue';
/** By which is read what is to be done about documents, by those who may see their drafts. */
export const visibleTasks = 'visible_task';
/** By which is read until when reports carry visible documents. */
export const carriedEntries = 'carried_entry';
/** By which is read what files are, by those who may read an issue that names them or whose body brought them. */
export const visibleAnnexes = 'visible_annex';
/** A column without anything in it: to hold a row of a view PostgreSQL wants a right to change something. */
export const holdingColumn = 'held';

/** What who asks has to work on, as the settings of the transaction say, as a condition of a view on rows with `system` and `issuer_id`. */
export const seenDrafts = (row: string) =>
  `${row}.system = any (${seenSystems}) or ${row}.system || '/' || ${row}.issuer_id = any (${seenBodies})`;
const visible = (row: string) => `(${publicly(row)} or ${seenDrafts(row)})`;

const columns = (entity: Parameters<typeof columnNames>[0], row: string) =>
  columnNames(entity)
    .map(name => `${row}.${name}`)
    .join(', ');

/**
 * The second wall, behind the conditions of `visibleTo`, as every scheme has it for its own tables (`seenDocuments`): a statement that forgets them shows no draft and no private document beyond those
 * which its caller may see. Nobody who only reads may read the tables themselves. They are plain views of the owner: with row security, or
 * as a security barrier, PostgreSQL would not find by its indexes what it has no leakproof operator for, and search would take thirty
 * times as long. They stop what is forgotten, and not a service that was taken over: that can tell the database that it is anybody.
 */
export const registerViews = {
  [visibleEntries]: `select null::boolean as ${holdingColumn}, ${columns(RegisterEntry, 'e')} from register.entry e where ${visible('e')}`,
  [visiblePrintedIssues]: `select ${columns(PrintedIssueRow, 'p')} from register.printed_issue p
    join register.entry e on e.id = p.document_id where ${visible('e')} and (p.is_public or ${seenDrafts('e')})`,
  [visibleTasks]: `select ${columns(Task, 't')} from register.task t join register.entry e on e.id = t.id where ${seenDrafts('e')}`,
  [carriedEntries]: `select t.id, t.carried_until from register.task t join register.entry e on e.id = t.id
    where t.carried_until is not null and ${visible('e')}`,
  [visibleAnnexes]: `select ${columns(AnnexRow, 'a')} from register.annex a
    where exists (select from register.annex_upload p where p.hash = a.hash and (${seenDrafts('p')}))
      or exists (select from register.annex_use u join register.entry e on e.id = u.document_id
        where u.hash = a.hash and ((u.is_public and ${visible('e')}) or ${seenDrafts('e')}))`,
};
