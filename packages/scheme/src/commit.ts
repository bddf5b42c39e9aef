import { bodiesWithCodes, citationsOf, removeEntries, writeEntries, writePrintedIssues } from '@conformity/register';
import { read, rowsOf, upsertionOf } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { nameAnnexes } from './annexes';
import type { Asking } from './asking';
import { type ActRecord, appendAudit } from './audit-trail';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, IssueRow, type IssuerSnapshot } from './document';
import { NumberConflictError } from './number-conflicts';
import { printedRows } from './printed';
import { entryOf, shownIssue } from './register-entry';
import { tellDependents, tellTasks } from './tasks';

/** What an act did to a document. */
export interface Change<Content extends object> {
  document: DocumentRow;
  /** All its issues as they stand after the act. */
  issues: readonly IssueRow<Content>[];
  /** Those of them that the act made or changed. */
  changed: readonly IssueRow<Content>[];
  /** Numbers of issues that the act dropped. */
  removed?: readonly number[];
  record: ActRecord;
}

const writeDocuments = upsertionOf(DocumentRow);
const writeIssues = upsertionOf(IssueRow);

/**
 * Writes what an act did to any number of documents of a scheme, in the act's transaction: rows, audit entries and register
 * entries together, in a handful of statements however many there are. Each row's revision is the caller's to raise.
 * @throws CONFLICT for a number that is in the register already, or begins with the code of another body
 */
export async function commit<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  asking: Pick<Asking, 'principal' | 'now' | 'requestId'>,
  changes: readonly Change<Content>[],
): Promise<void> {
  if (scheme.givenNumber)
    await requireOwnPrefixes(
      em,
      changes.map(({ document }) => document),
    );
  for (const { document, issues } of changes)
    if (issues.length) document.isPrivate = isPrivate(scheme, document, shownIssue(document, issues));
  const issues = [...new Set(changes.flatMap(({ changed }) => changed))];
  for (const issue of issues) if (!issue.publishedAt) issue.draftedAt ??= asking.now;
  await citeStandards(em, scheme, changes);
  const removed = changes.flatMap(({ document, removed = [] }) => removed.map(number => ({ id: document.id, number })));
  await unlessTaken(
    read(em, writeDocuments, [
      rowsOf(
        DocumentRow,
        changes.map(({ document }) => document),
      ),
    ]),
    changes.map(({ document }) => document),
  );
  if (issues.length) await read(em, writeIssues, [rowsOf(IssueRow, issues)]);
  if (removed.length)
    await em.query(
      `delete from issue using jsonb_to_recordset($1::jsonb) as dropped(id text, number int)
       where issue.document_id = dropped.id and issue.number = dropped.number`,
      [JSON.stringify(removed)],
    );
  await nameAnnexes(em, scheme, changes);
  await appendAudit(em, asking, changes);
  const gone = changes.filter(({ document }) => document.deletedAt).map(({ document }) => document.id);
  const kept = changes.filter(({ document }) => !document.deletedAt);
  if (gone.length) await removeEntries(em, gone);
  const printed = kept.map(({ document, changed }) => ({ document, issues: [...new Set(changed)] }));
  await writePrintedIssues(em, printedRows(scheme, printed));
  if (kept.length)
    await writeEntries(
      em,
      kept.map(({ document, issues }) => entryOf(scheme, document, issues)),
    );
  await tellTasks(em, scheme, kept);
  await tellDependents(em, scheme, changes);
}

/** Keeps with public issues that were made or changed what the directory says today of the standards that they cite. */
async function citeStandards<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  changes: readonly Change<Content>[],
): Promise<void> {
  const citing = changes.flatMap(({ document: { number }, changed }) =>
    changed.flatMap(issue => {
      if (!issue.publishedAt || !issue.issuer) return [];
      return { issue, standards: scheme.harmonise(issue.content, { number, issuedOn: issue.issuedOn }).standards };
    }),
  );
  const known = await citationsOf(
    em,
    citing.flatMap(({ standards }) => standards),
  );
  for (const { issue, standards } of citing) {
    const { citations: _, ...issuer } = issue.issuer as IssuerSnapshot;
    const citations = standards.flatMap(
      ({ standard, edition }) => known.find(one => one.standard === standard && one.edition === edition) ?? [],
    );
    issue.issuer = { ...issuer, ...(citations.length && { citations }) };
  }
}

const isPrivate = <Content extends object>(
  { harmonise }: DocumentScheme<Content>,
  { number }: DocumentRow,
  { content, issuedOn }: IssueRow<Content>,
) => harmonise(content, { number, issuedOn }).isPrivate ?? false;

/**
 * A prefix belongs to the body whose code it is, so that nobody takes numbers which another body will give. Numbers that are public stay
 * as they are.
 */
async function requireOwnPrefixes(em: EntityManager, documents: readonly DocumentRow[]): Promise<void> {
  const fresh = documents.filter(({ issueNumber, origin }) => issueNumber === null && origin === 'REGISTER');
  const codes = fresh.flatMap(({ numberParts: { bodyCode } }) => bodyCode || []);
  const known = codes.length ? await bodiesWithCodes(em, [...new Set(codes)]) : [];
  for (const { number, numberParts, system, issuerId } of fresh) {
    const owners = known.filter(owner => owner.code === numberParts.bodyCode && owner.system === system);
    if (owners.length && !owners.some(({ id }) => id === issuerId))
      throw new NumberConflictError(number, issuerId, 'PREFIX_OF_ANOTHER_BODY');
  }
}

/** @throws CONFLICT that says of a number which another document has nothing else than of one that is another body's to give */
async function unlessTaken(written: Promise<unknown>, documents: readonly DocumentRow[]): Promise<void> {
  try {
    await written;
  } catch (fault) {
    const { constraint, detail } = fault as { constraint?: string; detail?: string };
    if (constraint !== 'document_number_key_key') throw fault;
    const key = /\)=\((.*)\)/.exec(detail ?? '')?.[1];
    const refused = documents.find(({ numberKey }) => numberKey === key);
    throw new NumberConflictError(refused?.number ?? 'This number', refused?.issuerId ?? '', 'TAKEN');
  }
}
