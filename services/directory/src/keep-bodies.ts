import { type Scheme, type System, systemOf } from '@conformity/certification';
import { insertionOf, rowsOf, upsertionOf } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { type AcceptanceStatus, BodyAcceptance, BodyCode, CertificationBody } from './body';
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

const keep = {
  bodies: upsertionOf(CertificationBody, ['name', 'sortKey', 'address', 'country', 'confidence', 'source']),
  codes: upsertionOf(BodyCode, ['position', 'confidence', 'source']),
  acceptances: `${insertionOf(BodyAcceptance)} on conflict do nothing`,
};

/** Adds the bodies and brings names and codes up to date; an acceptance that is there already stays, whoever set it. */
export async function keepBodies(em: EntityManager, bodies: readonly LoadedBody[]): Promise<void> {
  const rows = bodies.map(body => ({ ...body, sortKey: searchKey(body.name) }));
  const codes = bodies.flatMap(({ id: bodyId, codes }) =>
    codes.map((code, position) => ({ bodyId, position, ...code })),
  );
  const acceptances = bodies.flatMap(({ id: bodyId, acceptances }) =>
    acceptances.map(acceptance => ({ bodyId, system: systemOf(acceptance.scheme), ...acceptance })),
  );
  await em.query(keep.bodies, [rowsOf(CertificationBody, rows)]);
  await em.query(keep.codes, [rowsOf(BodyCode, codes)]);
  await em.query(keep.acceptances, [rowsOf(BodyAcceptance, acceptances)]);
}
