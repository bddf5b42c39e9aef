import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '@conformity/certification';
import {
  type CertificateFilter,
  foundByEach,
  type KeptSearch,
  keptSearchOf,
  keysOfSearch,
  publicById,
  readBy,
} from '@conformity/register';
import {
  act,
  badInput,
  type Context,
  conflict,
  insertionOf,
  notFound,
  rowsOf,
  unauthenticated,
  upsertionOf,
} from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { watchConfirmationOf } from '../mail/letters';
import { type MailPace, MailReader } from '../mail/reader';
import { mailSettings } from '../mail/settings';
import { keepLetter } from '../mail/write';
import type { NoticeLanguage } from '../notices/texts';
import { Webhook } from '../notices/webhook';
import { begin, holdWatches, markOf } from './follow';
import { Watch, WatchMatch, WatchSearch } from './watch';

type Asking = Context<unknown>;

/** So many watches a person has, and an address of a guest: our decision. */
export const mostWatches = { person: 50, address: 10 } as const;
/** So many documents a watch finds when it is begun, at the most: who is told of more reads none of it. Our decision. */
export const mostFound = 5_000;
/** So many letters a day ask at one address, and at all addresses together, so that nobody is sent letters by us whom somebody else means to annoy. Our decision. */
const mostLetters = { address: 3, all: 1_000 } as const;
/** For so long a link confirms a watch. */
export const confirmedWithinDays = 7;

/** What is to be watched: a search, or one document. */
export interface Watched {
  query?: string | null;
  filter?: CertificateFilter | null;
  document?: string | null;
  name?: string | null;
}

/** @throws UNAUTHENTICATED for a guest */
export function requireSignedIn({ principal: { id } }: Pick<Asking, 'principal'>): string {
  if (id === 'guest') throw unauthenticated('Sign in to keep watches, or ask for one by e-mail with askForWatch.');
  return id;
}

/** As the register reads it. @throws BAD_INPUT, NOT_FOUND for a document that nobody may read, CONFLICT for what finds too many */
async function searchOf({ db, now }: Asking, { query, filter, document }: Watched): Promise<WatchSearch> {
  const asked = { query: query?.trim() || null, filter: filter ?? null, documentId: document ?? null };
  const isSearch = asked.query !== null || asked.filter !== null;
  if (isSearch === (asked.documentId !== null))
    throw badInput('document', 'Name a document, or give a search: one of both.');
  if (asked.documentId && !(await publicById(db, asked.documentId))) throw notFound(`The document ${asked.documentId}`);
  const search: KeptSearch = asked.documentId
    ? { document: asked.documentId }
    : await keptSearchOf(db, dayOf(now), asked.query, asked.filter);
  const [found = []] = await foundByEach(db, [{ search }], dayOf(now), mostFound + 1);
  if (found.length > mostFound) throw conflict(`It finds more than ${mostFound} documents. Narrow it by the filter.`);
  const id = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
  return {
    id,
    ...asked,
    search,
    keys: keysOfSearch(search),
    readBy: readBy(asked.query, asked.filter),
    isStale: false,
  };
}

/** Begins to follow a search from this transaction on, unless it is followed already: then it has keys. */
async function follow(em: EntityManager, search: WatchSearch, now: Date): Promise<void> {
  await holdWatches(em);
  await markOf(em, dayOf(now));
  const known = await em.getRepository(WatchSearch).findOneBy({ id: search.id });
  if (known?.keys.length) return;
  await em.query(upsertionOf(WatchSearch), [rowsOf(WatchSearch, [search])]);
  await begin(em, search, now);
}

const fresh = () => ({ id: `wch_${uuid()}`, feedKey: randomBytes(24).toString('base64url') });

/** Keeps a watch of who signed in, or what they call the one that they have of the same. @returns its id. @throws as `searchOf`, CONFLICT */
export async function keepWatch(
  ctx: Asking,
  { name = null, isMailed, ...asked }: Watched & { isMailed: boolean },
): Promise<string> {
  const personId = requireSignedIn(ctx);
  const search = await searchOf(ctx, asked);
  return act(ctx, async em => {
    await follow(em, search, ctx.now);
    const watches = em.getRepository(Watch);
    const known = await watches.findOneBy({ personId, searchId: search.id });
    if (known) {
      await watches.update({ id: known.id }, { name, isMailed });
      return known.id;
    }
    if ((await watches.countBy({ personId })) >= mostWatches.person)
      throw conflict(`You have ${mostWatches.person} watches. Remove one first.`);
    const watch = {
      ...fresh(),
      searchId: search.id,
      personId,
      name,
      isMailed,
      createdAt: ctx.now,
      confirmedAt: ctx.now,
    };
    await watches.insert(watch);
    return watch.id;
  });
}

