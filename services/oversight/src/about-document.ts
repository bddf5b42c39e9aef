import { System } from '@conformity/certification';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** What is kept of a document: which it is, and what it was called then. */
@ObjectType()
export abstract class AboutDocument {
  @Field(() => ID, { description: 'About which document; `node` finds it.' })
  @Column('text', { name: 'document_id' })
  documentId!: string;
  @Field(() => String, { description: 'Under which the document is known, such as `IECEx DEMO 26.0001`.' })
  @Column('text')
  number!: string;
  @Field(() => System, { description: 'In which system it is.' }) @Column('text') system!: System;
}

/** What is said of a document, and what was answered to it. */
@ObjectType()
export abstract class AnsweredPoint extends AboutDocument {
  @Field(() => String, { nullable: true, description: 'What was answered last; null while nothing was.' })
  @Column('text', { nullable: true })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Who answered.' })
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
