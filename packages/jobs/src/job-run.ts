import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a run has got; the last three are its ends. */
export type RunState = 'QUEUED' | 'RUNNING' | 'READY' | 'FAILED' | 'CANCELLED';

/** What a user who asked for something may know of it: the columns that a run is read with. */
@Entity('job_run')
export class Run {
  @PrimaryColumn('text') id!: string;
  @Column('text') job!: string;
  @Column('jsonb') payload!: unknown;
  @Column('text') state!: RunState;
  /** Of the work that is done, 0 to 100. */
  @Column('int') percent!: number;
  /** For the user: what is being done, or why it failed. */
  @Column('text', { nullable: true }) message!: string | null;
  /** What the handler gave; null until the run is ready. */
  @Column('jsonb', { nullable: true }) result!: unknown;
  /** How often the handler was started since the run was made or sent for again. */
  @Column('int') attempts!: number;
  /** How often the run was sent for again after it had ended. */
  @Column('int', { select: false }) readonly round?: number;
  /** Of the runs that wait, those with the lowest come first: see `Turn`. */
  @Column('int') turn!: number;
  /** The process that performs it; null while none does. */
  @Column('int', { nullable: true, select: false }) readonly worker?: number | null;
  /** How often something around it was out of order; such attempts do not count. */
  @Column('int', { select: false }) readonly troubles?: number;
  @Column('text', { name: 'requested_by', nullable: true }) requestedBy!: string | null;
  /** The request from which it followed first; null where none did. */
  @Column('text', { name: 'request_id', nullable: true, select: false }) readonly requestId?: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When it was given to the queue; null while it was not. */
  @Column('timestamptz', { name: 'handed_at', nullable: true, select: false }) readonly handedAt?: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int', { name: 'keep_days', select: false }) readonly keepDays?: number;
  /** When the run may be removed, and with it what it has made; null until it has ended. */
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  /** What broke in the last attempt, for the IT administrator alone; null where nothing did. */
  @Column('text', { nullable: true, select: false }) readonly fault?: string | null;
}
