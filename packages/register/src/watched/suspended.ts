import { type CalendarDate, classOf, DocumentType, type Status, type System } from '@conformity/certification';
import type { EntityManager } from 'typeorm';

/** A suspended certificate, as the register has it. */
export interface Suspended {
  id: string;
  number: string;
  system: System;
  issuerId: string;
  /** The time zone of the body. */
  zone: string;
  since: CalendarDate;
}

/** Reports are no certificates: what rests on a suspended one is found as such. */
const reviewed = Object.values(DocumentType)
  .filter(type => classOf(type) !== 'REPORT')
  .map(type => `'${type}'`)
  .join(', ');

const since = `(e.face->'statusHistory'->-1->>'since')::date`;

/** The suspended certificates of systems. The transaction has to see all. */
export const suspendedIn = (em: EntityManager, systems: readonly string[]): Promise<Suspended[]> =>
  em.query(
    `select e.id, e.number, e.system, e.issuer_id as "issuerId", ${since} as since, coalesce(b.facts->>'timeZone', 'UTC') as zone
     from register.visible_entry e left join register.reference b on b.kind = 'BODY' and b.id = e.issuer_id
     where e.status = 'SUSPENDED' and e.document_type in (${reviewed}) and e.system = any($1) order by e.id`,
    [systems],
  );

/** How a document stands that was suspended. */
export interface StandingNow {
  status: Status;
  since: CalendarDate;
  statusReason: string | null;
  revision: number;
}

/** The same of one document; null where it has left the register. */
export async function standingOf(em: EntityManager, id: string): Promise<StandingNow | null> {
  const [found] = await em.query<StandingNow[]>(
    `select e.status, e.revision, ${since} as since, e.face->>'statusReason' as "statusReason"
     from register.visible_entry e where e.id = $1`,
    [id],
  );
  return found ?? null;
}
