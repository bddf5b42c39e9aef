import type { CalendarDate, Finding, PrintedDocument } from '@conformity/certification';
import { type BodyFacts, type Citation, citationsOf, dayAt } from '@conformity/register';
import { badInput, notFound, readOnly } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import type { DocumentScheme, Subject } from '../define-scheme';
import { type DocumentRow, issuerOf } from '../document';
import { inDraft } from '../issue-rules';
import { numberOfIssue, printedAs } from '../printed';
import { ownBody, prepared } from './draft';
import { bodyOf, hold } from './hold';
import { requirePower } from './power';
import { findingsOfIssue, frozen } from './publish';

/** What a dry run is asked about: a document with its draft, unsaved content, or both (the content instead of the draft). */
export interface CheckRequest<Content> {
  id?: string | null;
  bodyId?: string | null;
  content?: Content | null;
  issuedOn?: CalendarDate | null;
}

/** A content as it would stand on an issue of the day, of a document that exists or of none. */
async function asIfIssued<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  em: EntityManager,
  { id, bodyId, content, issuedOn: day }: CheckRequest<Content>,
): Promise<{ subject: Subject<Content>; document: DocumentRow | null; today: CalendarDate }> {
  const [held] = id ? await hold(scheme, asking, em, [id]) : [];
  if (id && !held) throw notFound(`The ${scheme.facts.noun} ${id}`);
  const { document = null, issues = [] } = held ?? {};
  if (document) requirePower(asking, 'edit', document);
  const body = held?.body ?? (await bodyOf(em, ownBody(asking, scheme.facts.system, bodyId)));
  const today = dayAt(body, asking.now);
  const issuedOn = day ?? today;
  const current = issues.find(({ number }) => number === document?.issueNumber);
  const draft = issues.find(({ publishedAt }) => !publishedAt);
  const before = current?.content ?? null;
  const typed = content && (await prepared(scheme, em, content, { previous: before, today }));
  const kept = typed ?? draft?.content;
  if (!kept) throw badInput('input', 'is missing, and there is no draft issue to check.');
  const checked = await frozen(scheme, em, kept, { issuedOn, previous: before });
  const issueNumber = draft?.number ?? (current ? current.number + 1 : 0);
  const suffix = scheme.suffixOf?.(checked) ?? '';
  const previous = issues.filter(({ publishedAt }) => publishedAt);
  const number = document?.number ?? null;
  return { document, today, subject: { content: checked, issueNumber, issuedOn, body, previous, number, suffix } };
}

/** What `issue` would find, as a draft is told it, without writing anything or taking a number. @throws NOT_FOUND, FORBIDDEN, BAD_INPUT as `issue` would. */
export const checkIssue = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  request: CheckRequest<Content>,
): Promise<Finding[]> =>
  readOnly(asking, async em => {
    const { subject, today } = await asIfIssued(scheme, asking, em, request);
    return inDraft(await findingsOfIssue(scheme, em, subject, today));
  });

/** How the issue would be printed today, as a draft: without writing anything or taking a number. @throws as `checkIssue` */
export const previewIssue = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  request: CheckRequest<Content>,
): Promise<PrintedDocument | null> =>
  readOnly(asking, async em => {
    const { subject, document } = await asIfIssued(scheme, asking, em, request);
    const { content, body, issueNumber } = subject;
    const { standards } = scheme.harmonise(content, { number: subject.number ?? '', issuedOn: subject.issuedOn });
    return previewOf(scheme, content, { document, body, issueNumber, citations: await citationsOf(em, standards) });
  });

/** A content as it would be printed on a draft issue. */
export function previewOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  content: Content,
  about: {
    document: Pick<DocumentRow, 'number' | 'numberParts'> | null;
    body: BodyFacts;
    issueNumber: number;
    citations?: readonly Citation[];
  },
): PrintedDocument | null {
  const { document, body, issueNumber, citations = [] } = about;
  const issuer = issuerOf(body, scheme.facts.system, document?.numberParts.bodyCode ?? '');
  const number = document ? numberOfIssue(scheme, document, { issueNumber, content }) : withoutNumber;
  return printedAs(scheme, content, { number, issueNumber, issuedOn: null, issuer: { ...issuer, citations } });
}

const withoutNumber = 'no number yet';
