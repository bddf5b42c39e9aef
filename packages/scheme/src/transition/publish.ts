import {
  type CalendarDate,
  correctionDays,
  type Finding,
  findingsOf,
  type PrintedDocument,
  refusals,
} from '@conformity/certification';
import type { BodyFacts } from '@conformity/register';
import { badInput, conflict, notFound, readOnly, ruleViolation } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import type { DocumentScheme, Freezing, Subject } from '../define-scheme';
import type { DocumentRow, IssueRow } from '../document';
import { issueRules } from '../issue-rules';
import { numberOfIssue } from '../printed';
import { ownBody, prepared } from './draft';
import {
  type ActRequest,
  bodyOf,
  type DocumentState,
  hold,
  perform,
  printNumber,
  setStatus,
  type Work,
} from './perform';
import { requirePower } from './power';

function subjectOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  { document, issues, body }: Pick<Work<Content>, 'document' | 'issues' | 'body'>,
  issue: Pick<IssueRow<Content>, 'number' | 'content'>,
  issuedOn: CalendarDate,
): Subject<Content> {
  const previous = issues.filter(({ publishedAt, number }) => publishedAt && number < issue.number);
  const { number: issueNumber, content } = issue;
  return {
    content,
    issueNumber,
    issuedOn,
    body,
    previous,
    number: document.number,
    suffix: scheme.suffixOf?.(content) ?? '',
  };
}

/** What the rules of the register and of the scheme find if the content were issued. */
export async function findingsOfIssue<Content extends object>(
  scheme: DocumentScheme<Content>,
  em: EntityManager,
  subject: Subject<Content>,
  today: CalendarDate,
): Promise<Finding[]> {
  const face = scheme.harmonise(subject.content, { number: subject.number ?? '', issuedOn: subject.issuedOn });
  const standards = face.standards.map(({ standard }) => standard);
  const common = findingsOf(issueRules, { ...subject, scheme: face.scheme ?? scheme.facts.scheme, standards, today });
  return [...common, ...((await scheme.checks.issue?.(em, subject)) ?? [])];
}

/** An authorising officer's word that a rule which could refuse is set aside, with the reason. */
export interface Override {
  rule: string;
  reason: string;
}

/**
 * Publishes the draft issue: from this transaction on it is public, frozen, and the certificate is CURRENT.
 * @throws RULE_VIOLATION with every finding where an error finding stands.
 */
export function issue<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { issuedOn?: CalendarDate | null; overrides?: Override[] },
): Promise<DocumentState<Content>> {
  const { now, today } = asking;
  return perform(scheme, asking, id, 'issue', request, async work => {
    const { em, document, draft, body } = work;
    const issuedOn = request.issuedOn ?? today;
    const overrides = request.overrides ?? [];
    const previous = document.issueNumber === null ? null : work.shown.content;
    draft.content = await frozen(scheme, em, draft.content, { issuedOn, previous });
    const findings = await findingsOfIssue(scheme, em, subjectOf(scheme, work, draft, issuedOn), today);
    refuse(findings, overrides);
    publish(draft, issuedOn, now, body, document);
    document.issueNumber = draft.number;
    setStatus(document, 'CURRENT', now, document.status === 'DRAFT' ? issuedOn : today);
    printNumber(scheme, document, draft);
    work.changed.push(draft);
    return { content: draft.content, overrides, warnings: warningsIn(findings) };
  });
}

const frozen = async <Content extends object>(
  scheme: DocumentScheme<Content>,
  em: EntityManager,
  content: Content,
  facts: Freezing<Content>,
): Promise<Content> => scheme.freeze?.(em, content, facts) ?? content;

/** Makes the draft public, with the body as it is printed on it. */
export function publish(
  draft: IssueRow,
  issuedOn: CalendarDate,
  now: Date,
  body: BodyFacts,
  { numberParts }: DocumentRow,
) {
  const { name, address, country } = body;
  draft.issuedOn = issuedOn;
  draft.publishedAt = now;
  draft.issuer = { code: numberParts.bodyCode, name, address, country };
}

/** The rules that warned. */
export const warningsIn = (findings: Finding[]) =>
  findings.flatMap(({ severity, rule }) => (severity === 'WARNING' ? rule : []));

