import { can } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import { type BodyFacts, codeOn } from '@conformity/register';
import { badInput, forbidden } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Asking } from '../asking';
import { commit } from '../commit';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow, IssueRow } from '../document';
import { takeSerial } from '../number-sequence';
import { type ActRequest, bodyOf, type DocumentState, givenNumber, perform, printNumber } from './perform';

/** The one body for which the principal may draft in the system. @throws FORBIDDEN, or BAD_INPUT where they must say which. */
export function ownBody({ principal }: Asking, system: string, bodyId: string | null | undefined): string {
  const ids = new Set(principal.memberships.flatMap(membership => membership.bodyId ?? []));
  const bodies = [...ids].filter(id => can(principal, 'document:draft', { system, bodyId: id }));
  if (bodies.length === 0) throw forbidden(`Only officers of a certification body of ${system} may draft.`);
  if (!bodyId && bodies.length > 1) throw badInput('body', `say for which body you draft: ${bodies.join(' or ')}.`);
  const chosen = bodyId ?? bodies[0] ?? '';
  if (!bodies.includes(chosen)) throw forbidden(`You may draft for ${bodies.join(' or ')}, not for ${chosen}.`);
  return chosen;
}

/**
 * Saves a first draft and takes its number, which is never given to another document (IECEx OD 011-1 Ed 4.0 cl. 2.3).
 * @throws FORBIDDEN, BAD_INPUT, NUMBERS_EXHAUSTED; CONFLICT where the body gave a number that is taken
 */
export function draft<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  { bodyId, content: typed }: { bodyId?: string | null; content: Content },
): Promise<DocumentState<Content>> {
  const { today } = asking;
  const issuerId = ownBody(asking, scheme.facts.system, bodyId);
  return asking.db.transaction(async em => {
    const body = await bodyOf(em, issuerId);
    const content = await prepared(scheme, em, typed, { previous: null, today });
    const number = scheme.givenNumber
      ? givenNumber(scheme, content)
      : await takeNumber(scheme, em, body, content, today);
    const document = newDocument(scheme, asking, issuerId, number);
    const issue = draftIssue(document.id, 0, content);
    const record = { act: 'draft' as const, issueNumber: 0, reason: null, details: {} };
    await commit(em, scheme, asking, [{ document, issues: [issue], changed: [issue], record }]);
    return { document, issues: [issue] };
  });
}

/** The next number of the body, of all bodies where it names none. @throws BAD_INPUT where it has no code, NUMBERS_EXHAUSTED */
export async function takeNumber<Content extends object>(
  { grammar, facts, suffixOf, kindOf }: DocumentScheme<Content>,
  em: EntityManager,
  body: BodyFacts,
  content: Content,
  today: CalendarDate,
): Promise<PrintedNumber> {
  const bodyCode = codeOn(body, today, facts.system);
  if (!bodyCode)
    throw badInput('body', `${body.name} has no code in use on ${today}. Have the Secretariat record one.`);
  const thisYear = Number(today.slice(0, 4));
  const kind = kindOf?.(content);
  const serial = await takeSerial(em, grammar, grammar.namesNoBody ? '' : bodyCode, thisYear);
  const parts = {
    bodyCode,
    countryCode: facts.noun === 'report' ? body.country : null,
    year: grammar.yearOfIssue ? thisYear : null,
    serial,
    ...(kind && { kind }),
  };
  const { canonical, key } = grammar.print({ ...parts, suffix: suffixOf?.(content) ?? '', issueNumber: 0 });
  return { number: canonical, numberKey: key, numberParts: parts };
}

type PrintedNumber = Pick<DocumentRow, 'number' | 'numberKey' | 'numberParts'>;

/** A document before its first act. */
export const newDocument = (
  { facts, documentType }: Pick<DocumentScheme<object>, 'facts' | 'documentType'>,
  { now }: Pick<Asking, 'now'>,
  issuerId: string,
  number: PrintedNumber,
): DocumentRow => ({
  id: `${facts.idPrefix}_${uuid()}`,
  documentType,
  system: facts.system,
  issuerId,
  ...number,
  status: 'DRAFT',
  statusReason: null,
  statusSince: now,
  statusHistory: [],
  issueNumber: null,
  productsAffected: null,
  origin: 'REGISTER',
  isPrivate: false,
  master: null,
  revision: 1,
  createdAt: now,
  deletedAt: null,
});

/** A draft issue of a document. */
export const draftIssue = <Content extends object>(
  documentId: string,
  number: number,
  content: Content,
): IssueRow<Content> => ({
  documentId,
  number,
  issuedOn: null,
  publishedAt: null,
  issuer: null,
  content,
});

/** The content as the register keeps it. @throws BAD_INPUT for references that nobody knows. */
export async function prepared<Content extends object>(
  scheme: DocumentScheme<Content>,
  em: EntityManager,
  typed: Content,
  facts: { previous: Content | null; today: CalendarDate },
): Promise<Content> {
  const plain = JSON.parse(JSON.stringify(typed)) as Content;
  return scheme.prepare ? scheme.prepare(em, plain, facts) : plain;
}

/** Replaces the content of the draft issue. @throws also CONFLICT where there is no draft issue. */
export function edit<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { content: Content },
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'edit', request, async work => {
    const { em, document, draft, shown } = work;
    draft.content = await prepared(scheme, em, request.content, {
      previous: document.issueNumber === null ? null : shown.content,
      today: asking.today,
    });
    work.changed.push(draft);
    if (document.status === 'DRAFT') printNumber(scheme, document, draft);
    return undefined;
  });
}

/** Opens the next issue as a draft, beside the public one, which stays as it is. The given content, or that of the public issue. */
export function amend<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { content?: Content | null },
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'amend', request, async work => {
    const { em, document, issues, shown } = work;
    const facts = { previous: shown.content, today: asking.today };
    const next = request.content ?? scheme.nextIssue?.(shown.content) ?? shown.content;
    const issue = draftIssue(document.id, shown.number + 1, await prepared(scheme, em, next, facts));
    issues.push(issue);
    work.changed.push(issue);
    return { issueNumber: issue.number };
  });
}

/** Drops the draft issue; a document that was never public leaves the register with it. Its number stays used. */
export function deleteDraft<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest,
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'delete-draft', request, async work => {
    const { document, issues, draft } = work;
    work.removed.push(draft.number);
    if (document.status === 'DRAFT') document.deletedAt = asking.now;
    work.issues = issues.filter(({ number }) => number !== draft.number);
    return undefined;
  });
}
