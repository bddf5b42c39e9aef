import { type CalendarDate, System } from '@conformity/certification';
import { seesDraftsOf } from '@conformity/register';
import {
  badInput,
  type Context,
  columnsOf,
  connectionOf,
  DateScalar,
  keysetPage,
  Length,
  Max,
  Min,
  mostOnPage,
  notFound,
  type Page,
  reasonRefusal,
  within,
} from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { WatchedCertificate } from '../findings/certificate-fields';
import { InsidersArgs, ofInsiders } from '../insiders';
import type { Loaders } from '../loaders';
import { answerReview, beginReview, holdReview, releaseReview, stopReview } from './acts';
import { PlannedReviewStep, reviewPlan, SuspensionReviewPlan } from './plan';
import { Review, ReviewAnswer, ReviewPolicy, ReviewState, ReviewStep } from './review';

type Asking = Context<Loaders>;

export const ReviewConnection = connectionOf('SuspensionReview', Review);

@ArgsType()
class ReviewsArgs extends InsidersArgs {
  @Field(() => [ReviewState], { nullable: true, description: 'Those that are ASKED, if nothing is said.' })
  states?: ReviewState[] | null;
}

@ArgsType()
class TermsArgs {
  @Field(() => System, { description: 'In which system.' }) system!: System;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which a body is asked; today, if none is given.',
  })
  from?: CalendarDate | null;
  @Field(() => Int, { nullable: true, description: 'Months until a body is asked: 1 to 60; 12, if nothing is said.' })
  @IsOptional()
  @Min(1)
  @Max(60)
  intervalMonths?: number | null;
  @Field(() => Int, { nullable: true, description: 'Months in which it answers: 1 to 12; 1, if nothing is said.' })
  @IsOptional()
  @Min(1)
  @Max(12)
  answerMonths?: number | null;
}

@ArgsType()
class AnswerArgs {
  @Field(() => ID, { description: 'Which review, such as `rev_...`.' }) id!: string;
  @Field(() => ReviewAnswer, { description: 'What becomes of the certificate.' }) answer!: ReviewAnswer;
  @Field(() => String, { description: 'Why, in words: 10 to 2,000 characters. The Secretariat and the body read it.' })
  @Length(10, 2000)
  reason!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when it stays suspended, or is issued anew: a year at most. Not for CANCEL.',
  })
  until?: CalendarDate | null;
}

const reasonArg = () => Arg('reason', () => String, { description: 'Why; the trail keeps it.' });
const reviewArg = () => Arg('id', () => ID, { description: 'Which review, such as `rev_...`.' });

/** @throws BAD_INPUT where it says nothing */
function given(reason: string): string {
  const refusal = reasonRefusal(reason);
  if (refusal) throw badInput('reason', refusal);
  return reason.trim();
}

const isInsider = ({ system, issuerId }: Review, { principal }: Asking) =>
  seesDraftsOf(principal, { system, issuerId });

@Resolver(() => Review)
export class ReviewFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the body answered so. Null while it has not, and unless you may see drafts of the body.',
  })
  answerReason(@Root() review: Review, @Ctx() ctx: Asking): string | null {
    return isInsider(review, ctx) ? review.answerReason : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the Secretariat holds it. Null while it does not, and unless you may see drafts of the body.',
  })
  holdReason(@Root() review: Review, @Ctx() ctx: Asking): string | null {
    return isInsider(review, ctx) ? review.holdReason : null;
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [ReviewStep], { description: 'What was done, the first one first.' })
  steps(@Root() { id }: Review, @Ctx() { loaders }: Asking): Promise<ReviewStep[]> {
    return loaders.reviewSteps.load(id);
  }
}

@Resolver(() => WatchedCertificate)
export class ReviewsOfCertificate {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Review], {
    description: 'The reviews of its suspensions, the first one first: a body is asked why it should not be cancelled.',
  })
  suspensionReviews(@Root() { id }: WatchedCertificate, @Ctx() { loaders }: Asking): Promise<Review[]> {
    return loaders.reviews.load(id);
  }
}

