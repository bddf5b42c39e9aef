import { createHash } from 'node:crypto';
import type { Principal } from '@conformity/access';
import {
  addDays,
  type CalendarDate,
  dayOf,
  type PrintedDocument,
  type PrintedStatus,
  statusNow,
} from '@conformity/certification';
import { askAgain, enqueueAll, type Room, type Run, Turn } from '@conformity/jobs';
import { type Face, type IssueAsked, type PrintedIssue, printedIssues } from '@conformity/register';
import { look } from '@conformity/rendering';
import { type Caller, CatalogueError } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { isKept, type StoredFile } from './files';
import { type RenderIssue, renderIssue } from './jobs';
import { verifyUrlOf } from './page-address';
import { isGuest } from './rights-today';

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
  const shown = digestOf([look, printed, status, face.history]);
  return { face, printed, status, verifyUrl, shown, digest: digestOf([shown, verifyUrl]) };
}

const digestOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** By which it is known whether an issue was corrected since. */
export const contentDigest = (printed: PrintedDocument): string => digestOf(printed);

/** What is printed across a document that is not in force on the day; null for one that is. */
export function statusMark(face: Face, today: CalendarDate): PrintedStatus | null {
  const counts = statusNow(face, today);
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

/** How far a file is that is made of an issue: as its run says, or there already. */
export type Making = Pick<Run, 'state' | 'percent' | 'message' | 'result'>;

/**
 * How far the files of issues are, in order: those that are there, and the runs that make the others; asked for where they never were, and
 * again where nothing came of one that still holds. Nothing is written for a file that is there.
 */
export async function renderings(
  db: DataSource | EntityManager,
  issues: readonly PrintableIssue[],
  kind: RenderIssue['kind'],
  asked: Wanted,
): Promise<Making[]> {
  const payloads = issues.map(issue => payloadOf(issue, kind));
  const made = await madeOf(db, payloads);
  const missing = payloads.filter(({ digest }) => !made.has(digest));
  if (missing.length > 0) {
    const runs = await enqueueAll(db, renderIssue, missing, asked);
    const lost = await Promise.all(runs.map(isLost));
    for (const [index, run] of runs.entries()) if (lost[index]) await askAgain(db, run, asked.turn);
    const found = lost.includes(true) ? await enqueueAll(db, renderIssue, missing, asked) : runs;
    for (const [index, { digest }] of missing.entries()) made.set(digest, found[index] as Run);
  }
  return payloads.map(({ digest }) => made.get(digest) as Making);
}

/** The files that were made of exactly this and are kept, by the digest of what is printed. */
async function madeOf(db: DataSource | EntityManager, payloads: readonly RenderIssue[]): Promise<Map<string, Making>> {
  const rows: (StoredFile & { digest: string })[] = await db.query(
    `select digest, sha256, bytes from rendering r
     join unnest($1::text[], $2::int[], $3::text[], $4::text[]) as asked (document_id, issue_number, kind, digest)
       using (document_id, issue_number, kind, digest)`,
    (['documentId', 'issueNumber', 'kind', 'digest'] as const).map(column => payloads.map(payload => payload[column])),
  );
  const kept = await Promise.all(rows.map(({ sha256 }) => isKept(sha256)));
  return new Map(
    rows
      .filter((_, index) => kept[index])
      .map(({ digest, ...result }) => [digest, { state: 'READY', percent: 100, message: null, result }]),
  );
}

/** When a file is wanted, and how many may be. */
export interface Wanted {
  turn: Turn;
  room?: Room;
  /** The request that wants it. */
  requestId?: string;
}

/** For what an act has published or changed: nobody has to wait for it. */
export const afterActs: Wanted = { turn: Turn.ACT };

/** For who reads, and asks for so many at a time. */
export function forReader({ principal, requestId }: Pick<Caller, 'principal' | 'requestId'>, howMany: number): Wanted {
  const [one, many, room] = isGuest(principal)
    ? [Turn.ONE_OF_GUEST, Turn.MANY_OF_GUEST, roomForGuests]
    : [Turn.ONE, Turn.MANY, roomForPeople];
  return { turn: howMany === 1 ? one : many, room, requestId };
}

const roomOf = (most: number, turns: readonly Turn[], advice: string): Room => ({
  most,
  turns,
  refusal: () =>
    new CatalogueError('LIMIT_EXCEEDED', `Too many PDFs wait to be made. Nothing was asked for: ${advice}.`, {
      limit: most,
      retryAfterSeconds: 60,
    }),
});

/** So many wait at a time, of all guests and of all who are signed in. Our decision: a quarter of a minute's work, and an hour's. */
const roomForGuests = roomOf(250, [Turn.ONE_OF_GUEST, Turn.MANY_OF_GUEST], 'come back in 60 s, or sign in');
const roomForPeople = roomOf(2_000, [Turn.ONE, Turn.MANY], 'come back in 60 s');

/** How far the file of one issue is, as `renderings` says. */
export async function rendering(
  db: DataSource | EntityManager,
  issue: PrintableIssue,
  kind: RenderIssue['kind'],
  wanted: Wanted,
): Promise<Making> {
  const [making] = await renderings(db, [issue], kind, wanted);
  return making as Making;
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