/** Where letters of a guest go. */
export interface Address {
  email: string;
  language: NoticeLanguage;
  pace: MailPace;
}

/** The mailbox of an address: to many servers dots are nothing, and what follows a `+` is of its owner alone. As the indexes have it. */
const mailboxSql = (email: string) => `regexp_replace(lower(${email}), '\\.(?=[^@]*@)|\\+[^@]*(?=@)', '', 'g')`;

/**
 * Asks at an address whether what is asked for is to be watched for it. Who asks is not told whether a letter was sent: it is not where
 * the address has as many watches as it may have, or was sent as many letters on this day.
 */
export async function askForWatch(ctx: Asking, { name = null, ...asked }: Watched, address: Address): Promise<void> {
  const search = await searchOf(ctx, asked);
  await act(ctx, async em => {
    // One at a time: letters are counted to all together.
    await em.query(`select pg_advisory_xact_lock(hashtext('oversight/asking'))`);
    const [{ letters, all, watches }] = await em.query<[{ letters: number; all: number; watches: number }]>(
      `select (select count(*)::int from letter where ${mailboxSql('email')} = ${mailboxSql('$1')} and leave_url is null
           and made_at > $2::timestamptz - interval '1 day') as letters,
         (select count(*)::int from letter where leave_url is null and made_at > $2::timestamptz - interval '1 day') as all,
         (select count(*)::int from mail_reader where ${mailboxSql('email')} = ${mailboxSql('$1')} and person_id like 'wch\\_%') as watches`,
      [address.email, ctx.now],
    );
    if (all >= mostLetters.all) throw conflict('Too many ask today. Come back tomorrow.');
    if (letters >= mostLetters.address || watches >= mostWatches.address) return true;
    await em.query(`${insertionOf(WatchSearch)} on conflict do nothing`, [
      rowsOf(WatchSearch, [{ ...search, keys: [] }]),
    ]);
    const watch = {
      ...fresh(),
      searchId: search.id,
      personId: null,
      name,
      isMailed: true,
      createdAt: ctx.now,
      confirmedAt: null,
    };
    await em.getRepository(Watch).insert(watch);
    const reader = {
      personId: watch.id,
      ...address,
      kinds: null,
      token: randomBytes(24).toString('base64url'),
      confirmedAt: null,
      digestOn: null,
    };
    await em.getRepository(MailReader).insert(reader);
    await keepLetter(em, reader, watchConfirmationOf(reader, mailSettings().publicUrl), ctx.now);
    return true;
  });
}

/** Follows what a guest asked for, now that the address is confirmed. */
export async function confirmWatch(em: EntityManager, id: string, now: Date): Promise<void> {
  const watch = await em.getRepository(Watch).findOneByOrFail({ id });
  if (watch.confirmedAt) return;
  const { keys: _, ...search } = await em.getRepository(WatchSearch).findOneByOrFail({ id: watch.searchId });
  await follow(em, { ...search, keys: keysOfSearch(search.search) }, now);
  await em.getRepository(Watch).update({ id }, { confirmedAt: now });
}

/** Ends a watch; what nobody watches any more is not followed any more. */
export async function endWatch(em: EntityManager, { id, searchId, personId }: Watch): Promise<void> {
  await holdWatches(em);
  await removeAddress(em, id);
  await em.query(
    `delete from mail_item i using notice n where n.for_watch = $1 and i.notice_id = n.id and i.person_id = $2 and i.letter_id is null`,
    [id, personId ?? id],
  );
  await em.query(`update notice set about = about - 'watchName' where for_watch = $1`, [id]);
  await em.getRepository(Watch).delete({ id });
  if (await em.getRepository(Watch).existsBy({ searchId })) return;
  await em.getRepository(WatchMatch).delete({ searchId });
  await em.getRepository(WatchSearch).delete({ id: searchId });
}

/** Sends nothing of a watch to an address any more. */
export async function removeAddress(em: EntityManager, watchId: string): Promise<void> {
  await em.query('delete from delivery d using webhook w where w.id = d.webhook_id and w.watch_id = $1', [watchId]);
  await em.getRepository(Webhook).delete({ watchId });
}
