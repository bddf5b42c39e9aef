import type { CalendarDate } from '@conformity/certification';
import {
  type Context,
  DateScalar,
  internal,
  Length,
  MaxLength,
  OperatorOnly,
  type Page,
  PageArgs,
} from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { Args, ArgsType, Ctx, Directive, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders';
import { ReasonArgs } from '../reason';
import { type BodyChange, BodyChangeConnection, changesAt } from './body-changes';
import { MembershipInput } from './membership-input';
import { Membership, Person } from './person';
import { end, grant, invite, setActive, standIn } from './users';

type Asking = Context<Loaders>;

@ArgsType()
class InviteArgs extends ReasonArgs {
  @Field(() => String, { description: 'By which the person is known at the first log-in, in capitals or not.' })
  @MaxLength(254)
  @Matches(/^\s*[^\s@]+@[^\s@.]+(\.[^\s@.]+)+\s*$/, { message: 'is no e-mail address. Write it as name@example.org.' })
  email!: string;
  @Field(() => String, { description: 'As audit entries are to tell it; a person who is known keeps theirs.' })
  @Length(2, 200)
  name!: string;
  @Field(() => MembershipInput, { description: 'What the person may do.' }) membership!: MembershipInput;
}

@ArgsType()
class GrantArgs extends ReasonArgs {
  @Field(() => ID, { description: 'Such as `per_...`.' }) person!: string;
  @Field(() => MembershipInput, { description: 'What the person may do beside.' }) membership!: MembershipInput;
}

@ArgsType()
class EndMembershipArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The membership, as `memberships` of the person name it.' }) id!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; left out: it ends at once.' })
  until?: CalendarDate | null;
}

@ArgsType()
class StandInArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The membership whose holder is absent.' }) id!: string;
  @Field(() => ID, { description: 'Another person with a role in the same place.' }) person!: string;
  @Field(() => DateScalar, { description: 'First day, today at the earliest.' }) since!: CalendarDate;
  @Field(() => DateScalar, { description: 'Last day, inclusive; at most 184 days later.' }) until!: CalendarDate;
}

@ArgsType()
class PersonArgs extends ReasonArgs {
  @Field(() => ID, { description: 'Such as `per_...`.' }) person!: string;
}

@ArgsType()
class BodyChangesArgs extends PageArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
}

const giver =
  'Administrators of a body give its officers their roles, the Secretariat the administrators too, the IT administrator all; nobody to themselves.';

/** Who works with the register: invited, given roles, let go. */
@Resolver()
export class UserResolver {
  @Mutation(() => Person, {
    description: `Invites a person by e-mail address: they hold the role from its first day, and sign in with an account whose verified address it is. ${giver}`,
  })
  async inviteUser(@Args(() => InviteArgs) args: InviteArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await invite(ctx, args));
  }

  @Mutation(() => Person, { description: `Gives a role to a person whom you may see. ${giver}` })
  async grantMembership(@Args(() => GrantArgs) args: GrantArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await grant(ctx, args));
  }

  @Mutation(() => Person, {
    description:
      'Ends a role: at once, which counts everywhere within five seconds, or with a day. Whoever may give it, and who holds it. The last administrator of a body stays.',
  })
  async endMembership(@Args(() => EndMembershipArgs) args: EndMembershipArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await end(ctx, { ...args, until: args.until ?? null }));
  }

  @Mutation(() => Membership, {
    description:
      'Lets somebody stand in for the holder of a role who is absent. Its holder, and whoever may give it. It ends with its last day, and with the role itself.',
  })
  async standIn(@Args(() => StandInArgs) args: StandInArgs, @Ctx() ctx: Asking) {
    return ctx.db.getRepository(Membership).findOneByOrFail({ id: await standIn(ctx, args) });
  }

  @Mutation(() => Person, { description: 'Lets a person sign in no more, whatever the roles. IT administrator.' })
  @Directive(internal)
  @OperatorOnly('Only the IT administrator may lock people and unlock them.')
  async lockPerson(@Args(() => PersonArgs) args: PersonArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await setActive(ctx, { ...args, active: false }));
  }

  @Mutation(() => Person, { description: 'Lets a person sign in again. IT administrator.' })
  @Directive(internal)
  @OperatorOnly('Only the IT administrator may lock people and unlock them.')
  async unlockPerson(@Args(() => PersonArgs) args: PersonArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await setActive(ctx, { ...args, active: true }));
  }

  @Query(() => BodyChangeConnection, {
    description:
      'What was done to a body and to its users, the earliest first. Administrators of the body and the Secretariat, each for their systems, IT administrator.',
  })
  bodyChanges(
    @Args(() => BodyChangesArgs) { body, ...page }: BodyChangesArgs,
    @Ctx() ctx: Asking,
  ): Promise<Page<BodyChange>> {
    return changesAt(ctx, body, page);
  }
}
