import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A photo as a body keeps it. Two bodies can upload the same picture; each may see its own. */
@Entity('photo')
export class PhotoRow {
  /** SHA-256 of the bytes, hexadecimal. */
  @PrimaryColumn('text') hash!: string;
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;
  /** Read only where they are asked for by name. */
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Column('text', { name: 'media_type' }) mediaType!: 'image/jpeg';
  @Column('int') width!: number;
  @Column('int') height!: number;
  @Column('text', { name: 'uploaded_by' }) uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
}

/** That somebody looked at a photo before it was public, once a day. */
@Entity('photo_access')
export class PhotoAccess {
  @PrimaryColumn('text') hash!: string;
  @PrimaryColumn('text', { name: 'by_id' }) byId!: string;
  @PrimaryColumn('date', { name: 'on_day' }) onDay!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'by_name' }) byName!: string;
}
