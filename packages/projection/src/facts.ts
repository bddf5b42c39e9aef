import type { CalendarDate } from '@conformity/certification';
import type { Found, SoughtWord, TextField } from '@conformity/folding';
import type { DayColumn, dimensions, FacetField, Field } from './fields';

/** What the index is told of a document. Days are `YYYY-MM-DD`. */
export interface EntryFacts {
  id: string;
  system: string;
  scheme: string;
  documentType: string;
  status: string;
  validUntil: CalendarDate | null;
  /** The last day on which reports carry it; null where it needs none. */
  carriedUntil: CalendarDate | null;
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
  /** Each standard once in the edition that is cited, with its amendment. */
  editions: readonly string[];
  categories: readonly string[];
  trademark: string | null;
  /** What few kinds of documents have, as `traitOf` writes it. */
  traits: readonly string[];
  /** Certificate, report, licence or statement. */
  documentClass: string;
  /** The day of the last change of status. */
  statusSince: CalendarDate;
  /** Every change of status in order, as `changeOf` writes it. */
  changes: readonly string[];
  /** Those of the master certificate. */
  imposedChanges: readonly string[];
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

/** A word that is looked for, by terms. */
export interface Word {
  /** Any of these finds it: terms of which a document must have all. */
  alternatives: readonly (readonly string[])[];
  /** What a term may also begin with. */
  beginning: string | null;
  /** What is found instead of it. */
  orElse: readonly Condition[];
}

/** A word by which documents are ranked. */
export type RankedWord = Pick<Word, 'alternatives' | 'beginning'> & Pick<SoughtWord, 'isOptional'>;

/** A document that is to be ranked, by what decides it. */
export interface Candidate {
  id: string;
  sortedOn: CalendarDate;
  issuerId: string;
  /** Where the words stand in it; null where only its texts tell. */
  found: Found | null;
}

/** A condition: of the field, a document has one of the values. */
export interface Condition {
  field: Field | 'partyKeys';
  anyOf: readonly string[];
}

/** Which documents are meant; all that is said must hold. */
export interface Selection {
  /** The day for which statuses count. */
  day: CalendarDate;
  words: readonly Word[];
  conditions: readonly Condition[];
  ranges: readonly Range[];
  /** The status has changed so; null where it does not matter. */
  changed: StatusChanged | null;
  /** The day for which statuses count as they were then, of what was public then; null for today. */
  asOf: CalendarDate | null;
}

/** From which day to which, both inclusive, a day of a document is; null is no end. */
export interface Range {
  of: DayColumn;
  from: CalendarDate | null;
  to: CalendarDate | null;
}

/** A change of status in a period, both ends inclusive, from one of the statuses to one of others; null is any. */
export interface StatusChanged {
  from: CalendarDate | null;
  to: CalendarDate | null;
  before: readonly string[] | null;
  after: readonly string[] | null;
}

/** How documents are counted. */
export interface Counting {
  /** The day whose year, quarter and month count. */
  dated: Exclude<DayColumn, 'validUntil' | 'carriedUntil'>;
  /** By the values of the dimensions, or those with most documents first; equal ones by the values. */
  order: 'VALUES' | 'MOST';
  /** Lines to leave out at the beginning, and how many to tell then; all, if null. */
  skip: number;
  first: number | null;
}

/** How many documents agree in the dimensions asked for; the others are not there. */
export type StatisticsLine = { [Name in (typeof dimensions)[keyof typeof dimensions]]?: string | number | null } & {
  count: number;
};

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

/** Which organisations are asked for: those with documents that are selected in so many systems. */
export interface AcrossAsked {
  selection: Selection;
  atLeast: number;
  first: number;
  /** Those behind this one in the order. */
  after: { systems: number; count: number; id: string } | null;
  /** Whether names without an organisation are counted; else they are told as 0. */
  withUnlinked: boolean;
}

/** Some of the organisations, how many there are in all, and how many names and documents are left out since nobody linked them. */
export interface Across {
  found: AcrossSystems[];
  count: number;
  unlinkedNames: number;
  unlinkedDocuments: number;
}

/** An organisation with documents in several systems. */
export interface AcrossSystems {
  id: string;
  systems: string[];
  /** Of its documents, in all systems together. */
  count: number;
}
