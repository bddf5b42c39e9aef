import type { Principal } from '@conformity/access';
import type {
  CalendarDate,
  DocumentType,
  OwnStatus,
  PrintedIssuer,
  Status,
  StatusChange,
  Surveyed,
  System,
} from '@conformity/certification';
import type { BodyFacts, Citation } from '@conformity/register';
import { columnsOf } from '@conformity/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a document's number was printed from, so that it can be printed again when its suffix or issue changes. */
export interface StoredNumberParts {
  bodyCode: string;
  countryCode: string | null;
  year: number | null;
  serial: number;
  kind?: string;
  site?: number;
}

/** The master certificate on which a document depends, with its statuses as they stand. */
export interface MasterStatus extends OwnStatus {
  number: string;
}

/** Where a document came from: made here, or taken over from an earlier register. */
export type Origin = 'REGISTER' | 'LEGACY';

/** Surveillance that was done. */
export interface SurveillanceRecord extends Surveyed {
  /** What was found, in free text. */
  findings: string | null;
  recordedAt: string;
  byName: string;
}

/** Whom to ask at the holder. */
export interface ContactRecord {
  name: string;
  email: string | null;
  phone: string | null;
  since: string;
}

/** A body's word that another one may take a document over. */
export interface OfferRecord {
  /** The id of the body. */
  to: string;
  offeredAt: string;
  byName: string;
}

/** What the register knows of a document beside its issues. */
export interface Recorded {
  /** The earliest first. */
  surveillance: SurveillanceRecord[];
  contact: ContactRecord | null;
  /** To which body it is offered; absent from what was recorded before it could be. */
  offer?: OfferRecord | null;
}

/** A certificate or report: its number and status. What it says stands in its issues. */
@Entity('document')
export class DocumentRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'document_type' }) documentType!: DocumentType;
  @Column('text') system!: System;
  /** The certification body that owns it. */
  @Column('text', { name: 'issuer_id' }) issuerId!: string;
  @Column('text') number!: string;
  @Column('text', { name: 'number_key' }) numberKey!: string;
  @Column('jsonb', { name: 'number_parts' }) numberParts!: StoredNumberParts;
  @Column('text') status!: Status;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('timestamptz', { name: 'status_since' }) statusSince!: Date;
  @Column('jsonb', { name: 'status_history' }) statusHistory!: StatusChange[];
  /** The latest public issue; null before the first. */
  @Column('int', { name: 'issue_number', nullable: true }) issueNumber!: number | null;
  /** Of a cancelled certificate: whether products already supplied are affected (IECEx OD 011-1 Ed 4.0 cl. 1.2.2). */
  @Column('boolean', { name: 'products_affected', nullable: true }) productsAffected!: boolean | null;
  @Column('text') origin!: Origin;
  /** True where only its body, the Secretariat and the IT administrator may know of it. */
  @Column('boolean', { name: 'is_private' }) isPrivate!: boolean;
  /** Null for a document that stands alone. */
  @Column('jsonb', { nullable: true }) master!: MasterStatus | null;
  /** Null where nothing was recorded yet. */
  @Column('jsonb', { nullable: true }) recorded!: Recorded | null;
  /** Rises with every act; an edit names the one it was made from. */
  @Column('int') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
}

/** Every column of `document d`, named as in `DocumentRow`: for statements of our own, which read a row as TypeORM does. */
export const documentColumns = columnsOf(DocumentRow, 'd');

/** What was said elsewhere than in its content when an issue was made, and is printed on it: of the issuing body, and of the standards that it cites. */
export type IssuerSnapshot = PrintedIssuer & { citations?: readonly Citation[] };

/** The body as it is printed today in a system, under that code. */
export const issuerOf = (
  { name, address, country, logo, marks, documentLanguage: language }: BodyFacts,
  system: System,
  code: string,
): IssuerSnapshot => {
  const mark = marks?.[system];
  return { code, name, address, country, ...(logo && { logo }), ...(mark && { mark }), ...(language && { language }) };
};

/** The body as it is printed on what this person issues or corrects now: with their signature, where the body has a picture of it. */
export function approvedBy(
  { signature: _, ...issuer }: IssuerSnapshot,
  { signatures }: BodyFacts,
  { id, name }: Pick<Principal, 'id' | 'name'>,
): IssuerSnapshot {
  const picture = signatures?.[id];
  return { ...issuer, ...(picture && { signature: { name, picture } }) };
}

/** A numbered issue of a document. A draft until it is published; from then on it changes only by correction in place. */
@Entity('issue')
export class IssueRow<Content extends object = object> {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn!: CalendarDate | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('jsonb', { nullable: true }) issuer!: IssuerSnapshot | null;
  @Column('jsonb') content!: Content;
  /** When its draft was begun; of issues that were there before it was kept null once they are public. */
  @Column('timestamptz', { name: 'drafted_at', nullable: true }) draftedAt!: Date | null;
  /** Of the content, by PostgreSQL itself. Said to be GENERATED, TypeORM would keep a table of its own about it. */
  @Column({ type: 'text', name: 'content_hash', select: false, insert: false, update: false })
  readonly contentHash?: string;
}
