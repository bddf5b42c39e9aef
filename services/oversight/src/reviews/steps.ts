import { graphItself } from '@conformity/access';
import { dayOf } from '@conformity/certification';
import type { StandingNow } from '@conformity/register';
import { insertionOf, rowsOf, seeAs } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '../notices/notice';
import { tell } from '../notices/tell';
import { type Due, Review, ReviewStep } from './review';

/** Who goes a step, and when. */
export interface Going {
  principal: { id: string; name: string };
  requestId: string;
  now: Date;
}

/** The register by the clock. */
export const byClock = (now: Date): Going => ({ principal: graphItself, requestId: 'clock', now });

/**
 * Lets the transaction see all, and do what it does to reviews alone: of two that do so at once, one would not see what the other notes.
 * Before anything else, so that nobody waits for who waits for them.
 */
export async function alone(em: EntityManager): Promise<void> {
  await seeAs(em, graphItself);
  await em.query(`select pg_advisory_xact_lock(hashtext('oversight/reviews'))`);
}

/** Writes a step into the trail of a review, and tells whom it concerns: of an answer the Secretariat, of all else the body. */
export async function went(
  em: EntityManager,
  { id, ...review }: Pick<Review, 'id' | 'documentId' | 'number' | 'system' | 'issuerId' | 'dueOn'>,
  step: ReviewStep['step'],
  { principal, requestId, now }: Going,
  zone: string,
  reason: string | null = null,
): Promise<void> {
  const row = { reviewId: id, step, at: now, on: dayOf(now, zone), reason, requestId };
  await em.query(insertionOf(ReviewStep), [
    rowsOf(ReviewStep, [{ ...row, byId: principal.id, byName: principal.name }]),
  ]);
  const { documentId, number, system, issuerId, dueOn } = review;
  const kind = `REVIEW_${step.toUpperCase()}` as NoticeKind;
  const forBody = step === 'answered' ? null : issuerId;
  await tell(em, [{ kind, system, forBody, documentId, number, about: { dueOn, said: reason }, at: now }]);
}

/** Why the register cancels at the end of a review, in the words that stand on the certificate: by these the act is known again. */
export const reasonOf = ({ answer, answerReason, requestedOn, dueOn }: Review): string =>
  answer === 'CANCEL'
    ? `Its body asked for it in the review of the suspension, of which it was asked on ${requestedOn}: ${answerReason}`
    : `No cause was shown in the review of the suspension, of which the body was asked on ${requestedOn}, by ${dueOn}.`;

/** Whether it is still in the suspension that the review is about. */
export const isStill = ({ suspendedOn }: Pick<Review, 'suspendedOn'>, standing: StandingNow | null): boolean =>
  standing?.status === 'SUSPENDED' && standing.since === suspendedOn;

/** Closes a review whose suspension is over, or is reviewed no more, as it came about, and what was due for it is due no more. */
export async function close(
  em: EntityManager,
  review: Review,
  standing: StandingNow | null,
  going: Going,
  zone: string,
): Promise<void> {
  const isOurs = standing?.status === 'CANCELLED' && standing.statusReason === reasonOf(review);
  await em.query('delete from due where document_id = $1', [review.documentId]);
  await em
    .getRepository(Review)
    .update({ id: review.id }, { state: isOurs ? 'CANCELLED' : 'ENDED', closedAt: going.now });
  await went(em, review, isOurs ? 'cancelled' : 'ended', going, zone, isOurs ? reasonOf(review) : null);
}

/** Notes what is due, each on its day as it begins in its zone; what is noted already stays. */
export const noteDue = (em: EntityManager, rows: readonly Omit<Due, 'dueAt'>[]): Promise<unknown> =>
  em.query(
    `insert into due (document_id, kind, on_day, zone, due_at, review_id)
     select document_id, kind, on_day, zone, on_day::timestamp at time zone zone, review_id
     from jsonb_to_recordset($1::jsonb) as d(document_id text, kind text, on_day date, zone text, review_id text)
     on conflict (document_id, kind, on_day) do nothing`,
    [
      JSON.stringify(
        rows.map(({ documentId, kind, on, zone, reviewId }) => ({
          document_id: documentId,
          kind,
          on_day: on,
          zone,
          review_id: reviewId,
        })),
      ),
    ],
  );
