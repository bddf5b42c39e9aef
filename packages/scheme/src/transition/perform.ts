import { type Act, dayOf, lifecycle, type Status } from '@conformity/certification';
import { type BodyFacts, references, visibleTo } from '@conformity/register';
import { badInput, conflict, notFound, read, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import { commit } from '../commit';
import type { DocumentScheme } from '../define-scheme';
import { type DocumentRow, documentColumns, type IssueRow } from '../document';
import { shownIssue } from '../register-entry';
import { requirePower, wordsOf } from './power';

/** A document with all its issues, as it stands after an act. */
export interface DocumentState<Content extends object> {
  document: DocumentRow;
  issues: IssueRow<Content>[];
}

/** What every act may say: the revision it was made from, and why. */
export interface ActRequest {
  /** The revision that the caller read; null acts on whatever stands there. */
  revision?: number | null;
  reason?: string | null;
}

/** A document in the hands of an act: locked, readable by the caller. */
export interface Held<Content extends object> extends DocumentState<Content> {
  em: EntityManager;
  /** The draft issue, where there is one. */
  draft: IssueRow<Content> | undefined;
  /** The latest public issue; the draft while there is none. */
  shown: IssueRow<Content>;
  body: BodyFacts;
  /** The issues that the act makes or changes: to be added to. */
  changed: IssueRow<Content>[];
  /** Numbers of the issues that it drops. */
  removed: number[];
}

/** A document held by an act that its status allows. */
export interface Work<Content extends object> extends Held<Content> {
  /** There is one in every act that the lifecycle table says needs one. */
  draft: IssueRow<Content>;
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
    const [work] = await hold(scheme, asking, em, [id]);
    if (!work) throw notFound(`The ${scheme.facts.noun} ${id}`);
    const { document, shown } = work;
    requirePower(asking, act, document);
    requireRevision(document, request.revision);
    requireStatus(scheme, work, act);
    const details = await change(work);
    document.revision += 1;
    const issueNumber = (lifecycle[act].needsDraftIssue ? work.draft : shown).number;
    const record = { act, issueNumber, reason: request.reason ?? null, details: details ?? {} };
    await commit(em, scheme, asking, [{ ...work, record }]);
    return { document, issues: work.issues };
  });
}

/**
 * Locks, in an act, those of the documents that exist and the caller may know of, in the order of their ids, with all their issues; a
 * constant number of statements. @throws BAD_INPUT where the directory does not know the body of one
 */
export async function hold<Content extends object>(
  scheme: DocumentScheme<Content>,
  { principal }: Pick<Asking, 'principal'>,
  em: EntityManager,
  ids: readonly string[],
): Promise<Work<Content>[]> {
  const params: unknown[] = [ids, scheme.documentType];
  const documents = await read<DocumentRow>(
    em,
    `select ${documentColumns} from document d where d.id = any($1) and d.document_type = $2 and d.deleted_at is null
       and ${visibleTo(principal, 'd', params)} order by d.id ${rowLock(em, 'for update')}`,
    params,
  );
  const issues = await read<IssueRow<Content>>(
    em,
    `select document_id as "documentId", number, issued_on as "issuedOn", published_at as "publishedAt", issuer, content
     from issue where document_id = any($1) order by document_id, number`,
    [documents.map(({ id }) => id)],
  );
  const bodies = await references(em, 'BODY', [...new Set(documents.map(({ issuerId }) => issuerId))]);
  return documents.map(document => {
    const own = issues.filter(({ documentId }) => documentId === document.id);
    const body = bodies.get(document.issuerId);
    if (!body) throw unknownBody(document.issuerId);
    const draft = own.find(({ publishedAt }) => !publishedAt) as IssueRow<Content>;
    return { em, document, issues: own, draft, shown: shownIssue(document, own), body, changed: [], removed: [] };
  });
}

/** @throws CONFLICT where somebody changed it since the caller read it. */
export function requireRevision({ number, revision }: DocumentRow, read: number | null | undefined) {
  if (read != null && read !== revision)
    throw conflict(`${number} is at revision ${revision}, not ${read}: somebody changed it. Read it again and repeat.`);
}

/** @throws CONFLICT where the lifecycle table does not allow the act. */
export function requireStatus<Content extends object>(
  { facts }: DocumentScheme<Content>,
  { document: { number, status }, draft }: Pick<Held<Content>, 'document' | 'draft'>,
  act: Act,
) {
  const { from, needsDraftIssue } = lifecycle[act];
  const allowed = from.filter(candidate => candidate !== null).join(' or ');
  if (!from.includes(status))
    throw conflict(`${number} is ${status}; you can ${wordsOf(act)} a ${facts.noun} only while it is ${allowed}.`);
  if (needsDraftIssue && !draft) throw conflict(`${number} has no draft issue. Amend it first.`);
  if (act === 'amend' && draft) throw conflict(`${number} has draft issue ${draft.number} already. Edit that one.`);
}

const unknownBody = (id: string) => badInput('body', `${id} is not a certification body of the directory.`);

/** @throws BAD_INPUT where the directory does not know the body. */
export async function bodyOf(em: EntityManager, id: string): Promise<BodyFacts> {
  const body = (await references(em, 'BODY', [id])).get(id);
  if (!body) throw unknownBody(id);
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
  { number: issueNumber, content }: IssueRow<Content>,
) {
  if (scheme.givenNumber) Object.assign(document, givenNumber(scheme, content));
  else {
    const suffix = scheme.suffixOf?.(content) ?? '';
    document.number = scheme.grammar.print({ ...document.numberParts, suffix, issueNumber }).canonical;
  }
}

/** The number that the body gave, as it is kept. @throws BAD_INPUT where it can be no number of the type. */
export function givenNumber<Content extends object>(
  { grammar, givenNumber: given }: DocumentScheme<Content>,
  content: Content,
): Pick<DocumentRow, 'number' | 'numberKey' | 'numberParts'> {
  const reading = grammar.read(given?.(content) ?? '');
  if (!reading)
    throw badInput(
      'number',
      `is no ${grammar.series}. Write it as it is printed: 3 to 40 letters and digits, four digits at least.`,
    );
  const { canonical, key, bodyCode, serial } = reading;
  return {
    number: canonical,
    numberKey: key,
    numberParts: { bodyCode, countryCode: null, year: null, serial },
  };
}
