import type { Principal } from '@conformity/access';
import { columnsOf, read } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import type { Face } from './entry/entry';
import { registerSchema } from './schema';
import { visibleTo } from './visibility';

/** A row of the register that was written, changed or removed; of several changes to one row the last. */
@Entity({ name: 'row_change', schema: registerSchema })
export class Change {
  /** The table. */
  @PrimaryColumn('text') kind!: 'entry' | 'printed_issue' | 'reference' | 'organisation_alias';
  /** Of an entry its id; `document/issue`, `KIND/id` or the key of the others. */
  @PrimaryColumn('text') id!: string;
  /** As text, since it is a bigint. Commits have it in their order: whoever sees one sees every lower one. */
  @Column('bigint', { unique: true }) sequence!: string;
  /** Of an entry, whether everybody could ever read it. */
  @Column('boolean', { name: 'was_public' }) wasPublic!: boolean;
}

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

/** A document that changed, as the principal may see it now. */
export interface DocumentChange {
  id: string;
  sequence: string;
  /** Null where it is not there for them. */
  face: Face | null;
  /** Whether they are told of it: what was never public they know only while they see it. */
  isTold: boolean;
}

/** The documents that changed after a sequence, the earliest first; of one that has changed again since, only the last change. */
export async function documentsChangedAfter(
  db: DataSource,
  principal: Principal,
  sequence: bigint,
  most: number,
): Promise<DocumentChange[]> {
  const params: unknown[] = [String(sequence), most];
  return read<DocumentChange>(
    db,
    `select c.id, c.sequence::text as sequence, e.face, c.was_public or e.id is not null as "isTold"
     from (select * from register.row_change where kind = 'entry' and sequence > $1 order by sequence limit $2) as c
     left join register.visible_entry e on e.id = c.id and ${visibleTo(principal, 'e', params)}
     order by c.sequence`,
    params,
    'LIST',
  );
}
