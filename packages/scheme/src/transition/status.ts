import { type Act, type CalendarDate, correctionDays, lifecycle, type Status } from '@conformity/certification';
import { badInput, conflict } from '@conformity/subgraph';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow, IssueRow } from '../document';
import { wordsOf } from './power';

/** @throws CONFLICT where somebody changed it since the caller read it, BAD_INPUT for a revision that nothing has. */
export function requireRevision(
  { number, revision }: Pick<DocumentRow, 'number' | 'revision'>,
  read: number | null | undefined,
) {
  if (read != null && read < 1) throw badInput('revision', `is ${read}. Give the revision that you read, 1 or more.`);
  if (read != null && read !== revision)
    throw conflict(`${number} is at revision ${revision}, not ${read}: somebody changed it. Read it again and repeat.`);
}

/** A document with its draft issue, where it has one. */
interface Standing {
  document: Pick<DocumentRow, 'number' | 'status'>;
  draft: Pick<IssueRow, 'number'> | null | undefined;
}

/** Why the lifecycle table does not allow the act; null where it does. */
export function statusRefusal(
  { facts }: Pick<DocumentScheme<object>, 'facts'>,
  { document: { number, status }, draft }: Standing,
  act: Act,
): string | null {
  const { from, needsDraftIssue } = lifecycle[act];
  const allowed = from.filter(candidate => candidate !== null).join(' or ');
  if (!from.includes(status))
    return `${number} is ${status}; you can ${wordsOf(act)} a ${facts.noun} only while it is ${allowed}.`;
  if (needsDraftIssue && !draft) return `${number} has no draft issue. Amend it first.`;
  return act === 'amend' && draft ? `${number} has draft issue ${draft.number} already. Edit that one.` : null;
}

/** @throws CONFLICT where the lifecycle table does not allow the act. */
export function requireStatus(scheme: Pick<DocumentScheme<object>, 'facts'>, standing: Standing, act: Act) {
  const refusal = statusRefusal(scheme, standing, act);
  if (refusal) throw conflict(refusal);
}

/** The last instant at which a public issue may be corrected in place; null for a draft. */
export const correctableUntil = ({ publishedAt }: Pick<IssueRow, 'publishedAt'>): Date | null =>
  publishedAt && new Date(publishedAt.getTime() + correctionDays * 86_400_000);

/** Why a public issue cannot be corrected in place any more; null while it can. */
export function correctionRefusal(
  { number }: Pick<DocumentRow, 'number'>,
  shown: Pick<IssueRow, 'number' | 'issuedOn' | 'publishedAt'>,
  now: Date,
): string | null {
  const until = correctableUntil(shown);
  if (shown.issuedOn && until && until >= now) return null;
  return `Issue ${shown.number} of ${number} could be corrected until ${until?.toISOString()}. Amend it: a new issue says what changed.`;
}

/** Sets status and reason; the history grows only where the status changes. */
export function setStatus(
  document: DocumentRow,
  status: Status,
  now: Date,
  since: CalendarDate,
  reason: string | null = null,
) {
  document.statusReason = reason;
  if (document.status === status) return;
  document.status = status;
  document.statusSince = now;
  document.statusHistory = [...document.statusHistory, { status, since }];
}
