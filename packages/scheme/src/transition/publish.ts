import { type CalendarDate, type Finding, findingsOf, refusals } from '@conformity/certification';
import { type BodyFacts, unknownEditions } from '@conformity/register';
import { badInput, conflict, ruleViolation } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { annexesKept } from '../annexes';
import type { Asking } from '../asking';
import type { DocumentScheme, Freezing, Subject } from '../define-scheme';
import { approvedBy, type DocumentRow, type IssueRow, issuerOf } from '../document';
import { issueRules, yearOfNumber } from '../issue-rules';
import { lettersPrintable } from '../printable-rule';
import { draftIssue, type Place, prepared } from './draft';
import { requireFourEyes } from './four-eyes';
import type { Work } from './hold';
import { printNumber } from './number';
import { type Acted, type Acting, type ActRequest, performOn } from './perform';
import { correctionRefusal, setStatus } from './status';

export function subjectOf<Content extends object>(
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
  const common = findingsOf(issueRules, {
    ...subject,
    scheme: face.scheme ?? scheme.facts.scheme,
    standards,
    unknownStandards: await unknownEditions(em, face.standards),
    today,
    yearOfNumber: yearOfNumber(scheme.grammar, subject.number, today),
  });
  const printable = findingsOf([lettersPrintable], { content: subject.content, printed: asPrinted(scheme, subject) });
  const annexes = findingsOf([annexesKept], subject.content);
  return [...common, ...printable, ...annexes, ...((await scheme.checks.issue?.(em, subject)) ?? [])];
}

/** The content as it would stand in print, whatever its number will be. */
function asPrinted<Content extends object>(
  { print, facts }: Pick<DocumentScheme<Content>, 'print' | 'facts'>,
  { content, number, issueNumber, issuedOn, body }: Subject<Content>,
) {
  const issuer = issuerOf(body, facts.system, '');
  return print ? { issuer, ...print(content, { number: number ?? '', issueNumber, issuedOn, issuer }) } : null;
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
  request: IssueRequest,
): Promise<Acted> {
  return performOn(scheme, asking, id, 'issue', request, (work, acting) => publishDraft(scheme, work, acting, request));
}

/** What an issue may say beside what it publishes. */
export interface IssueRequest extends ActRequest {
  issuedOn?: CalendarDate | null;
  overrides?: Override[];
}

/** In which scheme a content is. */
const schemeOf = <Content extends object>(
  { harmonise, facts }: DocumentScheme<Content>,
  content: Content,
  { number }: DocumentRow,
): string => harmonise(content, { number, issuedOn: null }).scheme ?? facts.scheme;

/** Publishes the draft of a document that an act holds; answers what the trail keeps of it. @throws as `issue` */
export async function publishDraft<Content extends object>(
  scheme: DocumentScheme<Content>,
  work: Work<Content>,
  { principal, now, today }: Pick<Asking, 'principal' | 'now' | 'today'>,
  request: IssueRequest,
  isTransfer = false,
): Promise<Record<string, unknown>> {
  const { em, document, draft, body } = work;
  const issuedOn = request.issuedOn ?? today;
  await requireFourEyes(em, { principal }, [{ document, body, scheme: schemeOf(scheme, draft.content, document) }]);
  const previous = document.issueNumber === null ? null : work.shown.content;
  draft.content = await frozen(scheme, em, draft.content, { issuedOn, previous });
  const subject = { ...subjectOf(scheme, work, draft, issuedOn), isTransfer };
  const findings = await findingsOfIssue(scheme, em, subject, today);
  const overrides = refuse(findings, request.overrides ?? []);
  publish(draft, issuedOn, { now, principal }, body, document);
  document.issueNumber = draft.number;
  setStatus(document, 'CURRENT', now, document.status === 'DRAFT' ? issuedOn : today);
  printNumber(scheme, document, draft);
  work.changed.push(draft);
  return { content: draft.content, overrides, warnings: warningsIn(findings) };
}

/**
 * Issues a public document anew without a draft before: the next issue, made from the public one, in one act. @throws CONFLICT where a
 * draft issue is open, and as `issue` does
 */
