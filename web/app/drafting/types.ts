/** The types of documents that are drafted, each with its system; sites of IECQ are drafted as sets. */
export const draftedTypes = {
  ExCertificate: 'IECEX',
  ExTestReport: 'IECEX',
  ExQualityReport: 'IECEX',
  ExServiceCertificate: 'IECEX',
  ExFacilityReport: 'IECEX',
  ExPersonCertificate: 'IECEX',
  ExPersonnelReport: 'IECEX',
  ExMarkLicence: 'IECEX',
  IecqSet: 'IECQ',
  IecqVerificationStatement: 'IECQ',
  IeceeCertificate: 'IECEE',
  IecreCertificate: 'IECRE',
} as const;
export type DraftedType = keyof typeof draftedTypes;

/** The type that an address names. */
export const draftedType = (name: string | undefined): DraftedType | null =>
  name !== undefined && Object.hasOwn(draftedTypes, name) ? (name as DraftedType) : null;

/** Where a document is worked on. */
export const deskOf = (base: string, { __typename, id }: { __typename: string; id: string }): string =>
  `${base}/desk/${__typename === 'IecqCertificate' ? 'IecqSet' : __typename}/${id}`;
