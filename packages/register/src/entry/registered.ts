import type { Status, System } from '@conformity/certification';
import { columnsOf, readTogether, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { publicly } from '../visibility';
import { keyOfNumber, RegisterEntry } from './entry';

/** What the register tells a scheme of a document of any scheme. */
export interface RegisteredDocument
  extends Pick<RegisterEntry, 'number' | 'documentType' | 'issuerId' | 'validUntil' | 'face'> {
  status: Exclude<Status, 'DRAFT'>;
}

const columns = columnsOf(RegisterEntry, 'e', ['number', 'documentType', 'status', 'issuerId', 'validUntil', 'face']);

/**
 * The public documents that the numbers name, in order; null where there is none. In an act they are held until it ends, so that
 * none changes while the act rests on it.
 */
export function registered(
  em: EntityManager,
  system: System,
  numbers: readonly string[],
): Promise<(RegisteredDocument | null)[]> {
  const keys = numbers.map(number => keyOfNumber(number, system));
  return readTogether(em, `registered/${system}`, keys, keys => byKey(em, system, keys));
}

async function byKey(em: EntityManager, system: System, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const rows = await em.query<(RegisteredDocument & { key: string })[]>(
    `select e.number_key as key, ${columns}
     from register.visible_entry e where system = $1 and number_key = any($2) and ${publicly('e')} order by id ${rowLock(em, 'for share')}`,
    [system, keys],
  );
  const found = new Map(rows.map(({ key, ...document }) => [key, document]));
  return keys.map(key => found.get(key) ?? null);
}
