import { connectionOf } from '@conformity/subgraph';
import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';

const isCountry = [
  /^[A-Z]{2}$/,
  { message: 'is not a country code. Write the two capital letters of ISO 3166-1, such as DE.' },
] as const;
const isNotBlank = [/\S/, { message: 'is empty.' }] as const;

@ObjectType({ description: 'A place where an organisation works.' })
@InputType('OrganisationSiteInput')
export class OrganisationSite {
  @Field(() => String) @Length(1, 300) @Matches(...isNotBlank) name!: string;
  @Field(() => String, { nullable: true, description: 'Several lines.' })
  @IsOptional()
  @MaxLength(1000)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  @IsOptional()
  @Matches(...isCountry)
  country?: string | null;
}

/** An organisation as somebody who may edit it types it. */
@InputType({ description: 'An organisation: manufacturer, applicant, licensee, service facility.' })
export class OrganisationInput {
  @Field(() => String) @Length(1, 300) @Matches(...isNotBlank) name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' }) @Matches(...isCountry) country!: string;
  @Field(() => [OrganisationSite], { defaultValue: [] })
  @ValidateNested()
  @ArrayMaxSize(200)
  sites!: OrganisationSite[];
}

@ObjectType({
  description:
    'A manufacturer, applicant, licensee or service facility as it is today. Documents keep what was printed on them.',
})
@Directive('@key(fields: "id")')
export class Organisation {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2; ZZ for a made-up organisation.' }) country!: string;
  @Field(() => [OrganisationSite]) sites!: OrganisationSite[];
  @Field(() => Boolean, { description: 'True for a made-up organisation.' }) isDemonstration!: boolean;
  /** The body whose officer recorded it; null where a Secretariat did. */
  recordedById!: string | null;
}

export const OrganisationConnection = connectionOf('Organisation', Organisation);

/** The columns of an organisation, of `organisation` as `t`. */
export const organisationColumns =
  't.id, t.name, t.country, t.sites, t.is_demonstration as "isDemonstration", t.recorded_by as "recordedById"';
