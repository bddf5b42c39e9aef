import { partyKey } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { publicly } from '../visibility';

const most = 1_000;

/** A public certificate of competence, as the person's own record lists it. */
export interface CertificateInName {
  id: string;
  number: string;
  status: string;
  holder: string;
  /** The units of competence, as its title has them. */
  units: string;
  validUntil: string | null;
  /** Where the photos are that its cards were printed with. */
  photos: string[];
}

/**
 * The public certificates of competence with this name on them, by their numbers, at most 1,000. A certificate names its holder and says no
 * more of who that is: they may be of somebody else of that name.
 */
export const certificatesInName = (db: DataSource, name: string): Promise<CertificateInName[]> =>
  read<CertificateInName>(
    db,
    `select e.id, e.number, e.status, e.face->'holder'->>'name' as holder, e.face->>'title' as units, e.face->>'validUntil' as "validUntil",
       array(select distinct '/photos/' || (p.printed->'card'->>'photoHash') from register.visible_printed_issue p
         where p.document_id = e.id and p.is_public and p.printed->'card'->>'photoHash' is not null order by 1) as photos
     from register.visible_entry e
     where e.party_keys && array[$1] and e.document_type = 'EX_COPC' and ${publicly('e')} order by e.number limit ${most}`,
    [partyKey(name, null)],
  );
