import { randomBytes } from 'node:crypto';
import { bodiesWorkedFor } from '@conformity/register';
import { act, type Context, conflict } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Loaders } from '../loaders';
import { NoticeKind } from '../notices/notice';
import { NoticeLanguage } from '../notices/texts';
import { endWatch } from '../watch-lists/keep';
import { Watch } from '../watch-lists/watch';
import { EmailAddress } from './address';
import { confirmationOf } from './letters';
import { MailPace, MailReader } from './reader';
import { mailSettings } from './settings';
import { keepLetter } from './write';

type Asking = Context<Loaders>;

@ArgsType()
class KeepArgs {
  @EmailAddress()
  email!: string;
  @Field(() => MailPace, { description: 'How often.' }) pace!: MailPace;
  @Field(() => NoticeLanguage, { description: 'In which language.' }) language!: NoticeLanguage;
  @Field(() => [NoticeKind], { nullable: true, description: 'Which kinds; every kind, if none is given.' })
  @IsOptional()
  kinds?: NoticeKind[] | null;
}

/** A new address is asked for so many times a day at the most: our decision, so that nobody is sent letters by the hundred. */
const mostAskedADay = 5;

/** What people have sent to them. */
@Resolver(() => MailReader)
export class NoticeMails {
  @Query(() => MailReader, {
    nullable: true,
    description: 'What of your notices is sent to you by e-mail; null where nothing is. FORBIDDEN for guests.',
  })
  noticeMail(@Ctx() { db, principal }: Asking): Promise<MailReader | null> {
    bodiesWorkedFor(principal);
    return db.getRepository(MailReader).findOneBy({ personId: principal.id });
  }

  @Mutation(() => MailReader, {
    description:
      'Has your notices sent to you by e-mail as well, from now on. A new address is sent a letter first, with a link by which you confirm it.',
  })
  async keepNoticeMail(@Args(() => KeepArgs) asked: KeepArgs, @Ctx() ctx: Asking): Promise<MailReader> {
    bodiesWorkedFor(ctx.principal);
    const { id: personId } = ctx.principal;
    await act(ctx, em => keepReader(em, ctx, { ...asked, kinds: asked.kinds ?? null }));
    return ctx.db.getRepository(MailReader).findOneByOrFail({ personId });
  }

  @Mutation(() => MailReader, {
    nullable: true,
    description: 'Has nothing sent to you by e-mail any more. Answers what was sent; null where nothing was.',
  })
  stopNoticeMail(@Ctx() ctx: Asking): Promise<MailReader | null> {
    bodiesWorkedFor(ctx.principal);
    return act(ctx, em => leave(em, ctx.principal.id));
  }
}

async function keepReader(
  em: EntityManager,
  { principal: { id: personId }, now }: Asking,
  asked: Pick<MailReader, 'email' | 'pace' | 'language' | 'kinds'>,
): Promise<void> {
  const readers = em.getRepository(MailReader);
  await em.query('select pg_advisory_xact_lock(hashtext($1))', [`mail/${personId}`]);
  const known = await readers.findOneBy({ personId });
  if (known?.email === asked.email) {
    await readers.update({ personId }, asked);
    if (known.confirmedAt) return;
  } else {
    const token = randomBytes(24).toString('base64url');
    await readers.upsert({ personId, ...asked, token, confirmedAt: null }, ['personId']);
  }
  const reader = await readers.findOneByOrFail({ personId });
  const [{ letters }] = await em.query<[{ letters: number }]>(
    `select count(*)::int as letters from letter where person_id = $1 and leave_url is null and made_at > $2::timestamptz - interval '1 day'`,
    [personId, now],
  );
  if (letters >= mostAskedADay)
    throw conflict(
      `You were sent ${letters} letters with a link to confirm today. Look for them, or come back tomorrow.`,
    );
  await keepLetter(em, reader, confirmationOf(reader, mailSettings().publicUrl), now);
}

/** Forgets the address, and what was to be sent there; of a guest the watch that it was for too. */
export async function leave(em: EntityManager, personId: string): Promise<MailReader | null> {
  const reader = await em.getRepository(MailReader).findOneBy({ personId });
  if (!reader) return null;
  const watch = await em.getRepository(Watch).findOneBy({ id: personId });
  if (watch) await endWatch(em, watch);
  await em.query('delete from mail_item where person_id = $1', [personId]);
  await em.query(`delete from letter where person_id = $1 and state = 'PENDING'`, [personId]);
  await em.query(`update letter set email = '', subject = '', body = '' where person_id = $1`, [personId]);
  await em.getRepository(MailReader).delete({ personId });
  return reader;
}
