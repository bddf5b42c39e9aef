import type { Principal } from '@conformity/access';
import type { System } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { publicly, visibleTo } from '../visibility';
import { type Face, keyOfNumber } from './entry';

/** A face with what it was asked for by. */
export interface FaceOf {
  key: string;
  face: Face;
}

/** The documents with these ids that the principal may know of, by id. One statement. */
export const facesById = (db: DataSource, principal: Principal, ids: readonly string[]): Promise<FaceOf[]> =>
  faces(db, principal, 'id', ids);

/** The documents with these keys of numbers that the principal may know of, by key, which documents of two systems can share. */
export const facesByKey = (db: DataSource, principal: Principal, keys: readonly string[]): Promise<FaceOf[]> =>
  faces(db, principal, 'number_key', keys);

function faces(db: DataSource, principal: Principal, column: 'id' | 'number_key', keys: readonly string[]) {
  const params: unknown[] = [keys];
  return read<FaceOf>(
    db,
    `select e.${column} as key, e.face from register.visible_entry e
     where e.${column} = any($1) and ${visibleTo(principal, 'e', params)} order by e.id`,
    params,
  );
}

/** The public documents that the numbers name in a system, in order; null where there is none. */
export async function publicFaces(
  db: DataSource,
  system: System,
  numbers: readonly string[],
): Promise<(Face | null)[]> {
  const keys = numbers.map(number => keyOfNumber(number, system));
  const rows = await db.query<FaceOf[]>(
    `select number_key as key, face from register.visible_entry e where system = $1 and number_key = any($2) and ${publicly('e')}`,
    [system, keys],
  );
  const faces = new Map(rows.map(({ key, face }) => [key, face]));
  return keys.map(key => faces.get(key) ?? null);
}
