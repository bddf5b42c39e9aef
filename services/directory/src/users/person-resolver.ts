import { graphItself } from '@conformity/access';
import { type Context, MaxLength } from '@conformity/subgraph';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CertificationBody } from '../bodies/body';
import type { Loaders } from '../loaders';
import { machinePrincipal } from '../sign-in/keep-machine-clients';
import { keepFirstLogin } from '../sign-in/login';
import { activePeople, activePerson, peopleOf, rolesOf } from './people';
import { Membership, Person, PrincipalView } from './person';

type Asking = Context<Loaders>;

/** By id, not by identity: over HTTP the graph itself arrives as a signed copy. */
export const isGraph = ({ principal }: Pick<Asking, 'principal'>) => principal.id === graphItself.id;

@ArgsType()
export class SignedInArgs {
  @Field(() => String, { description: 'Who signed them in. At most 1,000 characters.' })
  @MaxLength(1_000)
  issuer!: string;
  @Field(() => ID, { description: 'What the issuer calls them. At most 255 characters.' })
  @MaxLength(255)
  subject!: string;
}

@ArgsType()
class FirstLoginArgs extends SignedInArgs {
  @Field(() => String, { description: 'That the issuer has verified. At most 320 characters.' })
  @MaxLength(320)
  email!: string;
}

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
      'Whose token it is: for the gateway alone. Null for everybody else, and for whom nobody active is signed in as.',
  })
  @Directive('@inaccessible')
  async principal(
    @Args(() => SignedInArgs) by: SignedInArgs,
    @Arg('clientId', () => ID, { nullable: true, description: 'The program that was given the token.' }) clientId:
      | string
      | null,
    @Ctx() ctx: Asking,
  ): Promise<PrincipalView | null> {
    if (!isGraph(ctx)) return null;
    // A token that was given to a program for itself names it as the subject.
    const machine = by.subject === clientId ? await machinePrincipal(ctx, by.issuer, clientId) : null;
    return machine ?? activePerson(ctx, { ...by });
  }

  @Mutation(() => PrincipalView, {
    nullable: true,
    description:
      'Whose first log-in this is, by the e-mail address that the provider has verified: for the gateway alone. Null where it is nobody.',
  })
  @Directive('@inaccessible')
  async keepFirstLogin(
    @Args(() => FirstLoginArgs) { email, ...by }: FirstLoginArgs,
    @Ctx() ctx: Asking,
  ): Promise<PrincipalView | null> {
    if (!isGraph(ctx)) return null;
    await keepFirstLogin(ctx, by, email);
    return activePerson(ctx, by);
  }

  @Query(() => [PrincipalView], {
    description: 'For the graph alone: the first hundred active people. Empty for everybody else.',
  })
  @Directive('@inaccessible')
  principals(@Ctx() ctx: Asking): Promise<PrincipalView[]> | PrincipalView[] {
    return isGraph(ctx) ? activePeople(ctx) : [];
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
    const roles = (await rolesOf(ctx, id)).filter(role => !bodyId || role.bodyId === bodyId);
    if (!inForce) return roles;
    const held = new Set((await ctx.loaders.heldBy.load(id)).map(role => role.id));
    return roles.filter(role => held.has(role.id));
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => CertificationBody, { nullable: true, description: 'Null for a role that is not one of a body.' })
  body(@Root() { bodyId }: Membership, @Ctx() { loaders }: Asking): Promise<CertificationBody | null> | null {
    return bodyId ? loaders.body.load(bodyId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'True while somebody holds it for another who is absent.' })
  isStandIn(@Root() { standsInFor }: Membership): boolean {
    return standsInFor !== null;
  }
}
