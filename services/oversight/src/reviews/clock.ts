import { forSecretariat } from '@conformity/access';
import { type CalendarDate, dayOf } from '@conformity/certification';
import { type Suspended, standingOf, suspendedIn } from '@conformity/register';
import type { Owner } from '@conformity/subgraph';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Due, Review, ReviewPolicy } from './review';
import { requestDay, type Suspension, stepsAfter } from './schedule';
import { alone, byClock, close, isStill, noteDue, reasonOf, went } from './steps';

/** The last review of each suspension that was answered, by document. */
export async function lastAnswered(
  em: EntityManager,
  suspended: readonly Suspended[],
): Promise<Map<string, Suspension['last']>> {
  const rows = await em.query<
    { id: string; since: CalendarDate; requestedOn: CalendarDate; until: CalendarDate | null }[]
  >(
    `select distinct on (document_id) document_id as id, suspended_on as since, requested_on as "requestedOn", until
     from review where document_id = any($1) and state = 'ANSWERED' order by document_id, requested_on desc`,
    [suspended.map(({ id }) => id)],
  );
  const sinceOf = new Map(suspended.map(({ id, since }) => [id, since]));
  return new Map(rows.filter(({ id, since }) => sinceOf.get(id) === since).map(({ id, ...last }) => [id, last]));
}

/**
 * Makes what is due follow what is suspended: reviews end with their suspensions, whatever is suspended under a policy is asked about on its
 * day, and a day begins where the body is. Doing it again changes nothing.
 */
export async function reconcile(em: EntityManager, now: Date): Promise<void> {
  await alone(em);
  const policies = new Map((await em.getRepository(ReviewPolicy).find()).map(policy => [policy.system, policy]));
  const suspended = await suspendedIn(em, [...policies.keys()]);
  const byId = new Map(suspended.map(one => [one.id, one]));
  const open = await em.getRepository(Review).find({ where: { closedAt: IsNull() }, order: { id: 'ASC' } });
  for (const review of open) {
    const one = byId.get(review.documentId);
    if (one?.since === review.suspendedOn) continue;
    await close(em, review, await standingOf(em, review.documentId), byClock(now), one?.zone ?? 'UTC');
  }
  const isAsked = new Set(
    open
      .filter(({ documentId, suspendedOn }) => byId.get(documentId)?.since === suspendedOn)
      .map(({ documentId }) => documentId),
  );
  const last = await lastAnswered(em, suspended);
  const requests = suspended.flatMap(one => {
    const policy = policies.get(one.system);
    if (!policy || isAsked.has(one.id)) return [];
    const on = requestDay({ since: one.since, last: last.get(one.id) ?? null }, policy);
    return [{ documentId: one.id, kind: 'REQUEST' as const, on, zone: one.zone, reviewId: null }];
  });
  await em.query(
    `delete from due where kind = 'REQUEST'
       and not (document_id, on_day) in (select id, on_day from unnest($1::text[], $2::date[]) as wanted(id, on_day))`,
    [requests.map(({ documentId }) => documentId), requests.map(({ on }) => on)],
  );
  await noteDue(em, requests);
  await em.query(
    `update due set zone = here.zone, due_at = on_day::timestamp at time zone here.zone
     from unnest($1::text[], $2::text[]) as here(id, zone) where due.document_id = here.id and due.zone <> here.zone`,
    [suspended.map(({ id }) => id), suspended.map(({ zone }) => zone)],
  );
}

/** What could not be done is tried again after so long. */
const againAfter = '1 hour';

/**
 * Does the first thing that is due and not held: asks, reminds or cancels; true where there was one. It is done with its row, or not at all:
 * once, whatever ends in the middle, and however late. Several processes may do so at once.
 */
