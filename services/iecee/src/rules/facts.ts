import type { CalendarDate, NumberReading, Place, Rule } from '@conformity/certification';

/** A certificate of the register as the body of another one may know of it. */
export interface NamedCertificate {
  number: string;
  status: string;
  issuerId: string;
  isPrivate: boolean;
}

/** What the rules of a certificate look at. */
export interface CertificateFacts {
  issueNumber: number;
  issuedOn: CalendarDate;
  body: { id: string; name: string; country: string };
  content: {
    type: string;
    scheme: string;
    modifies?: string | null;
    product?: string | null;
    model?: string | null;
    rating?: string | null;
    trademarks: string[];
    holders: Place[];
    manufacturers: Place[];
    factories: Place[];
    categories: string[];
    standards: { standard: string; edition: string }[];
    nationalDifferences: string[];
    testReportReference?: string | null;
    testReportForms: string[];
    testingLaboratory?: string | null;
    testingProcedure?: string | null;
    testLocation?: string | null;
    factoryAuditReport?: string | null;
    originallyIssuedOn?: CalendarDate | null;
    validUntil?: CalendarDate | null;
    isPrivate: boolean;
    signatory?: { name: string } | null;
  };
  /** Null where the content has no number that can be one. */
  number: Pick<NumberReading, 'canonical' | 'bodyCode' | 'isVerbatim' | 'family'> | null;
  /** The number under which the certificate is public, where the content has another one. */
  publicNumber: string | null;
  /** The certificate that this one modifies; null where it names none, or one that its body cannot know of. */
  base: NamedCertificate | null;
  baseFamily: string | null;
  unknownCategories: string[];
  /** The roles recorded of the body; empty where none is. */
  roles: { category: string; role: string }[];
}

export type CertificateRule = Rule<CertificateFacts>;

/** Where the fields of a certificate are known from. */
export const paper =
  'Paper CB Test Certificate (scan of one with prefix DK); detail record of the public IECEE register';

/** A source that is no document. */
export const ours = (why: string) => `Our decision: ${why}`;
