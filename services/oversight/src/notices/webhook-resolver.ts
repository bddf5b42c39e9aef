import { randomBytes } from 'node:crypto';
import { can, whoMay } from '@conformity/access';
import { System } from '@conformity/certification';
import { CertificationBodyStub } from '@conformity/register';
import {
  act,
  badInput,
  type Context,
  columnsOf,
  conflict,
  connectionOf,
  DateTimeScalar,
  forbidden,
  keysetPage,
  MaxLength,
  notFound,
  OperatorOnly,
  type Page,
  PageArgs,
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
import { faultOf } from '../attempts';
import type { Loaders } from '../loaders';
import { Watch } from '../watch-lists/watch';
import { idOf, latestFirst, numberIn } from './ids';
import { NoticeKind } from './notice';
import { addressRefusal, send } from './send';
import { Delivery, Webhook } from './webhook';

type Asking = Context<Loaders>;

/** So many addresses a body has in a system: our decision. */
const mostWebhooks = 5;
/** Whoever tries an address waits for its answer no longer. */
const testWithinMs = 5_000;

@ArgsType()
class RegisterArgs {
  @Field(() => System, { description: 'Of which system the notices are.' }) system!: System;
  @Field(() => ID, { description: 'The body, such as `bdy_demo`.' }) @MaxLength(100) body!: string;
  @Field(() => String, { description: 'An https address.' }) @MaxLength(500) url!: string;
  @Field(() => [NoticeKind], { nullable: true, description: 'Which kinds; every kind, if none is given.' })
  @IsOptional()
  kinds?: NoticeKind[] | null;
}

@ObjectType({ description: 'An address with the secret by which its messages are signed.' })
export class RegisteredWebhook {
  @Field(() => Webhook, { description: 'The address.' }) webhook!: Webhook;
  @Field(() => String, { description: 'Told this once. Whoever verifies messages needs it.' }) secret!: string;
}

@ArgsType()
class DeliveriesArgs extends PageArgs {
  @Field(() => ID, { description: 'To which address, such as `whk_...`.' }) webhook!: string;
}

export const DeliveryConnection = connectionOf('WebhookDelivery', Delivery);

/** @throws FORBIDDEN */
function requireKeeper(
  { principal }: Pick<Asking, 'principal'>,
  { system, bodyId }: { system: System; bodyId: string },
): void {
  if (!can(principal, 'webhook:keep', { system, bodyId }))
    throw forbidden(`Only ${whoMay('webhook:keep', { system })} may keep the addresses of ${bodyId}.`);
}

/** An address that the caller keeps. @throws NOT_FOUND, also where it is another's, for what the caller asked for */
async function keptBy(
  from: DataSource | EntityManager,
  { principal }: Asking,
  id: string,
  asked = `The address ${id}`,
): Promise<Webhook> {
  const webhook = await from.getRepository(Webhook).findOneBy({ id });
  if (!webhook) throw notFound(asked);
  const { watchId } = webhook;
  const isKept = watchId
    ? await from.getRepository(Watch).existsBy({ id: watchId, personId: principal.id })
    : can(principal, 'webhook:keep', { system: webhook.system ?? '', bodyId: webhook.bodyId });
  if (!isKept) throw notFound(asked);
  return webhook;
}

@ObjectType({ description: 'How a message went that was sent to try an address.' })
export class WebhookTest {
  @Field(() => Webhook, { description: 'The address.' }) webhook!: Webhook;
  @Field(() => DateTimeScalar, { description: 'When it was sent.' }) sentAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'What went wrong; null where the address answered that it has it.',
  })
  fault!: string | null;
}

@Resolver(() => Delivery)
export class Deliveries {
  @FieldResolver(() => ID, {
    description: 'Such as `msg_17`; the same however often it is sent, and the `webhook-id` of its messages.',
  })
  id(@Root() { id }: Delivery): string {
    return idOf('delivery', id);
  }

  @FieldResolver(() => ID, { description: 'Which notice, such as `nte_17`.' })
  noticeId(@Root() { noticeId }: Delivery): string {
    return idOf('notice', noticeId);
  }

  @FieldResolver(() => Webhook, { nullable: true, description: 'To which address; null where it is that of a watch.' })
  webhook(@Root() { webhookId }: Delivery, @Ctx() { loaders }: Asking): Promise<Webhook | null> {
    return loaders.webhook.load(webhookId);
  }

  @OperatorOnly('Only the IT administrator looks after the deliveries of every body.')
  @Query(() => DeliveryConnection, {
    description: 'What could not be delivered to addresses of any body, the latest first. IT administrator.',
  })
  failedWebhookDeliveries(@Args(() => PageArgs) page: PageArgs, @Ctx() { db }: Asking): Promise<Page<Delivery>> {
    const from = `from delivery d join webhook w on w.id = d.webhook_id and w.watch_id is null where d.state = 'FAILED'`;
    return keysetPage<Delivery>(
      db,
      { list: 'failedDeliveries', columns: columnsOf(Delivery, 'd'), from, order: latestFirst('d'), params: [] },
      page,
    );
  }
}

/** Addresses of bodies, to which notices are sent. */
@Resolver(() => Webhook)
export class Webhooks {
  @FieldResolver(() => CertificationBodyStub, {
    nullable: true,
    description: 'Whose notices are sent; null where they are of a watch.',
  })
  body(@Root() { bodyId: id }: Webhook): CertificationBodyStub | null {
    return id === null ? null : { id };
  }

