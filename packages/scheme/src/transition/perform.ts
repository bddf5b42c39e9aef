import { type Action, can, officerActions, powers } from '@conformity/access';
import { type Act, dayOf, lifecycle, type Status } from '@conformity/certification';
import { badInput, type Context, conflict, forbidden, notFound, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { appendAudit } from '../audit-trail';
import type { DocumentScheme } from '../define-scheme';
import { DocumentRow, documentColumns, IssueRow } from '../document';
import { type BodyFacts, references } from '../reference';
import { entryOf, removeEntry, shownIssue, writeEntries } from '../register-entry';
import { visibleTo } from '../visibility';

/** A document with all its issues, as it stands after an act. */
export interface DocumentState<Content extends object> {
  document: DocumentRow;
  issues: IssueRow<Content>[];
}

/** The part of a context that an act needs. */
export type Asking = Pick<Context, 'principal' | 'db' | 'now' | 'today' | 'requestId'>;

/** What every act may say: the revision it was made from, and why. */
export interface ActRequest {
  /** The revision that the caller read; null acts on whatever stands there. */
  revision?: number | null;
  reason?: string | null;
}

/** A document in the hands of an act: locked, readable by the caller, in a status that allows the act. */
export interface Work<Content extends object> extends DocumentState<Content> {
  em: EntityManager;
  /** The draft issue; there is one in every act that the lifecycle table says needs one. */
  draft: IssueRow<Content>;
  /** The latest public issue; the draft while there is none. */
  shown: IssueRow<Content>;
  body: BodyFacts;
}

type Details = Record<string, unknown>;

/**
 * The one frame of every act on a document: in one transaction it locks the document, asks whether the caller may know of it
 * and may do this, whether the revision and the status allow it, makes the change, and writes row, audit entry and register
 * entry together. @throws NOT_FOUND, FORBIDDEN, CONFLICT, and whatever `change` throws; then nothing is written.
 */
export async function perform<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  act: Act,
  request: ActRequest,
  change: (work: Work<Content>) => Promise<Details | undefined>,
): Promise<DocumentState<Content>> {
  return asking.db.transaction(async em => {
    const document = await lockVisible(scheme, asking, em, id);
    requirePower(asking, act, document);
    requireRevision(document, request.revision);
    const issues = (await em.find(IssueRow, {
      where: { documentId: id },
      order: { number: 'ASC' },
    })) as IssueRow<Content>[];
    const draft = issues.find(({ publishedAt }) => !publishedAt);
    requireStatus(scheme, document, act, draft);
    const body = await bodyOf(em, document.issuerId);
    const shown = shownIssue(document, issues);
    const work = { em, document, issues, draft: draft as IssueRow<Content>, shown, body };
    const details = await change(work);
    document.revision += 1;
    const { id: _id, ...changed } = document;
    await em.update(DocumentRow, { id }, changed as never);
    await appendAudit(em, asking, document, {
      act,
      issueNumber: (lifecycle[act].needsDraftIssue ? work.draft : shown).number,
      reason: request.reason ?? null,
      details: details ?? {},
    });
    if (document.deletedAt) await removeEntry(em, id);
    else await writeEntries(em, [entryOf(scheme, document, work.issues)]);
    return { document, issues: work.issues };
  });
}

/** Locks the document for the transaction. @throws NOT_FOUND where it does not exist or the caller may not know of it. */
export async function lockVisible<Content extends object>(
  { documentType, facts }: DocumentScheme<Content>,
  { principal }: Asking,
  em: EntityManager,
  id: string,
): Promise<DocumentRow> {
  const params: unknown[] = [id, documentType];
  const [found] = await read<DocumentRow>(
    em,
    `select ${documentColumns} from document d where d.id = $1 and d.document_type = $2 and d.deleted_at is null
       and ${visibleTo(principal, 'd', params)} for update`,
    params,
  );
  if (!found) throw notFound(`The ${facts.noun} ${id}`);
  return em.create(DocumentRow, found);
}

const roleNames: Record<string, string> = {
  CB_BASIC: 'an officer of the issuing body',
  CB_ADMIN: 'an administrator of the issuing body',
  SECRETARIAT: 'the Secretariat',
  IT_ADMIN: 'the IT administrator',
};

/** @throws FORBIDDEN, naming who may. */
export function requirePower({ principal }: Asking, act: Act, { system, issuerId, number }: DocumentRow) {
  const action = `document:${act}` as Action;
  if (can(principal, action, { system, bodyId: issuerId })) return;
  const roles = [...new Set(powers[action].map(role => roleNames[role]))].join(' or ');
  const officer = officerActions.includes(action) ? ' with the authorising-officer capability' : '';
  throw forbidden(`Only ${roles}${officer} may ${wordsOf(act)} ${number}.`);
}

const wordsOf = (act: Act) => act.replace('delete-draft', 'delete the draft of');

function requireRevision({ number, revision }: DocumentRow, read: number | null | undefined) {
  if (read != null && read !== revision)
    throw conflict(`${number} is at revision ${revision}, not ${read}: somebody changed it. Read it again and repeat.`);
}

function requireStatus<Content extends object>(
  { facts }: DocumentScheme<Content>,
  { number, status }: DocumentRow,
  act: Act,
  draft: IssueRow<Content> | undefined,
) {
  const { from, needsDraftIssue } = lifecycle[act];
  const allowed = from.filter(candidate => candidate !== null).join(' or ');
  if (!from.includes(status))
    throw conflict(`${number} is ${status}; you can ${wordsOf(act)} a ${facts.noun} only while it is ${allowed}.`);
  if (needsDraftIssue && !draft) throw conflict(`${number} has no draft issue. Amend it first.`);
  if (act === 'amend' && draft) throw conflict(`${number} has draft issue ${draft.number} already. Edit that one.`);
}

/** @throws BAD_INPUT where the directory does not know the body. */
export async function bodyOf(em: EntityManager, id: string): Promise<BodyFacts> {
  const body = (await references(em, 'BODY', [id])).get(id);
  if (!body) throw badInput('body', `${id} is not a certification body of the directory.`);
  return body;
}

/** Sets status and reason; the history grows only where the status changes. */
export function setStatus(
  document: DocumentRow,
  status: Status,
  now: Date,
  since = dayOf(now),
  reason: string | null = null,
) {
  document.statusReason = reason;
  if (document.status === status) return;
  document.status = status;
  document.statusSince = now;
  document.statusHistory = [...document.statusHistory, { status, since }];
}

/** Prints the number anew, with the suffix and issue of the issue that it now stands for. */
export function printNumber<Content extends object>(
  scheme: DocumentScheme<Content>,
  document: DocumentRow,
  issue: IssueRow<Content>,
) {
  const suffix = scheme.suffixOf?.(issue.content) ?? '';
  document.number = scheme.grammar.print({ ...document.numberParts, suffix, issueNumber: issue.number }).canonical;
}

/** Writes what an act changed of an issue. */
export async function saveIssue(em: EntityManager, issue: IssueRow): Promise<void> {
  const { documentId, number, ...changed } = issue;
  await em.update(IssueRow, { documentId, number }, changed as never);
}
