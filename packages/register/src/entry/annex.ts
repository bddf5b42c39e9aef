import type { Principal } from '@conformity/access';
import { columnsOf, read, rowsOf, upsertionOf } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { registerSchema } from '../schema';
import { keptBy, visibleTo } from '../visibility';

/** A file that may belong to issues, kept once whoever uploads it. It never changes, and cannot go while an issue names it. */
@Entity({ name: 'annex', schema: registerSchema })
export class AnnexRow {
  /** SHA-256 of the file, hexadecimal. */
  @PrimaryColumn('text') hash!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  /** In bytes. */
  @Column('int') size!: number;
  /** Null of a picture. */
  @Column('int', { nullable: true }) pages!: number | null;
  /** Read only where it is asked for by name. */
  @Column('bytea', { select: false }) file!: Buffer;
}

/** That a body brought a file: its people may see it before an issue names it. */
@Entity({ name: 'annex_upload', schema: registerSchema })
export class AnnexUpload {
  @PrimaryColumn('text') hash!: string;
  @PrimaryColumn('text') system!: string;
  @PrimaryColumn('text', { name: 'issuer_id' }) issuerId!: string;
  @Column('text', { name: 'uploaded_by' }) uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
}

/** That an issue names a file. Of an issue that was public it stays, also where a correction took the file off: the trail names it. */
@Entity({ name: 'annex_use', schema: registerSchema })
export class AnnexUse {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('int', { name: 'issue_number' }) issueNumber!: number;
  @PrimaryColumn('text') hash!: string;
  /** Whether whoever may know of the document may read it. */
  @Column('boolean', { name: 'is_public' }) isPublic!: boolean;
}

/** What a file is, beside its bytes. */
export type AnnexFacts = Pick<AnnexRow, 'hash' | 'mediaType' | 'size' | 'pages'>;
type AnnexFile = Pick<AnnexRow, 'mediaType' | 'file'>;

/** So many days a file waits for an issue that names it. Our decision. */
export const annexDays = 7;

const writeUploads = upsertionOf(AnnexUpload, ['uploadedBy', 'uploadedAt']);

/** Keeps a file that a body brought, in the act's transaction; what is there already stays as it is. */
export async function keepAnnex(em: EntityManager, annex: AnnexRow, uploads: readonly AnnexUpload[]): Promise<void> {
  const { hash, mediaType, size, pages, file } = annex;
  await em.query(
    `insert into register.annex (hash, media_type, size, pages, file) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [hash, mediaType, size, pages, file],
  );
  await read(em, writeUploads, [rowsOf(AnnexUpload, uploads)]);
}

/** How many files a body brought since then which no issue names. */
export async function unnamedAnnexes(em: EntityManager, issuerId: string, since: Date): Promise<number> {
  const [row] = await read<{ count: number }>(
    em,
    `select count(distinct u.hash)::int as count from register.annex_upload u
     where u.issuer_id = $1 and u.uploaded_at > $2 and not exists (select from register.annex_use n where n.hash = u.hash)`,
    [issuerId, since],
  );
  return row?.count ?? 0;
}

/** What the files with these hashes are, in a transaction that sees as the caller; nothing of those that they may not read. */
export const annexFacts = (em: EntityManager, hashes: readonly string[]): Promise<AnnexFacts[]> =>
  read<AnnexFacts>(
    em,
    `select ${columnsOf(AnnexRow, 'a', ['hash', 'mediaType', 'size', 'pages'])} from register.visible_annex a where a.hash = any($1)`,
    [hashes],
  );

/** The files that an issue names as it stands. */
export interface NamedAnnexes {
  documentId: string;
  issueNumber: number;
  /** Whether the issue is public. */
  isPublished: boolean;
  /** Whether whoever may know of the document may read what the issue says. */
  isPublic: boolean;
  hashes: readonly string[];
}

/** Keeps which files issues name, in the transaction of the act. Of a draft, what it names no longer is forgotten. */
export async function writeAnnexUses(em: EntityManager, issues: readonly NamedAnnexes[]): Promise<void> {
  if (issues.length === 0) return;
  const uses = issues.flatMap(({ hashes, ...use }) => hashes.map(hash => ({ ...use, hash })));
  await em.query(
    `with said as (
       select * from jsonb_to_recordset($2::jsonb) as s("documentId" text, "issueNumber" int, "isPublished" boolean, hashes jsonb)
     ), gone as (
       delete from register.annex_use u using said
       where u.document_id = "documentId" and u.issue_number = "issueNumber" and not "isPublished" and not hashes ? u.hash
     ), hidden as (
       update register.annex_use u set is_public = false from said
       where u.document_id = "documentId" and u.issue_number = "issueNumber" and "isPublished" and not hashes ? u.hash
     ) ${upsertionOf(AnnexUse)}`,
    [rowsOf(AnnexUse, uses), JSON.stringify(issues)],
  );
}

/**
 * The file, where a public issue of a document that the principal may know of names it, or where they may see drafts of a body that
 * brought it or whose issue names it; null otherwise.
 */
export async function visibleAnnex(db: DataSource, principal: Principal, hash: string): Promise<AnnexFile | null> {
  const params: unknown[] = [hash];
  const [found] = await db.query<AnnexFile[]>(
    `select ${columnsOf(AnnexRow, 'a', ['mediaType', 'file'])} from register.annex a
     where a.hash = $1 and (
       exists (select from register.annex_upload p where p.hash = a.hash and ${keptBy(principal, 'p', params)})
       or exists (
         select from register.annex_use u join register.visible_entry e on e.id = u.document_id
         where u.hash = a.hash and ((u.is_public and ${visibleTo(principal, 'e', params)}) or ${keptBy(principal, 'e', params)})))`,
    params,
  );
  return found ?? null;
}

/** Removes the files that no issue names and nobody brought since then; answers how many. */
export async function removeUnnamedAnnexes(db: DataSource, since: Date): Promise<number> {
  const [, count] = await db.query<[unknown, number]>(
    `delete from register.annex a
     where not exists (select from register.annex_use u where u.hash = a.hash)
       and not exists (select from register.annex_upload p where p.hash = a.hash and p.uploaded_at > $1)`,
    [since],
  );
  return count;
}
