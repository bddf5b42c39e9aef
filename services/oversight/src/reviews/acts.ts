import { type Action, can, whoMay } from '@conformity/access';
import { addDays, addMonths, type CalendarDate, dayOf, isTimeZone, type System } from '@conformity/certification';
import { publicById, references, requireWritable } from '@conformity/register';
import { act, badInput, type Context, conflict, forbidden, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { reconcile } from './clock';
import { type Due, Review, type ReviewAnswer, ReviewPolicy } from './review';
import { usualTerms } from './schedule';
import { alone, noteDue, went } from './steps';

type Asking = Context<unknown>;

/** @throws FORBIDDEN */
export function requirePower(
  { principal }: Pick<Asking, 'principal'>,
  action: Action,
  { system, issuerId: bodyId }: { system: string; issuerId: string | null },
  what: string,
): void {
  if (!can(principal, action, { system, bodyId })) throw forbidden(`Only ${whoMay(action, { system })} may ${what}.`);
}

/** What a policy may say beside where and from when. */
export interface PolicyTerms {
  from?: CalendarDate | null;
  intervalMonths?: number | null;
  answerMonths?: number | null;
}

/** Begins to review the suspensions of a system, or goes on by other terms; those that are asked about keep theirs. @throws FORBIDDEN, BAD_INPUT */
export async function beginReview(ctx: Asking, system: System, terms: PolicyTerms): Promise<void> {
  requirePower(ctx, 'review:keep', { system, issuerId: null }, `have the suspensions of ${system} reviewed`);
  const policy = termsFrom(terms, ctx.today);
  if (policy.from < ctx.today)
    throw badInput('from', `${policy.from} is over. Bodies are asked from today on at the earliest.`);
  await act(ctx, async em => {
    await requireWritable(em, ctx, system);
    await alone(em);
    const by = { begunBy: ctx.principal.name, begunAt: ctx.now };
    await em.getRepository(ReviewPolicy).upsert({ system, ...policy, ...by }, ['system']);
    await reconcile(em, ctx.now);
  });
}

export const termsFrom = ({ from, intervalMonths, answerMonths }: PolicyTerms, today: CalendarDate) => ({
  from: from ?? today,
  intervalMonths: intervalMonths ?? usualTerms.intervalMonths,
  answerMonths: answerMonths ?? usualTerms.answerMonths,
});

/** Reviews the suspensions of a system no more: nobody is asked, reminded or cancelled. @throws FORBIDDEN, CONFLICT where they are not reviewed */
export async function stopReview(ctx: Asking, system: System): Promise<ReviewPolicy> {
  requirePower(ctx, 'review:keep', { system, issuerId: null }, `end the reviews of ${system}`);
  const [stopped] = await act(ctx, async em => {
    await requireWritable(em, ctx, system);
    await alone(em);
    const policies = await em.getRepository(ReviewPolicy).findBy({ system });
    if (!policies.length) throw conflict(`The suspensions of ${system} are not reviewed.`);
    await em.getRepository(ReviewPolicy).delete({ system });
    await reconcile(em, ctx.now);
    return policies;
  });
  return stopped as ReviewPolicy;
}

/** Does something to a review that nobody has answered; its day is that at the body. @throws NOT_FOUND, FORBIDDEN, CONFLICT */
function performOn(
  ctx: Asking,
  id: string,
  { action, what }: { action: Action; what: string },
  change: (em: EntityManager, review: Review, here: { zone: string; today: CalendarDate }) => Promise<void>,
): Promise<string> {
  return act(ctx, async em => {
    const known = await em.getRepository(Review).findOneBy({ id });
    // Asked as the caller: whether they may know of the document.
    const isKnown = known && (await publicById(em, known.documentId));
    await alone(em);
    const review = isKnown && (await em.getRepository(Review).findOneBy({ id }));
    if (!review) throw notFound(`The review ${id}`);
    requirePower(ctx, action, review, `${what} ${review.number}`);
    await requireWritable(em, ctx, review.system);
    if (review.state !== 'ASKED') throw conflict(`The review of ${review.number} is ${review.state} already.`);
    const body = (await references(em, 'BODY', [review.issuerId])).get(review.issuerId);
    const zone = body?.timeZone && isTimeZone(body.timeZone) ? body.timeZone : 'UTC';
    await change(em, review, { zone, today: dayOf(ctx.clock(), zone) });
    return id;
  });
}

/** What a body answers. */
export interface Answered {
  answer: ReviewAnswer;
  reason: string;
  until: CalendarDate | null;
}

/**
 * Answers a review for the body: before its due day begins there, also where the clock of the register is late to cancel, or while it is held.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT where it is too late, BAD_INPUT for a day that cannot be
 */
export const answerReview = (ctx: Asking, id: string, { answer, reason, until }: Answered): Promise<string> =>
  performOn(ctx, id, { action: 'review:answer', what: 'answer the review of' }, async (em, review, { zone, today }) => {
    if (today >= review.dueOn && !review.heldOn)
      throw conflict(
        `The review of ${review.number} was to be answered before ${review.dueOn} begins in ${zone}: the register cancels it. An answer counts later only while the Secretariat holds the review.`,
      );
    const policy = await em.getRepository(ReviewPolicy).findOneBy({ system: review.system });
    requireUntil(answer, until, today, policy?.intervalMonths ?? usualTerms.intervalMonths);
    const isOver = answer !== 'CANCEL';
    const answered = { state: 'ANSWERED' as const, answer, answerReason: reason, until, answeredAt: ctx.now };
    await em
      .getRepository(Review)
      .update({ id }, { ...answered, heldOn: null, holdReason: null, closedAt: isOver ? ctx.now : null });
    await em.query('delete from due where review_id = $1', [id]);
    await went(em, review, 'answered', ctx, zone, reason);
    if (isOver) await reconcile(em, ctx.now);
    else await noteDue(em, [{ documentId: review.documentId, kind: 'CANCEL', on: today, zone, reviewId: id }]);
  });

/** @throws BAD_INPUT */
function requireUntil(answer: ReviewAnswer, until: CalendarDate | null, today: CalendarDate, months: number): void {
  if (answer === 'CANCEL') {
    if (until) throw badInput('until', 'is not for CANCEL: the register cancels at once.');
    return;
  }
  if (!until)
    throw badInput(
      'until',
      `is missing. Say until when it ${answer === 'KEEP' ? 'stays suspended' : 'is issued anew'}.`,
    );
  const latest = addMonths(today, months);
  if (until <= today || until > latest) throw badInput('until', `${until} is not after ${today} and by ${latest}.`);
}

/** Holds a review: while it is held nothing of it is due. @throws NOT_FOUND, FORBIDDEN, CONFLICT */
export const holdReview = (ctx: Asking, id: string, reason: string): Promise<string> =>
  performOn(ctx, id, { action: 'review:keep', what: 'hold the review of' }, async (em, review, { zone, today }) => {
    if (review.heldOn) throw conflict(`The review of ${review.number} is held since ${review.heldOn}.`);
    await em.getRepository(Review).update({ id }, { heldOn: today, holdReason: reason });
    await went(em, review, 'held', ctx, zone, reason);
  });

/** Lets a review go on: everything of it is due as many days later as it was held. @throws NOT_FOUND, FORBIDDEN, CONFLICT */
export const releaseReview = (ctx: Asking, id: string, reason: string): Promise<string> =>
  performOn(ctx, id, { action: 'review:keep', what: 'release the review of' }, async (em, review, { zone, today }) => {
    if (!review.heldOn) throw conflict(`The review of ${review.number} is not held.`);
    const days = Math.max(0, (Date.parse(today) - Date.parse(review.heldOn)) / 86_400_000);
    await em.query('update review set due_on = due_on + $2::int, held_on = null, hold_reason = null where id = $1', [
      id,
      days,
    ]);
    const [waiting] = await em.query<[{ kind: Due['kind']; on: CalendarDate }[], number]>(
      'delete from due where review_id = $1 returning kind, on_day as "on"',
      [id],
    );
    const later = waiting.map(({ kind, on }) => ({ kind, on: addDays(on, days), zone, reviewId: id }));
    await noteDue(
      em,
      later.map(row => ({ ...row, documentId: review.documentId })),
    );
    await went(em, { ...review, dueOn: addDays(review.dueOn, days) }, 'released', ctx, zone, reason);
  });
