import { requireWritable } from '@conformity/register';
import { type Context, digest } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, MoreThan, PrimaryGeneratedColumn } from 'typeorm';

/** What was done to a thing of the directory, by whom; chained to what was done before, to whatever thing. Rows are only ever added. */
@Entity('change')
export class Change {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'thing_id' }) thingId!: string;
  @Column('text') act!:
    | 'set-acceptance'
    | 'set-time-zone'
    | 'record-edition'
    | 'record-transition'
    | 'save-organisation'
    | 'confirm-organisation-name'
    | 'withdraw-organisation-name'
    | 'merge-organisations'
    | 'undo-organisation-merge'
    | 'first-login'
    | 'register-machine-client'
    | 'rotate-machine-client'
    | 'revoke-machine-client'
    | 'demand-fresh-sign-in'
    | 'ask-four-eyes'
    | 'announce-read-only'
    | 'end-read-only'
    | 'add-body'
    | 'set-code'
    | 'keep-contacts'
    | 'set-logo'
    | 'remove-logo'
    | 'set-mark'
    | 'remove-mark'
    | 'set-signature'
    | 'remove-signature'
    | 'tell-change'
    | 'accept-change'
    | 'question-change'
    | 'withdraw-change'
    | 'invite-person'
    | 'grant-membership'
    | 'end-membership'
    | 'stand-in'
    | 'give-consent'
    | 'withdraw-consent'
    | 'request-erasure'
    | 'answer-erasure'
    | 'lock-person'
    | 'unlock-person';
  @Column('text', { nullable: true }) reason!: string | null;
  /** As it stood; null where it is new. */
  @Column('jsonb', { nullable: true }) before!: object | null;
  @Column('jsonb') after!: object;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'previous_hash', nullable: true }) previousHash!: string | null;
  @Column('text') hash!: string;
}

/** What an act tells of itself. */
export type Done = Pick<Change, 'thingId' | 'act' | 'before' | 'after'> & { reason?: string };

/** The hash that an entry must have: of everything it says and of the entry before it. */
export function changeHash(entry: Omit<Change, 'id' | 'hash'>): string {
  const { thingId, act, reason, before, after, byId, byName, requestId, at, previousHash } = entry;
  return digest([thingId, act, reason, before, after, byId, byName, requestId, at.toISOString(), previousHash]);
}

/**
 * Leaves the trace of a change, inside its transaction and as the last of it: until that ends, no other change is traced.
 * @throws READ_ONLY while no system takes acts
 */
export async function recordChange(
  em: EntityManager,
  { principal, requestId, now }: Pick<Context, 'principal' | 'requestId' | 'now'>,
  { reason, before, after, ...done }: Done,
): Promise<void> {
  await requireWritable(em, { principal, now }, null);
  await em.query(`select pg_advisory_xact_lock(hashtext('directory/changes'))`);
  const [last] = await em.query<{ hash: string }[]>('select hash from change order by id desc limit 1');
  const entry = {
    ...done,
    reason: reason?.trim() ?? null,
    // As they are read again.
    before: JSON.parse(JSON.stringify(before)),
    after: JSON.parse(JSON.stringify(after)),
    byId: principal.id,
    byName: principal.name,
    requestId,
    at: now,
    previousHash: last?.hash ?? null,
  };
  await em.getRepository(Change).insert({ ...entry, hash: changeHash(entry) });
}

const batch = 1_000;

/** Every break in the trail of the directory: an entry that was edited, removed or put in. Reads a batch at a time. */
export async function* changeBreaks(
  db: DataSource,
): AsyncGenerator<{ number: string; sequence: number; message: string }> {
  let previous: Change | null = null;
  for (;;) {
    const entries: Change[] = await db.getRepository(Change).find({
      where: { id: MoreThan(previous?.id ?? '0') },
      order: { id: 'ASC' },
      take: batch,
    });
    for (const entry of entries) {
      const message = breakOf(entry, previous);
      if (message) yield { number: entry.thingId, sequence: Number(entry.id), message };
      previous = entry;
    }
    if (entries.length < batch) return;
  }
}

function breakOf(entry: Change, previous: Change | null): string | null {
  if (entry.previousHash !== (previous?.hash ?? null)) return 'The chain to the entry before is broken.';
  return changeHash(entry) === entry.hash ? null : 'The entry was changed after it was written.';
}
