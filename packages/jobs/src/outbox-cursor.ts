import { Column, type ColumnType, Entity, PrimaryColumn } from 'typeorm';

/** How far the entries of a source were relayed. */
@Entity('outbox_cursor')
export class OutboxCursor {
  /** The table with its schema. */
  @PrimaryColumn('text') source!: string;
  /** Every entry up to here was relayed, and no other can appear. */
  @Column('bigint', { name: 'settled_id' }) settledId!: string;
  /** Every entry up to here that was visible was relayed; others can appear until the transaction below is history. */
  @Column('bigint', { name: 'pending_id', nullable: true }) pendingId!: string | null;
  @Column({ type: 'xid8' as ColumnType, name: 'pending_xid', nullable: true }) pendingXid!: string | null;
}
