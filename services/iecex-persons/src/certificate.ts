import type { CalendarDate } from '@conformity/certification';
import { Nested } from '@conformity/register';
import { annexesTyped, type KeptAnnex, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { PersonRenewal } from './person-renewal';

/** A unit of competence as it stands on a certificate. */
@ObjectType()
@InputType('CertifiedUnitInput', { description: 'A unit of competence to be certified.' })
export class CertifiedUnit {
  @Field(() => String, { description: 'Such as `Ex 001`; `ex1` is read too.' }) @MaxLength(100) unit!: string;
  @Field(() => String, { nullable: true, description: 'To what the competence is limited, where it is.' })
  @IsOptional()
  @MaxLength(2000)
  scope?: string | null;
}

/** The certified person: a name, and nothing else that is personal. */
@ObjectType({ description: 'The certified person. Public, as the photo is.' })
@InputType('CertifiedPersonInput', { description: 'The person to be certified.' })
export class CertifiedPerson {
  @Field(() => String, { description: 'As printed.' }) @Length(1, 300) name!: string;
}

/** What an issue says, alike as it is typed and as it is read. */
@ObjectType()
@InputType()
export abstract class PersonCertificateText {
  @Field(() => [String], {
    defaultValue: [],
    description: 'Numbers of PCARs of the same certification body, such as `ZZ/DEMO/PCAR26.0001/00`.',
  })
  @ArrayMaxSize(200)
  @MaxLength(100)
  assessmentReports!: string[];
  @Field(() => PersonRenewal, {
    defaultValue: PersonRenewal.NONE,
    description: 'Whether and how far this issue renews the certificate.',
  })
  renewal!: PersonRenewal;
  @Field(() => String, { nullable: true, description: 'What this issue changes, for issues 1 and above.' })
  @IsOptional()
  @MaxLength(20_000)
  changes?: string | null;
  @Field(() => String, { nullable: true, description: 'Whatever else is to be printed; null where nothing is.' })
  @IsOptional()
  @MaxLength(20_000)
  additionalInformation?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the certificate as a whole; of one unit in its scope.' })
  @IsOptional()
  @MaxLength(20_000)
  limitations?: string | null;
  @Field(() => Signatory, {
    nullable: true,
    description: 'Who approves the issue on behalf of the certification body.',
  })
  @Nested()
  signatory?: Signatory | null;
}

/**
 * What an issue of a Certificate of Personnel Competence says. A draft may leave anything out. Nothing personal beyond name, photo
 * and competence is kept. Source: IECEx update, March 2012 (slides on CoPCs); IECEx OD 011-1 Ed 4.0 cl. 1.5; fields beyond those are our decision.
 */
@InputType('ExPersonCertificateInput', { description: 'What an issue says. A draft may leave anything out.' })
export class ExPersonCertificateContent extends PersonCertificateText {
  /** Read into `holderName` and never kept. */
  @Field(() => CertifiedPerson, {
    nullable: true,
    description: 'The person who is certified. Public, as the photo is.',
  })
  @Nested()
  holder?: CertifiedPerson | null;
  /** Not typed: the name of the holder. */
  holderName?: string | null;
  @Field(() => [CertifiedUnit], { defaultValue: [], description: 'The units of competence that are certified.' })
  @Nested()
  @ArrayMaxSize(50)
  units!: CertifiedUnit[];
  @Field(() => String, { nullable: true, description: 'Hash of a photo that was uploaded.' })
  @IsOptional()
  @MaxLength(100)
  photo?: string | null;
  @annexesTyped() annexes?: KeptAnnex[];
  /** Derived when it is issued, never typed. */
  validUntil?: CalendarDate | null;
}
