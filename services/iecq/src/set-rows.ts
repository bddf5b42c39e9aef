import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SiteRole } from './scope/certificate-set';

/** A multisite set: what its certificates have in common. */
@Entity('certificate_set')
export class SetRow {
  @PrimaryColumn('text') id!: string;
  /** Rises with every act on the set. */
  @Column('int') revision!: number;
  /** The ordinal that the next additional site gets. */
  @Column('int', { name: 'next_site' }) nextSite!: number;
}

/** Which certificate belongs to which set, and in which part. */
@Entity('set_member')
export class SetMemberRow {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @Column('text', { name: 'set_id' }) setId!: string;
  @Column('text', { name: 'site_role' }) role!: SiteRole;
}
