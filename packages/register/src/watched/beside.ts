import type { CalendarDate, DocumentType, System } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { publicly } from '../visibility';

/** What whoever watches over documents knows them by. */
export interface Watched {
  id: string;
  number: string;
  /** By which other documents name it. */
  numberKey: string;
  system: System;
  issuerId: string;
}

const watched = `e.id, e.number, e.number_key as "numberKey", e.system, e.issuer_id as "issuerId"`;

/** The documents with these ids that whoever asks may know of, by id; drafts too. */
export async function watchedById(
  em: DataSource | EntityManager,
  ids: readonly string[],
): Promise<Map<string, Watched>> {
  const rows = await read<Watched>(em, `select ${watched} from register.visible_entry e where e.id = any($1)`, [ids]);
  return new Map(rows.map(row => [row.id, row]));
}

/** The public document with this id, if whoever asks may know of it; null where there is none. */
export async function publicById(em: DataSource | EntityManager, id: string): Promise<Watched | null> {
  const [found] = await read<Watched>(
    em,
    `select ${watched} from register.visible_entry e where e.id = $1 and e.status <> 'DRAFT'`,
    [id],
  );
  return found ?? null;
}

/**
 * Joins what a statement has beside documents, by its column with their ids, to the documents that whoever asks may know of: `e`, with all
 * that `visibleTo` and `keptBy` ask for, and its `number`, `number_key` and `scheme`.
 */
export const besideEntries = (idColumn: string): string => `join register.visible_entry e on e.id = ${idColumn}`;

/** That the register keeps the entry `e` as in force: it may have expired. */
export const inForce = `e.status in ('CURRENT', 'SUSPENDED')`;

const ofInForce = (condition: string) => `select e.id from register.visible_entry e where ${condition} and ${inForce}`;

/** Statements of the ids of documents in force; arrays of what they ask for are `$1`. */
export const idsInForce = {
  all: () => ofInForce('true'),
  ofBodies: () => ofInForce('e.issuer_id = any($1)'),
  citing: () => ofInForce('e.standard_ids && $1'),
  /** Those that name the documents with these ids, or what `others` selects of `system` and `number_key`: such as of what has left the register. */
  naming: (others: string) => `
    select naming.id from (
      select e.system, e.number_key from register.visible_entry e where e.id = any($1) union ${others}
    ) as named
    cross join lateral (
      select e.id from register.visible_entry e
      where e.relations @> jsonb_build_array(jsonb_build_object('key', named.number_key)) and e.system = named.system and ${inForce}
      offset 0
    ) as naming`,
};

/** From what a random sample is drawn. */
export interface DrawnFrom {
  /** Of the latest issue, both inclusive. */
  from: CalendarDate;
  to: CalendarDate;
  systems: readonly string[];
  documentTypes: readonly DocumentType[];
}

/** A statement of the public documents in force that were issued in these days, as the rows `e` of `besideEntries`. */
export function drawnFrom({ from, to, systems, documentTypes }: DrawnFrom, params: unknown[]): string {
  const say = (value: unknown) => `$${params.push(value)}`;
  return `select e.id, e.number, e.issuer_id, e.scheme from register.visible_entry e
    where e.sorted_on between ${say(from)} and ${say(to)} and e.issued_on is not null and e.system = any(${say(systems)})
      and e.document_type = any(${say(documentTypes)}) and ${inForce} and ${publicly('e')}`;
}
