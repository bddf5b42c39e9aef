import { columnNames, insertionOf, rowsOf } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { Notice } from './notice';

/** A notice that is to be told. */
export type Told = Omit<Notice, 'id' | 'forWatch'> & Partial<Pick<Notice, 'forWatch'>>;

/**
 * Tells notices, to addresses and by e-mail too, in the transaction of what they are about: each once, and none of what did not happen. Of a
 * watch it is known at once who reads its letters.
 */
export async function tell(em: EntityManager, notices: readonly Told[]): Promise<void> {
  if (notices.length === 0) return;
  await em.query(
    `with told as (${insertionOf(Notice)} returning ${columnNames(Notice).join(', ')}),
     mailed as (insert into mail_waiting (notice_id) select id from told where for_watch is null),
     watched as (
       insert into mail_item (person_id, notice_id)
       select r.person_id, t.id from told t join watch w on w.id = t.for_watch and w.is_mailed
       join mail_reader r on r.person_id = coalesce(w.person_id, w.id) and r.confirmed_at is not null
         and (r.kinds is null or t.kind = any(r.kinds))
     )
     insert into delivery (webhook_id, notice_id, state, attempts, next_at)
     select w.id, t.id, 'PENDING', 0, t.at from told t
     join webhook w on (w.watch_id = t.for_watch or w.system = t.system and w.body_id = t.for_body) and w.disabled_at is null
       and (w.kinds is null or t.kind = any(w.kinds)) order by t.id`,
    [rowsOf(Notice, notices)],
  );
}
