import { rowsOf, upsertionOf } from '@conformity/subgraph';
import { ReferenceRow } from './reference';

/** A connection of whoever owns the database. */
interface Owner {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Whether no demonstration data and no document was ever put into the register. @throws where a load was broken off. */
export async function isEmptyRegister(owner: Owner): Promise<boolean> {
  const { rows } = await owner.query(
    `select (select facts->>'state' from register.reference where kind = 'DEMONSTRATION') as state,
            exists (select from register.entry) as filled`,
  );
  const [{ state, filled }] = rows as [{ state: string | null; filled: boolean }];
  if (state === 'LOADING')
    throw new Error('The demonstration data were loaded in part only. Empty the database and start again.');
  return !state && !filled;
}

/** Whether demonstration data were ever put into the register, if only in part. */
export async function hasDemonstration(owner: Owner): Promise<boolean> {
  return (await owner.query(`select from register.reference where kind = 'DEMONSTRATION'`)).rows.length > 0;
}

/** Marks how far the demonstration data are loaded, so that a load which is broken off is known. */
export async function markDemonstration(owner: Owner, state: 'LOADING' | 'LOADED'): Promise<void> {
  const mark = { kind: 'DEMONSTRATION', id: 'data', facts: { state } };
  await owner.query(upsertionOf(ReferenceRow), [rowsOf(ReferenceRow, [mark])]);
}
