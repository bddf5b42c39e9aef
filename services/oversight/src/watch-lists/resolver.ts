import { randomBytes } from 'node:crypto';
import { CertificateFilter } from '@conformity/register';
import {
  act,
  badInput,
  type Context,
  columnsOf,
  connectionOf,
  keysetPage,
  Length,
  MaxLength,
  notFound,
  type Page,
  PageArgs,
  read,
} from '@conformity/subgraph';
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
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Loaders } from '../loaders';
import { EmailAddress } from '../mail/address';
import { MailPace } from '../mail/reader';
import { latestFirst } from '../notices/ids';
import { Notice } from '../notices/notice';
import { addressRefusal } from '../notices/send';
import { NoticeLanguage } from '../notices/texts';
import { Webhook } from '../notices/webhook';
import {
  askForWatch,
  confirmedWithinDays,
  endWatch,
  keepWatch,
  mostWatches,
  removeAddress,
  requireSignedIn,
} from './keep';
import { calendarPath, feedPath } from './routes';
import { KeptWatch, Watch } from './watch';

type Asking = Context<Loaders>;

@ArgsType()
class WatchedArgs {
  @Field(() => String, { nullable: true, description: 'What is searched for, as `certificates` takes it.' })
  query?: string | null;
  @Field(() => CertificateFilter, {
    nullable: true,
    description:
      'What it is narrowed by, as `certificates` takes it; not to be given with days of which no document changes.',
  })
  filter?: CertificateFilter | null;
  @Field(() => ID, { nullable: true, description: 'One document, in place of a search.' })
  @IsOptional()
  @MaxLength(100)
  document?: string | null;
  @Field(() => String, { nullable: true, description: 'How you call it: 1 to 100 characters.' })
  @IsOptional()
  @Length(1, 100)
  name?: string | null;
}

@ArgsType()
class KeepWatchArgs extends WatchedArgs {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether you are told by e-mail too, where `keepNoticeMail` has an address of yours.',
  })
  isMailed!: boolean;
}

@ArgsType()
class AskForWatchArgs extends WatchedArgs {
  @EmailAddress()
  email!: string;
  @Field(() => MailPace, { description: 'How often.' }) pace!: MailPace;
  @Field(() => NoticeLanguage, { description: 'In which language.' }) language!: NoticeLanguage;
}

@ArgsType()
class WatchNoticesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of which watch; of all that you keep, if none is given.' })
  @IsOptional()
  @MaxLength(100)
  watch?: string | null;
}

@ObjectType({ description: 'What happens with a watch that was asked for by e-mail.' })
export class WatchAsked {
  @Field(() => String, { description: 'Where the letter goes.' }) email!: string;
  @Field(() => String, { description: 'What to do next, in words.' }) next!: string;
}

@ObjectType({ description: 'A watch with the secret by which the messages to its address are signed.' })
export class WatchWithAddress {
  @Field(() => KeptWatch, { description: 'As it is kept now.' }) watch!: KeptWatch;
  @Field(() => String, {
    nullable: true,
    description: 'Told this once. Whoever verifies messages needs it. Null where there is no address now.',
  })
  secret!: string | null;
}

const WatchNoticeConnection = connectionOf('WatchNotice', Notice);

/** The watches of a person, or one of them, as they stand. */
const watchesOf = (db: DataSource, personId: string, id: string | null = null): Promise<KeptWatch[]> =>
  read<KeptWatch>(
    db,
    `select ${columnsOf(Watch, 'w')}, s.query, s.filter::text as filter, s.document_id as "documentId",
       (select count(*)::int from watch_match m where m.search_id = s.id) as found,
       h.id as "webhookId", h.url as "webhookUrl", h.disabled_at as "webhookDisabledAt"
     from watch w join watch_search s on s.id = w.search_id left join webhook h on h.watch_id = w.id
     where w.person_id = $1 and ($2::text is null or w.id = $2) order by w.id`,
    [personId, id],
  );

async function watchOf({ db }: Asking, personId: string, id: string): Promise<KeptWatch> {
  const [found] = await watchesOf(db, personId, id);
  if (!found) throw notFound(`The watch ${id}`);
  return found;
}

async function ownWatch(em: EntityManager, personId: string, id: string): Promise<Watch> {
  const watch = await em.getRepository(Watch).findOneBy({ id, personId });
  if (!watch) throw notFound(`The watch ${id}`);
  return watch;
}

