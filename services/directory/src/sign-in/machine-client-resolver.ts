import type { Context } from '@conformity/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CertificationBody } from '../bodies/body';
import type { Loaders } from '../loaders';
import { Membership, PrincipalMembership } from '../users/person';
import { DemandFreshSignInArgs, demandFreshSignIn } from './demand-fresh-sign-in';
import {
  machineClientsOf,
  RegisterMachineClientArgs,
  RevokeMachineClientArgs,
  RotateMachineClientArgs,
  registerMachineClient,
  revokeMachineClient,
  rotateMachineClient,
} from './keep-machine-clients';
import { MachineClient } from './machine-client';

type Asking = Context<Loaders>;

const found = async ({ db }: Asking, id: string): Promise<MachineClient> =>
  db.getRepository(MachineClient).findOneByOrFail({ id });

@Resolver(() => MachineClient)
export class MachineClientResolver {
  @Directive('@listSize(assumedSize: 50)')
  @Query(() => [MachineClient], {
    description:
      'The programs of a body, those that ended in the last year too, the newest first; at most 200. Administrators of the body.',
  })
  machineClients(
    @Arg('body', () => ID, { description: 'The certification body, such as `bdy_demo`.' }) bodyId: string,
    @Ctx() ctx: Asking,
  ): Promise<MachineClient[]> {
    return machineClientsOf(ctx, bodyId);
  }

  @Mutation(() => MachineClient, {
    description:
      'Lets a client of the provider work for a body with powers of its own, narrower than those of an officer: it never issues. Administrators of the body.',
  })
  async registerMachineClient(
    @Args(() => RegisterMachineClientArgs) args: RegisterMachineClientArgs,
    @Ctx() ctx: Asking,
  ): Promise<MachineClient> {
    return found(ctx, await registerMachineClient(ctx, args));
  }

  @Mutation(() => MachineClient, {
    description:
      'Puts another client of the provider in the place of one, which still counts for a while. Administrators of the body.',
  })
  async rotateMachineClient(
    @Args(() => RotateMachineClientArgs) args: RotateMachineClientArgs,
    @Ctx() ctx: Asking,
  ): Promise<MachineClient> {
    return found(ctx, await rotateMachineClient(ctx, args));
  }

  @Mutation(() => MachineClient, {
    description: 'Makes a machine client nobody at once, for good. Administrators of the body.',
  })
  async revokeMachineClient(
    @Args(() => RevokeMachineClientArgs) args: RevokeMachineClientArgs,
    @Ctx() ctx: Asking,
  ): Promise<MachineClient> {
    await revokeMachineClient(ctx, args);
    return found(ctx, args.id);
  }

  @FieldResolver(() => CertificationBody, { nullable: true, description: 'Which body it works for.' })
  body(@Root() { bodyId }: MachineClient, @Ctx() { loaders }: Asking): Promise<CertificationBody | null> {
    return loaders.body.load(bodyId);
  }
}

@Resolver(() => CertificationBody)
export class FreshSignInResolver {
  @Mutation(() => CertificationBody, {
    description:
      'Sets how old a sign-in may be by which officers of a body publish in a system: with an older one issuing and the like are REAUTHENTICATION_REQUIRED. Administrators of the body.',
  })
  async demandFreshSignIn(
    @Args(() => DemandFreshSignInArgs) args: DemandFreshSignInArgs,
    @Ctx() ctx: Asking,
  ): Promise<CertificationBody | null> {
    await demandFreshSignIn(ctx, args);
    return ctx.loaders.body.load(args.body);
  }
}

const description = 'How old a sign-in may be by which something is published, in minutes; null: any.';

@Resolver(() => Membership)
export class SignInOfMembershipResolver {
  @FieldResolver(() => Int, { nullable: true, description })
  signInMinutes(@Root() held: Membership, @Ctx() ctx: Asking): Promise<number | null> {
    return minutesOf(held, ctx);
  }
}

@Resolver(() => PrincipalMembership)
export class SignInOfPrincipalResolver {
  @FieldResolver(() => Int, { nullable: true, description })
  signInMinutes(@Root() held: PrincipalMembership, @Ctx() ctx: Asking): Promise<number | null> {
    return minutesOf(held, ctx);
  }
}

async function minutesOf(
  { bodyId, system }: Pick<PrincipalMembership, 'bodyId' | 'system'>,
  { loaders }: Asking,
): Promise<number | null> {
  const demanded = bodyId && system ? await loaders.freshSignIn.load(`${bodyId}/${system}`) : null;
  return demanded?.minutes ?? null;
}
