import type { CalendarDate } from '@conformity/certification';
import { ArrayMaxSize, DateScalar, IsCountry, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Whom to ask at a body, as the body wants it to be public: an office rather than a person.',
})
@InputType('BodyContactInput', { description: 'Whom to ask at a body; public, so an office rather than a person.' })
export class BodyContact {
  @Field(() => String, { description: 'What for: `Certification`, `Complaints`.' }) @Length(2, 100) purpose!: string;
  @Field(() => String, { nullable: true, description: 'Electronic mail.' })
  @IsOptional()
  @MaxLength(254)
  @Matches(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, { message: 'is no e-mail address. Write it as name@example.org.' })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'With the country: `+49 30 1234567`.' })
  @IsOptional()
  @MaxLength(40)
  @Matches(/^\+[\d\s()./-]{5,}$/, { message: 'is no telephone number. Write it with the country, as +49 30 1234567.' })
  phone?: string | null;
}

@ObjectType({ description: 'That somebody accredited a body, such as to ISO/IEC 17065.' })
@InputType('BodyAccreditationInput', { description: 'That somebody accredited a body, such as to ISO/IEC 17065.' })
export class BodyAccreditation {
  @Field(() => String, { description: 'The accreditation body, such as `DAkkS`.' }) @Length(2, 200) by!: string;
  @Field(() => String, { description: 'To which standard, such as `ISO/IEC 17065`.' })
  @Length(2, 60)
  standard!: string;
  @Field(() => String, { nullable: true, description: 'The number of its certificate.' })
  @IsOptional()
  @MaxLength(100)
  number?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, where it has one.' }) until?: CalendarDate | null;
}

@InputType({ description: 'What is new about a body; what is left out stays as it stands.' })
export class BodyChangeInput {
  @Field(() => String, { nullable: true, description: 'As it calls itself.' })
  @IsOptional()
  @Length(2, 300)
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'Several lines.' })
  @IsOptional()
  @Length(2, 1000)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null;
  @Field(() => [BodyAccreditation], { nullable: true, description: 'All of them.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested()
  accreditations?: BodyAccreditation[] | null;
}
