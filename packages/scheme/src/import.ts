import { type CalendarDate, dayOf, type NumberReading } from '@conformity/certification';
import { badInput, type Context } from '@conformity/subgraph';
import { v7 as uuid } from 'uuid';
import { type AuditRow, auditHash, issueState, stateHash } from './audit-trail';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { reserveSerials } from './number-sequence';
import type { BodyFacts } from './reference';
import { entryOf, writeEntries } from './register-entry';

/** A document as an earlier register has it: its number and its issues, the earliest first. */
export interface ImportedDocument<Content extends object> {
  number: string;
  body: BodyFacts;
  /** `issuedOn` is null where the earlier register does not tell it. */
  issues: { number: number; issuedOn: CalendarDate | null; content: Content }[];
}

type Asking = Pick<Context, 'principal' | 'db' | 'now' | 'requestId'>;

/**
 * Takes over documents that are public elsewhere, with their numbers and issue chains, in one transaction and a handful of
 * statements. They are CURRENT, marked LEGACY, and each has one audit entry. No rule is asked: they were issued long ago.
 * @throws BAD_INPUT for a number that is not one of the type, or a document without issues.
 */
export async function importDocuments<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  documents: readonly ImportedDocument<Content>[],
): Promise<void> {
  const rows = documents.map(imported => rowsOf(scheme, asking, imported));
  await asking.db.transaction(async em => {
    const insert = (table: string, values: unknown[]) =>
      em.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
        JSON.stringify(values),
      ]);
    await insert(
      'document',
      rows.map(({ document }) => inSnakeCase(document)),
    );
    const states = await em.query<{ document_id: string; number: number; state: unknown }[]>(
      `insert into issue (document_id, number, issued_on, published_at, issuer, content)
       select document_id, number, issued_on, published_at, issuer, content
       from jsonb_populate_recordset(null::issue, $1::jsonb) returning document_id, number, ${issueState} as state`,
      [JSON.stringify(rows.flatMap(({ issues }) => issues.map(inSnakeCase)))],
    );
    const statesOf = new Map<string, unknown[]>();
    for (const { document_id, state } of states.sort((a, b) => a.number - b.number))
      statesOf.set(document_id, [...(statesOf.get(document_id) ?? []), state]);
    const entries = rows.map(({ document }) => auditOf(asking, document, statesOf.get(document.id) ?? []));
    await em.query(
      `insert into audit_entry (document_id, sequence, act, at, by_id, by_name, request_id, issue_number, reason, details,
                                state_hash, previous_hash, hash)
       select document_id, sequence, act, at, by_id, by_name, request_id, issue_number, reason, details,
              state_hash, previous_hash, hash
       from jsonb_populate_recordset(null::audit_entry, $1::jsonb)`,
      [JSON.stringify(entries.map(inSnakeCase))],
    );
    await writeEntries(
      em,
      rows.map(({ document, issues }) => entryOf(scheme, document, issues)),
    );
    await reserveSerials(
      em,
      rows.map(({ reading }) => serialOf(scheme, reading)),
    );
  });
}

const serialOf = ({ grammar }: Pick<DocumentScheme<object>, 'grammar'>, { bodyCode, year, serial }: NumberReading) => ({
  series: grammar.series,
  bodyCode,
  year: grammar.perYear ? (year ?? 0) : 0,
  serial,
});

function rowsOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  { now }: Asking,
  { number, body, issues }: ImportedDocument<Content>,
) {
  const { facts, grammar, documentType } = scheme;
  const reading = grammar.read(number);
  const last = issues.at(-1);
  const first = issues[0];
  if (!reading) throw badInput('number', `${number} is not the number of a ${facts.title}.`);
  if (!first || !last) throw badInput('issues', `${number} has no issue.`);
  const { bodyCode, countryCode, year, serial, key, canonical } = reading;
  const document: DocumentRow = {
    id: `${facts.idPrefix}_${uuid()}`,
    documentType,
    system: facts.system,
    issuerId: body.id,
    number: canonical,
    numberKey: key,
    numberParts: { bodyCode, countryCode, year, serial },
    status: 'CURRENT',
    statusReason: null,
    statusSince: instantOf(first.issuedOn) ?? now,
    statusHistory: [{ status: 'CURRENT', since: first.issuedOn ?? dayOf(now) }],
    issueNumber: last.number,
    productsAffected: null,
    origin: 'LEGACY',
    revision: 1,
    createdAt: now,
    deletedAt: null,
  };
  const { name, address, country } = body;
  const issuer = { code: bodyCode, name, address, country };
  const issueRows: IssueRow<Content>[] = issues.map(issue => ({
    ...issue,
    documentId: document.id,
    publishedAt: instantOf(issue.issuedOn) ?? now,
    issuer,
  }));
  return { reading, document, issues: issueRows };
}

const instantOf = (day: CalendarDate | null) => day && new Date(`${day}T00:00:00Z`);

function auditOf({ principal, now, requestId }: Asking, document: DocumentRow, issueStates: readonly unknown[]) {
  const entry: Omit<AuditRow, 'id' | 'hash'> = {
    documentId: document.id,
    sequence: 1,
    act: 'import',
    at: now,
    byId: principal.id,
    byName: principal.name,
    requestId,
    issueNumber: document.issueNumber,
    reason: null,
    details: {},
    stateHash: stateHash(document, issueStates),
    previousHash: null,
  };
  return { ...entry, hash: auditHash(entry) };
}

const inSnakeCase = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`), value]),
  );
