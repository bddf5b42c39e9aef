import type { Evidence } from '@conformity/certification';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public document in force, as it was examined last. */
@Entity('examination')
export class Examination {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @Column('text') system!: string;
  /** By which other documents name it: also once it has left the register. */
  @Column('text', { name: 'number_key' }) numberKey!: string;
  @Column('jsonb') evidence!: Evidence[];
  /** When it was last found to be otherwise than before. */
  @Column('timestamptz', { name: 'examined_at' }) examinedAt!: Date;
}

/** A document that is to be examined. */
@Entity('pending')
export class Pending {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  /** Another one each time that it is to be examined anew. */
  @Column('bigint') version!: string;
  /** 0 before 1 before 2. */
  @Column('smallint') urgency!: number;
}

/** The one row that says what was followed. */
@Entity('mark')
export class Mark {
  @PrimaryColumn('boolean', { name: 'only_row', default: true }) onlyRow!: boolean;
  /** Every change of the register up to here was followed; null before the first. */
  @Column('bigint', { nullable: true }) sequence!: string | null;
  /** The day on which everything was last to be examined. */
  @Column('date', { name: 'swept_on', nullable: true }) sweptOn!: string | null;
}
