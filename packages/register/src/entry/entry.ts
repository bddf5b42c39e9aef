import {
  type CalendarDate,
  type DocumentType,
  readNumber,
  type Scheme,
  type Status,
  type System,
} from '@conformity/certification';
import type { Texts } from '@conformity/folding';
import { mendingOf, rowsOf } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import type { Certificate } from '../harmonised/certificate';
import { registerSchema } from '../schema';
import { keepingWords, wordsOf } from './words';

/** The harmonised face of a document, as every subgraph answers it: a pure function of the owner's rows. */
export type Face = Omit<Certificate, 'effectiveStatus' | 'effectiveStatusReason'> & { __typename: string };

/** A row of the register: the face of a document, and the keys by which it is found. */
@Entity({ name: 'entry', schema: registerSchema })
export class RegisterEntry {
  @PrimaryColumn('text') id!: string;
  @Column('text') system!: System;
  @Column('text') scheme!: Scheme;
  @Column('text', { name: 'document_type' }) documentType!: DocumentType;
  @Column('text') number!: string;
  @Column('text', { name: 'number_key' }) numberKey!: string;
  @Column('text', { name: 'family_key' }) familyKey!: string;
  @Column('text') status!: Status;
  @Column('timestamptz', { name: 'status_since' }) statusSince!: Date;
  /** What a master certificate imposes: the status that it has, and the last day of its validity. */
  @Column('text', { name: 'imposed_status', nullable: true }) imposedStatus!: Status | null;
  @Column('date', { name: 'imposed_until', nullable: true }) imposedUntil!: CalendarDate | null;
  @Column('boolean', { name: 'is_private' }) isPrivate!: boolean;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn!: CalendarDate | null;
  @Column('date', { name: 'first_issued_on', nullable: true }) firstIssuedOn!: CalendarDate | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: CalendarDate | null;
  @Column('text', { name: 'issuer_id' }) issuerId!: string;
  /** Documents that this one names, with the key of each number. */
  @Column('jsonb') relations!: { kind: string; number: string; key: string }[];
  @Column('text', { array: true }) countries!: string[];
  /** How each party is found as an organisation: `org:` and its id in the directory, and `NAME|CC`. */
  @Column('text', { name: 'party_keys', array: true }) partyKeys!: string[];
  /** The last change that the public saw: a status or an issue. */
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { array: true }) categories!: string[];
  /** As it is compared: in lower case. */
  @Column('text', { nullable: true }) trademark!: string | null;
  /** What few kinds of documents have, such as types of protection, as `traitOf` of packages/projection writes it. */
  @Column('text', { array: true }) traits!: string[];
  /** Each standard with its edition and amendment, with its edition, and alone. */
  @Column('text', { name: 'standard_ids', array: true }) standardIds!: string[];
  /** The day by which lists are ordered: of the latest public issue, or of the first save of a draft. */
  @Column('date', { name: 'sorted_on' }) sortedOn!: CalendarDate;
  /** By what it is found, by field; empty where the entry is older than these: `reindex` fills it. */
  @Column('jsonb') texts!: Texts;
  /** The same as `searchLine` of packages/folding writes it. */
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('int') revision!: number;
  @Column('jsonb') face!: Face;
}

/** The identity of a number in its system, however it is written; the number itself where no grammar of the system reads it. */
export const keyOfNumber = (number: string, system: System): string =>
  readNumber(number).find(reading => reading.system === system)?.key ?? number;

const mendEntry = mendingOf(RegisterEntry);

/** Writes the entries of documents, inside the transaction of the act; a document has one entry, which is replaced. */
export async function writeEntries(em: Pick<EntityManager, 'query'>, entries: readonly RegisterEntry[]): Promise<void> {
  await em.query(`with ${keepingWords} ${mendEntry}`, [rowsOf(RegisterEntry, entries), wordsOf(entries)]);
}

/**
 * Makes the register have these entries whatever it has now, and answers how many were wrong or missing. The caller holds the
 * documents: another entry with the number of one of them is not what its own document says.
 */
export async function mendEntries(em: EntityManager, entries: readonly RegisterEntry[]): Promise<number> {
  const rows = rowsOf(RegisterEntry, entries);
  await em.query(
    `delete from register.entry e using jsonb_to_recordset($1::jsonb) as right_one(id text, system text, number_key text)
     where e.system = right_one.system and e.number_key = right_one.number_key and e.id <> right_one.id`,
    [rows],
  );
  const [{ count }] = await em.query<[{ count: number }]>(
    `with ${keepingWords}, mended as (${mendEntry} returning entry.id) select count(*)::int as count from mended`,
    [rows, wordsOf(entries)],
  );
  return count;
}

/** The numbers of those whose entry the register does not have, or has otherwise. Nothing is changed. */
export async function wrongEntries(em: EntityManager, entries: readonly RegisterEntry[]): Promise<string[]> {
  const rows = await em.query<{ number: string }[]>(
    `select number from jsonb_populate_recordset(null::register.entry, $1::jsonb) demanded
     where not exists (select from register.entry e where e.id = demanded.id and e = demanded)`,
    [rowsOf(RegisterEntry, entries)],
  );
  return rows.map(({ number }) => number);
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
