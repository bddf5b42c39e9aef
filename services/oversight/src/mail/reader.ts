import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { NoticeKind } from '../notices/notice';
import { NoticeLanguage } from '../notices/texts';

export const MailPace = { AT_ONCE: 'AT_ONCE', DAILY: 'DAILY' } as const;
export type MailPace = keyof typeof MailPace;
registerEnumType(MailPace, {
  name: 'MailPace',
  description: 'How often notices are sent by e-mail.',
  valuesConfig: {
    AT_ONCE: { description: 'Within a minute of each, those of one moment together.' },
    DAILY: { description: 'Once a day, from 06:00 UTC on, where there is something.' },
  },
});

/** Whom notices are sent to by e-mail. */
@ObjectType('NoticeMail', { description: 'What is sent to you by e-mail.' })
@Entity('mail_reader')
export class MailReader {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Field(() => String, { description: 'Where it is sent.' }) @Column('text') email!: string;
  @Field(() => NoticeLanguage, { description: 'In which language.' }) @Column('text') language!: NoticeLanguage;
  @Field(() => MailPace, { description: 'How often.' }) @Column('text') pace!: MailPace;
  @Field(() => [NoticeKind], { nullable: true, description: 'Which kinds; null: every kind.' })
  @Column('text', { array: true, nullable: true })
  kinds!: NoticeKind[] | null;
  /** By which links in letters are known. */
  @Column('text') token!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the address was confirmed by the link that was sent there. Nothing else is sent before: null.',
  })
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  /** The day of the last daily letter. */
  @Column('date', { name: 'digest_on', nullable: true }) digestOn!: string | null;
}

/** A notice of which nobody has looked yet to whom it is sent by e-mail. */
@Entity('mail_waiting')
export class MailWaiting {
  @PrimaryColumn('bigint', { name: 'notice_id' }) noticeId!: string;
}

/** A notice that is sent to a person by e-mail. */
@Entity('mail_item')
export class MailItem {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('bigint', { name: 'notice_id' }) noticeId!: string;
  /** Null until it stands in a letter. */
  @Column('bigint', { name: 'letter_id', nullable: true }) letterId!: string | null;
}

/** A letter on its way. */
@Entity('letter')
export class Letter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('text') email!: string;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  /** Where one click ends it; null for a letter that asks. */
  @Column('text', { name: 'leave_url', nullable: true }) leaveUrl!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('text') state!: 'PENDING' | 'SENT' | 'FAILED';
  @Column('int') attempts!: number;
  @Column('timestamptz', { name: 'next_at', nullable: true }) nextAt!: Date | null;
  @Column('text', { name: 'last_fault', nullable: true }) lastFault!: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
}
