import type { Grant } from '@conformity/subgraph';
import { Change } from './changes';
import { RegisterEntry } from './entry/entry';
import { PrintedIssueRow } from './entry/printed-issue';
import { KnownWord } from './entry/words';
import { registerMigrations } from './migrations/register-migrations';
import { readsKnownThings } from './nodes';
import { Alias } from './organisations/alias';
import { KeptCopy } from './projection/kept-copy';
import { ReferenceRow } from './reference/reference';
import { registerSchema } from './schema';

const reading = (table: string): Grant => ({ schema: registerSchema, table });
const writing = (table: string): Grant => ({ schema: registerSchema, table, writes: true });

/** What every subgraph may read: entries, what the directory says, and whom a name means. */
export const readsRegister: Grant[] = ['entry', 'reference', 'organisation_alias', 'known_word'].map(reading);

/** Beside that, how issues are printed. */
export const readsPrintedIssues: Grant[] = [reading('printed_issue')];

/** For the schemes: to write the entries of their documents, and how their issues are printed. */
export const writesEntries: Grant[] = ['entry', 'printed_issue', 'known_word'].map(writing);

/** For the directory: to write what it says of bodies, standards and organisations, and whom a name means. */
export const writesReferences: Grant[] = ['reference', 'organisation_alias'].map(writing);

/** The database of the register's own subgraph, which writes there only what it keeps a copy of. */
export const registerDatabase = {
  schema: registerSchema,
  migrations: registerMigrations,
  readOnly: ['entry', 'reference', 'organisation_alias', 'printed_issue', 'row_change', 'known_word'],
  grants: [readsKnownThings],
};

/** The tables of that database. */
export const registerEntities = [RegisterEntry, KnownWord, PrintedIssueRow, Alias, ReferenceRow, Change, KeptCopy];
