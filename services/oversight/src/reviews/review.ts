import { type CalendarDate, System } from '@conformity/certification';
import { DateScalar, DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { AboutDocument } from '../about-document';
import type { ReviewTerms } from './schedule';

export const ReviewState = {
  ASKED: 'ASKED',
  ANSWERED: 'ANSWERED',
  CANCELLED: 'CANCELLED',
  ENDED: 'ENDED',
} as const;
export type ReviewState = keyof typeof ReviewState;
registerEnumType(ReviewState, {
  name: 'SuspensionReviewState',
  description: 'How far a review is.',
  valuesConfig: {
    ASKED: { description: 'The body is asked why the certificate should not be cancelled.' },
    ANSWERED: { description: 'It has answered.' },
    CANCELLED: {
      description: 'The register has cancelled the certificate: nobody answered, or the body asked for it.',
    },
    ENDED: { description: 'The suspension ended in another way meanwhile, or suspensions are reviewed no more.' },
  },
});

export const ReviewAnswer = { UP_ISSUE: 'UP_ISSUE', KEEP: 'KEEP', CANCEL: 'CANCEL' } as const;
export type ReviewAnswer = keyof typeof ReviewAnswer;
registerEnumType(ReviewAnswer, {
  name: 'SuspensionReviewAnswer',
  description: 'What a body answers to a review.',
  valuesConfig: {
    UP_ISSUE: { description: 'The reasons will be resolved, and it is issued anew by a day.' },
    KEEP: { description: 'It stays suspended until a day.' },
    CANCEL: { description: 'It is to be cancelled; the register does so.' },
  },
});

/** A review of one suspension: the body is asked to show cause why the certificate should not be cancelled. */
@ObjectType('SuspensionReview', {
  description: 'A body is asked why a certificate that has long been suspended should not be cancelled.',
})
@Entity('review')
export class Review extends AboutDocument {
  @Field(() => ID, { description: 'Such as `rev_...`.' }) @PrimaryColumn('text') id!: string;
  @Field(() => ID, { description: 'The body that is asked.' }) @Column('text', { name: 'issuer_id' }) issuerId!: string;
  @Field(() => DateScalar, { description: 'The first day of the suspension.' })
  @Column('date', { name: 'suspended_on' })
  suspendedOn!: CalendarDate;
  @Field(() => DateScalar, { description: 'When the body was asked.' })
  @Column('date', { name: 'requested_on' })
  requestedOn!: CalendarDate;
  @Field(() => DateScalar, {
    description: 'On this day, as it begins at the body, the certificate is cancelled where nobody has answered.',
  })
  @Column('date', { name: 'due_on' })
  dueOn!: CalendarDate;
  @Field(() => ReviewState, { description: 'How far it is.' }) @Column('text') state!: ReviewState;
  @Field(() => ReviewAnswer, { nullable: true, description: 'Null while there is none.' })
  @Column('text', { nullable: true })
  answer!: ReviewAnswer | null;
  /** For insiders: the field stands in the resolver. */
  @Column('text', { name: 'answer_reason', nullable: true }) answerReason!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Until when it stays suspended, as the body answered.' })
  @Column('date', { nullable: true })
  until!: CalendarDate | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the body answered.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when the Secretariat holds it; null where it does not.',
  })
  @Column('date', { name: 'held_on', nullable: true })
  heldOn!: CalendarDate | null;
  @Column('text', { name: 'hold_reason', nullable: true }) holdReason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over; null while the body is asked.' })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}

/** A step that a review went, and who went it. Rows are only ever added. */
@ObjectType('SuspensionReviewStep', { description: 'A step that a review went.' })
@Entity('review_step')
export class ReviewStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'review_id' }) reviewId!: string;
  @Field(() => String, { description: 'asked, reminded, answered, held, released, cancelled or ended.' })
  @Column('text')
  step!: 'asked' | 'reminded' | 'answered' | 'held' | 'released' | 'cancelled' | 'ended';
  @Field(() => DateTimeScalar, { description: 'When.' }) @Column('timestamptz') at!: Date;
  @Field(() => DateScalar, { description: 'The day that it was at the body.' })
  @Column('date', { name: 'on_day' })
  on!: CalendarDate;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'request_id' }) requestId!: string;
}

/** That suspensions of a system are reviewed, and on which terms. */
@ObjectType('SuspensionReviewPolicy', { description: 'That suspensions are reviewed in a system, and on which terms.' })
@Entity('review_policy')
export class ReviewPolicy implements ReviewTerms {
  @Field(() => System, { description: 'Where.' }) @PrimaryColumn('text') system!: System;
  @Field(() => DateScalar, { description: 'The first day on which a body is asked.' })
  @Column('date', { name: 'from_day' })
  from!: CalendarDate;
  @Field(() => Int, {
    description: 'Months after the suspension, or after the last question, until the body is asked.',
  })
  @Column('int', { name: 'interval_months' })
  intervalMonths!: number;
  @Field(() => Int, { description: 'Months in which it answers.' })
  @Column('int', { name: 'answer_months' })
  answerMonths!: number;
  @Column('text', { name: 'begun_by' }) begunBy!: string;
  @Column('timestamptz', { name: 'begun_at' }) begunAt!: Date;
}

/** Something that is due on a day, as it begins at the body. */
@Entity('due')
export class Due {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('text') kind!: 'REQUEST' | 'REMIND' | 'CANCEL';
  @PrimaryColumn('date', { name: 'on_day' }) on!: CalendarDate;
  /** The time zone of the body. */
  @Column('text') zone!: string;
  /** When the day begins there. */
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** Null for a request that is to come. */
  @Column('text', { name: 'review_id', nullable: true }) reviewId!: string | null;
}