@Resolver(() => SuspensionReviewPlan)
export class ReviewPlans {
  @FieldResolver(() => [PlannedReviewStep], { description: 'What would be done, the first one first.' })
  steps(
    @Root() { steps }: SuspensionReviewPlan,
    @Arg('first', () => Int, { defaultValue: mostOnPage, description: 'How many: 1 to 1,000.' }) first: number,
  ): PlannedReviewStep[] {
    return steps.slice(0, within('first', first, 1_000));
  }
}

/** Reviews of suspensions: what bodies are asked, what they answer, and what Secretariats do about it. */
@Resolver(() => ReviewConnection)
export class Reviews {
  @Query(() => ReviewConnection, {
    description:
      'Reviews of suspensions at the bodies that you work for, those due first first; for a Secretariat of its system. FORBIDDEN for guests.',
  })
  suspensionReviews(
    @Args(() => ReviewsArgs) { states, ...asked }: ReviewsArgs,
    @Ctx() { db, principal }: Asking,
  ): Promise<Page<Review>> {
    const params: unknown[] = [states ?? ['ASKED']];
    const where = ['r.state = any($1)', ...ofInsiders(principal, 'r', asked, params)];
    const from = `from review r where ${where.join(' and ')}`;
    const list = {
      list: 'suspensionReviews',
      columns: columnsOf(Review, 'r'),
      from,
      order: ['r.due_on::text', 'r.id'],
    };
    return keysetPage<Review>(db, { ...list, params }, asked);
  }

  @Directive('@listSize(assumedSize: 4)')
  @Query(() => [ReviewPolicy], { description: 'In which systems suspensions are reviewed, and on which terms.' })
  suspensionReviewPolicies(@Ctx() { db }: Asking): Promise<ReviewPolicy[]> {
    return db.getRepository(ReviewPolicy).find({ order: { system: 'ASC' } });
  }

  @Query(() => SuspensionReviewPlan, {
    description:
      'What the reviews of a system would do in the coming year, where nobody answers: by the terms that are given, else by those that it has. Secretariat.',
  })
  suspensionReviewPlan(@Args(() => TermsArgs) { system, ...terms }: TermsArgs, @Ctx() ctx: Asking) {
    return reviewPlan(ctx, system, terms);
  }

  @Mutation(() => ReviewPolicy, {
    description:
      'Has the suspensions of a system reviewed from a day on: bodies are asked, reminded, and where they do not answer in time the register cancels. Secretariat.',
  })
  async beginSuspensionReview(@Args(() => TermsArgs) { system, ...terms }: TermsArgs, @Ctx() ctx: Asking) {
    await beginReview(ctx, system, terms);
    return ctx.db.getRepository(ReviewPolicy).findOneByOrFail({ system });
  }

  @Mutation(() => ReviewPolicy, {
    description:
      'Ends the reviews of a system, those too that are open: nobody is asked or cancelled any more. Secretariat.',
  })
  stopSuspensionReview(
    @Arg('system', () => System, { description: 'In which system.' }) system: System,
    @Ctx() ctx: Asking,
  ): Promise<ReviewPolicy> {
    return stopReview(ctx, system);
  }

  @Mutation(() => Review, {
    description: 'Shows cause: answers a review for the body that is asked. An authorising officer of the body.',
  })
  async answerSuspensionReview(@Args(() => AnswerArgs) { id, answer, reason, until }: AnswerArgs, @Ctx() ctx: Asking) {
    return reviewOf(ctx, await answerReview(ctx, id, { answer, reason: given(reason), until: until ?? null }));
  }

  @Mutation(() => Review, { description: 'Holds a review: nothing of it is due until it is released. Secretariat.' })
  async holdSuspensionReview(@reviewArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return reviewOf(ctx, await holdReview(ctx, id, given(reason)));
  }

  @Mutation(() => Review, {
    description: 'Lets a review go on that was held: all of it is due as many days later. Secretariat.',
  })
  async releaseSuspensionReview(@reviewArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return reviewOf(ctx, await releaseReview(ctx, id, given(reason)));
  }
}

/** The review after an act. */
async function reviewOf({ db }: Asking, id: string): Promise<Review> {
  const review = await db.getRepository(Review).findOneBy({ id });
  if (!review) throw notFound(`The review ${id}`);
  return review;
}
