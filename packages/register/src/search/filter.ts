import {
  type CalendarDate,
  DocumentClass,
  DocumentType,
  EffectiveStatus,
  Epl,
  NumberSuffix,
  Scheme,
  Status,
  System,
  TemperatureClass,
} from '@conformity/certification';
import { ArrayMaxSize, DateScalar, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { RelationKind } from '../harmonised/relation-kind';
import { type CertificateSort, FacetField } from './filter-values';
import type { Sought } from './sought-text';
import type { Work, WorkOrder } from './working-list';

const most = 100;

@InputType({ description: 'A change of status that a document has had. What is left out is any.' })
export class StatusChangeFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First day, inclusive.' }) from?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive.' }) to?: CalendarDate | null;
  @Field(() => [Status], { nullable: true, description: 'The status until then, such as `[SUSPENDED]`.' })
  before?: Status[] | null;
  @Field(() => [Status], { nullable: true, description: 'The status from then on, such as `[CANCELLED]`.' })
  after?: Status[] | null;
}

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
  @Field(() => [DocumentClass], {
    nullable: true,
    description: 'Certificates apart from reports, licences and statements.',
  })
  documentClasses?: DocumentClass[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, such as `DE`, of the holder alone.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  holderCountries?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'The same of a manufacturer alone.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  manufacturerCountries?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'The same of a site alone.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  siteCountries?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'What a place is to the document, as in `Site.role`: MANUFACTURING, FACTORY, SERVICE_LOCATION ...',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  siteRoles?: string[] | null;
  @Field(() => [RelationKind], {
    nullable: true,
    description: 'Why it names another document, such as `[SITE_OF]` for the sites of a master.',
  })
  relations?: RelationKind[] | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'What a certificate is for: NORMAL, COMPONENT, UNIT_VERIFICATION of IECEx; the letters of the kind of IECRE.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  kinds?: string[] | null;
  @Field(() => [NumberSuffix], {
    nullable: true,
    description: 'Of IECEx certificates: specific conditions of use, component, unit verification.',
  })
  suffixes?: NumberSuffix[] | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'By the letter of the part of IEC 60079, whatever the level: `d`, `e`, `i`, `op`. Read are levels, markings and names too: `db`, `Ex d`, `Flameproof enclosure`.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  typesOfProtection?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Of the marking, such as `IIC`, `IIB+H2`, `IIIC`, `I`.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  equipmentGroups?: string[] | null;
  @Field(() => [Epl], {
    nullable: true,
    description: 'Equipment protection levels of the marking, such as `[Ga, Gb]`.',
  })
  epls?: Epl[] | null;
  @Field(() => [TemperatureClass], {
    nullable: true,
    description: 'Of the marking; of a range such as T6...T4 every class in it.',
  })
  temperatureClasses?: TemperatureClass[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Of persons, such as `Ex 001`.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100)
  unitsOfCompetence?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Names as they are printed, as `suggest` tells them. People are not found by it.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(300)
  holders?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Names as they are printed, as `suggest` tells them.',
  })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(300)
  manufacturers?: string[] | null;
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
  @Field(() => DateScalar, { nullable: true, description: 'First day of the first public issue, inclusive.' })
  firstIssuedFrom?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the first public issue, inclusive.' })
  firstIssuedTo?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it got the status that it has, in UTC, inclusive; suspended since, with statuses: [SUSPENDED].',
  })
  statusSinceFrom?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it got the status that it has, in UTC, inclusive.',
  })
  statusSinceTo?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day, inclusive, of the last days on which the reports that it names (QARs, FARs) carry it: in the next 90 days those that are due. What needs none is left out.',
  })
  carriedUntilFrom?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day, inclusive, of the same: yesterday finds the certificates whose reports are out of date, with those that were never carried.',
  })
  carriedUntilTo?: CalendarDate | null;
  @Field(() => StatusChangeFilter, {
    nullable: true,
    description: 'It had such a change of status, whatever came later.',
  })
  statusChanged?: StatusChangeFilter | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day for which effective statuses count, as they were at its end, of what was public then; today, if it is left out. A change of status counts from the day that it bears, which is the day that it was at its body; validity ends with its last day in UTC. So what a body does where it is tomorrow already counts at once where `asOf` is left out, and for `asOf` from that day on. What documents say else is what they say today.',
  })
  asOf?: CalendarDate | null;
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
  sort: CertificateSort | WorkOrder;
  today: CalendarDate;
  /** The working list that is searched; without it, the register. */
  work?: Work;
}
