import { type Scheme, type System, systemOf } from '@conformity/certification';
import type { EntityManager } from 'typeorm';
import type { AcceptanceStatus } from './body';
import type { Confidence } from './confidence';
import { searchKey } from './search-key';

/** A body as a load brings it: its codes of a system the oldest first. */
export interface LoadedBody {
  id: string;
  name: string;
  address: string | null;
  country: string;
  isDemonstration: boolean;
  confidence: Confidence;
  source: string;
  codes: { system: System; code: string; confidence: Confidence; source: string }[];
  acceptances: { scheme: Scheme; status: AcceptanceStatus; standards: string[] | null; confidence: Confidence }[];
}

/** Adds the bodies and brings names and codes up to date; an acceptance that is there already stays, whoever set it. */
export async function keepBodies(em: EntityManager, bodies: readonly LoadedBody[]): Promise<void> {
  const rows = bodies.map(({ isDemonstration, ...body }) => ({
    ...body,
    sort_key: searchKey(body.name),
    is_demonstration: isDemonstration,
  }));
  await em.query(
    `insert into certification_body (id, name, sort_key, address, country, is_demonstration, confidence, source)
     select id, name, sort_key, address, country, is_demonstration, confidence, source
     from jsonb_populate_recordset(null::certification_body, $1::jsonb)
     on conflict (id) do update set name = excluded.name, sort_key = excluded.sort_key, address = excluded.address,
       country = excluded.country, confidence = excluded.confidence, source = excluded.source`,
    [JSON.stringify(rows)],
  );
  await em.query(
    `insert into body_code (system, code, body_id, position, confidence, source)
     select system, code, body_id, position, confidence, source from jsonb_populate_recordset(null::body_code, $1::jsonb)
     on conflict (system, code) do update set position = excluded.position, confidence = excluded.confidence, source = excluded.source`,
    [
      JSON.stringify(
        bodies.flatMap(({ id, codes }) => codes.map((code, position) => ({ body_id: id, position, ...code }))),
      ),
    ],
  );
  await em.query(
    `insert into acceptance (body_id, scheme, system, status, standards, confidence)
     select body_id, scheme, system, status, standards, confidence
     from jsonb_populate_recordset(null::acceptance, $1::jsonb)
     on conflict do nothing`,
    [
      JSON.stringify(
        bodies.flatMap(({ id, acceptances }) =>
          acceptances.map(acceptance => ({ body_id: id, system: systemOf(acceptance.scheme), ...acceptance })),
        ),
      ),
    ],
  );
}
