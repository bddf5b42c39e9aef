import { can } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import { seesDraftsOf } from '@conformity/register';
import { badInput, below, forbidden, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { withAnnexes } from '../annexes';
import type { Asking } from '../asking';
import type { Change } from '../commit';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow, IssueRow } from '../document';
import { bodyOf, hold, type Work } from './hold';
import { givenNumber, type PrintedNumber, printNumber, takeNumber } from './number';
import { type Acted, type ActRequest, acted, perform, performOn } from './perform';

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
): Promise<Acted> {
  return begin(scheme, asking, bodyId, 'input', async () => ({ typed, details: {} }));
}

/**
 * Saves a first draft that begins with what the latest public issue of a document of the type says, or its draft while none is public, and
 * takes a number of its own. What the caller may read may be copied, whosever it is. @throws as `draft` does, and NOT_FOUND, FORBIDDEN
 */
export function copy<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { bodyId, contentFrom }: { bodyId?: string | null; contentFrom(content: Content): Content },
): Promise<Acted> {
  return begin(scheme, asking, bodyId, 'patch', async em => {
    const [work] = await hold(scheme, asking, em, [id]);
    if (!work) throw notFound(`The ${scheme.facts.noun} ${id}`);
    const { document, shown } = work;
    if (scheme.contentIsPublic === false && !seesDraftsOf(asking.principal, document))
      throw forbidden(`What ${document.number} says is not public.`);
    const typed = contentFrom(scheme.nextIssue?.(shown.content) ?? shown.content);
    return { typed, details: { copied: { id, number: document.number, issueNumber: shown.number } } };
  });
}

/** A first draft of a body, of a content that is known once the act has its locks. */
function begin<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  bodyId: string | null | undefined,
  place: Place,
  contentOf: (em: EntityManager) => Promise<{ typed: Content; details: Record<string, unknown> }>,
): Promise<Acted> {
  const issuerId = ownBody(asking, scheme.facts.system, bodyId);
  return perform(scheme, asking, {
    hold: async em => ({ ...(await contentOf(em)), body: await bodyOf(em, issuerId) }),
    body: ({ body }) => body,
    allow: () => {},
    change: async ({ body, typed, details }, acting) => {
      const { em, today } = acting;
      const content = await prepared(scheme, em, typed, { previous: null, today }, place);
      const number = scheme.givenNumber
        ? await below(place, () => givenNumber(scheme, content))
        : await takeNumber(scheme, em, body, content, today);
      const document = newDocument(scheme, acting, issuerId, number);
      const issue = draftIssue(document.id, 0, content);
      const record = { act: 'draft' as const, issueNumber: 0, reason: null, details };
      return [{ document, issues: [issue], changed: [issue], record }];
    },
    answer: (_, [change]) => acted((change as Change<Content>).document),
  });
}

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
  recorded: null,
  // The frame raises it.
  revision: 0,
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
  // The frame tells it.
  draftedAt: null,
});

/** The argument that a content was given as. */
export type Place = 'input' | 'patch';

/** The content as the register keeps it; `place` is null where nobody gave it. @throws BAD_INPUT for references that nobody knows. */
export async function prepared<Content extends object>(
  scheme: DocumentScheme<Content>,
  em: EntityManager,
  typed: Content,
  facts: { previous: Content | null; today: CalendarDate },
  place: Place | null = 'input',
): Promise<Content> {
  const plain = JSON.parse(JSON.stringify(typed)) as Content;
  return below(place, async () => withAnnexes(em, (await scheme.prepare?.(em, plain, facts)) ?? plain));
}

/** Replaces the content of the draft issue. @throws also CONFLICT where there is no draft issue. */
export const edit = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { content, ...request }: ActRequest & { content: Content },
): Promise<Acted> => rewrite(scheme, asking, id, { ...request, contentAfter: () => content, place: 'input' });

/** An edit whose content is made from that of the draft. @throws as `edit` does */
export function rewrite<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { contentAfter(draft: Content): Content; place: Place },
): Promise<Acted> {
  return performOn(scheme, asking, id, 'edit', request, async (work, acting) => {
    const { em, document, draft, shown } = work;
    const facts = { previous: document.issueNumber === null ? null : shown.content, today: acting.today };
    draft.content = await prepared(scheme, em, request.contentAfter(draft.content), facts, request.place);
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
): Promise<Acted> {
  return performOn(scheme, asking, id, 'amend', request, async (work, acting) => {
    const { em, document, issues, shown } = work;
    const facts = { previous: shown.content, today: acting.today };
    const next = request.content ?? scheme.nextIssue?.(shown.content) ?? shown.content;
    const content = await prepared(scheme, em, next, facts, request.content ? 'input' : null);
    const issue = draftIssue(document.id, shown.number + 1, content);
    issues.push(issue);
    work.changed.push(issue);
    return { issueNumber: issue.number };
  });
}

/** What the trail keeps of a draft issue that is dropped, so that it can be restored. */
export const keptDraft = ({ content, draftedAt }: IssueRow) => ({ dropped: { content, draftedAt } });

/** Drops the draft issue; a document that was never public leaves the register with it. Its number stays used. */
export function deleteDraft<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest,
): Promise<Acted> {
  return performOn(scheme, asking, id, 'delete-draft', request, async (work, acting) => {
    const { document, draft } = work;
    dropDraft(work);
    if (document.status === 'DRAFT') document.deletedAt = acting.now;
    return keptDraft(draft);
  });
}

/** Takes the draft issue off a document that an act holds. */
export function dropDraft<Content extends object>(work: Work<Content>): void {
  const { draft, issues } = work;
  work.removed.push(draft.number);
  work.issues = issues.filter(({ number }) => number !== draft.number);
}
