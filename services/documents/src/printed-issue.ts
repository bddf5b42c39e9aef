import { createHash } from 'node:crypto';
import type { Principal } from '@conformity/access';
import {
  addDays,
  type CalendarDate,
  dayOf,
  type PrintedDocument,
  type PrintedStatus,
  statusOn,
} from '@conformity/certification';
import { askAgain, enqueueAll, type Run } from '@conformity/jobs';
import { type Face, type IssueAsked, type PrintedIssue, printedIssues } from '@conformity/register';
import { look } from '@conformity/rendering';
import type { DataSource, EntityManager } from 'typeorm';
import { isKept, type StoredFile } from './files';
import { type RenderIssue, renderIssue } from './jobs';
import { verifyUrlOf } from './page-address';

/** A public issue, ready to be rendered. */
export interface PrintableIssue {
  face: Face;
  printed: PrintedDocument;
  /** What stands across it: the status that counts today, where it is not CURRENT. */
  status: PrintedStatus | null;
  /** What the QR code opens. */
  verifyUrl: string;
  /** Of what is printed and of what stands across it. */
  shown: string;
  /** Of all of this. */
  digest: string;
}

/**
 * The issues with these `id/number` keys, `id/` meaning the latest, that the principal may read, in order; null for the others.
 * One statement.
 */
export async function printableIssues(
  db: DataSource | EntityManager,
  principal: Principal,
  keys: readonly string[],
  today: CalendarDate,
): Promise<(PrintableIssue | null)[]> {
  const found = await printedIssues(db, principal, keys.map(issueOf));
  return found.map(issue => issue && printable(issue, today));
}

function issueOf(key: string): IssueAsked {
  const end = key.lastIndexOf('/');
  const [id, number] = [key.slice(0, end), key.slice(end + 1)];
  return { id, issueNumber: number === '' ? null : Number(number) };
}

function printable({ face, printed }: PrintedIssue, today: CalendarDate): PrintableIssue {
  const status = statusMark(face, today);
  const verifyUrl = verifyUrlOf(printed.number, printed.issueNumber);
  const shown = digestOf([look, printed, status]);
  return { face, printed, status, verifyUrl, shown, digest: digestOf([shown, verifyUrl]) };
}

const digestOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What is printed across a document that is not in force on the day; null for one that is. */
export function statusMark(face: Face, today: CalendarDate): PrintedStatus | null {
  const counts = statusOn(face, today);
  if (!counts || counts.status === 'CURRENT' || counts.status === 'DRAFT') return null;
  const { status, reason } = counts;
  if (reason === 'OWN')
    return { status, since: face.statusHistory.at(-1)?.since ?? '', reason: face.statusReason ?? null };
  if (reason === 'VALIDITY_ENDED')
    return { status, since: dayAfter(face.validUntil), reason: 'Its validity has ended.' };
  const { master } = face;
  const since = reason === 'MASTER_EXPIRED' ? dayAfter(master?.validUntil) : master?.statusHistory.at(-1)?.since;
  return { status, since: since ?? '', reason: `The master certificate ${master?.number} is ${status}.` };
}

/** The first day on which what was valid until a day is not any more. */
const dayAfter = (end: CalendarDate | null | undefined) => (end ? addDays(end, 1) : '');

const payloadOf = ({ face, printed, shown, digest }: PrintableIssue, kind: RenderIssue['kind']): RenderIssue => ({
  documentId: face.id,
  issueNumber: printed.issueNumber,
  kind,
  shown,
  digest,
});

/** The runs that render issues, in order; asked for where they never were, and again where nothing came of one that still holds. */
export async function renderings(
  db: DataSource | EntityManager,
  issues: readonly PrintableIssue[],
  kind: RenderIssue['kind'],
): Promise<Run[]> {
  const payloads = issues.map(issue => payloadOf(issue, kind));
  const runs = await enqueueAll(db, renderIssue, payloads);
  const lost = await Promise.all(runs.map(isLost));
  if (!lost.includes(true)) return runs;
  for (const [index, run] of runs.entries()) if (lost[index]) await askAgain(db, run);
  return enqueueAll(db, renderIssue, payloads);
}

/** The run that renders one issue, as `renderings` says. */
export async function rendering(
  db: DataSource | EntityManager,
  issue: PrintableIssue,
  kind: RenderIssue['kind'],
): Promise<Run> {
  const [run] = await renderings(db, [issue], kind);
  return run as Run;
}

/** Whether its file was removed, or it was overtaken by a change that was taken back since. */
async function isLost({ state, message, result }: Run): Promise<boolean> {
  if (state === 'READY') return !(await isKept((result as StoredFile).sha256));
  return state === 'FAILED' && message === overtaken;
}

/** What a run says that came too late to render what it was asked for. */
export const overtaken =
  'The document was changed or left the register before its PDF was made. Ask for the PDF again: it will be that of today.';

/** The day in UTC. */
export const today = (): CalendarDate => dayOf(new Date());
