import type { EffectiveStatus } from '@conformity/certification';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { AboutDocument } from '../about-document';

export const NoticeKind = {
  REVIEW_ASKED: 'REVIEW_ASKED',
  REVIEW_REMINDED: 'REVIEW_REMINDED',
  REVIEW_ANSWERED: 'REVIEW_ANSWERED',
  REVIEW_HELD: 'REVIEW_HELD',
  REVIEW_RELEASED: 'REVIEW_RELEASED',
  REVIEW_CANCELLED: 'REVIEW_CANCELLED',
  REVIEW_ENDED: 'REVIEW_ENDED',
  FOUND: 'FOUND',
  AUDIT_RECORDED: 'AUDIT_RECORDED',
  AUDIT_ANSWERED: 'AUDIT_ANSWERED',
  AUDIT_CLOSED: 'AUDIT_CLOSED',
  CONCERN_REPORTED: 'CONCERN_REPORTED',
  WEBHOOK_DISABLED: 'WEBHOOK_DISABLED',
  WATCH_APPEARED: 'WATCH_APPEARED',
  WATCH_CHANGED: 'WATCH_CHANGED',
  WATCH_GONE: 'WATCH_GONE',
} as const;
export type NoticeKind = keyof typeof NoticeKind;
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What a notice is about.',
  valuesConfig: {
    REVIEW_ASKED: { description: 'The body is asked why a suspended certificate should not be cancelled.' },
    REVIEW_REMINDED: { description: 'It has not answered yet.' },
    REVIEW_ANSWERED: { description: 'It has answered. For the Secretariat.' },
    REVIEW_HELD: { description: 'The Secretariat holds the review.' },
    REVIEW_RELEASED: { description: 'The review goes on.' },
    REVIEW_CANCELLED: { description: 'The register has cancelled the certificate.' },
    REVIEW_ENDED: { description: 'The review has ended: the suspension did, or suspensions are reviewed no more.' },
    FOUND: { description: 'What is public does not meet a rule any more.' },
    AUDIT_RECORDED: { description: 'An auditor found something, or asks again.' },
    AUDIT_ANSWERED: { description: 'The body answered an auditor. For the Secretariat.' },
    AUDIT_CLOSED: { description: 'The Secretariat is content with the answer.' },
    CONCERN_REPORTED: { description: 'Somebody from outside is concerned about a document. For the Secretariat.' },
    WEBHOOK_DISABLED: {
      description: 'An address is left alone, for a notice could not be delivered there for days.',
    },
    WATCH_APPEARED: { description: 'A watch finds a document that it did not find before. For its keeper.' },
    WATCH_CHANGED: { description: 'What a watch finds has changed: its issue, its status or what it says.' },
    WATCH_GONE: { description: 'A watch finds a document no more.' },
  },
});

/** What the people of a body, of a Secretariat, or who keeps a watch, are told. */
@ObjectType('Notice', { description: 'What the people of a body, of a Secretariat, or who keeps a watch, are told.' })
@Entity('notice')
export class Notice extends AboutDocument {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
  @Field(() => NoticeKind, { description: 'What it is about.' }) @Column('text') kind!: NoticeKind;
  @Field(() => ID, {
    nullable: true,
    description: 'To which body; null where it is to the Secretariat, or to who keeps a watch.',
  })
  @Column('text', { name: 'for_body', nullable: true })
  forBody!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'To who keeps which watch, such as `wch_...`; null where it is no such notice.',
  })
  @Column('text', { name: 'for_watch', nullable: true })
  forWatch!: string | null;
  /** What its text says beside. */
  @Column('jsonb') about!: NoticeFacts;
  @Field(() => DateTimeScalar, { description: 'When it came about.' }) @Column('timestamptz') at!: Date;
}

/** What texts of notices are made of; which are there depends on the kind. */
export interface NoticeFacts {
  dueOn?: string;
  said?: string | null;
  /** What its keeper calls the watch. */
  watchName?: string;
  issueNumber?: number | null;
  status?: EffectiveStatus;
}

/** Up to which notice a person has read. */
@Entity('notice_mark')
export class NoticeMark {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Column('bigint', { name: 'up_to' }) upTo!: string;
}
