import { graphItself } from '@conformity/access';
import { addMonths, type CalendarDate, type System } from '@conformity/certification';
import { suspendedIn } from '@conformity/register';
import { type Context, DateScalar, seeAs } from '@conformity/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IsNull } from 'typeorm';
import { type PolicyTerms, requirePower, termsFrom } from './acts';
import { lastAnswered } from './clock';
import { Review, ReviewPolicy } from './review';
import { type PlannedStep, planOf } from './schedule';

export const ReviewStepKind = { REQUEST: 'REQUEST', REMIND: 'REMIND', CANCEL: 'CANCEL' } as const;
registerEnumType(ReviewStepKind, {
  name: 'SuspensionReviewStepKind',
  description: 'What the register does by the clock.',
  valuesConfig: {
    REQUEST: { description: 'Asks the body.' },
    REMIND: { description: 'Tells the body again that it has not answered.' },
    CANCEL: { description: 'Cancels the certificate.' },
  },
});

@ObjectType('PlannedReviewStep', { description: 'What the register would do by the clock, where nobody answers.' })
export class PlannedReviewStep implements PlannedStep {
  @Field(() => DateScalar, { description: 'On which day, as it begins at the body.' }) on!: CalendarDate;
  @Field(() => ReviewStepKind, { description: 'What.' }) kind!: PlannedStep['kind'];
  @Field(() => ID, { description: 'To which document.' }) documentId!: string;
  @Field(() => String, { description: 'Under which the document is known, such as `IECEx DEMO 26.0001`.' })
  number!: string;
  @Field(() => ID, { description: 'The body.' }) issuerId!: string;
  @Field(() => DateScalar, { description: 'Since when it is suspended.' }) suspendedOn!: CalendarDate;
}

@ObjectType({ description: 'A dry run of the reviews of the coming year: nothing is done.' })
export class SuspensionReviewPlan {
  @Field(() => Int, { description: 'How many certificates are suspended.' }) suspended!: number;
  @Field(() => Int, { description: 'How many would be cancelled.' }) cancellations!: number;
  steps!: PlannedReviewStep[];
}

/** So far a dry run looks ahead. */
const monthsAhead = 12;

/**
 * What the reviews of a system would do in the coming year by these terms, those of its policy or the usual ones, where nobody answers; what
 * is asked already goes on by its own days. @throws FORBIDDEN
 */
export async function reviewPlan(
  ctx: Context<unknown>,
  system: System,
  given: PolicyTerms,
): Promise<SuspensionReviewPlan> {
  requirePower(ctx, 'review:keep', { system, issuerId: null }, `plan the reviews of ${system}`);
  const until = addMonths(ctx.today, monthsAhead);
  return ctx.db.transaction(async em => {
    await seeAs(em, graphItself);
    const policy = await em.getRepository(ReviewPolicy).findOneBy({ system });
    const asked = given.from || given.intervalMonths || given.answerMonths;
    const terms = policy && !asked ? policy : termsFrom(given, ctx.today);
    const suspended = await suspendedIn(em, [system]);
    const last = await lastAnswered(em, suspended);
    const open = await em.getRepository(Review).find({ where: { system, closedAt: IsNull() } });
    const reviewOf = new Map(open.map(review => [review.documentId, review]));
    const planned = suspended.flatMap(({ id, number, issuerId, since }) => {
      const review = reviewOf.get(id);
      const steps = review
        ? [{ kind: 'CANCEL' as const, on: review.dueOn }]
        : planOf({ since, last: last.get(id) ?? null }, terms, until);
      return steps.map(step => ({ ...step, documentId: id, number, issuerId, suspendedOn: since }));
    });
    planned.sort((one, other) => (`${one.on}${one.number}` < `${other.on}${other.number}` ? -1 : 1));
    const cancellations = planned.filter(({ kind }) => kind === 'CANCEL').length;
    return { suspended: suspended.length, cancellations, steps: planned };
  });
}