export function renew<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { contentFrom, ...request }: IssueRequest & { contentFrom(next: Content): Content },
): Promise<Acted> {
  const change = async (work: Work<Content>, acting: Acting) => {
    const { em, document, shown, issues, body } = work;
    await requireFourEyes(em, acting, [{ document, body, scheme: schemeOf(scheme, shown.content, document) }], true);
    const facts = { previous: shown.content, today: acting.today };
    const typed = contentFrom(scheme.nextIssue?.(shown.content) ?? shown.content);
    const next = draftIssue(document.id, shown.number + 1, await prepared(scheme, em, typed, facts, 'patch'));
    issues.push(next);
    const details = await publishDraft(scheme, Object.assign(work, { draft: next }), acting, request);
    return { ...details, renewed: true };
  };
  return performOn(scheme, asking, id, 'issue', request, change, { asFor: 'amend' });
}

/** The content with what follows from the day of issue. */
export const frozen = async <Content extends object>(
  scheme: DocumentScheme<Content>,
  em: EntityManager,
  content: Content,
  facts: Freezing<Content>,
): Promise<Content> => scheme.freeze?.(em, content, facts) ?? content;

/** Makes the draft public, with the body as it is printed on it, and the signature of who does so. */
export function publish(
  draft: IssueRow,
  issuedOn: CalendarDate,
  { now, principal }: Pick<Asking, 'now' | 'principal'>,
  body: BodyFacts,
  { system, numberParts }: DocumentRow,
) {
  draft.issuedOn = issuedOn;
  draft.publishedAt = now;
  draft.issuer = approvedBy(issuerOf(body, system, numberParts.bodyCode), body, principal);
}

/** The rules that warned. */
export const warningsIn = (findings: Finding[]) =>
  findings.flatMap(({ severity, rule }) => (severity === 'WARNING' ? rule : []));

/**
 * The overrides under which nothing refuses, each by the id of its rule, however it was named.
 * @throws RULE_VIOLATION for findings that still stand, BAD_INPUT for an override of none of them
 */
export function refuse(findings: Finding[], typed: Override[]): Override[] {
  const overrides = typed.map((override, index) => ({
    ...override,
    rule: overridable(findings, override.rule, `overrides[${index}].rule`),
  }));
  const overridden = overrides.map(({ rule }) => rule);
  if (refusals(findings, overridden).length)
    throw ruleViolation(findings.filter(({ rule }) => !overridden.includes(rule)));
  return overrides;
}

/** The id of the rule that is meant, by its id or its short code. @throws BAD_INPUT, naming those that can be overridden */
function overridable(findings: readonly Finding[], typed: string, field: string): string {
  const name = typed.trim().toLowerCase();
  const meant = findings.filter(({ rule, code }) => rule === name || code?.toLowerCase() === name);
  const found = meant.find(({ severity }) => severity === 'OVERRIDABLE');
  if (found) return found.rule;
  const known = findings.filter(({ severity }) => severity === 'OVERRIDABLE');
  const names = [...new Set(known.map(({ rule, code }) => (code ? `${code} (${rule})` : rule)))].join(', ');
  const why = meant.length ? 'is a finding that nobody can override' : 'is not among the findings';
  throw badInput(field, `${typed} ${why}. What can be overridden here: ${names || 'nothing'}.`);
}

/**
 * Corrects the public issue in place, within `correctionDays` of its publication; the audit trail keeps what stood there before. @throws CONFLICT after that, RULE_VIOLATION as for an issue.
 */
export function correct<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { contentAfter(shown: Content): Content; place: Place; overrides?: Override[] },
): Promise<Acted> {
  return performOn(scheme, asking, id, 'correct', request, async (work, { principal, now, today }) => {
    const { em, document, issues, shown, body } = work;
    const refusal = correctionRefusal(document, shown, now);
    if (refusal) throw conflict(refusal);
    const issuedOn = shown.issuedOn as CalendarDate;
    const previous = issues.find(({ number }) => number === shown.number - 1)?.content ?? null;
    const replaced = shown.content;
    const typed = await prepared(scheme, em, request.contentAfter(shown.content), { previous, today }, request.place);
    shown.content = await frozen(scheme, em, typed, { issuedOn, previous });
    const findings = await findingsOfIssue(scheme, em, subjectOf(scheme, work, shown, issuedOn), today);
    const overrides = refuse(findings, request.overrides ?? []);
    shown.issuer &&= approvedBy(shown.issuer, body, principal);
    printNumber(scheme, document, shown);
    work.changed.push(shown);
    return { replaced, content: shown.content, overrides };
  });
}
