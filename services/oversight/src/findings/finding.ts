import { Severity } from '@conformity/certification';
// By which Severity is an enum of the graph.
import '@conformity/scheme';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A rule that was not met by what is public, from when until when. */
@ObjectType({ description: 'A rule that what is public does not meet, and since when.' })
@Entity('finding')
export class StandingFinding {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Field(() => ID, { description: 'On which document; `node` finds it.' })
  @Column('text', { name: 'document_id' })
  documentId!: string;
  /** By which it is known again: the rule, the field, and its place among the findings of the rule there. */
  @Column('text') place!: string;
  @Field(() => String, { description: 'Such as `iecex-equipment/quality-reports-current`.' })
  @Column('text')
  rule!: string;
  @Field(() => String, { nullable: true, description: 'How the field calls it, such as `R4`.' })
  @Column('text', { nullable: true })
  code!: string | null;
  @Field(() => Severity, { description: 'What it would mean for an issue of today.' })
  @Column('text')
  severity!: Severity;
  @Field(() => String, { description: 'Document, edition and clause that the rule comes from.' })
  @Column('text')
  source!: string;
  @Field(() => String, { description: 'What is wrong, as it was found last.' }) @Column('text') message!: string;
  @Field(() => String, { description: 'Where in the content, such as `qualityReports[0]`.' })
  @Column('text')
  field!: string;
  @Field(() => String, { description: 'What to do about it.' }) @Column('text') fix!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why the body set the rule aside when it was issued; null where it did not.',
  })
  @Column('text', { name: 'set_aside', nullable: true })
  setAside!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was first found.' })
  @Column('timestamptz', { name: 'appeared_at' })
  appearedAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was found no more; null while it stands. What comes again is another finding.',
  })
  @Column('timestamptz', { name: 'gone_at', nullable: true })
  goneAt!: Date | null;
}
