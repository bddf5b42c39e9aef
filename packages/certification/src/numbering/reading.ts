import type { DocumentType, System } from '../document-type';

/** What a number is made of. What a document type's numbers do not have is absent, null or `''`. */
export interface NumberParts {
  /** Code of the certification body, such as `BAS`; `''` in numbers that name no body. */
  bodyCode: string;
  /** What the number says of the kind of document, such as the `H` of `IECQ-H` or the `WE.TC` of IECRE. */
  kind?: string;
  /** ISO 3166-1 alpha-2 code of the body's country; in numbers of reports only. */
  countryCode?: string | null;
  /** Four digits, 1990 to 2089, printed with two. In numbers of service certificates null prints the form without a year. */
  year?: number | null;
  /** From 1 to the grammar's `maxSerial`. */
  serial: number;
  /** `X` specific conditions of use, `U` Ex component; in numbers of equipment certificates only. */
  suffix?: string;
  /** Of a certificate it is never printed; of a report it is printed as `/NN`, 0 to 99. */
  issueNumber?: number | null;
  /** The digit of `S3 14.0047`; in numbers of service certificates only. */
  part?: number | null;
  /** The ordinal of an additional site, 1 to 99; in numbers of IECQ only. */
  site?: number | null;
}

/** The two ways in which a number is written. */
export interface PrintedNumber {
  /** As printed on the document: with suffix; with the issue of a report, without the issue of a certificate. */
  canonical: string;
  /**
   * Identity within the system: without suffix and issue, so that adding an `X` at a later issue makes no new document
   * (our decision). It differs between document types and between every two documents of one type.
   */
  key: string;
  /** What the numbers of documents that belong together share: of a multisite set, or of a certificate and its modifications. */
  family: string;
}

/** One way to read what was typed as the number of a document. */
export interface NumberReading extends Required<NumberParts>, PrintedNumber {
  system: System;
  documentType: DocumentType;
  /** True where a trailing `V` was typed. How the V of a unit verification is printed is unknown, so `canonical` has none. */
  unitVerification: boolean;
  /** True where nearly any text can be read so, because each body has its own shape: it says little that the text is a number. */
  isVerbatim: boolean;
}

/** How the numbers of one document type are read and printed. What `print` makes, `read` reads to the same parts. */
export interface NumberGrammar {
  documentType: DocumentType;
  /** Name of the counter that serials of this type are drawn from: one a body, and one a year where `perYear`. */
  series: string;
  perYear: boolean;
  /** True where the number shows no body, so that all bodies draw from one counter. */
  namesNoBody?: boolean;
  /** A kind that numbers of the type can have, for an example; `''` where they have none. */
  usualKind: string;
  /** Whether the number shows the year of its first issue. */
  yearOfIssue: boolean;
  /** The last serial that can be printed; serials start at 1. 0 where the body itself gives the numbers. */
  maxSerial: number;
  /** What was typed, read as a number of this type; null where it is none. Takes any text, never throws, in linear time. */
  read(typed: string): NumberReading | null;
  /** @throws RangeError where the parts make no number of this type, such as a serial above `maxSerial`. */
  print(parts: NumberParts): PrintedNumber;
}
