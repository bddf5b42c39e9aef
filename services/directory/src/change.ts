import type { Context } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';

/** What was done to a thing of the directory. */
export interface Change {
  thingId: string;
  act:
    | 'set-acceptance'
    | 'record-edition'
    | 'save-organisation'
    | 'confirm-organisation-name'
    | 'withdraw-organisation-name'
    | 'merge-organisations'
    | 'undo-organisation-merge';
  reason?: string;
  /** As it stood; null where it is new. */
  before: object | null;
  after: object;
}

/** Leaves the trace of a change, inside its transaction. Rows are only ever added. */
export async function recordChange(
  em: EntityManager,
  { principal, requestId, now }: Pick<Context, 'principal' | 'requestId' | 'now'>,
  { thingId, act, reason, before, after }: Change,
): Promise<void> {
  await em.query(
    `insert into change (thing_id, act, reason, before, after, by_id, by_name, request_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [thingId, act, reason ?? null, before, after, principal.id, principal.name, requestId, now],
  );
}