export async function doNext(
  db: DataSource,
  owners: readonly Owner[],
  now: Date,
  tell: (line: string) => void,
): Promise<boolean> {
  const [next] = await db.query<Due[]>(
    `select d.document_id as "documentId", d.kind, d.on_day as "on", d.zone, d.review_id as "reviewId"
     from due d left join review r on r.id = d.review_id
     where d.due_at <= $1 and r.held_on is null order by d.due_at, d.document_id, d.kind limit 1`,
    [now],
  );
  if (!next) return false;
  try {
    await db.transaction(async em => {
      await alone(em);
      const review = next.reviewId ? await em.getRepository(Review).findOneBy({ id: next.reviewId }) : null;
      if (review?.heldOn) return;
      const [, taken] = await em.query<[unknown, number]>(
        'delete from due where document_id = $1 and kind = $2 and on_day = $3 and due_at <= $4',
        [next.documentId, next.kind, next.on, now],
      );
      if (taken) await carryOut(em, owners, next, review, now);
    });
  } catch (fault) {
    tell(`${next.kind} of ${next.documentId} was not done: ${fault instanceof Error ? fault.stack : fault}`);
    await db.query(
      `update due set due_at = $4::timestamptz + interval '${againAfter}' where document_id = $1 and kind = $2 and on_day = $3`,
      [next.documentId, next.kind, next.on, now],
    );
  }
  return true;
}

async function carryOut(
  em: EntityManager,
  owners: readonly Owner[],
  due: Due,
  review: Review | null,
  now: Date,
): Promise<void> {
  if (due.kind === 'REQUEST') return ask(em, due, now);
  if (!review || review.closedAt) return;
  const going = byClock(now);
  const standing = await standingOf(em, review.documentId);
  if (!isStill(review, standing) || !standing) return close(em, review, standing, going, due.zone);
  if (due.kind === 'REMIND') return went(em, review, 'reminded', going, due.zone);
  const owner = owners.find(({ maintenance }) =>
    maintenance.idPrefixes.includes(review.documentId.slice(0, review.documentId.indexOf('_'))),
  );
  if (!owner) throw new Error(`Nobody owns ${review.documentId}`);
  const caller = { principal: forSecretariat(review.system), requestId: review.id, now, clock: () => now };
  // What is not any more as it was read is CONFLICT. If this ends after it, the reason tells that it was done.
  await owner.maintenance.cancelSuspended(owner.db, caller, review.documentId, {
    revision: standing.revision,
    reason: reasonOf(review),
  });
  await close(em, review, { ...standing, status: 'CANCELLED', statusReason: reasonOf(review) }, going, due.zone);
}

/** Asks the body why the certificate should not be cancelled. Its time begins when it is asked, however late that is. */
async function ask(em: EntityManager, { documentId, zone }: Due, now: Date): Promise<void> {
  const policies = await em.getRepository(ReviewPolicy).find();
  const suspended = await suspendedIn(
    em,
    policies.map(({ system }) => system),
  );
  const one = suspended.find(({ id }) => id === documentId);
  const policy = policies.find(({ system }) => system === one?.system);
  if (!one || !policy) return;
  const requestedOn = dayOf(now, zone);
  // It may have been suspended anew since this was noted.
  const last = (await lastAnswered(em, [one])).get(one.id) ?? null;
  if (requestDay({ since: one.since, last }, policy) > requestedOn) return;
  const { dueOn, reminders } = stepsAfter(requestedOn, policy);
  const { id: _, since: suspendedOn, zone: __, ...of } = one;
  const review = { ...of, id: `rev_${uuid()}`, documentId, suspendedOn, requestedOn, dueOn, state: 'ASKED' as const };
  await em.getRepository(Review).insert(review);
  await went(em, review, 'asked', byClock(now), zone);
  const steps = [...reminders.map(on => ({ kind: 'REMIND' as const, on })), { kind: 'CANCEL' as const, on: dueOn }];
  await noteDue(
    em,
    steps.map(step => ({ ...step, documentId, zone, reviewId: review.id })),
  );
}
