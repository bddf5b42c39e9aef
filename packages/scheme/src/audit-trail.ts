import type { Act } from '@conformity/certification';
import { type Context, digest, forMaintenance, insertionOf, read, rowsOf } from '@conformity/subgraph';
import {
  Column,
  type DataSource,
  Entity,
  type EntityManager,
  type FindOperator,
  In,
  MoreThan,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { DocumentRow } from './document';

/** One act on a document, chained to the act before it on the same document. Rows are only ever added. */
@Entity('audit_entry')
export class AuditRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'document_id' }) documentId!: string;
  /** 1, 2, 3 ... within the document. */
  @Column('int') sequence!: number;
  @Column('text') act!: Act;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('int', { name: 'issue_number', nullable: true }) issueNumber!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** What else the act was made of: overrides, the content that was published or corrected. */
  @Column('jsonb') details!: Record<string, unknown>;
  /** Of the document and all its issues as the act left them. */
  @Column('text', { name: 'state_hash' }) stateHash!: string;
  @Column('text', { name: 'previous_hash', nullable: true }) previousHash!: string | null;
  @Column('text') hash!: string;
}

/** What an act tells the audit trail. */
export interface ActRecord {
  act: Act;
  issueNumber: number | null;
  reason: string | null;
  details: Record<string, unknown>;
}

/** The hash that an entry must have: of everything it says and of the entry before it. */
export function auditHash(entry: Omit<AuditRow, 'id' | 'hash'>): string {
  const {
    documentId,
    sequence,
    act,
    at,
    byId,
    byName,
    requestId,
    issueNumber,
    reason,
    details,
    stateHash,
    previousHash,
  } = entry;
  const said = [documentId, sequence, act, at.toISOString(), byId, byName, requestId, issueNumber, reason, details];
  return digest([...said, stateHash, previousHash]);
}

/** An issue as the state hash sees it: a row of `issue` in SQL, all that it says. */
export const issueState = `json_build_array(number, issued_on, published_at at time zone 'UTC', issuer, content_hash)`;

/**
 * The hash of everything that stands in the row of a document and in those of its issues, given as `issueState` by number. A
 * column that was added later is left out where it holds its default, or no earlier trail would agree any more.
 */
export function stateHash({ isPrivate, master, recorded, ...row }: DocumentRow, issues: readonly unknown[]): string {
  return digest([
    { ...row, ...(isPrivate && { isPrivate }), ...(master && { master }), ...(recorded && { recorded }) },
    issues,
  ]);
}

/** Adds the entry of an act to the trail of each document, inside the act's transaction, after every other change of it. */
export async function appendAudit(
  em: EntityManager,
  { principal, now, requestId }: Pick<Context, 'principal' | 'now' | 'requestId'>,
  acts: readonly { document: DocumentRow; record: ActRecord }[],
): Promise<void> {
  const states = await read<{ id: string; issues: unknown[] | null; sequence: number; hash: string | null }>(
    em,
    `select acted.id, coalesce(last.sequence, 0) as sequence, last.hash,
       (select json_agg(${issueState} order by number) from issue where document_id = acted.id) as issues
     from unnest($1::text[]) as acted(id)
     left join lateral (
       select sequence, hash from audit_entry where document_id = acted.id order by sequence desc limit 1
     ) as last on true`,
    [acts.map(({ document }) => document.id)],
  );
  const stateOf = new Map(states.map(state => [state.id, state]));
  const entries = acts.map(({ document, record }) => {
    const state = stateOf.get(document.id);
    const entry = {
      ...record,
      documentId: document.id,
      sequence: (state?.sequence ?? 0) + 1,
      at: now,
      byId: principal.id,
      byName: principal.name,
      requestId,
      details: JSON.parse(JSON.stringify(record.details)),
      stateHash: stateHash(document, state?.issues ?? []),
      previousHash: state?.hash ?? null,
    };
    return { ...entry, hash: auditHash(entry) };
  });
  await read(em, addEntries, [rowsOf(AuditRow, entries)]);
}

const addEntries = insertionOf(AuditRow);

/** Where a trail and the document it belongs to no longer agree. */
export interface AuditBreak {
  documentId: string;
  number: string;
  sequence: number | null;
  message: string;
}

/** So many documents are read at a time. */
const batch = 200;

/**
 * Every break in the trails of a subgraph: an entry that was edited, removed or put in, and a document or issue that no longer
 * is as its last act left it. Reads a batch of documents at a time, in the order of their ids, so that a register of any size can be checked.
 */
export async function* auditBreaks(db: DataSource, documentId: string | null = null): AsyncGenerator<AuditBreak> {
  for (let after = ''; ; ) {
    const asked = documentId ?? MoreThan(after);
    // As they stood at one moment, for acts go on.
    const { last, breaks } = await forMaintenance(db).transaction('REPEATABLE READ', em => breaksAmong(em, asked));
    yield* breaks;
    if (!last || documentId !== null) return;
    after = last;
  }
}

/** Of the next batch of documents; with the last of them, null where there are no more. */
async function breaksAmong(em: EntityManager, asked: string | FindOperator<string>) {
  const documents = await em.find(DocumentRow, { where: { id: asked }, order: { id: 'ASC' }, take: batch });
  const ids = documents.map(({ id }) => id);
  const entries = await em.find(AuditRow, { where: { documentId: In(ids) }, order: { sequence: 'ASC' } });
  const issues = await em.query<{ id: string; states: unknown[] }[]>(
    `select document_id as id, json_agg(${issueState} order by number) as states from issue
     where document_id = any($1) group by document_id`,
    [ids],
  );
  const entriesOf = new Map<string, AuditRow[]>(ids.map(id => [id, []]));
  for (const entry of entries) entriesOf.get(entry.documentId)?.push(entry);
  const statesOf = new Map(issues.map(({ id, states }) => [id, states]));
  const breaks: AuditBreak[] = documents.flatMap(document => {
    const { id, number } = document;
    const state = stateHash(document, statesOf.get(id) ?? []);
    return breaksOf(entriesOf.get(id) ?? [], state).map(found => ({ documentId: id, number, ...found }));
  });
  return { last: ids.at(-1) ?? null, breaks };
}

function breaksOf(entries: AuditRow[], state: string): Omit<AuditBreak, 'documentId' | 'number'>[] {
  const breaks: Omit<AuditBreak, 'documentId' | 'number'>[] = entries.flatMap((entry, index) => {
    const previous = entries[index - 1];
    const { sequence } = entry;
    if (sequence !== (previous?.sequence ?? 0) + 1)
      return [{ sequence, message: 'An entry before this one is missing.' }];
    if (entry.previousHash !== (previous?.hash ?? null))
      return [{ sequence, message: 'The chain to the entry before is broken.' }];
    return auditHash(entry) === entry.hash
      ? []
      : [{ sequence, message: 'The entry was changed after it was written.' }];
  });
  const last = entries.at(-1);
  if (last?.stateHash !== state)
    breaks.push({
      sequence: last?.sequence ?? null,
      message: 'The document or one of its issues was changed without an act.',
    });
  return breaks;
}
