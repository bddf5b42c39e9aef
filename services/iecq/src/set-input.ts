import { type CalendarDate, Scheme, type Scheme as SchemeCode } from '@conformity/certification';
import { Nested, StandardEditionInput } from '@conformity/register';
import { annexesTyped, type KeptAnnex } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, IsCountry, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CommonContent, Component, ControlPoint, Scope, TestType } from './content';

/** A site as it is typed, with its part in the set. */
@InputType('IecqLocationInput', { description: 'A site of the set, and what its certificate says of it alone.' })
export class LocationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The number of its certificate; left out for a site that has none yet and gets the next one.',
  })
  @IsOptional()
  @MaxLength(100)
  number?: string | null | undefined;
  @Field(() => String, { nullable: true, description: 'Of the site, as it is to be printed.' })
  @IsOptional()
  @MaxLength(300)
  name?: string | null | undefined;
  @Field(() => String, { nullable: true, description: 'As it is to be printed, several lines.' })
  @IsOptional()
  @MaxLength(1000)
  address?: string | null | undefined;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null | undefined;
  @Field(() => ControlPoint, { nullable: true, description: 'For the master of several sites.' })
  controlPoint?: ControlPoint | null | undefined;
  @Field(() => String, { nullable: true, description: 'The number under which the body itself keeps it.' })
  @IsOptional()
  @MaxLength(100)
  cbCertificateNumber?: string | null | undefined;
  @Field(() => Scope, { nullable: true, description: '"At this location": what is done here.' })
  @Nested()
  scopeAtThisLocation?: Scope | null | undefined;
  @Field(() => Scope, {
    nullable: true,
    description:
      'A copy of the Scope of Certification, where your list has one; it is compared with the set and not kept.',
  })
  @Nested()
  scopeOfCertification?: Scope | null | undefined;
  @Field(() => String, {
    nullable: true,
    description: 'The master that your list links it to; it is compared with the set and not kept.',
  })
  @IsOptional()
  @MaxLength(100)
  master?: string | null | undefined;
  @Field(() => Scheme, {
    nullable: true,
    description: 'The scheme, where your list has one; it is compared with the set and not kept.',
  })
  scheme?: SchemeCode | null | undefined;
  @Field(() => [StandardEditionInput], { nullable: true, description: 'Where they differ from those of the set.' })
  @Nested()
  @ArrayMaxSize(50)
  standards?: StandardEditionInput[] | null | undefined;
  @Field(() => DateScalar, { nullable: true, description: 'Where it ends before the set does.' })
  validUntil?: CalendarDate | null | undefined;
  @Field(() => [Component], {
    defaultValue: [],
    description: 'The schedule, for Approved Component; at most 1,000 lines.',
  })
  @Nested()
  @ArrayMaxSize(1000)
  approvedComponents!: Component[];
  @Field(() => [TestType], {
    defaultValue: [],
    description: 'The schedule, for an independent testing laboratory; at most 1,000 lines.',
  })
  @Nested()
  @ArrayMaxSize(1000)
  testTypes!: TestType[];
  @annexesTyped() annexes?: KeptAnnex[] | undefined;
}

/** A whole set as it is typed. */
@InputType({ description: 'A certification of one or more sites, all of it. A draft may leave nearly anything out.' })
export class IecqSetInput extends CommonContent {
  @Field(() => Scope, {
    nullable: true,
    description: 'The Scope of Certification: everything done at all sites together.',
  })
  @Nested()
  scopeOfCertification?: Scope | null | undefined;
  @Field(() => LocationInput, { description: 'The master, or the only site.' }) @Nested() master!: LocationInput;
  @Field(() => [LocationInput], { defaultValue: [], description: 'The additional sites, at most 99.' })
  @Nested()
  sites!: LocationInput[];
}
