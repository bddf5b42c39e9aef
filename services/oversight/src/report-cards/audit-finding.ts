import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AnsweredPoint } from '../about-document';

export const AuditFindingState = { OPEN: 'OPEN', ANSWERED: 'ANSWERED', CLOSED: 'CLOSED' } as const;
export type AuditFindingState = keyof typeof AuditFindingState;
registerEnumType(AuditFindingState, {
  name: 'AuditFindingState',
  description: 'How far an open point is.',
  valuesConfig: {
    OPEN: { description: 'The body has not answered.' },
    ANSWERED: { description: 'The body has answered; the Secretariat closes it or asks again.' },
    CLOSED: { description: 'The Secretariat is content.' },
  },
});

/** What an auditor of the Secretariat found on a certificate, beside what the register finds by itself. */
@ObjectType({ description: 'What an auditor of the Secretariat found on a certificate, and what became of it.' })
@Entity('audit_finding')
export class AuditFinding extends AnsweredPoint {
  @Field(() => ID, { description: 'Such as `afi_...`.' }) @PrimaryColumn('text') id!: string;
  @Field(() => ID, { description: 'The body that is to answer.' })
  @Column('text', { name: 'issuer_id' })
  issuerId!: string;
  @Field(() => String, {
    description: 'By which report cards count it: the id of a rule, or words of the Secretariat.',
  })
  @Column('text')
  rule!: string;
  @Field(() => String, { description: 'What was found.' }) @Column('text') message!: string;
  @Field(() => AuditFindingState, { description: 'How far it is.' }) @Column('text') state!: AuditFindingState;
  @Field(() => String, { description: 'Who recorded it.' })
  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Why the Secretariat closed it, or asks again.' })
  @Column('text', { nullable: true })
  remark!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is not.' })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}

/** What was done to a finding of an auditor, by whom. Rows are only ever added. */
@Entity('audit_finding_step')
export class AuditFindingStep {
  @PrimaryColumn('text', { name: 'finding_id' }) findingId!: string;
  @PrimaryColumn('timestamptz') at!: Date;
  @Column('text') step!: 'recorded' | 'answered' | 'asked again' | 'closed';
  @Column('text') said!: string;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
}
