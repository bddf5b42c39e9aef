import { graphItself } from '@conformity/access';
import type { Context } from '@conformity/subgraph';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CertificationBody } from './body';
import type { Loaders } from './loaders';
import { activePeople, activePerson, isInForce, peopleOf, rolesOf } from './people';
import { Membership, Person, PrincipalView } from './person';

type Asking = Context<Loaders>;

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'Who you are. Null for a guest.',
  })
  me(@Ctx() ctx: Asking): Promise<Person | null> {
    return activePerson(ctx, { id: ctx.principal.id });
  }

  @Directive('@listSize(assumedSize: 50)')
  @Query(() => [Person], {
    description: 'The people of a body, those who left too. Administrators of the body, Secretariat.',
  })
  people(
    @Arg('body', () => ID, { description: 'The certification body, such as `bdy_demo`.' }) bodyId: string,
    @Ctx() ctx: Asking,
  ): Promise<Person[]> {
    return peopleOf(ctx, bodyId);
  }

  @Query(() => PrincipalView, {
    nullable: true,
    description:
      'Whose token it is: for the gateway alone. Null for everybody else, and for a subject that nobody active has.',
  })
  @Directive('@inaccessible')
  principal(@Arg('subject', () => ID) subject: string, @Ctx() ctx: Asking): Promise<PrincipalView | null> | null {
    // By id, not by identity: over HTTP the graph itself arrives as a signed copy.
    return ctx.principal.id === graphItself.id ? activePerson(ctx, { subject }) : null;
  }

  @Query(() => [PrincipalView], {
    description: 'For the graph alone: the first hundred active people. Empty for everybody else.',
  })
  @Directive('@inaccessible')
  principals(@Ctx() ctx: Asking): Promise<PrincipalView[]> | PrincipalView[] {
    return ctx.principal.id === graphItself.id ? activePeople(ctx) : [];
  }

  @FieldResolver(() => [Membership], {
    description:
      'Roles with their days, the earliest first: all of your own; of others those at bodies whose people you may see.',
  })
  async memberships(
    @Root() { id }: Person,
    @Arg('body', () => ID, { nullable: true, description: 'Only those at this certification body.' }) bodyId:
      | string
      | null,
    @Arg('inForce', () => Boolean, { defaultValue: false, description: 'True: only those in force today.' })
    inForce: boolean,
    @Ctx() ctx: Asking,
  ): Promise<Membership[]> {
    const roles = await rolesOf(ctx, id);
    return roles.filter(role => (!bodyId || role.bodyId === bodyId) && (!inForce || isInForce(role, ctx.today)));
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => CertificationBody, { nullable: true, description: 'Null for a role that is not one of a body.' })
  body(@Root() { bodyId }: Membership, @Ctx() { loaders }: Asking): Promise<CertificationBody | null> | null {
    return bodyId ? loaders.body.load(bodyId) : null;
  }
}
