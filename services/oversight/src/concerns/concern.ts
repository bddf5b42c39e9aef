import { System } from '@conformity/certification';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
export class Concern {
  @Field(() => ID, { description: 'Such as `cnc_...`.' }) @PrimaryColumn('text') id!: string;
  @Field(() => ID, { description: 'About which document; `node` finds it.' })
  @Column('text', { name: 'document_id' })
  documentId!: string;
  @Field(() => String, { description: 'Under which the document is known, such as `IECEx DEMO 26.0001`.' })
  @Column('text')
  number!: string;
  @Field(() => System, { description: 'In which system it is.' }) @Column('text') system!: System;
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
  @Field(() => String, { nullable: true, description: 'What the Secretariat answered; null while it has not.' })
  @Column('text', { nullable: true })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Who answered.' })
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
