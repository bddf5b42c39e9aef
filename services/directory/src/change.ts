import type { Context } from '@conformity/subgraph';
import { Column, Entity, type EntityManager, PrimaryGeneratedColumn } from 'typeorm';

/** What was done to a thing of the directory, by whom. Rows are only ever added. */
@Entity('change')
export class Change {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'thing_id' }) thingId!: string;
  @Column('text') act!:
    | 'set-acceptance'
    | 'record-edition'
    | 'save-organisation'
    | 'confirm-organisation-name'
    | 'withdraw-organisation-name'
    | 'merge-organisations'
    | 'undo-organisation-merge';
  @Column('text', { nullable: true }) reason!: string | null;
  /** As it stood; null where it is new. */
  @Column('jsonb', { nullable: true }) before!: object | null;
  @Column('jsonb') after!: object;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('timestamptz') at!: Date;
}

/** What an act tells of itself. */
export type Done = Pick<Change, 'thingId' | 'act' | 'before' | 'after'> & { reason?: string };

/** Leaves the trace of a change, inside its transaction. */
export async function recordChange(
  em: EntityManager,
  { principal, requestId, now }: Pick<Context, 'principal' | 'requestId' | 'now'>,
  { reason, ...done }: Done,
): Promise<void> {
  const by = { byId: principal.id, byName: principal.name, requestId, at: now };
  await em.getRepository(Change).insert({ ...done, reason: reason ?? null, ...by });
}