/** @throws RULE_VIOLATION for findings that still stand, BAD_INPUT for an override of none of them. */
export function refuse(findings: Finding[], overrides: Override[]) {
  const overridable = new Set(findings.filter(({ severity }) => severity === 'OVERRIDABLE').map(({ rule }) => rule));
  const stray = overrides.findIndex(({ rule }) => !overridable.has(rule));
  if (stray >= 0)
    throw badInput(
      `overrides[${stray}].rule`,
      `${overrides[stray]?.rule} is not among the findings that can be overridden (${[...overridable].join(', ') || 'none'}).`,
    );
  const overridden = overrides.map(({ rule }) => rule);
  if (refusals(findings, overridden).length)
    throw ruleViolation(findings.filter(({ rule }) => !overridden.includes(rule)));
}

/**
 * Corrects the public issue in place, within 14 days of its publication (IECEx update, March 2012); the audit trail keeps what
 * stood there before. @throws CONFLICT after that, RULE_VIOLATION as for an issue.
 */
export function correct<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { content: Content; overrides?: Override[] },
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'correct', request, async work => {
    const { em, document, issues, shown } = work;
    const { publishedAt, issuedOn } = shown;
    const until = correctableUntil(shown);
    if (!publishedAt || !issuedOn || !until || until < asking.now)
      throw conflict(
        `Issue ${shown.number} of ${document.number} could be corrected until ${until?.toISOString()}. Amend it: a new issue says what changed.`,
      );
    const previous = issues.find(({ number }) => number === shown.number - 1)?.content ?? null;
    const replaced = shown.content;
    const typed = await prepared(scheme, em, request.content, { previous, today: asking.today });
    shown.content = await frozen(scheme, em, typed, { issuedOn, previous });
    const overrides = request.overrides ?? [];
    refuse(await findingsOfIssue(scheme, em, subjectOf(scheme, work, shown, issuedOn), asking.today), overrides);
    printNumber(scheme, document, shown);
    work.changed.push(shown);
    return { replaced, content: shown.content, overrides };
  });
}

/** The last instant at which a public issue may be corrected in place; null for a draft. */
export const correctableUntil = ({ publishedAt }: Pick<IssueRow, 'publishedAt'>): Date | null =>
  publishedAt && new Date(publishedAt.getTime() + correctionDays * 86_400_000);

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
): Promise<{ subject: Subject<Content>; document: DocumentRow | null }> {
  const { today } = asking;
  const issuedOn = day ?? today;
  const [held] = id ? await hold(scheme, asking, em, [id]) : [];
  if (id && !held) throw notFound(`The ${scheme.facts.noun} ${id}`);
  const { document = null, issues = [] } = held ?? {};
  if (document) requirePower(asking, 'edit', document);
  const body = held?.body ?? (await bodyOf(em, ownBody(asking, scheme.facts.system, bodyId)));
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
  return { document, subject: { content: checked, issueNumber, issuedOn, body, previous, number, suffix } };
}

/** What `issue` would find, without writing anything or taking a number. @throws NOT_FOUND, FORBIDDEN, BAD_INPUT as `issue` would. */
export const checkIssue = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  request: CheckRequest<Content>,
): Promise<Finding[]> =>
  readOnly(asking, async em => {
    const { subject } = await asIfIssued(scheme, asking, em, request);
    return findingsOfIssue(scheme, em, subject, asking.today);
  });

/** How the issue would be printed today, as a draft: without writing anything or taking a number. @throws as `checkIssue` */
export const previewIssue = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  request: CheckRequest<Content>,
): Promise<PrintedDocument | null> =>
  readOnly(asking, async em => {
    const { subject, document } = await asIfIssued(scheme, asking, em, request);
    return previewOf(scheme, subject.content, { document, body: subject.body, issueNumber: subject.issueNumber });
  });

/** A content as it would be printed on a draft issue. */
export function previewOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  content: Content,
  about: { document: Pick<DocumentRow, 'number' | 'numberParts'> | null; body: BodyFacts; issueNumber: number },
): PrintedDocument | null {
  const { document, body, issueNumber } = about;
  const { name, address, country } = body;
  const issuer = { code: document?.numberParts.bodyCode ?? '', name, address, country };
  const number = document ? numberOfIssue(scheme, document, { issueNumber, content }) : withoutNumber;
  const printed = scheme.print?.(content, { number, issueNumber, issuedOn: null, issuer });
  return printed
    ? {
        system: scheme.facts.system,
        number,
        issueNumber,
        issuedOn: null,
        issuer,
        data: scheme.dataOf?.(content) ?? content,
        ...printed,
      }
    : null;
}

const withoutNumber = 'no number yet';
