import type { CalendarDate } from '@conformity/certification';
import { act, badInput, type Context, conflict, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { searchKey } from '../search-key';
import { canSomewhere } from '../somewhere';
import { CertificationBody, heldBody, recordedOn } from './body';
import { reachOf, requireOfBody } from './body-acts';
import { ChangeNotice } from './change-notice';
import type { BodyAccreditation, BodyChangeInput } from './profile';

/** Tells the Secretariat of a change. @returns the id of the notice. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT where nothing changes */
export function tellChange(
  ctx: Context,
  given: { body: string; change: BodyChangeInput; effectiveOn: CalendarDate; note: string },
): Promise<string> {
  const { body: bodyId, effectiveOn, note } = given;
  return act(ctx, async em => {
    await requireOfBody(em, ctx, bodyId, ['body:tell']);
    const change = whatIsNew(await heldBody(em, bodyId), given.change);
    if (!Object.keys(change).length) throw badInput('change', 'says what the directory says already.');
    const id = `ntc_${uuid()}`;
    const told = { state: 'OPEN', toldBy: ctx.principal.name, toldAt: ctx.now } as const;
    await em.getRepository(ChangeNotice).insert({ id, bodyId, change, effectiveOn, note: note.trim(), ...told });
    const after = { id, change: change as object, effectiveOn };
    await recordChange(em, ctx, { thingId: bodyId, act: 'tell-change', reason: note, before: null, after });
    return id;
  });
}

/** Those parts that are given and not as they stand. */
function whatIsNew(body: CertificationBody, change: BodyChangeInput): Partial<BodyChangeInput> {
  const fields = ['name', 'address', 'country', 'accreditations'] as const;
  const asText = (value: string | BodyAccreditation[] | null | undefined) =>
    typeof value === 'string' ? value.trim() : value;
  const fresh = fields.flatMap(field => {
    const value = asText(change[field]);
    return value == null || JSON.stringify(value) === JSON.stringify(body[field]) ? [] : [[field, value] as const];
  });
  return Object.fromEntries(fresh);
}

/** What the Secretariat, or the body itself, does with a notice. */
export type NoticeAct = 'accept-change' | 'question-change' | 'withdraw-change';

const becomes = {
  'accept-change': 'ACCEPTED',
  'question-change': 'QUESTIONED',
  'withdraw-change': 'WITHDRAWN',
} as const;

/**
 * Answers a notice, or takes it back. What is accepted is in the directory at once, for every scheme; a change that lies ahead is
 * accepted from its day on. @returns the id of the notice. @throws FORBIDDEN, NOT_FOUND, CONFLICT
 */
export function answerNotice(
  ctx: Context,
  { id, act: done, reason }: { id: string; act: NoticeAct; reason: string },
): Promise<string> {
  return act(ctx, async em => {
    const lock = { mode: 'pessimistic_write' } as const;
    const notice = await em.getRepository(ChangeNotice).findOne({ where: { id }, lock });
    if (!notice || !(await isSeen(em, ctx, notice))) throw notFound(`The change notice ${id}`);
    const { bodyId, change, state, effectiveOn } = notice;
    await requireOfBody(em, ctx, bodyId, [done === 'withdraw-change' ? 'body:tell' : 'body:edit']);
    if (state !== 'OPEN' && state !== 'QUESTIONED') throw conflict(`The change notice is ${state} already.`);
    if (done === 'accept-change') {
      if (effectiveOn > ctx.today) throw conflict(`The change is of ${effectiveOn}. Accept it on that day or later.`);
      const sortKey = change.name ? { sortKey: searchKey(change.name) } : {};
      const facts = { ...(change as object), ...sortKey, ...recordedOn(ctx.today) };
      await em.getRepository(CertificationBody).update({ id: bodyId }, facts);
      await publishBodies(em, [bodyId]);
    }
    const answer = { answer: reason.trim(), answeredBy: ctx.principal.name, answeredAt: ctx.now };
    const after = { state: becomes[done], ...(done !== 'withdraw-change' && answer) };
    await em.getRepository(ChangeNotice).update({ id }, after);
    await recordChange(em, ctx, { thingId: bodyId, act: done, reason, before: { state }, after: { id, ...after } });
    return id;
  });
}

const isSeen = async (em: EntityManager, { principal }: Context, { bodyId }: ChangeNotice): Promise<boolean> =>
  canSomewhere(principal, 'body:view-notices', bodyId, await reachOf(em, bodyId));
