import { type CalendarDate, DocumentType, EffectiveStatus, Scheme, Status, System } from '@conformity/certification';
import { ArrayMaxSize, DateScalar, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Sought } from './sought-text';

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

const most = 100;

/** The fields of the filter over whose values the matches are counted, each by the name of the field. */
export const FacetField = {
  SYSTEMS: 'systems',
  SCHEMES: 'schemes',
  DOCUMENT_TYPES: 'documentTypes',
  STATUSES: 'statuses',
  EFFECTIVE_STATUSES: 'effectiveStatuses',
  ISSUERS: 'issuers',
  COUNTRIES: 'countries',
  STANDARDS: 'standards',
  CATEGORIES: 'categories',
  TRADEMARKS: 'trademarks',
} as const;
export type FacetField = (typeof FacetField)[keyof typeof FacetField];
registerEnumType(FacetField, {
  name: 'FacetField',
  description: 'A field of the filter over whose values matches are counted.',
  valuesConfig: {
    SYSTEMS: { description: 'Under whose rules: IECEx, IECQ, IECEE, IECRE.' },
    SCHEMES: { description: 'Which part of a system, such as EX_PERSONS.' },
    DOCUMENT_TYPES: { description: 'What it is, such as EX_COC.' },
    STATUSES: { description: 'As the register keeps it.' },
    EFFECTIVE_STATUSES: { description: 'What counts today, such as EXPIRED.' },
    ISSUERS: { description: 'Ids of certification bodies.' },
    COUNTRIES: { description: 'Of holder, manufacturers and sites: `DE`.' },
    STANDARDS: { description: 'Ids of standards, with and without their edition: `IEC 60079-0/7.0`, `IEC 60079-0`.' },
    CATEGORIES: { description: 'What a system sorts by, such as `MED` of IECEE.' },
    TRADEMARKS: { description: 'Brand names, in small letters.' },
  },
});

@InputType({
  description:
    'Values within a field are alternatives, unless the field is among `allOf`; all fields that are given must match. Leave out a field for all of its values: an empty list is BAD_INPUT, as is what can never match, such as a scheme of another system, and a value that is not known, with those that are written like it.',
})
export class CertificateFilter {
  @Field(() => [FacetField], {
    nullable: true,
    description: 'Fields of which a document must have every value given, such as STANDARDS for those that cite both.',
  })
  allOf?: FacetField[] | null;
  @Field(() => [System], { nullable: true, description: 'Under whose rules: of any of them, if it is left out.' })
  systems?: System[] | null;
  @Field(() => [Scheme], { nullable: true, description: 'Which parts of systems, such as `[EX_PERSONS]`.' }) schemes?:
    | Scheme[]
    | null;
  @Field(() => [DocumentType], { nullable: true, description: 'What is wanted, such as `[EX_COC, EX_SERVICE_COC]`.' })
  documentTypes?: DocumentType[] | null;
  @Field(() => [Status], {
    nullable: true,
    description: 'As the register keeps it; see effectiveStatuses for what counts.',
  })
  statuses?: Status[] | null;
  @Field(() => [EffectiveStatus], {
    nullable: true,
    description:
      'The status that counts today: CURRENT is what is in force, and is neither expired nor held back by its master.',
  })
  effectiveStatuses?: EffectiveStatus[] | null;
  @Field(() => [ID], { nullable: true, description: 'Ids of certification bodies, such as `bdy_demo`.' })
  @IsOptional()
  @ArrayMaxSize(most)
  issuers?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, such as `DE`, of holder, manufacturer or site.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  countries?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Such as `IEC 60079-0/7.0`, `IEC 60079-0:2017`, `IEC 60079-0 Ed. 7.0`, or `IEC 60079-0` for any edition; `60079-0` where one publisher has that number.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  standards?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Product categories of IECEE such as MED, and what else systems sort by.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  categories?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Brand names; capitals do not count.' })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(300)
  trademarks?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of organisations of the directory, in any part: holder, manufacturer, site.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  organisations?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the latest issue, inclusive.' })
  issuedFrom?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the latest issue, inclusive.' })
  issuedTo?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity before this day; for reports that expire.',
  })
  validUntilBefore?: CalendarDate | null;
}

/**
 * A filter whose every value the register knows: of a standard all ids by which documents cite it, of organisations all keys by which
 * documents name them.
 */
export type KnownFilter = Omit<CertificateFilter, 'standards' | 'organisations'> & {
  standards?: string[][] | null;
  partyKeys?: readonly string[] | null;
};

/** What a page was asked for with; its counts are counted only where they are selected. */
export interface CertificateSearch {
  sought: Sought;
  filter: KnownFilter;
  sort: CertificateSort;
  today: CalendarDate;
}
