import { connectionOf, DateTimeScalar, IsCountry } from '@conformity/subgraph';
import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { OrganisationIdentifier } from './identifier';

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
  @IsCountry()
  country?: string | null;
}

/** An organisation as somebody who may edit it types it. */
@InputType({ description: 'An organisation: manufacturer, applicant, licensee, service facility.' })
export class OrganisationInput {
  @Field(() => String) @Length(1, 300) @Matches(...isNotBlank) name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' }) @IsCountry() country!: string;
  @Field(() => [OrganisationSite], { defaultValue: [] })
  @ValidateNested()
  @ArrayMaxSize(200)
  sites!: OrganisationSite[];
  @Field(() => [OrganisationIdentifier], {
    nullable: true,
    description: 'All of them. Left out or null: as they stand.',
  })
  @IsOptional()
  @ValidateNested()
  @ArrayMaxSize(20)
  identifiers?: OrganisationIdentifier[] | null;
}

@ObjectType({
  description:
    'A manufacturer, applicant, licensee or service facility as it is today. Documents keep what was printed on them.',
})
@Directive('@key(fields: "id")')
export class Organisation {
  @Field(() => ID, { description: 'Where you asked for a record that was merged into this one, the id of this one.' })
  id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2; ZZ for a made-up organisation.' }) country!: string;
  @Field(() => [OrganisationSite]) sites!: OrganisationSite[];
  @Field(() => [OrganisationIdentifier]) identifiers!: OrganisationIdentifier[];
  @Field(() => Boolean, { description: 'True for a made-up organisation.' }) isDemonstration!: boolean;
  /** The body whose officer recorded it; null where a Secretariat did. */
  recordedById!: string | null;
}

/** A record that was merged, as it stands by itself. */
@ObjectType({
  description: 'A record of an organisation that was merged into another, as it would stand again by itself.',
})
export class MergedOrganisation {
  @Field(() => ID, { description: 'Still answered by `organisation`, which gives the one that was kept.' }) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' }) country!: string;
  @Field(() => [OrganisationSite]) sites!: OrganisationSite[];
  @Field(() => [OrganisationIdentifier]) identifiers!: OrganisationIdentifier[];
  @Field(() => ID, { description: 'The record that it was merged into, which may have been merged further.' })
  into!: string;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who merged it. Null for a guest.' }) by!: string | null;
  @Field(() => String, { nullable: true, description: 'Why. Null for a guest.' }) reason!: string | null;
}

@ObjectType({ description: 'A name on documents of which somebody said that it is this organisation.' })
export class ConfirmedName {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null where documents print none.' })
  country!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => String, { description: 'Who confirmed it.' }) by!: string;
  @Field(() => DateTimeScalar) at!: Date;
}

export const OrganisationConnection = connectionOf('Organisation', Organisation);

/** The columns of an organisation, of `organisation` as `t`. */
export const organisationColumns =
  't.id, t.name, t.country, t.sites, t.identifiers, t.is_demonstration as "isDemonstration", t.recorded_by as "recordedById"';
