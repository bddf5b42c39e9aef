import { type Context, type Page, PageArgs } from '@conformity/subgraph';
import { Arg, Args, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders';
import { confirmName, OrganisationNameArgs, withdrawName } from './confirm-name';
import { OrganisationMatch, OrganisationMatchConnection } from './match';
import { MergeArgs, mergeOrganisations, UndoMergeArgs, undoMerge } from './merge-organisations';
import { Organisation } from './organisation';
import { organisationMatches } from './organisation-matches';

type Asking = Context<Loaders>;

/** Who an organisation is: suggestions, and what a person says of them. */
@Resolver(() => OrganisationMatch)
export class IdentityResolver {
  @Directive('@cost(weight: 100)')
  @Query(() => OrganisationMatchConnection, {
    description:
      'Who may be this organisation: other organisations, and names on documents that you may see; the likeliest first. Officers, Secretariat.',
  })
  organisationMatches(
    @Arg('id', () => ID, { description: 'The organisation in question, such as `org_...`.' }) id: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Asking,
  ): Promise<Page<OrganisationMatch>> {
    return organisationMatches(ctx, id, page);
  }

  @Mutation(() => Organisation, {
    description:
      'Says that documents with this name in this country are of the organisation. Whoever may edit the organisation.',
  })
  async confirmOrganisationName(@Args(() => OrganisationNameArgs) args: OrganisationNameArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.organisation.load(await confirmName(ctx, args));
  }

  @Mutation(() => Organisation, {
    description: 'Takes back that a name is the organisation. Whoever may edit the organisation.',
  })
  async withdrawOrganisationName(@Args(() => OrganisationNameArgs) args: OrganisationNameArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.organisation.load(await withdrawName(ctx, args));
  }

  @Mutation(() => Organisation, {
    description:
      'Says that two records are one organisation: the one that is kept stands for both, and both stay. Secretariat of any system.',
  })
  async mergeOrganisations(@Args(() => MergeArgs) args: MergeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.organisation.load(await mergeOrganisations(ctx, args));
  }

  @Mutation(() => Organisation, {
    description:
      'Lets a record that was merged stand for itself again; in any order, whatever was merged or edited since. Secretariat of any system.',
  })
  async undoOrganisationMerge(@Args(() => UndoMergeArgs) args: UndoMergeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.organisation.load(await undoMerge(ctx, args));
  }
}
