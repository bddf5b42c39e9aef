import { type Context, MaxLength, type Page, PageArgs } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CertificationBody } from '../bodies/body';
import { countryCode } from '../country-code';
import type { Loaders } from '../loaders';
import { pageOf } from '../paging';
import { containing, longestPart } from '../search-key';
import {
  ConfirmedName,
  MergedOrganisation,
  Organisation,
  OrganisationConnection,
  OrganisationInput,
  organisationColumns,
} from './organisation';
import { mayEdit, recordsOrganisations, saveOrganisation } from './save-organisation';

type Asking = Context<Loaders>;

@ArgsType()
class OrganisationsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, also of a record that was merged into it. At most 200 characters.',
  })
  @IsOptional()
  @MaxLength(longestPart)
  query?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country?: string | null;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => OrganisationConnection, { description: 'Organisations by name.' })
  organisations(
    @Args(() => OrganisationsArgs) { query, country, ...page }: OrganisationsArgs,
    @Ctx() { db }: Asking,
  ): Promise<Page<Organisation>> {
    const where = `t.merged_into is null and ($1::text is null or t.country = $1)
      and ($2::text[] is null or t.id in (select kept_id from organisation where sort_key like any($2)))`;
    const params = [countryCode(country), containing(query)];
    return pageOf(db, { table: 'organisation', columns: organisationColumns, where, params }, page);
  }

  @Query(() => Organisation, {
    nullable: true,
    description: 'Null where there is none. For a record that was merged, the one that was kept.',
  })
  organisation(
    @Arg('id', () => ID, { description: 'Such as `org_...`, also of a record that was merged.' }) id: string,
    @Ctx() { loaders }: Asking,
  ): Promise<Organisation | null> {
    return loaders.organisation.load(id);
  }

  @Mutation(() => Organisation, {
    description:
      'Adds an organisation, or replaces what is said of one. Officers of the body that recorded it, Secretariat.',
  })
  async saveOrganisation(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'The one that is replaced, such as `org_...`; left out: a new organisation.',
    })
    id: string | null,
    @Arg('input', () => OrganisationInput, { description: 'All that is said of it; it replaces what was said before.' })
    input: OrganisationInput,
    @Arg('body', () => ID, {
      nullable: true,
      description: 'Needed only to add one where you record for several bodies.',
    })
    bodyId: string | null,
    @Ctx() ctx: Asking,
  ) {
    const saved = await saveOrganisation(ctx, { id, input, bodyId });
    return ctx.loaders.organisation.load(saved);
  }

  @FieldResolver(() => CertificationBody, {
    nullable: true,
    description: 'The body whose officers keep it. Null where a Secretariat does, and unless you may edit it yourself.',
  })
  recordedBy(@Root() { recordedById }: Organisation, @Ctx() { loaders, principal }: Asking) {
    return recordedById && mayEdit(principal, recordedById) ? loaders.body.load(recordedById) : null;
  }

  @FieldResolver(() => [MergedOrganisation], {
    description: 'The records that were merged into it, directly or by way of others, the earliest merge first.',
  })
  async mergedFrom(@Root() { id }: Organisation, @Ctx() { loaders, principal }: Asking): Promise<MergedOrganisation[]> {
    const merged = await loaders.mergedFrom.load(id);
    return recordsOrganisations(principal) ? merged : merged.map(record => ({ ...record, by: null, reason: null }));
  }

  @FieldResolver(() => [ConfirmedName], {
    description:
      'Other names of it on documents, as somebody confirmed. Empty unless you may edit it: they may be of drafts.',
  })
  confirmedNames(@Root() { id, recordedById }: Organisation, @Ctx() { loaders, principal }: Asking) {
    return mayEdit(principal, recordedById) ? loaders.confirmedNames.load(id) : [];
  }
}
