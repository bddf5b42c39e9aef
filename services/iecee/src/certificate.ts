import { type CalendarDate, Scheme, type Scheme as SchemeCode } from '@conformity/certification';
import { Certificate, Nested, Party, StandardEditionInput } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Formerly, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { IeceeCertificateType, schemeKept, TestingProcedure, typeCodeOf } from './certificate-type';
import { type Levels, levelsOf } from './standard-levels';

@ObjectType('IeceeStandardLevels', {
  description: 'A standard by base, edition and amendment, as the IECEE index has it.',
})
export class StandardLevels implements Levels {
  @Field(() => String, { description: 'Such as `IEC 60601-1`.' }) level1!: string;
  @Field(() => String, { description: 'Such as `IEC 60601-1:2005`.' }) level2!: string;
  @Field(() => String, { description: 'Such as `IEC 60601-1:2005/AMD1:2012`; level 2 again without an amendment.' })
  level3!: string;
}

/**
 * What an issue says, alike as it is typed and as it is read. Source: the detail record of the public IECEE register and the paper
 * CB Test Certificate, field by field; `isPrivate` is the mark of the record that hides it.
 */
@ObjectType()
@InputType()
export abstract class IeceeCertificateText {
  @Field(() => IeceeCertificateType, {
    defaultValue: IeceeCertificateType.CBTEST,
    description: 'CBTEST, a CB Test Certificate, if nothing is said.',
  })
  type!: IeceeCertificateType;
  @Field(() => Scheme, { defaultValue: Scheme.IECEE_CB, description: 'Of IECEE only; IECEE_CB, if nothing is said.' })
  scheme!: SchemeCode;
  @Field(() => String, {
    nullable: true,
    description:
      'Ref. Certif. No., given by the NCB and kept as it is printed, such as `ZZ-10001` or `ZZ-10001-A1`. It never changes after the first issue.',
  })
  @IsOptional()
  @MaxLength(100)
  number?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the certificate that this one amends or modifies. Left out, it is read from the own number.',
  })
  @IsOptional()
  @MaxLength(100)
  modifies?: string | null;
  @Field(() => String, { nullable: true, description: 'What was tested, as printed.' })
  @IsOptional()
  @MaxLength(10_000)
  product?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Model / Type Ref.: free text of any length and lines; `*` and other wildcards are kept.',
  })
  model?: string | null;
  @Field(() => String, { nullable: true, description: 'Ratings and principal characteristics.' })
  @IsOptional()
  @MaxLength(20_000)
  rating?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Brand names; on a CB Test Certificate one.' })
  @ArrayMaxSize(50)
  @MaxLength(200)
  trademarks!: string[];
  @Formerly('applicants', () => [Party])
  @Field(() => [Party], {
    defaultValue: [],
    description:
      'Who holds the certificate: the applicants, as they are printed, each a manufacturer or its authorised agent. The register tells the first.',
  })
  @Nested()
  @ArrayMaxSize(50)
  holders!: Party[];
  @Field(() => [Party], { defaultValue: [], description: 'Name and address of each, at most 50.' })
  @Nested()
  @ArrayMaxSize(50)
  manufacturers!: Party[];
  @Field(() => [Party], {
    defaultValue: [],
    description: 'Where it is made, at most 500; several are printed on page 2.',
  })
  @Nested()
  @ArrayMaxSize(500)
  factories!: Party[];
  @Field(() => [String], { defaultValue: [], description: 'Codes of product categories, such as MED.' })
  @ArrayMaxSize(50)
  @MaxLength(20)
  categories!: string[];
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'With the amendment as part of the edition: IEC 60601-1 and 2005/AMD1:2012.',
  })
  @Nested()
  @ArrayMaxSize(200)
  standards!: StandardEditionInput[];
  @Field(() => [String], {
    defaultValue: [],
    description:
      'ISO 3166-1 alpha-2 codes, such as `JP`, of countries whose national differences were tested. In no search index.',
  })
  @ArrayMaxSize(100)
  @MaxLength(20)
  nationalDifferences!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Test Report Ref. No. which forms part of the certificate; of no grammar.',
  })
  @IsOptional()
  @MaxLength(500)
  testReportReference?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Test Report Form Nos., such as IEC62133_2A.' })
  @ArrayMaxSize(50)
  @MaxLength(200)
  testReportForms!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Name of the laboratory, a CBTL or a testing facility of the customer.',
  })
  @IsOptional()
  @MaxLength(500)
  testingLaboratory?: string | null;
  @Field(() => TestingProcedure, {
    nullable: true,
    description: 'Where and by whom the sample was tested; null where it is not told.',
  })
  testingProcedure?: TestingProcedure | null;
  @Field(() => String, { nullable: true, description: 'Where it was tested, if not at the laboratory.' })
  @IsOptional()
  @MaxLength(2000)
  testLocation?: string | null;
  @Field(() => String, { nullable: true, description: 'Reference of the factory audit report.' })
  @IsOptional()
  @MaxLength(500)
  factoryAuditReport?: string | null;
  @Field(() => String, { nullable: true, description: 'Printed on page 2 where it is long.' })
  @IsOptional()
  @MaxLength(20_000)
  additionalInformation?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Printed on a re-issue. Left out, it is the day of the first issue here.',
  })
  originallyIssuedOn?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity; usually none.' })
  validUntil?: CalendarDate | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: only its NCB, the Secretariat and the IT administrator know of it.',
  })
  isPrivate!: boolean;
  @annexesTyped() annexes!: KeptAnnex[];
  @Field(() => Signatory, { nullable: true, description: 'Who signs for the National Certification Body (NCB).' })
  @Nested()
  signatory?: Signatory | null;
}

/** What is typed. */
@InputType('IeceeCertificateInput', {
  description: 'What an issue says. A draft may leave anything out but its number.',
})
export class IeceeCertificateContent extends IeceeCertificateText {
  /** Read into `standards` and never kept. */
  @Field(() => [String], {
    nullable: true,
    description: 'Further standards as people write them, such as `IEC 60601-1:2005+AMD1:2012`; added to `standards`.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(1000)
  standardTexts?: string[] | null;
}

/** What is read, with what follows from it. */
@ObjectType('IeceeCertificateContent', { description: 'What an issue of an IECEE certificate says.' })
export class IeceeCertificateContentView extends IeceeCertificateText {
  @annexesRead() declare annexes: KeptAnnex[];
  @Field(() => String, { description: 'Code of the type in the IECEE register, such as IECEE-CERTIFICATE-CBTEST.' })
  typeCode(): string {
    return typeCodeOf(this.type);
  }

  @Field(() => Scheme, {
    name: 'scheme',
    description: 'IECEE_CB, or IECEE_CB_FCS with factory visits and surveillance.',
  })
  ownScheme(): SchemeCode {
    return schemeKept(this.scheme);
  }

  @Field(() => [StandardLevels], {
    description: 'The standards by base, edition and amendment, as the IECEE index has them.',
  })
  standardLevels(): StandardLevels[] {
    return this.standards.map(levelsOf);
  }
}

/** A document of the IECEE register, of any of its nine types. */
@ObjectType({
  implements: Certificate,
  description: 'A CB Test Certificate or another certificate of the IECEE register.',
})
@Directive('@key(fields: "id")')
export class IeceeCertificate extends OwnedDocument {}

export const IeceeCertificateIssue = issueType('IeceeCertificateIssue', IeceeCertificateContentView);