/** What people want to be told of. */
@Resolver(() => KeptWatch)
export class Watches {
  @Directive(`@listSize(assumedSize: ${mostWatches.person})`)
  @Query(() => [KeptWatch], {
    description: 'The watches that you keep, the earliest first. UNAUTHENTICATED for guests.',
  })
  async watches(@Ctx() ctx: Asking): Promise<KeptWatch[]> {
    return watchesOf(ctx.db, requireSignedIn(ctx));
  }

  @FieldResolver(() => String, {
    description: 'Where what it tells is an Atom feed, below the address of the graph. Whoever knows it reads it.',
  })
  feed(@Root() { feedKey }: KeptWatch): string {
    return feedPath(feedKey);
  }

  @FieldResolver(() => String, {
    description:
      'Where what it finds and expires is a calendar (iCalendar), below the address of the graph. Whoever knows it reads it.',
  })
  calendar(@Root() { feedKey }: KeptWatch): string {
    return calendarPath(feedKey);
  }

  @Query(() => WatchNoticeConnection, {
    description: 'What your watches have told, the latest first. UNAUTHENTICATED for guests.',
  })
  async watchNotices(
    @Args(() => WatchNoticesArgs) { watch = null, ...page }: WatchNoticesArgs,
    @Ctx() ctx: Asking,
  ): Promise<Page<Notice>> {
    const params: unknown[] = [requireSignedIn(ctx), watch];
    const from = `from notice n where n.for_watch in (select id from watch where person_id = $1 and ($2::text is null or id = $2))`;
    return keysetPage<Notice>(
      ctx.db,
      { list: 'watchNotices', columns: columnsOf(Notice, 'n'), from, order: latestFirst('n'), params },
      page,
    );
  }

  @Mutation(() => KeptWatch, {
    description: `Watches a search or a document: you are told when something that everybody may read is found, changes, or is found no more. At most ${mostWatches.person} watches; of the same search or document you have one.`,
  })
  async keepWatch(@Args(() => KeepWatchArgs) asked: KeepWatchArgs, @Ctx() ctx: Asking): Promise<KeptWatch> {
    const id = await keepWatch(ctx, asked);
    return watchOf(ctx, requireSignedIn(ctx), id);
  }

  @Mutation(() => KeptWatch, { description: 'Ends a watch of yours. Answers what it was.' })
  async removeWatch(
    @Arg('id', () => ID, { description: 'Such as `wch_...`.' }) id: string,
    @Ctx() ctx: Asking,
  ): Promise<KeptWatch> {
    const personId = requireSignedIn(ctx);
    const watch = await watchOf(ctx, personId, id);
    await act(ctx, async em => {
      await endWatch(em, await ownWatch(em, personId, id));
      return id;
    });
    return watch;
  }

  @Mutation(() => WatchWithAddress, {
    description:
      'Has what a watch of yours tells sent to an address as well, signed as standardwebhooks.com has it, in place of the one before.',
  })
  async setWatchWebhook(
    @Arg('id', () => ID, { description: 'The watch, such as `wch_...`.' }) id: string,
    @Arg('url', () => String, { nullable: true, description: 'An https address; null sends to none any more.' })
    url: string | null = null,
    @Ctx() ctx: Asking,
  ): Promise<WatchWithAddress> {
    const personId = requireSignedIn(ctx);
    if (url !== null && url.length > 500) throw badInput('url', 'has more than 500 characters.');
    const refusal = url === null ? null : addressRefusal(url);
    if (refusal) throw badInput('url', refusal);
    const secret = url === null ? null : `whsec_${randomBytes(32).toString('base64')}`;
    await act(ctx, async em => {
      const { id: watchId } = await ownWatch(em, personId, id);
      await removeAddress(em, watchId);
      if (url !== null && secret !== null)
        await em.getRepository(Webhook).insert({
          ...{ id: `whk_${uuid()}`, watchId, url, secret, kinds: null },
          ...{ createdBy: ctx.principal.name, createdAt: ctx.now },
        });
      return id;
    });
    return { watch: await watchOf(ctx, personId, id), secret };
  }

  @Directive('@cost(weight: 5000)')
  @Mutation(() => WatchAsked, {
    description: `Asks by a letter whether a search or a document is to be watched for an e-mail address; nothing else is sent there before the link in it is followed, within ${confirmedWithinDays} days. Everybody. At most ${mostWatches.address} watches for an address, and three such letters a day: beyond that the answer is the same and none is sent.`,
  })
  async askForWatch(
    @Args(() => AskForWatchArgs) { email, language, pace, ...asked }: AskForWatchArgs,
    @Ctx() ctx: Asking,
  ): Promise<WatchAsked> {
    await askForWatch(ctx, asked, { email, language, pace });
    return { email, next: `Follow the link in the letter to ${email} within ${confirmedWithinDays} days.` };
  }
}
