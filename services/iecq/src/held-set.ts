import type { Act } from '@conformity/certification';
import {
  type Asking,
  type Change,
  commit,
  type DocumentRow,
  hold,
  type IssueRow,
  type MasterStatus,
  requirePower,
  type Work,
} from '@conformity/scheme';
import { conflict, notFound, read, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { certificateScheme } from './certificate-scheme';
import type { IecqContent } from './content';
import { isSame } from './plan-set';
import type { SiteRole } from './scope/certificate-set';

type Certificate = Work<IecqContent>;
type Record_ = Change<IecqContent>['record'];

/** A certificate of a set that an act holds. */
export interface Member {
  work: Certificate;
  role: SiteRole;
  /** What the act did to it; null while it did nothing. */
  record: Record_ | null;
}

/** A set in the hands of an act: every certificate of it that the caller may know of, locked. */
export interface HeldSet {
  id: string;
  revision: number;
  em: EntityManager;
  members: Member[];
  master: Member;
  /** The additional sites, those cancelled too, in the order of their numbers. */
  sites: Member[];
}

/**
 * The one frame of every act on a set: in one transaction it locks the set and all its certificates, asks whether the caller may
 * know of it and may do this, makes the change, passes what became of the master on to its sites, and writes every certificate
 * with its audit and register entry. The number of statements does not depend on the number of sites.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, and whatever `change` throws; then nothing is written.
 */
export async function performOnSet(
  asking: Asking,
  certificateId: string,
  {
    act,
    revision = null,
    on = set => set.master,
  }: { act: Act; revision?: number | null | undefined; on?: (set: HeldSet) => Member },
  change: (set: HeldSet) => Promise<void>,
): Promise<string> {
  return asking.db.transaction(async em => {
    const set = await holdSet(asking, em, certificateId);
    requirePower(asking, act, on(set).work.document);
    if (revision !== null && revision !== set.revision)
      throw conflict(
        `The set of ${set.master.work.document.number} is at revision ${set.revision}, not ${revision}: somebody changed it. Read it again and repeat.`,
      );
    await change(set);
    await writeSet(asking, set);
    return set.id;
  });
}

/** The set that a certificate belongs to, locked in an act. @throws NOT_FOUND */
export async function holdSet(asking: Asking, em: EntityManager, certificateId: string): Promise<HeldSet> {
  const [set] = await read<{ id: string; revision: number }>(
    em,
    `select id, revision from certificate_set
     where id = (select set_id from set_member where document_id = $1) ${rowLock(em, 'for update')}`,
    [certificateId],
  );
  if (!set) throw notFound(`The certificate ${certificateId}`);
  // Only now: while it waited for the set, another act may have added a site.
  const members = await read<{ documentId: string; role: SiteRole }>(
    em,
    'select document_id as "documentId", site_role as role from set_member where set_id = $1',
    [set.id],
  );
  const works = await hold(
    certificateScheme,
    asking,
    em,
    members.map(({ documentId }) => documentId),
  );
  const roleOf = new Map(members.map(({ documentId, role }) => [documentId, role]));
  const held = works
    .map(work => ({ work, role: roleOf.get(work.document.id) ?? 'ADDITIONAL', record: null }))
    .sort((one, other) => (one.work.document.number < other.work.document.number ? -1 : 1));
  const master = held.find(({ role }) => role !== 'ADDITIONAL');
  if (!master || !held.some(({ work }) => work.document.id === certificateId))
    throw notFound(`The certificate ${certificateId}`);
  return { ...set, em, members: held, master, sites: held.filter(member => member !== master) };
}

/** Notes what the act did to a certificate. */
export function done(member: Member, act: Act, reason: string | null, details: Record<string, unknown> = {}): void {
  const { draft, shown } = member.work;
  const issueNumber = (act === 'suspend' || act === 'cancel' ? shown : (draft ?? shown)).number;
  member.record = { act, issueNumber, reason, details };
}

/** What a member's certificate says to the public, or would say while it is a first draft. */
export const shownIssueOf = ({ document, issues }: Pick<Certificate, 'document' | 'issues'>): IssueRow<IecqContent> =>
  issues.find(({ number }) => number === (document.issueNumber ?? 0)) as IssueRow<IecqContent>;

/** Writes what was done, and lets the sites follow their master. */
export async function writeSet(asking: Asking, set: HeldSet): Promise<void> {
  const status = statusOf(set.master.work);
  for (const member of set.members) {
    const { document } = member.work;
    const imposed = member === set.master ? null : status;
    // What is cancelled stays so, whatever becomes of its master.
    const follows = !document.deletedAt && document.status !== 'CANCELLED';
    if (follows && !isSame(document.master, imposed)) {
      document.master = imposed;
      member.record ??= followed(member.work, imposed);
    }
  }
  const changed = set.members.filter(({ record }) => record !== null);
  for (const { work } of changed) work.document.revision += 1;
  await commit(
    set.em,
    certificateScheme,
    asking,
    changed.map(({ work, record }) => ({ ...work, record: record as Record_ })),
  );
  await read(set.em, 'update certificate_set set revision = revision + 1 where id = $1', [set.id]);
  await placeMembers(set.em, set.id, set.members);
}

const followed = ({ shown }: Certificate, master: MasterStatus | null): Record_ => ({
  act: 'follow',
  issueNumber: shown.number,
  reason: null,
  details: { master },
});

/** What the sites follow; null while the master was never public. */
function statusOf({ document, issues }: Certificate): MasterStatus | null {
  if (document.issueNumber === null) return null;
  const { validUntil = null } = shownIssueOf({ document, issues }).content;
  return { number: document.number, statusHistory: document.statusHistory, validUntil };
}

/** Writes which certificate has which part in the set. */
export async function placeMembers(
  em: EntityManager,
  setId: string,
  members: readonly { work: { document: Pick<DocumentRow, 'id'> }; role: SiteRole }[],
): Promise<void> {
  await read(
    em,
    `insert into set_member as m (document_id, set_id, site_role)
     select id, $1, role from jsonb_to_recordset($2::jsonb) as placed(id text, role text)
     on conflict (document_id) do update set site_role = excluded.site_role where m.site_role <> excluded.site_role`,
    [setId, JSON.stringify(members.map(({ work: { document }, role }) => ({ id: document.id, role })))],
  );
}
