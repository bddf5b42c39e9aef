/** The four IEC Conformity Assessment systems (IEC CA 01). */
export const System = { IECEX: 'IECEx', IECQ: 'IECQ', IECEE: 'IECEE', IECRE: 'IECRE' } as const;
export type System = (typeof System)[keyof typeof System];

/** The schemes within the systems, each with its own rules of procedure. */
export const Scheme = {
  EX_EQUIPMENT: 'EX_EQUIPMENT',
  EX_SERVICES: 'EX_SERVICES',
  EX_PERSONS: 'EX_PERSONS',
  EX_MARKS: 'EX_MARKS',
  IECQ_AP: 'IECQ_AP',
  IECQ_AP_CAP: 'IECQ_AP_CAP',
  IECQ_AP_ESD: 'IECQ_AP_ESD',
  IECQ_AP_NUC: 'IECQ_AP_NUC',
  IECQ_AP_ISMS: 'IECQ_AP_ISMS',
  IECQ_ADHP: 'IECQ_ADHP',
  IECQ_HSPM: 'IECQ_HSPM',
  IECQ_CFP: 'IECQ_CFP',
  IECQ_ECD: 'IECQ_ECD',
  IECQ_AC: 'IECQ_AC',
  IECQ_AC_TC: 'IECQ_AC_TC',
  IECQ_AC_AQP: 'IECQ_AC_AQP',
  IECQ_LED: 'IECQ_LED',
  IECQ_ITL: 'IECQ_ITL',
  IECEE_CB: 'IECEE_CB',
  IECEE_CB_FCS: 'IECEE_CB_FCS',
  IECRE_WE: 'IECRE_WE',
  IECRE_PV: 'IECRE_PV',
  IECRE_ME: 'IECRE_ME',
} as const;
export type Scheme = keyof typeof Scheme;

/** The system that a scheme belongs to. */
export function systemOf(scheme: Scheme): System {
  const [prefix = ''] = scheme.split('_');
  return prefix === 'EX' ? 'IECEx' : (prefix as System);
}

/** What the register knows of a kind of document before it sees one. */
export interface DocumentTypeFacts {
  system: System;
  /** The scheme of every document of the type, or of one whose content does not say which. */
  scheme: Scheme;
  /** The field's name of the document, as printed. */
  title: string;
  /** What people call one in a sentence: "the certificate", "the report", "the licence". */
  noun: 'certificate' | 'report' | 'licence' | 'statement';
  /** The GraphQL object type, which several types may share, and the prefix of its ids (`exc_0190…`). */
  typename: string;
  idPrefix: string;
}

const equipment = { system: 'IECEx', scheme: 'EX_EQUIPMENT' } as const;
const services = { system: 'IECEx', scheme: 'EX_SERVICES' } as const;
const persons = { system: 'IECEx', scheme: 'EX_PERSONS' } as const;
const marks = { system: 'IECEx', scheme: 'EX_MARKS' } as const;
const iecee = {
  system: 'IECEE',
  scheme: 'IECEE_CB',
  noun: 'certificate',
  typename: 'IeceeCertificate',
  idPrefix: 'iee',
} as const;
const iecre = {
  system: 'IECRE',
  scheme: 'IECRE_WE',
  noun: 'certificate',
  typename: 'IecreCertificate',
  idPrefix: 'ire',
} as const;

/**
 * Every kind of document that the register can hold. Source: IECEx OD 011-1 Ed 4.0, OD 011-2 Ed 5.4 (title); IECQ FAQ; the type
 * codes of the public IECEE register; IECRE OD-501, OD-502 and OD-402 by their titles, IEC 61400-22 for the module statements.
 */
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
  IECQ_COC: {
    system: 'IECQ',
    scheme: 'IECQ_AP',
    title: 'Certificate of Conformity',
    noun: 'certificate',
    typename: 'IecqCertificate',
    idPrefix: 'iqc',
  },
  IECQ_VS: {
    system: 'IECQ',
    scheme: 'IECQ_CFP',
    title: 'Verification Statement',
    noun: 'statement',
    typename: 'IecqVerificationStatement',
    idPrefix: 'iqv',
  },
  IECEE_CBTEST: { ...iecee, title: 'CB Test Certificate' },
  IECEE_COC: { ...iecee, title: 'Component Certificate' },
  IECEE_EMC: { ...iecee, title: 'EMC Certificate' },
  IECEE_ASP: { ...iecee, title: 'Aspect Certificate' },
  IECEE_CYB: { ...iecee, title: 'Cyber Security Certificate' },
  IECEE_STRE3: { ...iecee, title: 'E3 Statement of Test Result' },
  IECEE_STRHSTS: { ...iecee, title: 'Statement of Test Result' },
  IECEE_PV: { ...iecee, title: 'PV Certificate' },
  IECEE_PVTYPE5: { ...iecee, title: 'PV5 Certificate' },
  IECRE_TYPE: { ...iecre, title: 'Type Certificate' },
  IECRE_COMPONENT: { ...iecre, title: 'Component Certificate' },
  IECRE_PROJECT: { ...iecre, title: 'Project Certificate' },
  IECRE_PROTOTYPE: { ...iecre, title: 'Prototype Certificate' },
  IECRE_PROVISIONAL: { ...iecre, title: 'Provisional Certificate' },
  IECRE_CONFORMITY_STATEMENT: { ...iecre, title: 'Conformity Statement' },
  IECRE_PLANT: { ...iecre, scheme: 'IECRE_PV', title: 'Annual PV Plant Performance Certificate' },
  IECRE_QUALITY_SYSTEM: { ...iecre, scheme: 'IECRE_PV', title: 'Quality System Certificate' },
  IECRE_MARINE: { ...iecre, scheme: 'IECRE_ME', title: 'Marine Energy Converter Certificate' },
} as const satisfies Record<string, DocumentTypeFacts>;

export type DocumentType = keyof typeof documentTypes;

/** The document types as an object whose keys equal its values, as a GraphQL enum wants it. */
export const DocumentType = Object.fromEntries(Object.keys(documentTypes).map(key => [key, key])) as {
  [K in DocumentType]: K;
};

/** What kind of paper a document is: certificates stand apart from the reports on which they rest. */
export const DocumentClass = {
  CERTIFICATE: 'CERTIFICATE',
  REPORT: 'REPORT',
  LICENCE: 'LICENCE',
  STATEMENT: 'STATEMENT',
} as const;
export type DocumentClass = keyof typeof DocumentClass;

/** The class of a type, by what people call one. */
export const classOf = (type: DocumentType): DocumentClass => documentTypes[type].noun.toUpperCase() as DocumentClass;
