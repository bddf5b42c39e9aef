import type { CalendarDate } from '@conformity/certification';
import { type Context, DateScalar, keysetPage, Length, type Page, PageArgs } from '@conformity/subgraph';
import { ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders';
import { ReasonArgs } from '../reason';
import { CertificationBody } from './body';
import { ChangeNotice, ChangeNoticeConnection, NoticeState, noticeColumns } from './change-notice';
import { answerNotice, tellChange } from './notice-acts';
import { noticesSeen, placesAsParams } from './notices-seen';
import { BodyChangeInput } from './profile';

type Asking = Context<Loaders>;

@ArgsType()
class TellBodyChangeArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
  @Field(() => BodyChangeInput, { description: 'What is new.' }) @ValidateNested() change!: BodyChangeInput;
  @Field(() => DateScalar, { description: 'From which day on it is so.' }) effectiveOn!: CalendarDate;
  @Field(() => String, { description: 'What the Secretariat should know of it.' }) @Length(3, 2000) note!: string;
}

@ArgsType()
class NoticeArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The change notice, such as `ntc_...`.' }) id!: string;
}

@ArgsType()
class NoticesArgs extends PageArgs {
  @Field(() => NoticeState, { nullable: true, description: 'Only those; left out: all.' }) state?: NoticeState | null;
  @Field(() => ID, { nullable: true, description: 'Only those of this body; left out: of all.' }) body?: string | null;
}

const secretariat = 'Secretariat of a system that the body works in, IT administrator';

/** What bodies tell the Secretariat of themselves. */
@Resolver(() => ChangeNotice)
export class NoticeResolver {
  @Mutation(() => ChangeNotice, {
    description:
      'Tells the Secretariat of a change of a body, before it happens or as soon as possible after (IECEx 02 cl. 11.1). Administrators of the body.',
  })
  async tellBodyChange(@Args(() => TellBodyChangeArgs) args: TellBodyChangeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.notice.load(await tellChange(ctx, args));
  }

  @Mutation(() => ChangeNotice, {
    description: `Accepts a change, which the directory and every new document say from now on; issued documents stay as printed. ${secretariat}.`,
  })
  async acceptBodyChange(@Args(() => NoticeArgs) args: NoticeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.notice.load(await answerNotice(ctx, { ...args, act: 'accept-change' }));
  }

  @Mutation(() => ChangeNotice, { description: `Asks the body something about a change. ${secretariat}.` })
  async questionBodyChange(@Args(() => NoticeArgs) args: NoticeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.notice.load(await answerNotice(ctx, { ...args, act: 'question-change' }));
  }

  @Mutation(() => ChangeNotice, { description: 'Takes a change notice back. Administrators of the body.' })
  async withdrawBodyChange(@Args(() => NoticeArgs) args: NoticeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.notice.load(await answerNotice(ctx, { ...args, act: 'withdraw-change' }));
  }

  @Query(() => ChangeNoticeConnection, {
    description:
      'Change notices that you may see, the earliest first: those of your body, of the bodies of your system, or all.',
  })
  changeNotices(
    @Args(() => NoticesArgs) { state, body, ...page }: NoticesArgs,
    @Ctx() ctx: Asking,
  ): Promise<Page<ChangeNotice>> {
    return keysetPage<ChangeNotice>(
      ctx.db,
      {
        list: 'change-notices',
        columns: noticeColumns,
        from: `${noticesSeen} and ($4::text is null or t.state = $4) and ($5::text is null or t.body_id = $5)`,
        order: ['t.id'],
        params: [...placesAsParams(ctx.principal), state ?? null, body ?? null],
      },
      page,
    );
  }

  @FieldResolver(() => CertificationBody, { description: 'Which body it is about.' })
  body(@Root() { bodyId }: ChangeNotice, @Ctx() { loaders }: Asking) {
    return loaders.body.load(bodyId);
  }
}
