import {
  ArrayMaxSize,
  columnsOf,
  connectionOf,
  DateTimeScalar,
  IsCountry,
  Length,
  MaxLength,
} from '@conformity/subgraph';
import { IsOptional, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Column, Entity, In, IsNull, JoinColumn, ManyToOne, Not, PrimaryColumn, type Relation } from 'typeorm';
import type { Repositories } from '../repositories';
import { OrganisationIdentifier } from './identifier';

@ObjectType({ description: 'A place where an organisation works.' })
@InputType('OrganisationSiteInput', { description: 'A place where an organisation works.' })
export class OrganisationSite {
  @Field(() => String, { description: 'What the place is called, such as `Works Two`.' })
  @Length(1, 300)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Postal address, several lines.' })
  @IsOptional()
  @MaxLength(1000)
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null;
}

/** An organisation as somebody who may edit it types it. */
@InputType({ description: 'An organisation: manufacturer, applicant, licensee, service facility.' })
export class OrganisationInput {
  @Field(() => String, { description: 'As it calls itself today. At most 300 characters.' })
  @Length(1, 300)
  name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`.' }) @IsCountry() country!: string;
  @Field(() => [OrganisationSite], {
    defaultValue: [],
    description: 'All of them, at most 200: those that are left out go.',
  })
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
@Entity('organisation')
export class Organisation {
  @Field(() => ID, { description: 'Where you asked for a record that was merged into this one, the id of this one.' })
  @PrimaryColumn('text')
  id!: string;
  @Field(() => String, { description: 'As it calls itself today.' }) @Column('text') name!: string;
  /** By which it is sorted and searched. */
  @Column('text', { name: 'sort_key', select: false }) readonly sortKey?: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`; ZZ for a made-up organisation.' })
  @Column('text')
  country!: string;
  @Field(() => [OrganisationSite], { description: 'Where it works, as somebody recorded it.' })
  @Column('jsonb')
  sites!: OrganisationSite[];
  @Field(() => [OrganisationIdentifier], {
    description: 'How registers of companies identify it; empty where none is recorded.',
  })
  @Column('jsonb')
  identifiers!: OrganisationIdentifier[];
  @Field(() => Boolean, { description: 'True for a made-up organisation.' })
  @Column('boolean', { name: 'is_demonstration' })
  isDemonstration!: boolean;
  /** The body whose officer recorded it; null where a Secretariat did. */
  @Column('text', { name: 'recorded_by', nullable: true }) recordedById!: string | null;
  /** The key of its own name. */
  @Column('text', { name: 'name_key', select: false }) readonly nameKey?: string;
  /** The keys of the addresses of its sites, whatever their country. */
  @Column('text', { name: 'address_keys', array: true, select: false }) readonly addressKeys?: string[];
  /** The record that stands for it: itself, where it was not merged. */
  @Column('text', { name: 'kept_id', select: false }) readonly keptId?: string;
  /** The record that it was merged into; null, as are the three below, where it was not. */
  @Column('text', { name: 'merged_into', nullable: true, select: false }) readonly mergedInto?: string | null;
  @Column('timestamptz', { name: 'merged_at', nullable: true, select: false }) readonly mergedAt?: Date | null;
  @Column('text', { name: 'merged_by', nullable: true, select: false }) readonly mergedBy?: string | null;
  @Column('text', { name: 'merge_reason', nullable: true, select: false }) readonly mergeReason?: string | null;
}

/** A record that was merged, as it stands by itself. */
@ObjectType({
  description: 'A record of an organisation that was merged into another, as it would stand again by itself.',
})
export class MergedOrganisation {
  @Field(() => ID, {
    description:
      'The id that it had and would have again. `organisation` and `node` give the one that was kept for it.',
  })
  formerId!: string;
  @Field(() => String, { description: 'As it stands on the record.' }) name!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country!: string;
  @Field(() => [OrganisationSite], { description: 'As they stand on the record.' }) sites!: OrganisationSite[];
  @Field(() => [OrganisationIdentifier], { description: 'As they stand on the record.' })
  identifiers!: OrganisationIdentifier[];
  @Field(() => ID, { description: 'The record that it was merged into, which may have been merged further.' })
  into!: string;
  @Field(() => DateTimeScalar, { description: 'When it was merged.' }) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who merged it. Null for a guest.' }) by!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was merged. Null for a guest.' }) reason!: string | null;
}

@ObjectType({ description: 'A name on documents of which somebody said that it is this organisation.' })
@Entity('organisation_name')
export class ConfirmedName {
  /** As documents are found by it. */
  @PrimaryColumn('text') key!: string;
  /** The record that it was confirmed for, or whose own name it is; it may have been merged. */
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<Organisation>;
  @Field(() => String, { description: 'As documents print it.' }) @Column('text') name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, such as `DE`; null where documents print none.',
  })
  @Column('text', { nullable: true })
  country!: string | null;
  @Field(() => String, { description: 'Why it is the organisation, as it was given.' }) @Column('text') reason!: string;
  @Field(() => String, { description: 'Who confirmed it.' }) @Column('text', { name: 'confirmed_by' }) by!: string;
  @Field(() => DateTimeScalar, { description: 'When it was confirmed.' })
  @Column('timestamptz', { name: 'confirmed_at' })
  at!: Date;
}

export const OrganisationConnection = connectionOf('Organisation', Organisation);

/** The columns of an organisation, of `organisation` as `t`. */
export const organisationColumns = columnsOf(Organisation, 't');

/** The records that were merged into these, directly or by way of others, each with the one that was kept, the earliest merge first. */
export async function mergedInto(
  db: Repositories,
  keptIds: readonly string[],
): Promise<(MergedOrganisation & { keptId: string })[]> {
  const merged = await db
    .getRepository(Organisation)
    .createQueryBuilder('o')
    .addSelect(['o.keptId', 'o.mergedInto', 'o.mergedAt', 'o.mergedBy', 'o.mergeReason'])
    .where({ keptId: In([...keptIds]), mergedInto: Not(IsNull()) })
    .orderBy('o.mergedAt')
    .addOrderBy('o.id')
    .getMany();
  return (merged as Required<Organisation>[]).map(
    ({ id, name, country, sites, identifiers, keptId, mergedInto, mergedAt, mergedBy, mergeReason }) => ({
      formerId: id,
      name,
      country,
      sites,
      identifiers,
      keptId,
      into: mergedInto as string,
      at: mergedAt as Date,
      by: mergedBy,
      reason: mergeReason,
    }),
  );
}

/** The names that were confirmed for these, or for records that were merged into them, the earliest first. */
export const confirmedNamesOf = (db: Repositories, keptIds: readonly string[]): Promise<ConfirmedName[]> =>
  db
    .getRepository(ConfirmedName)
    .createQueryBuilder('n')
    .innerJoinAndSelect('n.organisation', 'o')
    .addSelect('o.keptId')
    .where('o.keptId = any(:keptIds)', { keptIds })
    .orderBy('n.at')
    .addOrderBy('n.key')
    .getMany();
