import type { CalendarDate, DocumentType } from '@conformity/certification';
import type { IecreCertificateContent } from './certificate';
import type { IecreDocumentKind } from './document-kind';
import type { ValidityTerm } from './validity';
import type { IecreModule, IecreSector } from './vocabulary';

/** What the register knows of a document of IECRE that a certificate names. */
export interface KnownDocument {
  status: string;
  documentType: DocumentType;
  sector: IecreSector | null;
  module: IecreModule | null;
  issuerId: string;
  validUntil: CalendarDate | null;
  /** Of the revision that is named; of the first one, where none is. Null where an earlier register did not tell it. */
  issuedOn: CalendarDate | null;
  latestIssue: number | null;
}

/** A number that a certificate names. */
export interface NamedDocument {
  /** As it stands on the certificate. */
  number: string;
  /** Null for what is no number of IECRE. */
  key: string | null;
  /** The revision that the number names; null where it names none. */
  issueNumber: number | null;
  /** Null where no such issue is public. */
  found: KnownDocument | null;
}

/** What the rules of an IECRE certificate look at. */
export interface IecreFacts {
  /** Null on a dry run before the first save. */
  number: string | null;
  issueNumber: number;
  issuedOn: CalendarDate;
  /** The day of issue of the first issue, which this one may be. */
  firstIssuedOn: CalendarDate;
  issuerId: string;
  content: IecreCertificateContent;
  kind: IecreDocumentKind;
  /** The term in force on the day of the first issue where it is the longest, else on the day of issue. */
  term: ValidityTerm | null;
  statements: NamedDocument[];
  supersedes: NamedDocument | null;
  transferredFrom: NamedDocument | null;
  /** Whether the act ends the certificate that is taken over. */
  isTransfer: boolean;
}
