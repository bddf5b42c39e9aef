import type { DataSource } from 'typeorm';
import { leave } from '../mail/resolver';
import { confirmedWithinDays } from './keep';

/** Ends what guests asked for and did not confirm in time; true where there was any. */
export const endUnconfirmed = (db: DataSource, now: Date): Promise<boolean> =>
  db.transaction(async em => {
    const late = await em.query<{ id: string }[]>(
      `select id from watch where confirmed_at is null and created_at < $1::timestamptz - interval '${confirmedWithinDays} days' limit 100`,
      [now],
    );
    for (const { id } of late) await leave(em, id);
    return late.length > 0;
  });
