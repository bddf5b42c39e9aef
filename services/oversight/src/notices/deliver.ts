import { setTimeout as sleep } from 'node:timers/promises';
import { columnsOf, jsonOf, type Step } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAttempt, faultOf } from '../attempts';
import { idOf } from './ids';
import { Notice } from './notice';
import { send } from './send';
import { tell as tellNotices } from './tell';
import { textOf } from './texts';
import { Delivery, Webhook } from './webhook';

/** How long is waited after each attempt, in seconds: as Standard Webhooks proposes. After the last one the address is left alone. */
export const pausesSeconds = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** To so many addresses is sent at once. */
const mostAtOnce = 20;
/** So long nobody else sends what is being sent: longer than an address is waited for. */
const heldFor = '1 minute';
/** How often is looked for what came meanwhile, while an address is waited for. */
const lookMs = 1_000;

type Due = Pick<Delivery, 'id' | 'attempts'> & {
  webhook: Pick<Webhook, 'id' | 'bodyId' | 'watchId' | 'url' | 'secret'>;
  notice: Omit<Notice, 'at'> & { at: string };
};

/**
 * Sends what is due, to each address one notice at a time, and to many addresses at once: one that does not answer holds up nobody else. While
 * it is sent no transaction is open and no other process sends it; where the process ends before it is known how it went, it is sent again
 * under the same id, by which the receiver knows it.
 */
export function deliverer(db: DataSource, tell: (line: string) => void): Step {
  const sending = new Map<string, Promise<void>>();
  const step = async (now: Date) => {
    for (const due of await hold(db, [...sending.keys()], now)) {
      const { id } = due.webhook;
      const sent = deliver(db, due, now)
        .catch(fault => tell(`${idOf('delivery', due.id)}: ${fault instanceof Error ? fault.stack : fault}`))
        .finally(() => sending.delete(id));
      sending.set(id, sent);
    }
    if (sending.size === 0) return false;
    const looking = new AbortController();
    await Promise.race([...sending.values(), sleep(lookMs, null, { signal: looking.signal }).catch(() => {})]);
    looking.abort();
    return true;
  };
  return Object.assign(step, { finish: async () => void (await Promise.all(sending.values())) });
}

/** Takes the next notice for each address to which none is being sent; those that failed last come last, for they are waited for. */
async function hold(db: DataSource, busy: readonly string[], now: Date): Promise<Due[]> {
  if (busy.length >= mostAtOnce) return [];
  const [held] = await db.query<[Due[], number]>(
    `with due as (
       select d.id from webhook w cross join lateral (
         select d.id, d.next_at from delivery d where d.webhook_id = w.id and d.state = 'PENDING' and d.next_at <= $1
         order by d.next_at, d.id limit 1 for update skip locked
       ) as d where not w.id = any($2) order by exists (
         select from delivery f where f.webhook_id = w.id and f.state = 'PENDING' and f.attempts > 0
       ), d.next_at, d.id limit $3
     )
     update delivery d set next_at = $1::timestamptz + interval '${heldFor}'
     from due, webhook w, notice n where d.id = due.id and w.id = d.webhook_id and n.id = d.notice_id
     returning ${columnsOf(Delivery, 'd', ['id', 'attempts'])}, ${jsonOf(Notice, 'n')} as notice,
       ${jsonOf(Webhook, 'w', ['id', 'bodyId', 'watchId', 'url', 'secret'])} as webhook`,
    [now, busy, mostAtOnce - busy.length],
  );
  return held;
}

async function deliver(db: DataSource, due: Due, now: Date): Promise<void> {
  const fault = await faultOf(send(due.webhook.url, messageOf(due, now), due.webhook.secret));
  await db.transaction(em => keep(em, due, fault, now));
}

function messageOf({ id, notice }: Due, sentAt: Date) {
  const { kind, system, forBody, forWatch, documentId, number, about, at } = notice;
  const data = {
    noticeId: idOf('notice', notice.id),
    system,
    body: forBody,
    ...(forWatch && { watch: forWatch }),
    documentId,
    number,
    ...about,
    text: textOf(notice, 'EN'),
  };
  const timestamp = new Date(at).toISOString();
  const body = JSON.stringify({ type: kind.toLowerCase().replace('_', '.'), timestamp, data });
  return { id: idOf('delivery', id), sentAt, body };
}

/** Keeps how an attempt went, unless another one has been made since. */
async function keep(
  em: EntityManager,
  { id, attempts, webhook, notice }: Due,
  fault: string | null,
  now: Date,
): Promise<void> {
  const { isGivenUp, ...after } = afterAttempt(attempts, fault, pausesSeconds, now);
  const { affected } = await em
    .getRepository(Delivery)
    .update(
      { id, attempts, state: 'PENDING' },
      fault === null
        ? { ...after, state: 'DELIVERED', deliveredAt: now }
        : { ...after, state: isGivenUp ? 'FAILED' : 'PENDING' },
    );
  if (affected && isGivenUp) await leaveAlone(em, webhook, notice, fault as string, now);
}

/** Sends nothing to an address any more, and tells its body, or who keeps its watch. */
async function leaveAlone(
  em: EntityManager,
  { id, bodyId: forBody, watchId: forWatch, url }: Due['webhook'],
  { system, documentId, number }: Due['notice'],
  fault: string,
  now: Date,
): Promise<void> {
  const [, disabled] = await em.query<[unknown, number]>(
    'update webhook set disabled_at = $2 where id = $1 and disabled_at is null',
    [id, now],
  );
  if (!disabled) return;
  await em.query(`update delivery set state = 'FAILED', next_at = null where webhook_id = $1 and state = 'PENDING'`, [
    id,
  ]);
  const about = { said: `${url}: ${fault}` };
  await tellNotices(em, [{ kind: 'WEBHOOK_DISABLED', system, forBody, forWatch, documentId, number, about, at: now }]);
}
