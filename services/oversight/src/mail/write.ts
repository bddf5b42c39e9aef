import { type Principal, visibleDrafts } from '@conformity/access';
import { dayOf } from '@conformity/certification';
import { columnsOf, insertionOf, type RightsOn, rightsIn, rowsOf } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { Notice } from '../notices/notice';
import { letterOf } from './letters';
import { Letter, MailItem, MailReader } from './reader';
import { mailSettings } from './settings';

/** So many notices are looked at at a time, and stand in a letter at the most. */
const most = 200;
/** The hour of UTC from which daily letters are written. */
const digestHour = 6;

/** How the readers are known that are guests, by their watches. */
export const ofGuests = 'wch\\_%';

/** Whether a notice is told to the principal. */
export function isToldTo(principal: Principal, { system, forBody }: Pick<Notice, 'system' | 'forBody'>): boolean {
  const { systems, bodies } = visibleDrafts(principal);
  return forBody === null ? systems.includes(system) : bodies.includes(`${system}/${forBody}`);
}

/**
 * Notes to whom the next notices are sent, by the rights that people have today; true where there were any. A notice waits until it is noted
 * for all, in one transaction: for nobody twice, and none is passed over that commits late.
 */
export const spread = (db: DataSource, now: Date): Promise<boolean> =>
  db.transaction(async em => {
    const notices = await em.query<Notice[]>(
      `select ${columnsOf(Notice, 'n')} from mail_waiting w join notice n on n.id = w.notice_id
       order by w.notice_id limit ${most} for update of w skip locked`,
    );
    if (notices.length === 0) return false;
    const readers = await em.query<MailReader[]>(
      `select ${columnsOf(MailReader, 'r')} from mail_reader r where r.confirmed_at is not null and r.person_id not like '${ofGuests}' order by r.person_id`,
    );
    const rights = await rightsIn(db);
    const items = (await Promise.all(readers.map(reader => itemsFor(reader, notices, rights, now)))).flat();
    await em.query(`${insertionOf(MailItem)} on conflict do nothing`, [rowsOf(MailItem, items)]);
    await em.query('delete from mail_waiting where notice_id = any($1)', [notices.map(({ id }) => id)]);
    return true;
  });

async function itemsFor(
  { personId, kinds }: MailReader,
  notices: readonly Notice[],
  rights: RightsOn,
  now: Date,
): Promise<Partial<MailItem>[]> {
  const principal = await rights(personId, dayOf(now));
  if (!principal) return [];
  return notices
    .filter(notice => isToldTo(principal, notice) && (!kinds || kinds.includes(notice.kind)))
    .map(({ id: noticeId }) => ({ personId, noticeId }));
}

/** Writes the next letter that is due, with its notices in one transaction; true where there was one. */
export const writeNext = (db: DataSource, now: Date): Promise<boolean> =>
  db.transaction(async em => {
    const [reader] = await em.query<MailReader[]>(
      `select ${columnsOf(MailReader, 'r')} from mail_reader r
       where r.confirmed_at is not null and exists (select from mail_item i where i.person_id = r.person_id and i.letter_id is null)
         and (r.pace = 'AT_ONCE' or $2 and (r.digest_on is null or r.digest_on < $1::date))
       order by r.person_id limit 1 for update skip locked`,
      [dayOf(now), now.getUTCHours() >= digestHour],
    );
    if (!reader) return false;
    const notices = await em.query<Notice[]>(
      `select ${columnsOf(Notice, 'n')} from mail_item i join notice n on n.id = i.notice_id
       where i.person_id = $1 and i.letter_id is null order by n.id limit ${most}`,
      [reader.personId],
    );
    const id = await keepLetter(em, reader, letterOf(reader, notices, mailSettings().publicUrl), now);
    await em.query('update mail_item set letter_id = $1 where person_id = $2 and notice_id = any($3)', [
      id,
      reader.personId,
      notices.map(notice => notice.id),
    ]);
    const isAll = notices.length < most;
    if (isAll) await em.getRepository(MailReader).update({ personId: reader.personId }, { digestOn: dayOf(now) });
    return true;
  });

/** Keeps a letter that is to be sent, and answers its id. */
export async function keepLetter(
  em: EntityManager,
  { personId, email }: Pick<MailReader, 'personId' | 'email'>,
  written: Pick<Letter, 'subject' | 'body' | 'leaveUrl'>,
  now: Date,
): Promise<string> {
  const letter = { ...written, personId, email, madeAt: now, state: 'PENDING' as const, attempts: 0, nextAt: now };
  const [{ id }] = await em.query<[{ id: string }]>(`${insertionOf(Letter)} returning id::text`, [
    rowsOf(Letter, [letter]),
  ]);
  return id;
}
