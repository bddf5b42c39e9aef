import { IsCountry, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';

/** A person or organisation as printed on a document: kept as it was typed, whatever the directory says later. */
@ObjectType('Party', {
  description: 'An organisation as printed on a document, whatever the directory says of it today.',
})
@InputType('PartyInput', { description: 'An organisation or person as it is to be printed on a document.' })
@Directive('@shareable')
export class Party {
  @Field(() => String, { description: 'As printed, such as `Demo Flow Instruments Ltd`. At most 300 characters.' })
  @Length(1, 300)
  name!: string;
  @Field(() => String, { nullable: true, description: 'As printed, several lines.' })
  @IsOptional()
  @MaxLength(1000)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null;
  @Field(() => ID, { nullable: true, description: 'The organisation in the directory, where it is known.' })
  @IsOptional()
  @MaxLength(100)
  organisationId?: string | null;
}

/** A place that a document covers, with its part in it. */
@ObjectType('Site', { description: 'A place that a document covers.' })
@InputType('SiteInput')
@Directive('@shareable')
export class Site {
  @Field(() => String, {
    description:
      'What the place is to the document: MANUFACTURING, FACTORY, PRODUCTION, TESTING_LABORATORY, SERVICE_LOCATION ...',
  })
  role!: string;
  @Field(() => String, { nullable: true, description: 'Of whoever works there, as printed.' }) name?:
    | string
    | null
    | undefined;
  @Field(() => String, { nullable: true, description: 'As printed, several lines.' }) address?:
    | string
    | null
    | undefined;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country?:
    | string
    | null
    | undefined;
  @Field(() => String, { nullable: true, description: 'What is done there, where the document says so.' })
  scope?: string | null;
}

/** Makes class-validator look into a nested object or list of objects. */
export const Nested = ValidateNested;
