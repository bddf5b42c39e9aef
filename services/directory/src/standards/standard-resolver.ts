import { byPublisher, plainText, standardsMeant } from '@conformity/register';
import { type Context, MaxLength, type Page, PageArgs } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
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
import type { Loaders } from '../loaders';
import { pageOf } from '../paging';
import { containing, longestPart } from '../search-key';
import { RecordEditionArgs, recordEdition } from './record-edition';
import { Edition, Standard, StandardConnection } from './standard';
import { RecordTransitionArgs, recordTransition, Transition } from './transition';

type Asking = Context<Loaders>;

@ArgsType()
class StandardsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name or title. At most 200 characters.' })
  @IsOptional()
  @MaxLength(longestPart)
  query?: string | null;
}

@Resolver(() => Standard)
export class StandardResolver {
  @Directive('@cacheControl(maxAge: 60)')
  @Query(() => StandardConnection, { description: 'Standards by number: IEC 60079-2 before IEC 60079-11.' })
  standards(
    @Args(() => StandardsArgs) { query, ...page }: StandardsArgs,
    @Ctx() { db }: Asking,
  ): Promise<Page<Standard>> {
    const where = `($1::text[] is null or lower(t.title) like any($1)
      or replace(lower(t.id), ' ', '') like any(select replace(pattern, ' ', '') from unnest($1::text[]) as pattern))`;
    const params = [containing(query && plainText(query))];
    return pageOf(db, { table: 'standard', columns: 't.id, t.title', where, params }, page);
  }

  @Directive('@cacheControl(maxAge: 60)')
  @Query(() => Standard, {
    nullable: true,
    description:
      'Capitals, blanks and kinds of dashes do not count, nor does an edition behind it; the publisher may be left out. Null where it is not known.',
  })
  standard(
    @Arg('id', () => ID, { description: 'Publisher and number without edition, such as `IEC 60079-0`.' }) id: string,
    @Ctx() { db, loaders }: Asking,
  ): Promise<Standard | null> {
    return standardCalled(db, id).then(found => loaders.standard.load(found));
  }

  @Mutation(() => Standard, {
    description:
      'Makes the directory know an edition, so that issues may name it; drafts may before. Needs the Secretariat of any system.',
  })
  async recordEdition(@Args(() => RecordEditionArgs) args: RecordEditionArgs, @Ctx() ctx: Asking) {
    const id = await recordEdition(ctx, args);
    return ctx.loaders.standard.load(id);
  }

  @FieldResolver(() => [Edition], { description: 'The oldest first.' })
  editions(@Root() { id }: Standard, @Ctx() { loaders }: Asking): Promise<Edition[]> {
    return loaders.editionsOf.load(id);
  }
}

/** The id of the standard that is meant, whether or not it is known. @throws BAD_INPUT for a number that several publishers have */
async function standardCalled(db: Asking['db'], typed: string): Promise<string> {
  const [[meant] = []] = await byPublisher(db, [standardsMeant(typed)], () => 'id');
  return meant?.standard ?? typed;
}

@Resolver(() => Edition)
export class EditionResolver {
  @FieldResolver(() => Standard, { nullable: true, description: 'The standard with its other editions.' })
  ofStandard(@Root() { standard }: Edition, @Ctx() { loaders }: Asking): Promise<Standard | null> {
    return loaders.standard.load(standard);
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'The edition that took its place. Null where none did, and where no source names it.',
  })
  replacedBy(@Root() { replacedById }: Edition, @Ctx() { loaders }: Asking): Promise<Edition | null> | null {
    return replacedById ? loaders.edition.load(replacedById) : null;
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [Transition], {
    description: 'How long certificates may cite it, of each system that has a rule; empty where none is known.',
  })
  transitions(@Root() { id }: Edition, @Ctx() { loaders }: Asking): Promise<Transition[]> {
    return loaders.transitionsOf.load(id);
  }

  @Mutation(() => Edition, {
    description:
      'Records how long certificates of a system may cite an edition that was replaced or withdrawn, in place of what was recorded. Secretariat.',
  })
  async recordTransition(@Args(() => RecordTransitionArgs) args: RecordTransitionArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.edition.load(await recordTransition(ctx, args));
  }
}
