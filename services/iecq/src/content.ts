import { type CalendarDate, Scheme, type Scheme as SchemeCode } from '@conformity/certification';
import { Nested, Party, StandardEditionInput } from '@conformity/register';
import { type KeptAnnex, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Formerly, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SiteRole } from './scope/certificate-set';

registerEnumType(SiteRole, {
  name: 'IecqSiteRole',
  description: 'What a certificate is in a multisite certification.',
  valuesConfig: {
    MASTER: { description: 'Covers the whole Scope of Certification, at the head office or system control point.' },
    ADDITIONAL: { description: 'Covers what is done at one further site, in the words of the master.' },
    SINGLE: { description: 'The only site of the organisation.' },
  },
});

/** Why a site may carry the master certificate (IECQ 03-1:2023 Annex D, as paraphrased by the IECQ FAQ). */
export const ControlPoint = {
  HEAD_OFFICE: 'HEAD_OFFICE',
  SYSTEM_CONTROL_POINT: 'SYSTEM_CONTROL_POINT',
} as const;
export type ControlPoint = keyof typeof ControlPoint;
registerEnumType(ControlPoint, {
  name: 'IecqControlPoint',
  description: 'Why a site carries the master certificate.',
  valuesConfig: {
    HEAD_OFFICE: { description: 'The organisation is led from there.' },
    SYSTEM_CONTROL_POINT: { description: 'The management system is controlled from there.' },
  },
});

@ObjectType('IecqActivity', { description: 'An activity and what it is done to.' })
@InputType('IecqActivityInput', { description: 'An activity and what it is done to.' })
export class Activity {
  @Field(() => String, { description: 'What is done, such as Manufacture.' }) @Length(1, 500) activity!: string;
  @Field(() => String, {
    defaultValue: '',
    description: 'What it is done to, such as LED Frames; empty where the activity says it all.',
  })
  @MaxLength(500)
  object!: string;
}

@ObjectType('IecqScope', { description: 'A scope as it is printed, and what it means.' })
@InputType('IecqScopeInput', { description: 'A scope as it is to be printed, and what it means.' })
export class Scope {
  @Field(() => String, { description: 'Clauses such as "Design of LED Frames and Lens", separated by semicolons.' })
  @MaxLength(20_000)
  text!: string;
  @Field(() => [Activity], {
    nullable: true,
    description:
      'What the text means, where it cannot be read or is read wrongly. Rows are compared instead of the text; where the text says something else, that is a finding, and what is listed as done is what the text says.',
  })
  @Nested()
  @ArrayMaxSize(1000)
  rows?: Activity[] | null;
}

@ObjectType('IecqSurveillance', { description: 'A surveillance audit.' })
@InputType('IecqSurveillanceInput', { description: 'A surveillance audit.' })
export class Surveillance {
  @Field(() => DateScalar, { description: 'By which day it is due.' }) dueOn!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done; null until then.' })
  doneOn?: CalendarDate | null;
}

@ObjectType('IecqComponent', { description: 'A line of the schedule of an Approved Component certificate.' })
@InputType('IecqComponentInput', { description: 'A line of the schedule of an Approved Component certificate.' })
export class Component {
  @Field(() => String, { description: 'What is approved, such as `Fixed film resistors`.' })
  @Length(1, 500)
  component!: string;
  @Field(() => String, { nullable: true, description: 'Generic, sectional or detail specification.' })
  @IsOptional()
  @MaxLength(500)
  specification?: string | null;
  @Field(() => String, { nullable: true, description: 'Types, values and ranges.' })
  @IsOptional()
  @MaxLength(2000)
  ranges?: string | null;
}

@ObjectType('IecqTestType', { description: 'A line of the schedule of an independent testing laboratory.' })
@InputType('IecqTestTypeInput', { description: 'A line of the schedule of an independent testing laboratory.' })
export class TestType {
  @Field(() => String, { description: 'What is tested, such as `Solderability`.' }) @Length(1, 500) test!: string;
  @Field(() => String, { nullable: true, description: 'By which standard or procedure.' })
  @IsOptional()
  @MaxLength(500)
  method?: string | null;
  @Field(() => String, { nullable: true, description: 'Components and values.' })
  @IsOptional()
  @MaxLength(2000)
  ranges?: string | null;
  @Field(() => String, { nullable: true, description: 'Where in the laboratory, or with what, it is done.' })
  @IsOptional()
  @MaxLength(500)
  facility?: string | null;
}

