import { type DocumentType, documentTypes } from '@conformity/certification';
import type { Grant } from '@conformity/subgraph';
import { Change } from './changes';
import { AnnexRow, AnnexUpload, AnnexUse } from './entry/annex';
import { RegisterEntry } from './entry/entry';
import { PrintedIssueRow } from './entry/printed-issue';
import { Task } from './entry/task';
import { KnownWord } from './entry/words';
import { registerMigrations } from './migrations/register-migrations';
import { readsKnownThings } from './nodes';
import { Alias } from './organisations/alias';
import { KeptCopy } from './projection/kept-copy';
import { ReferenceRow } from './reference/reference';
import { registerSchema } from './schema';
import {
  carriedEntries,
  holdingColumn,
  registerViews,
  visibleAnnexes,
  visibleEntries,
  visiblePrintedIssues,
} from './views';

const reading = (table: string): Grant => ({ schema: registerSchema, table });
const writing = (table: string): Grant => ({ schema: registerSchema, table, writes: true });

/** What every subgraph may read: entries and until when they are carried, what the directory says, and whom a name means. */
export const readsRegister: Grant[] = [
  visibleEntries,
  carriedEntries,
  'reference',
  'organisation_alias',
  'known_word',
].map(reading);

/** Beside that, in which order rows were changed, by their ids. */
export const followsChanges: Grant[] = [reading('row_change')];

/** Beside that, how issues are printed. */
export const readsPrintedIssues: Grant[] = [reading(visiblePrintedIssues)];

/** To keep the files that belong to issues, and to remove those that no issue names. */
export const keepsAnnexes: Grant[] = [...['annex', 'annex_upload'].map(writing), reading('annex_use')];

/** For the schemes: to write the entries of their documents, and how their issues are printed, and to hold what their acts rest on. */
export function writesEntries(types: readonly DocumentType[]): Grant[] {
  const prefixes = types.map(type => documentTypes[type].idPrefix);
  // One scheme has all types whose ids begin alike.
  const own = Object.entries(documentTypes).filter(([, { idPrefix }]) => (prefixes as string[]).includes(idPrefix));
  const systems = `system in (${listed(own.map(([, { system }]) => system))})`;
  return [
    { ...writing('entry'), rows: `${systems} and document_type in (${listed(own.map(([type]) => type))})` },
    { ...writing('printed_issue'), rows: `split_part(document_id, '_', 1) in (${listed(prefixes)})` },
    { ...writing('task'), rows: `split_part(id, '_', 1) in (${listed(prefixes)})` },
    { ...writing('known_word'), writes: 'ADDS' },
    { ...reading(visibleEntries), holdsBy: holdingColumn },
    writing('annex_use'),
    reading(visibleAnnexes),
  ];
}

const listed = (values: readonly string[]) => [...new Set(values)].map(value => `'${value}'`).join(', ');

/** For the directory: to write what it says of bodies, standards and organisations, and whom a name means. */
export const writesReferences: Grant[] = ['reference', 'organisation_alias'].map(writing);

/** The database of the register's own subgraph, which writes there only what it keeps a copy of. */
export const registerDatabase = {
  schema: registerSchema,
  migrations: registerMigrations,
  readOnly: ['reference', 'organisation_alias', 'row_change', 'known_word'],
  hidden: ['entry', 'printed_issue', 'task', 'annex', 'annex_upload', 'annex_use'],
  views: registerViews,
  grants: [readsKnownThings],
};

/** The tables of that database. */
export const registerEntities = [
  RegisterEntry,
  Task,
  KnownWord,
  PrintedIssueRow,
  Alias,
  ReferenceRow,
  Change,
  KeptCopy,
  AnnexRow,
  AnnexUpload,
  AnnexUse,
];
