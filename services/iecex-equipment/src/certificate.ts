import { Nested, Party, StandardEditionInput } from '@conformity/register';
import { annexesTyped, type KeptAnnex, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, Formerly, IsCountry, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** What a Certificate of Conformity is for; it drives suffix, text blocks and rules (IECEx update, March 2012). */
export const CertificateKind = {
  NORMAL: 'NORMAL',
  COMPONENT: 'COMPONENT',
  UNIT_VERIFICATION: 'UNIT_VERIFICATION',
} as const;
export type CertificateKind = keyof typeof CertificateKind;
registerEnumType(CertificateKind, {
  name: 'ExCertificateKind',
  description: 'What a Certificate of Conformity is for; suffix, wording and rules follow from it.',
  valuesConfig: {
    NORMAL: { description: 'Equipment in series: sample tested and quality system assessed.' },
    COMPONENT: { description: 'Ex component: suffix U, with a schedule of limitations.' },
    UNIT_VERIFICATION: { description: 'Single units named by serial number: no QAR, no factory audit.' },
  },
});

@ObjectType('ManufacturingLocation', {
  description: 'Where it is made: an address, or a QAR that lists the places, or free text. Exactly one of the three.',
})
@InputType('ManufacturingLocationInput', {
  description: 'Where it is made: an address, or a QAR that lists the places, or free text. Exactly one of the three.',
})
export class ManufacturingLocation {
  @Field(() => String, { nullable: true, description: 'Of the place, as printed; with an address only.' })
  @IsOptional()
  @MaxLength(300)
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'As printed, several lines.' })
  @IsOptional()
  @MaxLength(1000)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of a QAR whose sites are meant, such as `ZZ/DEMO/QAR26.0001/00`.',
  })
  qualityReport?: string | null | undefined;
  @Field(() => String, {
    nullable: true,
    description: 'Free text, as printed, where there is neither an address nor a QAR.',
  })
  @IsOptional()
  @MaxLength(2000)
  text?: string | null;
}

/**
 * What an issue of a Certificate of Conformity says, field by field as printed. A draft may leave anything out; what is missing
 * is found when it is checked. Source: fields of real certificates of 2006 to 2022 and IECEx OD 011-1 Ed 4.0.
 */
@ObjectType('ExCertificateTyped')
@InputType('ExCertificateInput', { description: 'What an issue says. A draft may leave anything out.' })
export class ExCertificateContent {
  @Field(() => CertificateKind, {
    defaultValue: CertificateKind.NORMAL,
    description: 'NORMAL for equipment in series, if nothing is said.',
  })
  certificateKind!: CertificateKind;
  @Formerly('applicant', () => Party)
  @Field(() => Party, {
    nullable: true,
    description: 'Who holds the certificate: the applicant, as it is printed. It may differ from the manufacturer.',
  })
  @Nested()
  holder?: Party | null;
  @Field(() => String, { nullable: true, description: 'Equipment or Ex component, in one line.' })
  @MaxLength(500)
  @IsOptional()
  equipment?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Accessories that are covered, in free text; null where none is.',
  })
  optionalAccessory?: string | null;
  @Field(() => String, { nullable: true, description: 'Free text, as printed, such as `Ex db, Ex ia`.' })
  typeOfProtection?: string | null;
  @Field(() => String, { nullable: true, description: 'Several lines, as printed, such as `Ex db IIC T6...T4 Gb`.' })
  @MaxLength(10_000)
  @IsOptional()
  marking?: string | null;
  @Field(() => Party, { nullable: true, description: 'Who makes the equipment.' })
  @Nested()
  manufacturer?: Party | null;
  @Field(() => [ManufacturingLocation], {
    defaultValue: [],
    description: 'Where the equipment is made, at most 200 places.',
  })
  @Nested()
  @ArrayMaxSize(200)
  manufacturingLocations!: ManufacturingLocation[];
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'The standards that are met, each in its edition.',
  })
  @Nested()
  standards!: StandardEditionInput[];
  @Field(() => [String], {
    defaultValue: [],
    description: 'Numbers of ExTRs, of any body, such as `ZZ/DEMO/ExTR26.0001/00`.',
  })
  @ArrayMaxSize(200)
  testReports!: string[];
  @Field(() => [String], {
    defaultValue: [],
    description: 'Numbers of QARs, of any body, such as `ZZ/DEMO/QAR26.0001/00`; none for unit verification.',
  })
  @ArrayMaxSize(200)
  qualityReports!: string[];
  @Field(() => String, { nullable: true, description: 'EQUIPMENT: the schedule of equipment and systems covered.' })
  equipmentDescription?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Models and types that are covered.' })
  @ArrayMaxSize(500)
  models!: string[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'SPECIFIC CONDITIONS OF USE: YES or NO. YES gives the suffix X.',
  })
  specificConditionsApply?: boolean | null;
  @Field(() => String, { nullable: true, description: 'SPECIFIC CONDITIONS OF USE in words; needed where they apply.' })
  specificConditions?: string | null;
  @Field(() => String, { nullable: true, description: 'SCHEDULE OF LIMITATIONS of an Ex component, in words.' })
  scheduleOfLimitations?: string | null;
  @Field(() => String, { nullable: true, description: 'DETAILS OF CERTIFICATE CHANGES, for issues 1 and above.' })
  changes?: string | null;
  @Field(() => String, { nullable: true, description: 'Whatever else is to be printed; null where nothing is.' })
  additionalInformation?: string | null;
  @annexesTyped() annexes!: KeptAnnex[];
  @Field(() => [String], {
    defaultValue: [],
    description: 'Serial numbers or other unique means, for unit verification.',
  })
  @ArrayMaxSize(500)
  verifiedUnits!: string[];
  @Field(() => Signatory, {
    nullable: true,
    description: 'Who approves the issue on behalf of the certification body.',
  })
  @Nested()
  signatory?: Signatory | null;
}
