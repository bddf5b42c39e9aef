import type { CalendarDate } from '@conformity/certification';
import type { TextField } from '@conformity/folding';

/** What the index is told of a document. Days are `YYYY-MM-DD`. */
export interface EntryFacts {
  id: string;
  system: string;
  scheme: string;
  documentType: string;
  status: string;
  validUntil: CalendarDate | null;
  /** What a master certificate imposes: the status that it has, and the last day of its validity. */
  imposedStatus: string | null;
  imposedUntil: CalendarDate | null;
  issuerId: string;
  /** The day by which lists are ordered. */
  sortedOn: CalendarDate;
  issuedOn: CalendarDate | null;
  firstIssuedOn: CalendarDate | null;
  countries: readonly string[];
  /** Each standard with edition and amendment, with its edition, and alone. */
  standardIds: readonly string[];
  /** Each standard once, whatever the edition. */
  statisticsStandards: readonly string[];
  categories: readonly string[];
  trademark: string | null;
  partyKeys: readonly string[];
  /** False for drafts and private documents, which are never in the index. */
  isPublic: boolean;
  /** By what it is found, as the terms of the index are read from. */
  texts: readonly (readonly [TextField, string])[];
  /** What is offered to who begins to type it. */
  suggested: { readonly [Kind in SuggestKind]?: readonly string[] };
}

/** What has changed: a document as it is now, one that is no more, or which organisation the key of a party means, if any. */
export type Change = { document: EntryFacts } | { gone: string } | { partyKey: string; organisationId: string | null };

/** The fields over whose values documents are counted. */
export const facetFields = [
  'systems',
  'schemes',
  'documentTypes',
  'statuses',
  'effectiveStatuses',
  'issuers',
  'countries',
  'standards',
  'categories',
  'trademarks',
] as const;
export type FacetField = (typeof facetFields)[number];

/** A word that is looked for, by terms. */
export interface Word {
  /** Any of these finds it: terms of which a document must have all. */
  alternatives: readonly (readonly string[])[];
  /** What a term may also begin with. */
  beginning: string | null;
  /** What is found instead of it. */
  orElse: readonly Condition[];
}

/** A condition: of the field, a document has one of the values. */
export interface Condition {
  field: FacetField | 'partyKeys';
  anyOf: readonly string[];
}

/** Which documents are meant; all that is said must hold. */
export interface Selection {
  /** The day for which statuses count. */
  day: CalendarDate;
  words: readonly Word[];
  conditions: readonly Condition[];
  /** First and last day of the latest issue, inclusive. */
  issuedFrom: CalendarDate | null;
  issuedTo: CalendarDate | null;
  /** The last day of validity is before this day. */
  validUntilBefore: CalendarDate | null;
}

/** By what documents are counted, and as what a line has it. */
export const dimensions = {
  YEAR: 'year',
  SYSTEM: 'system',
  SCHEME: 'scheme',
  DOCUMENT_TYPE: 'documentType',
  STATUS: 'status',
  EFFECTIVE_STATUS: 'effectiveStatus',
  ISSUER: 'issuer',
  COUNTRY: 'country',
  STANDARD: 'standard',
  CATEGORY: 'category',
} as const;
export type Dimension = keyof typeof dimensions;

/** How many documents agree in the dimensions asked for; the others are not there. */
export type StatisticsLine = { [Name in (typeof dimensions)[Dimension]]?: string | number | null } & { count: number };

/** The lines, or that there are more than were asked for. */
export type Statistics = StatisticsLine[] | 'TOO_MANY';

/** How what matches a text spreads over the values of a field. */
export interface FacetCounts {
  field: FacetField;
  /** `total` of all that match the text, `count` of those that match the conditions and days too. */
  values: { value: string; count: number; total: number }[];
}

/** What is being typed. */
export const suggestKinds = ['NUMBER', 'HOLDER', 'MANUFACTURER', 'TITLE'] as const;
export type SuggestKind = (typeof suggestKinds)[number];

/** An organisation with documents in force in several systems. */
export interface AcrossSystems {
  id: string;
  systems: string[];
  /** Of its documents in force, in all systems together. */
  count: number;
}
