import { can } from '@conformity/access';
import { type CalendarDate, System } from '@conformity/certification';
import { act, badInput, type Context, DateScalar, forbidden, Length } from '@conformity/subgraph';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { recordChange } from '../change';
import { Confidence } from '../confidence';
import { publishStandards } from '../publish';
import type { Repositories } from '../repositories';
import { Edition } from './standard';

/** How long certificates of a system may cite an edition that is in force no more. */
@ObjectType('EditionTransition', {
  description: 'How long certificates of a system may cite an edition that was replaced or withdrawn.',
})
@Entity('transition')
export class Transition {
  @PrimaryColumn('text', { name: 'edition_id' }) editionId!: string;
  @Field(() => System, { description: 'Whose rule it is.' }) @PrimaryColumn('text') system!: System;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, inclusive. Null where the rule sets no end.' })
  @Column('date', { name: 'may_be_used_until', nullable: true })
  mayBeUsedUntil!: CalendarDate | null;
  @Field(() => String, { description: 'Where the rule stands.' }) @Column('text') source!: string;
  @Field(() => Confidence, { description: 'How sure the directory is of it.' }) @Column('text') confidence!: Confidence;
}

@ArgsType()
export class RecordTransitionArgs {
  @Field(() => ID, { description: 'Such as `IECQ QC 080000/2012`.' }) edition!: string;
  @Field(() => System, { description: 'Of whose certificates it holds.' }) system!: System;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, inclusive; null where the rule sets no end.' })
  mayBeUsedUntil!: CalendarDate | null;
  @Field(() => String, { description: 'Where the rule stands: the document, its edition and clause, or the decision.' })
  @Length(3, 500)
  source!: string;
}

/**
 * Records until when certificates of a system may cite an edition, in place of what was recorded before, and tells every scheme.
 * @returns the id of the edition. @throws FORBIDDEN, BAD_INPUT
 */
export async function recordTransition(ctx: Context, args: RecordTransitionArgs): Promise<string> {
  const { edition: id, system, mayBeUsedUntil, source } = args;
  if (!can(ctx.principal, 'standard:edit', { system, bodyId: null }))
    throw forbidden(`Only the Secretariat of ${system} or the IT administrator may record its transitions.`);
  await act(ctx, async em => {
    const edition = await em.getRepository(Edition).findOneBy({ id });
    if (!edition) throw badInput('edition', `${id} is no edition that is recorded. Write it like IEC 60079-0/7.0.`);
    const transitions = em.getRepository(Transition);
    const before = await transitions.findOneBy({ editionId: id, system });
    const after: Transition = { editionId: id, system, mayBeUsedUntil, source: source.trim(), confidence: 'RECORDED' };
    await transitions.save(after);
    await recordChange(em, ctx, { thingId: edition.standard, act: 'record-transition', before, after });
    await publishStandards(em, [edition.standard]);
  });
  return id;
}

/** The transitions of editions, each by its system. */
export const transitionsOfEditions = (db: Repositories, editions: readonly string[]): Promise<Transition[]> =>
  db.getRepository(Transition).find({ where: { editionId: In([...editions]) }, order: { system: 'ASC' } });
