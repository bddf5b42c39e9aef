import type { CalendarDate } from '@conformity/certification';
import { columnsOf, connectionOf, DateScalar, DateTimeScalar, JsonScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyChangeInput } from './profile';

export const NoticeState = {
  OPEN: 'OPEN',
  QUESTIONED: 'QUESTIONED',
  ACCEPTED: 'ACCEPTED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type NoticeState = keyof typeof NoticeState;

registerEnumType(NoticeState, {
  name: 'ChangeNoticeState',
  description: 'What became of a change notice.',
  valuesConfig: {
    OPEN: { description: 'The Secretariat has not answered yet.' },
    QUESTIONED: { description: 'The Secretariat asks something, which stands in `answer`.' },
    ACCEPTED: { description: 'The directory says since then what it says.' },
    WITHDRAWN: { description: 'The body took it back.' },
  },
});

@ObjectType({
  description:
    'A change that a body tells the Secretariat, before it happens or as soon as possible after (IECEx 02 cl. 11.1). What is printed on issued documents stays.',
})
@Entity('change_notice')
export class ChangeNotice {
  @Field(() => ID, { description: 'Such as `ntc_...`.' }) @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'body_id' }) bodyId!: string;
  @Field(() => JsonScalar, { description: 'What is new, by the fields of the body.' })
  @Column('jsonb')
  change!: BodyChangeInput;
  @Field(() => DateScalar, { description: 'From which day on it is so.' })
  @Column('date', { name: 'effective_on' })
  effectiveOn!: CalendarDate;
  @Field(() => String, { description: 'What the body says of it.' }) @Column('text') note!: string;
  @Field(() => NoticeState, { description: 'What became of it.' }) @Column('text') state!: NoticeState;
  @Field(() => String, { description: 'Who told it.' }) @Column('text', { name: 'told_by' }) toldBy!: string;
  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;
  @Field(() => String, { nullable: true, description: 'What the Secretariat says of it.' })
  @Column('text', { nullable: true })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Who answered.' })
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}

export const ChangeNoticeConnection = connectionOf('ChangeNotice', ChangeNotice);

/** The columns of a notice, of `change_notice` as `t`. */
export const noticeColumns = columnsOf(ChangeNotice, 't');
