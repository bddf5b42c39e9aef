import type { Context } from '@conformity/subgraph';
import { Args, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { Loaders } from './loaders';
import {
  AnnounceReadOnlyArgs,
  announce,
  EndReadOnlyArgs,
  endPeriod,
  periodsFrom,
  ReadOnlyPeriod,
} from './read-only-periods';

type Asking = Context<Loaders>;

@Resolver(() => ReadOnlyPeriod)
export class ReadOnlyResolver {
  @Directive('@listSize(assumedSize: 5)')
  @Query(() => [ReadOnlyPeriod], {
    description:
      'The times in which acts are or will be refused, the earliest first; those that are over are left out.',
  })
  readOnlyPeriods(@Ctx() { db, now }: Asking): Promise<ReadOnlyPeriod[]> {
    return periodsFrom(db, now);
  }

  @Mutation(() => ReadOnlyPeriod, {
    description: 'Announces a time in which a system takes no acts but those of its Secretariat. Secretariat.',
  })
  async announceReadOnlyPeriod(@Args(() => AnnounceReadOnlyArgs) args: AnnounceReadOnlyArgs, @Ctx() ctx: Asking) {
    return ctx.db.getRepository(ReadOnlyPeriod).findOneByOrFail({ id: await announce(ctx, args) });
  }

  @Mutation(() => ReadOnlyPeriod, { description: 'Ends a read-only period now, or takes it back. Secretariat.' })
  async endReadOnlyPeriod(@Args(() => EndReadOnlyArgs) args: EndReadOnlyArgs, @Ctx() ctx: Asking) {
    return ctx.db.getRepository(ReadOnlyPeriod).findOneByOrFail({ id: await endPeriod(ctx, args) });
  }
}
