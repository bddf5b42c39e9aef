import { type Principal, visibleDrafts } from '@conformity/access';
import { bodiesWorkedFor } from '@conformity/register';
import {
  act,
  type Context,
  columnsOf,
  connectionOf,
  keysetPage,
  type Page,
  PageArgs,
  read,
} from '@conformity/subgraph';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Loaders } from '../loaders';
import { idOf, latestFirst, numberIn } from './ids';
import { Notice, NoticeKind } from './notice';
import { NoticeLanguage, textOf } from './texts';

type Asking = Context<Loaders>;

registerEnumType(NoticeLanguage, {
  name: 'NoticeLanguage',
  description: 'In which language a notice is read.',
  valuesConfig: { EN: { description: 'English.' }, FR: { description: 'French.' } },
});

export const NoticeConnection = connectionOf('Notice', Notice);

@ObjectType({ description: 'Up to which notice you have read.' })
export class NoticesRead {
  @Field(() => ID, { description: 'The highest notice that counts as read.' }) upTo!: string;
  @Field(() => Int, { description: 'How many are not read.' }) unread!: number;
}

@ArgsType()
class NoticesArgs extends PageArgs {
  @Field(() => [NoticeKind], { nullable: true, description: 'Every kind, if none is given.' }) kinds?:
    | NoticeKind[]
    | null;
  @Field(() => Boolean, { defaultValue: false, description: 'True leaves out those that you have read.' })
  unread!: boolean;
}

/** Those that are told to the principal, as a condition on the notice `n`. */
function toldTo(principal: Principal, params: unknown[]): string {
  const { systems, bodies } = visibleDrafts(principal);
  params.push(systems, bodies);
  return `n.for_watch is null and (n.for_body is null and n.system = any($${params.length - 1}) or n.system || '/' || n.for_body = any($${params.length}))`;
}

const readUpTo = (params: unknown[], { id }: Principal) =>
  `coalesce((select m.up_to from notice_mark m where m.person_id = $${params.push(id)}), 0)`;

/** What people are told where they sign in. */
@Resolver(() => Notice)
export class Notices {
  @FieldResolver(() => ID, { description: 'Such as `nte_17`; later ones are higher.' })
  id(@Root() { id }: Notice): string {
    return idOf('notice', id);
  }

  @FieldResolver(() => String, { description: 'What it says. What people said and rules found stays in their words.' })
  text(
    @Root() notice: Notice,
    @Arg('language', () => NoticeLanguage, {
      defaultValue: NoticeLanguage.EN,
      description: 'English, if nothing is said.',
    })
    language: NoticeLanguage,
  ): string {
    return textOf(notice, language);
  }

  @Query(() => NoticeConnection, {
    description:
      'What the bodies and the Secretariats that you work for are told, the latest first. FORBIDDEN for guests.',
  })
  notices(
    @Args(() => NoticesArgs) { kinds, unread, ...page }: NoticesArgs,
    @Ctx() { db, principal }: Asking,
  ): Promise<Page<Notice>> {
    bodiesWorkedFor(principal);
    const params: unknown[] = [];
    const where = [
      toldTo(principal, params),
      ...(kinds ? [`n.kind = any($${params.push(kinds)})`] : []),
      ...(unread ? [`n.id > ${readUpTo(params, principal)}`] : []),
    ];
    const from = `from notice n where ${where.join(' and ')}`;
    return keysetPage<Notice>(
      db,
      { list: 'notices', columns: columnsOf(Notice, 'n'), from, order: latestFirst('n'), params },
      page,
    );
  }

  @Mutation(() => NoticesRead, { description: 'Counts all of your notices up to one as read.' })
  async markNoticesRead(
    @Arg('upTo', () => ID, { description: 'The notice, by its id.' }) upTo: string,
    @Ctx() ctx: Asking,
  ): Promise<NoticesRead> {
    const { principal } = ctx;
    bodiesWorkedFor(principal);
    const number = numberIn('notice', upTo, 'upTo');
    // Of two that come at once the higher one counts.
    const [{ highest }] = await act(ctx, em =>
      em.query<[{ highest: string }]>(
        `insert into notice_mark as m (person_id, up_to) values ($1, $2)
         on conflict (person_id) do update set up_to = greatest(m.up_to, excluded.up_to) returning up_to as highest`,
        [principal.id, number],
      ),
    );
    const params: unknown[] = [];
    const condition = toldTo(principal, params);
    const [found] = await read<{ unread: number }>(
      ctx.db,
      `select count(*)::int as unread from notice n where ${condition} and n.id > ${readUpTo(params, principal)}`,
      params,
      'COUNT',
    );
    return { upTo: idOf('notice', highest), unread: found?.unread ?? 0 };
  }
}
