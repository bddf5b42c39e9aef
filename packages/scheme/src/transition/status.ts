import { type Act, dayOf, lifecycle, type Status } from '@conformity/certification';
import { conflict } from '@conformity/subgraph';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow } from '../document';
import type { Held } from './hold';
import { wordsOf } from './power';

/** @throws CONFLICT where somebody changed it since the caller read it. */
export function requireRevision(
  { number, revision }: Pick<DocumentRow, 'number' | 'revision'>,
  read: number | null | undefined,
) {
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
