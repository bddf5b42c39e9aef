import type { EffectiveStatus } from './lifecycle';

/** A table of a printed document; its head is repeated on every page. */
export interface PrintedTable {
  kind: 'table';
  heading: string | null;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Of each row, where its last cell leads to, below the address of the graph; null where nowhere. Absent where no row leads anywhere. */
  links?: readonly (string | null)[];
}

/** Labels with what is stated beside each, in order; an empty value is left out by whoever makes the section. */
export interface PrintedParticulars {
  kind: 'particulars';
  heading: string | null;
  rows: readonly { label: string; value: string }[];
}

/** A heading and running text in the small markup of officers (`@conformity/markup`); line breaks are kept. */
export interface PrintedText {
  kind: 'text';
  heading: string | null;
  text: string;
}

/** A sentence in which the body certifies something; set apart from what is only described. */
export interface PrintedStatement {
  kind: 'statement';
  text: string;
}

/** Who approved the issue on behalf of the body, with the day; and room for a signature by hand. */
export interface PrintedSignature {
  kind: 'signature';
  /** On whose behalf, in words: a label with the name of the body. Absent where it is said elsewhere. */
  onBehalfOf?: { label: string; name: string };
  name: string;
  position: string;
  on: string;
  /** Of the signature itself, by the hash of the picture; absent where the room is for a signature by hand. */
  picture?: string;
}

/** Begins a new page, as between the first page of a certificate and its schedule. */
export interface PageBreak {
  kind: 'page-break';
}

/** A part of a printed document. */
export type PrintedSection =
  | PrintedTable
  | PrintedParticulars
  | PrintedText
  | PrintedStatement
  | PrintedSignature
  | PageBreak;

/** The credit-card-size photo card of a certified person. */
export interface PrintedCard {
  name: string;
  /** Address of the photo in the photo store; null where there is none. */
  photoHash: string | null;
  lines: readonly { label: string; value: string }[];
  /** The second side: codes with what each stands for, in full. Absent where there is none. */
  back?: { heading: string; lines: readonly { label: string; value: string }[] };
}

/** The languages in which the words around a content can be printed; what a body writes stays as it was written. */
export const printedLanguages = ['en', 'fr', 'es', 'de', 'zh'] as const;
export type PrintedLanguage = (typeof printedLanguages)[number];

/** The body that issued it, as it was then. */
export interface PrintedIssuer {
  code: string;
  name: string;
  address: string | null;
  country: string;
  /** By the hash of the picture; absent where the name is printed alone. */
  logo?: string;
  /** Of the system, by the hash of the picture; absent where its name is set in type. */
  mark?: string;
  /** Of the person who approved the issue, under the name that the register has of them; absent where there was no picture of it. */
  signature?: { name: string; picture: string };
  /** In which the body has its documents printed; absent for English. */
  language?: PrintedLanguage;
}

/**
 * An issue as it is printed: what stands where, in the order of the document type, and nothing of how it looks. Text is plain
 * text of any script. Made from the frozen issue alone, so that an old issue always prints its own content.
 */
export interface PrintedDocument {
  /** Such as `IECEx`. */
  system: string;
  /** The line under the system's name, such as the full name of the system and scheme. */
  schemeLine: string;
  /** Such as `Certificate of Conformity`. */
  title: string;
  number: string;
  issueNumber: number;
  /** Day of the issue; null while it is a draft. */
  issuedOn: string | null;
  issuer: PrintedIssuer | null;
  /** In which the words around the content are printed, where the document type says so and not the body. */
  languages?: readonly PrintedLanguage[];
  sections: readonly PrintedSection[];
  /** Printed small at the end, such as that the certificate may only be reproduced in full. */
  notes: readonly string[];
  card: PrintedCard | null;
  /** What the issue says, as data: attached to the PDF. */
  data: unknown;
}

/** What is printed over a document although it is no part of the issue. */
export interface PrintedStatus {
  status: EffectiveStatus;
  /** Since when. */
  since: string;
  reason: string | null;
}
