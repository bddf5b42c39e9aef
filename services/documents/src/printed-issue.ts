import { createHash } from 'node:crypto';
import type { Principal } from '@conformity/access';
import {
  type CalendarDate,
  dayOf,
  type PrintedDocument,
  type PrintedStatus,
  statusOn,
} from '@conformity/certification';
import { enqueue, type Run } from '@conformity/jobs';
import { type Face, seesDraftsOf, visibleTo } from '@conformity/scheme';
import { read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { type RenderIssue, renderIssue } from './jobs';
import { settings } from './settings';

/** A public issue, ready to be rendered. */
export interface PrintableIssue {
  face: Face;
  printed: PrintedDocument;
  /** What stands across it: the status that counts today, where it is not CURRENT. */
  status: PrintedStatus | null;
  /** What the QR code opens. */
  verifyUrl: string;
  /** Of all of this. */
  digest: string;
}

/** Raised whenever the look changes, so that files are made anew. */
const look = 1;

interface Line {
  face: Face;
  issuerId: string;
  isPrivate: boolean;
  isPublic: boolean;
  printed: PrintedDocument;
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
  const wanted = keys.map(key => {
    const [id, number = ''] = key.split('/');
    return { key, id, number: number === '' ? null : Number(number) };
  });
  const params: unknown[] = [JSON.stringify(wanted)];
  const lines = await read<Line & { key: string }>(
    db,
    `select wanted.key, e.face, e.issuer_id as "issuerId", p.printed, p.is_public as "isPublic"
     from jsonb_to_recordset($1::jsonb) as wanted(key text, id text, number int)
     join register.entry e on e.id = wanted.id and ${visibleTo(principal, 'e', params)}
     join register.printed_issue p on p.document_id = e.id
       and p.issue_number = coalesce(wanted.number, (e.face->>'issueNumber')::int)`,
    params,
  );
  const found = new Map(lines.map(line => [line.key, line]));
  return keys.map(key => {
    const line = found.get(key);
    const mayRead =
      line && (line.isPublic || seesDraftsOf(principal, { system: line.face.system, issuerId: line.issuerId }));
    return mayRead ? printable(line, today) : null;
  });
}

function printable({ face, printed }: Line, today: CalendarDate): PrintableIssue {
  const status = statusMark(face, today);
  const verifyUrl = verifyUrlOf(printed.number, printed.issueNumber);
  const digest = createHash('sha256')
    .update(JSON.stringify([look, printed, status, verifyUrl]))
    .digest('hex');
  return { face, printed, status, verifyUrl, digest };
}

/** The page that says what the register says today; with the issue, so that an old one is told from the latest. */
export const verifyUrlOf = (number: string, issueNumber: number): string =>
  `${settings().publicUrl}/c/${encodeURIComponent(number)}?issue=${issueNumber}`;

/** What is printed across a document that is not in force on the day; null for one that is. */
export function statusMark(face: Face, today: CalendarDate): PrintedStatus | null {
  const counts = statusOn(face, today);
  if (!counts || counts.status === 'CURRENT' || counts.status === 'DRAFT') return null;
  const { status, reason } = counts;
  if (reason === 'OWN')
    return { status, since: face.statusHistory.at(-1)?.since ?? '', reason: face.statusReason ?? null };
  if (reason === 'VALIDITY_ENDED') return { status, since: face.validUntil ?? '', reason: 'Its validity has ended.' };
  const { master } = face;
  const since = reason === 'MASTER_EXPIRED' ? master?.validUntil : master?.statusHistory.at(-1)?.since;
  return { status, since: since ?? '', reason: `The master certificate ${master?.number} is ${status}.` };
}

const payloadOf = ({ face, printed, digest }: PrintableIssue, kind: RenderIssue['kind']): RenderIssue => ({
  documentId: face.id,
  issueNumber: printed.issueNumber,
  kind,
  digest,
});

/** The run that renders the issue; asked for where it never was. */
export function rendering(
  db: DataSource | EntityManager,
  issue: PrintableIssue,
  kind: RenderIssue['kind'],
): Promise<Run> {
  return enqueue(db, renderIssue, payloadOf(issue, kind));
}

/** The day in UTC. */
export const today = (): CalendarDate => dayOf(new Date());
