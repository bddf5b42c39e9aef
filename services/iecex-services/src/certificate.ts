import { Certificate, Nested, Party, StandardEditionInput } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, Formerly, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { ServiceType } from './service-type';

/**
 * What an issue of a service facility's Certificate of Conformity says: the type of service for the types of protection at the
 * covered locations. Source: IECEx OD 011-1 Ed 4.0 cl. 1.3; the labels of the template (OD 011-3) are not known to us.
 */
@ObjectType('ExServiceCertificateTyped')
@InputType('ExServiceCertificateInput', { description: 'What an issue says. A draft may leave anything out.' })
export class ExServiceCertificateContent {
  @Field(() => Party, { nullable: true, description: 'Who applied for the certificate.' })
  @Nested()
  applicant?: Party | null;
  @Formerly('facility', () => Party)
  @Field(() => Party, { nullable: true, description: 'The service facility; the applicant, where it is left out.' })
  @Nested()
  holder?: Party | null;
  @Field(() => [Party], { defaultValue: [], description: 'The locations that are covered.' })
  @Nested()
  @ArrayMaxSize(200)
  locations!: Party[];
  @Field(() => [ServiceType], {
    defaultValue: [],
    description: 'What the facility does with Ex equipment, by the parts of IECEx 03.',
  })
  serviceTypes!: ServiceType[];
  @Field(() => [String], { defaultValue: [], description: 'Types of protection, such as `d`, `e`, `i`.' })
  @ArrayMaxSize(50)
  typesOfProtection!: string[];
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'By which the services are done, such as IEC 60079-19.',
  })
  @Nested()
  standards!: StandardEditionInput[];
  @Field(() => String, { nullable: true, description: 'Which equipment is covered: motors, sizes, voltages ...' })
  equipmentScope?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Numbers of FARs, such as `ZZ/DEMO/FAR26.0001/00`.' })
  @ArrayMaxSize(200)
  facilityReports!: string[];
  @Field(() => String, { nullable: true, description: 'What this issue changes, for issues 1 and above.' })
  changes?: string | null;
  @Field(() => String, { nullable: true, description: 'Whatever else is to be printed; null where nothing is.' })
  @IsOptional()
  @MaxLength(20_000)
  additionalInformation?: string | null;
  @annexesTyped() annexes!: KeptAnnex[];
  @Field(() => Signatory, {
    nullable: true,
    description: 'Who approves the issue on behalf of the certification body.',
  })
  @Nested()
  signatory?: Signatory | null;
}

/** What an issue says, with what its annexes are. */
@ObjectType('ExServiceCertificateContent', { description: 'What an issue of a service facility certificate says.' })
export class ExServiceCertificateContentView extends ExServiceCertificateContent {
  @annexesRead() declare annexes: KeptAnnex[];
}

/** An IECEx Certificate of Conformity of a service facility. */
@ObjectType({ implements: Certificate, description: 'An IECEx Certificate of Conformity of a service facility.' })
@Directive('@key(fields: "id")')
export class ExServiceCertificate extends OwnedDocument {}

export const ExServiceCertificateIssue = issueType('ExServiceCertificateIssue', ExServiceCertificateContentView);
