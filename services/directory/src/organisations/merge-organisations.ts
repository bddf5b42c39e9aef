import { act, badInput, type Context, conflict, forbidden } from '@conformity/subgraph';
import { ArgsType, Field, ID } from 'type-graphql';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { recordChange } from '../change';
import { publishOrganisations } from '../publish';
import { ReasonArgs } from '../reason';
import { holdIdentities, keysOf, publishAliases } from './aliases';
import { Organisation } from './organisation';
import { heldOrganisation, mayMerge } from './save-organisation';

@ArgsType()
export class MergeArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The organisation that stands for both from now on.' }) keep!: string;
  @Field(() => ID, { description: 'The record that is kept beside it, with everything that was merged into it.' })
  merge!: string;
}

@ArgsType()
export class UndoMergeArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The record that was merged.' }) id!: string;
}

/**
 * Says that two records are one organisation. No record changes but for where it points to: so nothing is lost, and each merge can be
 * undone by itself, whatever was merged or edited since.
 * @throws FORBIDDEN, NOT_FOUND, BAD_INPUT, CONFLICT where one of them was merged already, which also keeps circles out
 */
export async function mergeOrganisations(ctx: Context, { keep, merge, reason }: MergeArgs): Promise<string> {
  requirePower(ctx);
  if (keep === merge) throw badInput('merge', 'is the organisation that is to be kept. Name two.');
  await act(ctx, async em => {
    await holdIdentities(em);
    // In the order of ids, as everybody locks them.
    for (const id of [keep, merge].sort()) await heldOrganisation(em, id);
    const moved = await recordsBelow(em, merge);
    const records = em.getRepository(Organisation);
    const by = { mergedAt: ctx.now, mergedBy: ctx.principal.name, mergeReason: reason.trim() };
    await records.update({ id: merge }, { keptId: keep, mergedInto: keep, ...by });
    await records.update({ id: In(moved) }, { keptId: keep });
    const after = { mergedInto: keep };
    await recordChange(em, ctx, {
      thingId: merge,
      act: 'merge-organisations',
      reason,
      before: {},
      after,
    });
    await tell(em, moved);
  });
  return keep;
}

/**
 * Lets a record stand for itself again, with what had been merged into it. Merges above and below stay, so they can be undone in any
 * order.
 * @throws FORBIDDEN, NOT_FOUND, CONFLICT where it is not merged
 */
export async function undoMerge(ctx: Context, { id, reason }: UndoMergeArgs): Promise<string> {
  requirePower(ctx);
  await act(ctx, async em => {
    await holdIdentities(em);
    const before = await mergeOf(em, id);
    if (!before) {
      await heldOrganisation(em, id);
      throw conflict(`${id} is not merged into another organisation.`);
    }
    const moved = await recordsBelow(em, id);
    const records = em.getRepository(Organisation);
    const none = { mergedInto: null, mergedAt: null, mergedBy: null, mergeReason: null };
    await records.update({ id }, { keptId: id, ...none });
    await records.update({ id: In(moved) }, { keptId: id });
    await recordChange(em, ctx, {
      thingId: id,
      act: 'undo-organisation-merge',
      reason,
      before,
      after: {},
    });
    await tell(em, moved);
  });
  return id;
}

function requirePower({ principal }: Context): void {
  if (!mayMerge(principal))
    throw forbidden('Only a Secretariat or the IT administrator may say which records are one organisation.');
}

/** What was said when a record was merged, which is locked; null where it stands for itself. */
async function mergeOf(em: EntityManager, id: string): Promise<object | null> {
  const merged = await em.getRepository(Organisation).findOne({
    select: { id: true, mergedInto: true, mergedAt: true, mergedBy: true, mergeReason: true },
    where: { id, mergedInto: Not(IsNull()) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!merged) return null;
  const { mergedInto, mergedAt: at, mergedBy: by, mergeReason: reason } = merged;
  return { mergedInto, at, by, reason };
}

/** The record and those that were merged into it, directly or by way of others. */
async function recordsBelow(em: EntityManager, id: string): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `with recursive below as (
       select id from organisation where id = $1
       union all select o.id from below b join organisation o on o.merged_into = b.id
     ) select id from below order by id`,
    [id],
  );
  return rows.map(row => row.id);
}

/** Tells every scheme and the register what these records stand for now. */
async function tell(em: EntityManager, ids: readonly string[]): Promise<void> {
  await publishOrganisations(em, ids);
  await publishAliases(em, await keysOf(em, ids));
}
