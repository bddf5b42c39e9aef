import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerSchema } from '../schema';

/** The last copy of the register that was kept in a file, for the next start. */
@Entity({ name: 'kept_copy', schema: registerSchema })
export class KeptCopy {
  /** The machine and the file. */
  @PrimaryColumn('text') id!: string;
  /** What the file has too: another one for each copy. */
  @Column('text', { unique: true }) token!: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'now()' }) writtenAt!: Date;
}
