import { type CalendarDate, endOfValidity } from '@conformity/certification';
import { Certificate, Nested, Party } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Formerly, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { ServiceType } from './service-type';

/** What was audited at one location, where that is not the same as everywhere. */
@ObjectType({ description: 'What was audited at one location, where that is not what was audited at the others.' })
@InputType('ExLocationScopeInput', {
  description: 'What was audited at one location, where that is not what was audited at the others.',
})
export class ExLocationScope {
  @Field(() => Party, { description: 'One of the locations that were audited, written as there.' })
  @Nested()
  location!: Party;
  @Field(() => [ServiceType], { description: 'The types of service there.' })
  serviceTypes!: ServiceType[];
  @Field(() => [String], { description: 'The types of protection there, such as `d`, `e`, `i`.' })
  @ArrayMaxSize(50)
  typesOfProtection!: string[];
}

/** What a FAR says. Source: IECEx OD 011-1 Ed 4.0 cl. 1.3.2; the fields follow the QAR (our decision). */
@ObjectType('ExFacilityReportTyped')
@InputType('ExFacilityReportInput', { description: 'What an issue of a FAR says. A draft may leave anything out.' })
export class ExFacilityReportContent {
  @Formerly('facility', () => Party)
  @Field(() => Party, { nullable: true, description: 'The service facility that was assessed.' })
  @Nested()
  holder?: Party | null;
  @Field(() => [Party], { defaultValue: [], description: 'The locations that were audited.' })
  @Nested()
  @ArrayMaxSize(200)
  locationsAudited!: Party[];
  @Field(() => [ServiceType], {
    defaultValue: [],
    description: 'The types of service that were found to meet the requirements.',
  })
  serviceTypes!: ServiceType[];
  @Field(() => [String], { defaultValue: [], description: 'For which it was assessed, such as `d`, `e`, `i`.' })
  @ArrayMaxSize(50)
  typesOfProtection!: string[];
  @Field(() => [ExLocationScope], {
    nullable: true,
    defaultValue: [],
    description:
      'Locations with a scope of their own; at all others what is told for the whole counts. Null on what was written before it was kept.',
  })
  @IsOptional()
  @Nested()
  @ArrayMaxSize(200)
  locationScopes?: ExLocationScope[] | null;
  @Field(() => String, { nullable: true, description: 'Who led the audit, by name. Confidential.' })
  @IsOptional()
  @MaxLength(200)
  auditTeamLeader?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the audit.' }) auditedOn?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity. Left out, it is three years from the audit.',
  })
  validUntil?: CalendarDate | null;
  @Field(() => String, { nullable: true, description: 'What the auditors saw, in free text. Confidential.' })
  @IsOptional()
  @MaxLength(20_000)
  observations?: string | null;
  @annexesTyped() annexes?: KeptAnnex[];
}

/** What a FAR says, with what its annexes are. */
@ObjectType('ExFacilityReportContent', {
  description: 'What an issue of a FAR says. What is confidential is null unless you may see drafts of the body.',
})
export class ExFacilityReportContentView extends ExFacilityReportContent {
  @annexesRead() declare annexes: KeptAnnex[];
}

/** A FAR. */
@ObjectType({ implements: Certificate, description: 'A Facility Assessment Report (FAR).' })
@Directive('@key(fields: "id")')
export class ExFacilityReport extends OwnedDocument {}

export const ExFacilityReportIssue = issueType('ExFacilityReportIssue', ExFacilityReportContentView);

/** Years that a FAR is valid at most. Our decision, after the QAR: no document that we know says. */
export const facilityReportYears = 3;

/** The latest day until which a FAR may be valid; null where the audit is not known or lies at the end of the calendar. */
export const latestValidity = (auditedOn: CalendarDate | null | undefined): CalendarDate | null =>
  auditedOn ? endOfValidity(auditedOn, facilityReportYears) : null;
