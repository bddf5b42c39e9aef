import {
  type CalendarDate,
  type DocumentType,
  readNumber,
  type Scheme,
  type Status,
  type System,
} from '@conformity/certification';
import type { EntityManager } from 'typeorm';
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

const replaced: readonly (keyof RegisterEntry)[] = [
  'scheme',
  'document_type',
  'number',
  'number_key',
  'family_key',
  'status',
  'status_since',
  'imposed_status',
  'imposed_until',
  'is_private',
  'issued_on',
  'first_issued_on',
  'valid_until',
  'relations',
  'countries',
  'party_keys',
  'updated_at',
  'categories',
  'trademark',
  'standard_ids',
  'sorted_on',
  'search_text',
  'revision',
  'face',
];

/** Writes the entries of documents, inside the transaction of the act; a document has one entry, which is replaced. */
export async function writeEntries(em: Pick<EntityManager, 'query'>, entries: readonly RegisterEntry[]): Promise<void> {
  await em.query(
    `insert into register.entry
     select * from jsonb_populate_recordset(null::register.entry, $1::jsonb)
     on conflict (id) do update set ${replaced.map(column => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(entries)],
  );
}

/** Takes documents out of the register. */
export async function removeEntries(em: Pick<EntityManager, 'query'>, ids: readonly string[]): Promise<void> {
  await em.query(
    'with gone as (delete from register.printed_issue where document_id = any($1)) delete from register.entry where id = any($1)',
    [ids],
  );
}
