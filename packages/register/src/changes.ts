import { columnsOf, read } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { registerSchema } from './schema';

/** A row of the register that was written, changed or removed; of several changes to one row the last. */
@Entity({ name: 'row_change', schema: registerSchema })
export class Change {
  /** The table. */
  @PrimaryColumn('text') kind!: 'entry' | 'printed_issue' | 'reference' | 'organisation_alias';
  /** Of an entry its id; `document/issue`, `KIND/id` or the key of the others. */
  @PrimaryColumn('text') id!: string;
  /** As text, since it is a bigint. Commits have it in their order: whoever sees one sees every lower one. */
  @Column('bigint', { unique: true }) sequence!: string;
}

/** The channel on which PostgreSQL tells that there are changes; it says no more. */
export const changesChannel = 'register_changed';

/** The sequence up to which the register was changed; 0 where it never was. */
export async function latestSequence(db: DataSource | EntityManager): Promise<bigint> {
  const [line] = await read<{ sequence: string | null }>(
    db,
    'select max(sequence)::text as sequence from register.row_change',
    [],
  );
  return BigInt(line?.sequence ?? 0);
}

/** What changed after a sequence, the earliest first; of a row that has changed again since, only the last. */
export const changesAfter = (db: DataSource | EntityManager, sequence: bigint, most: number): Promise<Change[]> =>
  read(
    db,
    `select ${columnsOf(Change, 'c')} from register.row_change c where c.sequence > $1 order by c.sequence limit $2`,
    [String(sequence), most],
  );
