import type { Principal } from '@conformity/access';
import { DocumentType, partyKey, type Status, type System } from '@conformity/certification';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { dependences } from '../entry/task';
import type { RelationKind } from '../harmonised/relation-kind';
import { visibleTo } from '../visibility';
import { inForce } from './beside';

/** What may fall; one of these. */
export interface Falling {
  document?: string | null;
  body?: string | null;
  /** A standard, or one in its edition: `IEC 60079-0/7.0`. */
  standard?: string | null;
  /** A site, or any other party. */
  place?: { name: string; country?: string | null } | null;
}

/** A document that falls with another. */
export interface Fallen {
  id: string;
  number: string;
  key: string;
  system: System;
  documentType: DocumentType;
  status: Status;
  /** The key of the document through which it falls, and why that is named; null where it is what falls itself that it names. */
  via: string | null;
  kind: RelationKind | null;
  /** 1 is what rests on what falls itself. */
  depth: number;
}

/** Which documents name documents of a type because they rest on them; the others are named by none. */
const leadsTo = (type: DocumentType): readonly DocumentType[] => {
  if (type.startsWith('IECEE_')) return ofSystem('IECEE_');
  if (type.startsWith('IECRE_')) return ofSystem('IECRE_');
  return resting[type] ?? [];
};
const resting: Partial<Record<DocumentType, readonly DocumentType[]>> = {
  EX_TEST_REPORT: ['EX_COC'],
  EX_QUALITY_REPORT: ['EX_COC'],
  EX_COC: ['EX_MARK_LICENCE'],
  EX_FACILITY_REPORT: ['EX_SERVICE_COC'],
  EX_PERSONNEL_REPORT: ['EX_COPC'],
  IECQ_COC: ['IECQ_COC'],
};
const ofSystem = (prefix: string) => Object.values(DocumentType).filter(type => type.startsWith(prefix));

/** From so many on, what names them is not looked for one by one. */
const many = 2_000;

const columns = `e.id, e.number, e.number_key as key, e.system, e.document_type as "documentType", e.status`;

/** What names these because it rests on them, of one more depth; each through one of them. */
async function nextLevel(
  db: DataSource,
  principal: Principal,
  frontier: readonly Fallen[],
  depth: number,
): Promise<Fallen[]> {
  const named = frontier.filter(({ documentType }) => leadsTo(documentType).length > 0);
  if (named.length === 0) return [];
  const types = [...new Set(named.flatMap(({ documentType }) => leadsTo(documentType)))];
  const params: unknown[] = [named.map(({ key }) => key), named.map(({ system }) => system), dependences, types];
  const where = `e.document_type = any($4) and ${inForce} and ${visibleTo(principal, 'e', params)}`;
  const from =
    named.length > many
      ? `register.visible_entry e cross join lateral jsonb_to_recordset(e.relations) as r(kind text, key text)
         join unnest($1::text[], $2::text[]) as f(key, system) on f.key = r.key and f.system = e.system where ${where}`
      : `unnest($1::text[], $2::text[]) as f(key, system)
         cross join lateral (
           select * from register.visible_entry e
           where e.relations @> jsonb_build_array(jsonb_build_object('key', f.key)) and e.system = f.system and ${where} offset 0
         ) as e
         cross join lateral jsonb_to_recordset(e.relations) as r(kind text, key text) where r.key = f.key`;
  const rows = await read<Omit<Fallen, 'depth'>>(
    db,
    `select distinct on (e.id) ${columns}, r.kind, r.key as via from ${from} and r.kind = any($3) order by e.id, r.kind, r.key`,
    params,
    'LIST',
  );
  return rows.map(row => ({ ...row, depth }));
}

/** What falls itself: a document, which is not part of the answer; else the documents that name it, which are its first level. */
async function roots(
  db: DataSource,
  principal: Principal,
  falling: Falling,
  bounds: { after: string; most: number } | null = null,
): Promise<{ root: Fallen | null; first: Fallen[] }> {
  const given = (Object.keys(falling) as (keyof Falling)[]).filter(name => falling[name]);
  const [what, other] = given;
  if (!what || other) throw badInput('of', 'Name one of document, body, standard and place.');
  const params: unknown[] = [];
  const say = (value: unknown) => `$${params.push(value)}`;
  const { place } = falling;
  const conditions: Record<keyof Falling, () => string> = {
    document: () => `e.id = ${say(falling.document)}`,
    body: () => `e.issuer_id = ${say(falling.body)}`,
    standard: () => `e.standard_ids @> array[${say(falling.standard)}]`,
    place: () => `e.party_keys @> array[${say(place && partyKey(place.name, place.country))}]`,
  };
  const found = conditions[what]();
  const state = what === 'document' ? `e.status <> 'DRAFT'` : inForce;
  const rows = await read<Omit<Fallen, 'depth'>>(
    db,
    `select ${columns}, null as kind, null as via from register.visible_entry e
     where ${found} and ${state} and ${visibleTo(principal, 'e', params)}
       ${bounds ? `and e.id > ${say(bounds.after)} order by e.id limit ${say(bounds.most)}` : 'order by e.id'}`,
    params,
    'LIST',
  );
  const depth = what === 'document' ? 0 : 1;
  const level = rows.map(row => ({ ...row, depth }));
  return what === 'document' ? { root: level[0] ?? null, first: [] } : { root: null, first: level };
}

/** Of what falls first those after an id, so many: where a page ends among them, nothing else has to be looked for. None of a document. */
export const firstFallen = async (
  db: DataSource,
  principal: Principal,
  falling: Falling,
  bounds: { after: string; most: number },
): Promise<Fallen[]> => (falling.document ? [] : (await roots(db, principal, falling, bounds)).first);

/**
 * Everything in force that falls with it as far as the principal may know, depth by depth, each document once and by the shortest way. A depth
 * is looked for when it is asked for.
 */
export async function* levelsOf(db: DataSource, principal: Principal, falling: Falling): AsyncGenerator<Fallen[]> {
  const { root, first } = await roots(db, principal, falling);
  const seen = new Set([...(root ? [root.id] : []), ...first.map(({ id }) => id)]);
  if (first.length) yield first;
  let frontier = root ? [root] : first;
  for (let depth = (root?.depth ?? 1) + 1; frontier.length > 0; depth += 1) {
    const found = await nextLevel(db, principal, frontier, depth);
    frontier = found.filter(({ id }) => !seen.has(id));
    for (const { id } of frontier) seen.add(id);
    if (frontier.length) yield frontier;
  }
}
