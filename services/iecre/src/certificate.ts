import type { CalendarDate } from '@conformity/certification';
import { Nested, Party, StandardEditionInput } from '@conformity/register';
import { annexesTyped, type KeptAnnex, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import {
  IecreComponent,
  IecreEvaluationReport,
  IecreOperationalDocument,
  IecreOutstandingIssue,
  IecrePlant,
  IecreReport,
  IecreTurbine,
} from './certificate-parts';
import { IecreKind } from './document-kind';
import { IecreModule } from './vocabulary';

/**
 * What an issue of an IECRE certificate says. A draft may leave out anything but its kind, which is part of the number. No real
 * certificate is known to us: the fields follow IEC 61400-22, what India asks of type certificates, and the title of OD-402.
 */
@ObjectType('IecreCertificateTyped')
@InputType('IecreCertificateInput', { description: 'What an issue says. A draft may leave out anything but its kind.' })
export class IecreCertificateContent {
  @Field(() => IecreKind, {
    description: 'Sector and kind: one of `iecreDocumentTypes`. Part of the number, so it never changes.',
  })
  kind!: string;
  @Field(() => Party, { nullable: true, description: 'Applicant and holder.' }) @Nested() holder?: Party | null;
  @Field(() => Party, { nullable: true, description: 'The holder, where it is left out.' })
  @Nested()
  manufacturer?: Party | null;
  @Field(() => String, { nullable: true, description: 'Type name of the turbine, component, converter or system.' })
  @IsOptional()
  @MaxLength(300)
  certifiedObject?: string | null;
  @Field(() => IecreModule, { nullable: true, description: 'Of conformity statements for wind turbines.' })
  module?: IecreModule | null;
  @Field(() => IecreTurbine, {
    nullable: true,
    description: 'Of a wind turbine or marine energy converter; null for anything else.',
  })
  @Nested()
  turbine?: IecreTurbine | null;
  @Field(() => [IecreComponent], { defaultValue: [], description: 'The component table.' })
  @Nested()
  @ArrayMaxSize(300)
  components!: IecreComponent[];
  @Field(() => IecrePlant, {
    nullable: true,
    description: 'Of a PV plant or the site of a project; null for anything else.',
  })
  @Nested()
  plant?: IecrePlant | null;
  @Field(() => [Party], { defaultValue: [], description: 'Locations that are covered, beside those of components.' })
  @Nested()
  @ArrayMaxSize(200)
  locations!: Party[];
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'The standards that are met, each in its edition.',
  })
  @Nested()
  @ArrayMaxSize(100)
  standards!: StandardEditionInput[];
  @Field(() => [IecreOperationalDocument], {
    defaultValue: [],
    description: 'The ODs of IECRE that were followed, each in its edition.',
  })
  @Nested()
  @ArrayMaxSize(50)
  operationalDocuments!: IecreOperationalDocument[];
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Numbers of conformity statements and certificates that it rests on. Without `-Rn` whatever revision is the latest.',
  })
  @ArrayMaxSize(100)
  @Length(1, 100)
  statements!: string[];
  @Field(() => IecreEvaluationReport, {
    nullable: true,
    description: 'Of the RECB, on everything that was found; null until there is one.',
  })
  @Nested()
  finalEvaluationReport?: IecreEvaluationReport | null;
  @Field(() => [IecreReport], { defaultValue: [], description: 'Reports of laboratories and inspection bodies.' })
  @Nested()
  @ArrayMaxSize(300)
  reports!: IecreReport[];
  @Field(() => String, { nullable: true, description: 'Conditions under which it holds.' })
  @IsOptional()
  @MaxLength(20_000)
  conditions?: string | null;
  @Field(() => [IecreOutstandingIssue], {
    defaultValue: [],
    description: 'What is still to be shown or mended; empty where nothing is.',
  })
  @Nested()
  @ArrayMaxSize(200)
  outstandingIssues!: IecreOutstandingIssue[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity. Left out: as on the issue before, or by the term of the kind.',
  })
  validUntil?: CalendarDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the certificate that it replaces, such as `IECRE.WE.TC.26.0001`.',
  })
  @IsOptional()
  @MaxLength(100)
  supersedes?: string | null;
  @Field(() => String, { nullable: true, description: 'Number that another RECB had given it before.' })
  @IsOptional()
  @MaxLength(100)
  transferredFrom?: string | null;
  @Field(() => [String], {
    defaultValue: [],
    description: 'References of national schemes, as they are written; never read as numbers of IECRE.',
  })
  @ArrayMaxSize(100)
  @Length(1, 200)
  foreignReferences!: string[];
  @Field(() => String, { nullable: true, description: 'What this revision changes, for revisions 1 and above.' })
  @IsOptional()
  @MaxLength(20_000)
  changes?: string | null;
  @Field(() => String, { nullable: true, description: 'Whatever else is to be printed; null where nothing is.' })
  @IsOptional()
  @MaxLength(20_000)
  additionalInformation?: string | null;
  @annexesTyped() annexes!: KeptAnnex[];
  @Field(() => Signatory, { nullable: true, description: 'Who signs for the certification body, RECB.' })
  @Nested()
  signatory?: Signatory | null;
}
