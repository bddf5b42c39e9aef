import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that was made of a public issue. Kept for ever: the file itself may go, what it was stays known. */
@Entity('rendering')
export class Rendering {
  @PrimaryColumn('text') sha256!: string;
  @Column('text', { name: 'document_id' }) documentId!: string;
  @Column('int', { name: 'issue_number' }) issueNumber!: number;
  @Column('text') kind!: 'CERTIFICATE' | 'CARD';
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('int') bytes!: number;
  /** What was printed over it. */
  @Column('text', { nullable: true }) status!: string | null;
  /** Of all that is printed in it; null where that was not written down. */
  @Column('text', { nullable: true }) digest!: string | null;
  /** Of what the issue said, and of the bytes that its seal is over. */
  @Column('text', { nullable: true }) content!: string | null;
  @Column('text', { nullable: true }) sealed!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
