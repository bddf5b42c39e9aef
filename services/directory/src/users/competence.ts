import { partyKey } from '@conformity/certification';
import { publicly } from '@conformity/register';
import { type Grant, offeredTo, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** To read of the schemes that keep photos who brought or saw which. */
export const readsPersonalPhotos: Grant = { schema: null, table: 'personal_photo' };

const most = 1_000;

/**
 * What the Certified Persons Scheme shows of a person. A certificate names its holder and says no more of who that is, so these are
 * the public ones with the person's name on them, which may be of somebody else. Of photos it is known who brought them, and who saw
 * one that was not public.
 */
export async function competenceOf(db: DataSource, { id, name }: { id: string; name: string }): Promise<object> {
  const certificatesInThisName = await read(
    db,
    `select e.id, e.number, e.status, e.face->'holder'->>'name' as holder, e.face->>'title' as units, e.face->>'validUntil' as "validUntil",
       array(select distinct '/photos/' || (p.printed->'card'->>'photoHash') from register.visible_printed_issue p
         where p.document_id = e.id and p.is_public and p.printed->'card'->>'photoHash' is not null order by 1) as photos
     from register.visible_entry e
     where e.party_keys && array[$1] and e.document_type = 'EX_COPC' and ${publicly('e')} order by e.number limit ${most}`,
    [partyKey(name, null)],
  );
  const [view] = await offeredTo(db, readsPersonalPhotos.table);
  const photos = view
    ? await read(
        db,
        `select act, '/photos/' || hash as photo, at from ${view} where person_id = $1 order by at desc, hash limit ${most}`,
        [id],
      )
    : [];
  return { certificatesInThisName, photos };
}
