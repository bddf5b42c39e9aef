import type { CalendarDate } from '@conformity/certification';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The trace of a change of a validity policy. Rows are only ever added. */
@Entity('validity_policy_change')
export class ValidityPolicyChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: CalendarDate;
  @Column('int') years!: number;
  /** Null where there was no policy from that day. */
  @Column('int', { name: 'years_before', nullable: true }) yearsBefore!: number | null;
  @Column('text') reason!: string;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('timestamptz') at!: Date;
}
