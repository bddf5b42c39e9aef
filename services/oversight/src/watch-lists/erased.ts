import { type Grant, offeredTo } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { leave } from '../mail/resolver';
import { endWatch } from './keep';
import { Watch } from './watch';

/** To read who asked to be forgotten and was, where there is a directory. */
export const readsErased: Grant = { schema: null, table: 'erased_person' };

/** Forgets the addresses, letters and watches of people whom the directory has forgotten; true where there were any. */
export async function endErased(db: DataSource): Promise<boolean> {
  const [erased] = await offeredTo(db, readsErased.table);
  if (!erased) return false;
  return db.transaction(async em => {
    const people = await em.query<{ id: string }[]>(
      `select p.id from ${erased} p where exists (select from mail_reader r where r.person_id = p.id)
         or exists (select from watch w where w.person_id = p.id) limit 100`,
    );
    for (const { id } of people) {
      await leave(em, id);
      for (const watch of await em.getRepository(Watch).findBy({ personId: id })) await endWatch(em, watch);
    }
    return people.length > 0;
  });
}