  @Directive(`@listSize(assumedSize: ${mostWebhooks})`)
  @Query(() => [Webhook], {
    description: 'The addresses of a body to which its notices are sent. Administrators of the body.',
  })
  webhooks(
    @Arg('system', () => System, { description: 'Of which system.' }) system: System,
    @Arg('body', () => ID, { description: 'The body, such as `bdy_demo`.' }) bodyId: string,
    @Ctx() ctx: Asking,
  ): Promise<Webhook[]> {
    requireKeeper(ctx, { system, bodyId });
    return ctx.db.getRepository(Webhook).find({ where: { system, bodyId }, order: { id: 'ASC' } });
  }

  @Query(() => DeliveryConnection, {
    description: 'What was sent to an address, the latest first. Administrators of the body; of a watch who keeps it.',
  })
  async webhookDeliveries(
    @Args(() => DeliveriesArgs) { webhook, ...page }: DeliveriesArgs,
    @Ctx() ctx: Asking,
  ): Promise<Page<Delivery>> {
    const { id } = await keptBy(ctx.db, ctx, webhook);
    const from = 'from delivery d where d.webhook_id = $1';
    return keysetPage<Delivery>(
      ctx.db,
      { list: 'deliveries', columns: columnsOf(Delivery, 'd'), from, order: latestFirst('d'), params: [id] },
      page,
    );
  }

  @Mutation(() => RegisteredWebhook, {
    description: `Has the notices of a body sent to an address as well, at most ${mostWebhooks} in a system. Administrators of the body.`,
  })
  async registerWebhook(
    @Args(() => RegisterArgs) { system, body: bodyId, url, kinds = null }: RegisterArgs,
    @Ctx() ctx: Asking,
  ): Promise<RegisteredWebhook> {
    requireKeeper(ctx, { system, bodyId });
    const refusal = addressRefusal(url);
    if (refusal) throw badInput('url', refusal);
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const id = `whk_${uuid()}`;
    await act(ctx, async em => {
      const webhooks = em.getRepository(Webhook);
      await em.query('select pg_advisory_xact_lock(hashtext($1))', [`webhooks/${system}/${bodyId}`]);
      if ((await webhooks.countBy({ system, bodyId })) >= mostWebhooks)
        throw conflict(`${bodyId} has ${mostWebhooks} addresses in ${system}. Remove one first.`);
      await webhooks.insert({
        id,
        system,
        bodyId,
        url,
        secret,
        kinds,
        createdBy: ctx.principal.name,
        createdAt: ctx.now,
      });
    });
    return { webhook: await keptBy(ctx.db, ctx, id), secret };
  }

  @Mutation(() => Webhook, { description: 'Sends nothing to an address any more. Administrators of the body.' })
  removeWebhook(
    @Arg('id', () => ID, { description: 'Such as `whk_...`.' }) id: string,
    @Ctx() ctx: Asking,
  ): Promise<Webhook> {
    return act(ctx, async em => {
      const webhook = await keptBy(em, ctx, id);
      if (webhook.watchId) throw notFound(`The address ${id}`);
      await em.query('delete from delivery where webhook_id = $1', [id]);
      await em.getRepository(Webhook).delete({ id });
      return webhook;
    });
  }

  @Directive('@cost(weight: 2000)')
  @Mutation(() => WebhookTest, {
    description:
      'Sends a message of the type `webhook.test` to an address, signed as its notices are, and waits 5 s for its answer. Administrators of the body.',
  })
  async testWebhook(
    @Arg('id', () => ID, { description: 'Such as `whk_...`.' }) id: string,
    @Ctx() ctx: Asking,
  ): Promise<WebhookTest> {
    const webhook = await keptBy(ctx.db, ctx, id);
    if (webhook.watchId) throw notFound(`The address ${id}`);
    const sentAt = ctx.clock();
    const data = { system: webhook.system, body: webhook.bodyId, text: 'This message tries the address.' };
    const body = JSON.stringify({ type: 'webhook.test', timestamp: sentAt.toISOString(), data });
    const sent = send(webhook.url, { id: `msg_test_${uuid()}`, sentAt, body }, webhook.secret, testWithinMs);
    return { webhook, sentAt, fault: await faultOf(sent) };
  }

  @Mutation(() => Delivery, {
    description:
      'Sends a notice again, under its old id, and lets an address work again that was left alone. Administrators of the body; of a watch who keeps it.',
  })
  async resendWebhookDelivery(
    @Arg('id', () => ID, { description: 'As `webhookDeliveries` tells it.' }) id: string,
    @Ctx() ctx: Asking,
  ): Promise<Delivery> {
    const number = numberIn('delivery', id, 'id');
    await act(ctx, async em => {
      const delivery = await em.getRepository(Delivery).findOneBy({ id: number });
      if (!delivery) throw notFound(`The delivery ${id}`);
      await keptBy(em, ctx, delivery.webhookId, `The delivery ${id}`);
      await em.getRepository(Webhook).update({ id: delivery.webhookId }, { disabledAt: null });
      await em
        .getRepository(Delivery)
        .update({ id: number }, { state: 'PENDING', attempts: 0, nextAt: ctx.now, deliveredAt: null });
    });
    return ctx.db.getRepository(Delivery).findOneByOrFail({ id: number });
  }
}