@ObjectType('IecqLocation', { description: 'The site that a certificate is for.' })
export class Location {
  @Field(() => String, { nullable: true, description: 'Of the site, as printed.' }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'As printed, several lines.' }) address?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country?: string | null;
}

/** What all certificates of a set say alike. */
@InputType()
@ObjectType()
export abstract class CommonContent {
  @Field(() => Scheme, { description: 'Of IECQ only, such as IECQ_HSPM.' }) scheme!: SchemeCode;
  @Formerly('organisation', () => Party)
  @Field(() => Party, { nullable: true, description: 'The organisation that holds the certificates.' })
  @Nested()
  holder?: Party | null;
  @Field(() => String, {
    nullable: true,
    description: 'Which management system, where the organisation has several; each has a master of its own.',
  })
  @IsOptional()
  @MaxLength(200)
  managementSystem?: string | null;
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'The standards that are met, each in its edition.',
  })
  @Nested()
  @ArrayMaxSize(50)
  standards!: StandardEditionInput[];
  @Field(() => [String], { defaultValue: [], description: 'Rules of procedure, such as IECQ 03-5.' })
  @ArrayMaxSize(20)
  rules!: string[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity, inclusive; three years from the day of issue where it is left out.',
  })
  validUntil?: CalendarDate | null;
  @Field(() => [Surveillance], {
    nullable: true,
    description: 'Surveillance audits; one and two years after the day of issue where they are left out.',
  })
  @Nested()
  @ArrayMaxSize(20)
  surveillance?: Surveillance[] | null;
  @Field(() => String, { nullable: true, description: 'The plan prepared to IEC 62239-1; for IECQ_ADHP.' })
  @IsOptional()
  @MaxLength(300)
  planDocument?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the certificate of another body that this replaces.' })
  @IsOptional()
  @MaxLength(100)
  transferredFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'Whatever else is to be printed; null where nothing is.' })
  @IsOptional()
  @MaxLength(20_000)
  additionalInformation?: string | null;
  @Field(() => String, { nullable: true, description: 'What this issue changes, for issues 1 and above.' })
  @IsOptional()
  @MaxLength(2000)
  changes?: string | null | undefined;
  @Field(() => Signatory, {
    nullable: true,
    description: 'Who approves the issue on behalf of the certification body.',
  })
  @Nested()
  signatory?: Signatory | null;
}

/** What an issue of an IECQ certificate says (fields as certificates of the system carry them). */
@ObjectType('IecqCertificateKept')
export class IecqContent extends CommonContent {
  @Field(() => SiteRole, { description: 'What the site is in the set, as on this issue.' }) siteRole!: SiteRole;
  @Field(() => Location, { description: 'The one place that it is for, by name and address.' }) site!: Location;
  @Field(() => ControlPoint, {
    nullable: true,
    description: 'Why the master is issued for this site; null for any other.',
  })
  controlPoint?: ControlPoint | null;
  @Field(() => String, { nullable: true, description: 'The number under which the body itself keeps it.' })
  cbCertificateNumber?: string | null;
  @Field(() => Scope, {
    nullable: true,
    description: '"At this location": what is done at the site. Null for a single site, whose scope is all there is.',
  })
  scopeAtThisLocation?: Scope | null;
  @Field(() => [Activity], { description: 'What is done at the site, each activity with each object.' })
  activities!: Activity[];
  /** The same as it is compared and searched: one word for all its synonyms. */
  doneHere!: Activity[];
  @Field(() => [Component], {
    description: 'The schedule of an Approved Component certificate; empty for other schemes.',
  })
  approvedComponents!: Component[];
  @Field(() => [TestType], {
    description: 'The schedule of an independent testing laboratory; empty for other schemes.',
  })
  testTypes!: TestType[];
  @Field(() => [String], { description: 'On a master: the numbers of its additional-site certificates.' })
  sites!: string[];
  @Field(() => String, { nullable: true, description: 'On an additional site: the number of its master.' })
  master?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'On an additional site: the issue of the master it was issued with.',
  })
  masterIssue?: number | null;
  /** Files that belong to the certificate of this site. */
  annexes?: KeptAnnex[] | undefined;
  /** The Scope of Certification; kept on the master and on a single site only, and read there for every other. */
  ownScope!: Scope | null;
  /** The text of the master as it was printed on a public issue of an additional site. */
  printedScope?: Scope | null;
  /** The same for one organisation, however it is written. */
  organisationKey!: string;
}
