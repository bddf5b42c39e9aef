import { type Scheme, type System, systemOf } from '@conformity/certification';
import { insertionOf, rowsOf, upsertionOf } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Confidence } from '../confidence';
import { searchKey } from '../search-key';
import { type AcceptanceStatus, BodyAcceptance, BodyCode, CertificationBody } from './body';

/** A body as a load brings it: its codes of a system the oldest first. */
export interface LoadedBody {
  id: string;
  name: string;
  address: string | null;
  country: string;
  /** Of a body that is new; what was recorded since stays. */
  timeZone: string;
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

/** Adds the bodies and brings names and codes up to date; what somebody recorded of a body or its acceptances stays. */
export async function keepBodies(em: EntityManager, bodies: readonly LoadedBody[]): Promise<void> {
  const recorded = await em.getRepository(CertificationBody).findBy({ confidence: 'RECORDED' });
  const theirs = new Set(recorded.map(({ id }) => id));
  const rows = bodies
    .filter(({ id }) => !theirs.has(id))
    .map(body => ({ website: null, contacts: [], accreditations: [], ...body, sortKey: searchKey(body.name) }));
  const codes = bodies.flatMap(({ id: bodyId, codes }) =>
    codes.map((code, position) => ({ bodyId, position, ...code })),
  );
  const acceptances = bodies.flatMap(({ id: bodyId, acceptances }) =>
    acceptances.map(acceptance => ({ bodyId, system: systemOf(acceptance.scheme), fourEyes: false, ...acceptance })),
  );
  await em.query(keep.bodies, [rowsOf(CertificationBody, rows)]);
  await em.query(keep.codes, [rowsOf(BodyCode, codes)]);
  await em.query(keep.acceptances, [rowsOf(BodyAcceptance, acceptances)]);
}
