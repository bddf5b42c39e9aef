/** The four IEC Conformity Assessment systems (IEC CA 01). */
export const System = { IECEx: 'IECEx', IECQ: 'IECQ', IECEE: 'IECEE', IECRE: 'IECRE' } as const;
export type System = keyof typeof System;

/** The schemes within the systems, each with its own rules of procedure. */
export const Scheme = {
  EX_EQUIPMENT: 'EX_EQUIPMENT',
  EX_SERVICES: 'EX_SERVICES',
  EX_PERSONS: 'EX_PERSONS',
  EX_MARKS: 'EX_MARKS',
} as const;
export type Scheme = keyof typeof Scheme;

/** What the register knows of a kind of document before it sees one. */
export interface DocumentTypeFacts {
  system: System;
  scheme: Scheme;
  /** The field's name of the document, as printed. */
  title: string;
  /** What people call one in a sentence: "the certificate", "the report", "the licence". */
  noun: 'certificate' | 'report' | 'licence';
  /** The GraphQL object type and the prefix of its ids (`exc_0190…`). */
  typename: string;
  idPrefix: string;
}

const equipment = { system: 'IECEx', scheme: 'EX_EQUIPMENT' } as const;
const services = { system: 'IECEx', scheme: 'EX_SERVICES' } as const;
const persons = { system: 'IECEx', scheme: 'EX_PERSONS' } as const;
const marks = { system: 'IECEx', scheme: 'EX_MARKS' } as const;

/** Every kind of document that the register can hold. Source: IECEx OD 011-1 Ed 4.0, OD 011-2 Ed 5.4 (title). */
export const documentTypes = {
  EX_COC: {
    ...equipment,
    title: 'Certificate of Conformity',
    noun: 'certificate',
    typename: 'ExCertificate',
    idPrefix: 'exc',
  },
  EX_TEST_REPORT: {
    ...equipment,
    title: 'Ex Test Report Summary',
    noun: 'report',
    typename: 'ExTestReport',
    idPrefix: 'exr',
  },
  EX_QUALITY_REPORT: {
    ...equipment,
    title: 'Quality Assessment Report Summary',
    noun: 'report',
    typename: 'ExQualityReport',
    idPrefix: 'exq',
  },
  EX_SERVICE_COC: {
    ...services,
    title: 'Service Facility Certificate of Conformity',
    noun: 'certificate',
    typename: 'ExServiceCertificate',
    idPrefix: 'exs',
  },
  EX_FACILITY_REPORT: {
    ...services,
    title: 'Facility Assessment Report',
    noun: 'report',
    typename: 'ExFacilityReport',
    idPrefix: 'exf',
  },
  EX_COPC: {
    ...persons,
    title: 'Certificate of Personnel Competence',
    noun: 'certificate',
    typename: 'ExPersonCertificate',
    idPrefix: 'exp',
  },
  EX_PERSONNEL_REPORT: {
    ...persons,
    title: 'Personnel Competence Assessment Report',
    noun: 'report',
    typename: 'ExPersonnelReport',
    idPrefix: 'exa',
  },
  EX_MARK_LICENCE: {
    ...marks,
    title: 'Conformity Mark Licence',
    noun: 'licence',
    typename: 'ExMarkLicence',
    idPrefix: 'exm',
  },
} as const satisfies Record<string, DocumentTypeFacts>;

export type DocumentType = keyof typeof documentTypes;

/** The document types as an object whose keys equal its values, as a GraphQL enum wants it. */
export const DocumentType = Object.fromEntries(Object.keys(documentTypes).map(key => [key, key])) as {
  [K in DocumentType]: K;
};
