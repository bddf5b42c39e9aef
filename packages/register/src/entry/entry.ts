import {
  type CalendarDate,
  type DocumentType,
  readNumber,
  type Scheme,
  type Status,
  type System,
} from '@conformity/certification';
import type { DataSource, EntityManager } from 'typeorm';
import type { Certificate } from '../harmonised/certificate';

/** The harmonised face of a document, as every subgraph answers it: a pure function of the owner's rows. */
export type Face = Omit<Certificate, 'effectiveStatus' | 'effectiveStatusReason'> & { __typename: string };

/** A row of the register: the face of a document, and the keys by which it is found. Names as in SQL. */
export interface RegisterEntry {
  id: string;
  system: System;
  scheme: Scheme;
  document_type: DocumentType;
  number: string;
  number_key: string;
  family_key: string;
  status: Status;
  status_since: Date;
  /** What a master certificate imposes: the status that it has, and the last day of its validity. */
  imposed_status: Status | null;
  imposed_until: CalendarDate | null;
  is_private: boolean;
  issued_on: CalendarDate | null;
  first_issued_on: CalendarDate | null;
  valid_until: CalendarDate | null;
  issuer_id: string;
  /** Documents that this one names, with the key of each number. */
  relations: { kind: string; number: string; key: string }[];
  countries: string[];
  /** How each party is found as an organisation: `org:` and its id in the directory, and `NAME|CC`. */
  party_keys: string[];
  /** The last change that the public saw: a status or an issue. */
  updated_at: Date;
  categories: string[];
  /** As it is compared: in lower case. */
  trademark: string | null;
  /** Each standard with its edition and amendment, with its edition, and alone. */
  standard_ids: string[];
  /** The day by which lists are ordered: of the latest public issue, or of the first save of a draft. */
  sorted_on: CalendarDate;
  search_text: string;
  revision: number;
  face: Face;
}

/** The identity of a number in its system, however it is written; the number itself where no grammar of the system reads it. */
export const keyOfNumber = (number: string, system: System): string =>
  readNumber(number).find(reading => reading.system === system)?.key ?? number;

const columns: Record<keyof Omit<RegisterEntry, 'id'>, true> = {
  system: true,
  scheme: true,
  document_type: true,
  number: true,
  number_key: true,
  family_key: true,
  status: true,
  status_since: true,
  imposed_status: true,
  imposed_until: true,
  is_private: true,
  issued_on: true,
  first_issued_on: true,
  valid_until: true,
  issuer_id: true,
  relations: true,
  countries: true,
  party_keys: true,
  updated_at: true,
  categories: true,
  trademark: true,
  standard_ids: true,
  sorted_on: true,
  search_text: true,
  revision: true,
  face: true,
};

const upsert = `insert into register.entry as e
  select * from jsonb_populate_recordset(null::register.entry, $1::jsonb)
  on conflict (id) do update set ${Object.keys(columns)
    .map(column => `${column} = excluded.${column}`)
    .join(', ')}
  where e is distinct from excluded`;

/** Writes the entries of documents, inside the transaction of the act; a document has one entry, which is replaced. */
export async function writeEntries(em: Pick<EntityManager, 'query'>, entries: readonly RegisterEntry[]): Promise<void> {
  await em.query(upsert, [JSON.stringify(entries)]);
}

/**
 * Makes the register have these entries whatever it has now, and answers how many were wrong or missing. The caller holds the
 * documents: another entry with the number of one of them is not what its own document says.
 */
export async function mendEntries(em: EntityManager, entries: readonly RegisterEntry[]): Promise<number> {
  const rows = JSON.stringify(entries);
  await em.query(
    `delete from register.entry e using jsonb_to_recordset($1::jsonb) as right_one(id text, system text, number_key text)
     where e.system = right_one.system and e.number_key = right_one.number_key and e.id <> right_one.id`,
    [rows],
  );
  const [{ count }] = await em.query<[{ count: number }]>(
    `with mended as (${upsert} returning e.id) select count(*)::int as count from mended`,
    [rows],
  );
  return count;
}

/** Ids of entries whose documents are of these GraphQL types, those after one id, in order. */
export async function entryIdsAfter(
  db: DataSource,
  typenames: readonly string[],
  id: string,
  most: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `select id from register.entry where id > $1 and face->>'__typename' = any($2) order by id limit $3`,
    [id, typenames, most],
  );
  return rows.map(row => row.id);
}

/** Takes documents out of the register. */
export async function removeEntries(em: Pick<EntityManager, 'query'>, ids: readonly string[]): Promise<void> {
  await em.query(
    'with gone as (delete from register.printed_issue where document_id = any($1)) delete from register.entry where id = any($1)',
    [ids],
  );
}
