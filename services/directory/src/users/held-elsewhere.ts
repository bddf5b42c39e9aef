import { certificatesInName } from '@conformity/register';
import { type Grant, offeredTo, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

const photos = 'personal_photo';
const notices = 'personal_notice';

/** To read who brought or saw which photo, and where notices of people go and what they watch, of whoever keeps such. */
export const readsPersonal: Grant[] = [photos, notices].map(table => ({ schema: null, table }));

const most = 1_000;

/**
 * What the Certified Persons Scheme shows of a person. A certificate names its holder and says no more of who that is, so these are
 * the public ones with the person's name on them, which may be of somebody else. Of photos it is known who brought them, and who saw
 * one that was not public.
 */
export async function competenceOf(db: DataSource, { id, name }: { id: string; name: string }): Promise<object> {
  const certificatesInThisName = await certificatesInName(db, name);
  return { certificatesInThisName, photos: await personal(db, photos, `act, '/photos/' || hash as photo, at`, id) };
}

/** Where notices of a person go, and what they watch. */
export const noticesOf = (db: DataSource, id: string): Promise<object[]> => personal(db, notices, 'kind, what', id);

/** What is offered under a name of a person; nothing where nobody offers it. */
async function personal(db: DataSource, offered: string, columns: string, id: string): Promise<object[]> {
  const [view] = await offeredTo(db, offered);
  return view ? read(db, `select ${columns} from ${view} where person_id = $1 order by 1, 2 limit ${most}`, [id]) : [];
}
