import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AnsweredPoint } from '../about-document';

export const ConcernState = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type ConcernState = keyof typeof ConcernState;
registerEnumType(ConcernState, {
  name: 'ConcernState',
  description: 'How far a concern is.',
  valuesConfig: {
    OPEN: { description: 'The Secretariat has not answered.' },
    CLOSED: { description: 'The Secretariat has answered.' },
  },
});

/** What somebody from outside tells the Secretariat of a public document. */
@ObjectType({ description: 'What somebody from outside told the Secretariat of a public document.' })
@Entity('concern')
export class Concern extends AnsweredPoint {
  @Field(() => ID, { description: 'Such as `cnc_...`.' }) @PrimaryColumn('text') id!: string;
  @Field(() => String, { description: 'What is not right, in the words of who told it.' })
  @Column('text')
  message!: string;
  @Field(() => String, {
    nullable: true,
    description: 'How whoever told it is reached, if they said so; forgotten when it is answered.',
  })
  @Column('text', { nullable: true })
  contact!: string | null;
  @Field(() => ConcernState, { description: 'How far it is.' }) @Column('text') state!: ConcernState;
  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;
}
