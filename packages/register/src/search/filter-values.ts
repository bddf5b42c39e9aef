import { DocumentClass, Epl, NumberSuffix, TemperatureClass } from '@conformity/certification';
import { type FacetField as FieldOfFacet, facetFields } from '@conformity/projection';
import { registerEnumType } from 'type-graphql';

/** How a list of certificates is ordered; equal ones by id, so that the order never changes under a reader. */
export const CertificateSort = {
  RELEVANCE: 'RELEVANCE',
  NEWEST: 'NEWEST',
  OLDEST: 'OLDEST',
  NUMBER: 'NUMBER',
  LAST_STATUS_CHANGE: 'LAST_STATUS_CHANGE',
  LAST_CHANGE: 'LAST_CHANGE',
} as const;
export type CertificateSort = keyof typeof CertificateSort;
registerEnumType(CertificateSort, {
  name: 'CertificateSort',
  description: 'How a list of documents is ordered; equal ones by id, so that the order never changes under a reader.',
  valuesConfig: {
    RELEVANCE: {
      description:
        'By how well it answers the text: number, then holder or manufacturer, title, model, standard, place, other; whole words before beginnings, all words in one name before words here and there; the newest first among equals. Of more than 200 that match, the newest 200 are ranked and no more are listed; the other orders list all. NEWEST where there is no text, or it is a number.',
    },
    NEWEST: { description: 'By day of the latest issue, the newest first; drafts by the day of their first save.' },
    OLDEST: { description: 'By day of the latest issue, the oldest first.' },
    NUMBER: { description: 'By number.' },
    LAST_STATUS_CHANGE: { description: 'By the instant of the last change of status, the latest first.' },
    LAST_CHANGE: { description: 'By the instant of the last issue or change of status, the latest first.' },
  },
});

const protections: Record<string, string> = { a: 'Very high', b: 'High', c: 'Enhanced' };
registerEnumType(DocumentClass, {
  name: 'DocumentClass',
  description: 'What kind of paper a document is.',
  valuesConfig: {
    CERTIFICATE: { description: 'Of conformity, competence, type, component ...' },
    REPORT: { description: 'On which certificates rest: ExTR, QAR, FAR, PCAR.' },
    LICENCE: { description: 'To use the Conformity Mark.' },
    STATEMENT: { description: 'A verification statement of IECQ.' },
  },
});
registerEnumType(Epl, {
  name: 'EquipmentProtectionLevel',
  description: 'The equipment protection level of a marking (IEC 60079-0): of mines (M), gas (G) or dust (D).',
  valuesConfig: Object.fromEntries(
    Object.keys(Epl).map(level => [level, { description: `${protections[level[1] ?? '']} protection.` }]),
  ),
});
registerEnumType(TemperatureClass, {
  name: 'TemperatureClass',
  description: 'The temperature class of a marking of group II (IEC 60079-0).',
  valuesConfig: Object.fromEntries(
    Object.entries({ T1: 450, T2: 300, T3: 200, T4: 135, T5: 100, T6: 85 }).map(([name, most]) => [
      name,
      { description: `No surface above ${most} °C.` },
    ]),
  ),
});
registerEnumType(NumberSuffix, {
  name: 'NumberSuffix',
  description: 'What lists show of an IECEx certificate beside its number.',
  valuesConfig: {
    X: { description: 'Specific conditions of use apply.' },
    U: { description: 'An Ex component.' },
    V: { description: 'A unit verification; its number itself has no V.' },
  },
});

/** The fields of the filter over whose values the matches are counted, each by the name of the field. */
export const FacetField = Object.fromEntries(
  facetFields.map(field => [field.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase(), field]),
) as Record<string, FieldOfFacet>;
export type FacetField = FieldOfFacet;
const described: Record<FacetField, string> = {
  systems: 'Under whose rules: IECEx, IECQ, IECEE, IECRE.',
  schemes: 'Which part of a system, such as EX_PERSONS.',
  documentTypes: 'What it is, such as EX_COC.',
  documentClasses: 'Certificates apart from reports, licences and statements.',
  statuses: 'As the register keeps it.',
  effectiveStatuses: 'What counts today, such as EXPIRED.',
  issuers: 'Ids of certification bodies.',
  countries: 'Of holder, manufacturers and sites: `DE`.',
  standards: 'Ids of standards, with and without their edition: `IEC 60079-0/7.0`, `IEC 60079-0`.',
  categories: 'What a system sorts by, such as `MED` of IECEE.',
  trademarks: 'Brand names, in small letters.',
  holderCountries: 'Of the holder alone: `DE`.',
  manufacturerCountries: 'Of the manufacturers alone: `DE`.',
  siteCountries: 'Of the sites alone: `DE`.',
  siteRoles: 'What a place is to the document: `FACTORY`.',
  relations: 'Why it names another document: `SITE_OF`.',
  kinds: 'What a certificate is for: `COMPONENT` of IECEx, the letters of the kind of IECRE.',
  suffixes: 'X, U or V, of IECEx certificates.',
  typesOfProtection: 'Letters of the parts of IEC 60079: `d`, `i`.',
  equipmentGroups: 'Of the marking: `IIC`.',
  epls: 'Of the marking: `Gb`.',
  temperatureClasses: 'Of the marking: `T4`.',
  unitsOfCompetence: 'Of persons: `Ex 001`.',
};
registerEnumType(FacetField, {
  name: 'FacetField',
  description: 'A field of the filter over whose values matches are counted.',
  valuesConfig: Object.fromEntries(
    Object.entries(FacetField).map(([name, field]) => [name, { description: described[field] }]),
  ),
});
