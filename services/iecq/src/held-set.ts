import type { Act } from '@conformity/certification';
import {
  type Acted,
  type Acting,
  type Asking,
  acted,
  type Change,
  type DocumentRow,
  hold,
  type IssueRow,
  type MasterStatus,
  perform,
  powerRefusal,
  requirePower,
  requireRevision,
  requireStatus,
  type Work,
} from '@conformity/scheme';
import { notFound, read, rowLock } from '@conformity/subgraph';
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

/** Whether an id is that of a set; the others are of certificates. */
export const isSetId = (id: string): boolean => id.startsWith('iqs_');

const unknownTo = (named: string) => notFound(`The ${isSetId(named) ? 'set' : 'certificate'} ${named}`);

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

/** Whose status each act on a set asks for: that of the master, or of what its open draft makes the master. */
export const actsOn = {
  edit: 'new master',
  amend: 'master',
  issue: 'new master',
  correct: 'master',
  'delete-draft': 'new master',
  'drop-amendment': 'master',
  'restore-draft': 'master',
  offer: 'master',
} as const satisfies Partial<Record<Act, string>>;

/** Why a set with this master is not issued; null where it can be. */
export const officeRefusal = ({ number, status }: Pick<DocumentRow, 'number' | 'status'>): string | null =>
  status === 'SUSPENDED' ? `${number} is SUSPENDED: have it reinstated before the set is issued again.` : null;

/** What an act on a set answers: the set, and how it left the certificate by which it was named and the master. */
export interface ActedOnSet {
  setId: string;
  certificate: Acted;
  master: Acted;
}

/** What an act on a set asks before it changes anything. */
export interface SetAct {
  act: Act;
  /** The revision of the set that the caller read; null acts on whatever stands there. */
  revision?: number | null | undefined;
  /** True for what brings back what has left the register; by who may not, it is not found. */
  deletedToo?: boolean;
  /** The certificate for which the caller needs the power; the master, if nothing is said. */
  on?: (set: HeldSet) => Member;
  /** The certificate that has to have a status, and the act for which. */
  status: (set: HeldSet) => [Member, Act];
}

/**
 * An act on a set: the frame of every act, over all certificates of the set, each written with its audit and register entry. What
 * became of the master is passed on to its sites. The number of statements does not depend on the number of sites.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, and whatever `change` throws; then nothing is written.
 */
export const performOnSet = (
  asking: Asking,
  named: string,
  { act, revision, on = set => set.master, status, deletedToo = false }: SetAct,
  change: (set: HeldSet, acting: Acting) => Promise<void>,
): Promise<ActedOnSet> =>
  perform(certificateScheme, asking, {
    ...setSteps(asking, named, deletedToo ? 'deleted too' : 'in the register'),
    allow: set => {
      const { document } = on(set).work;
      if (document.deletedAt && powerRefusal(asking, act, document)) throw unknownTo(named);
      requirePower(asking, act, document);
      requireRevisionOfSet(set, revision);
      const [member, needed] = status(set);
      requireStatus(certificateScheme, member.work, needed);
    },
    change: async (set, acting) => {
      await change(set, acting);
      return changesOf(set);
    },
  });

/** Lets the sites of a set follow their master, where that is all there is to do. */
export const performFollow = (asking: Asking, certificateId: string): Promise<ActedOnSet> =>
  perform(certificateScheme, asking, {
    ...setSteps(asking, certificateId),
    allow: () => {},
    change: async set => changesOf(set),
  });

/** @throws as `requireRevision` */
export const requireRevisionOfSet = ({ master, revision }: HeldSet, given: number | null | undefined) =>
  requireRevision({ number: `The set of ${master.work.document.number}`, revision }, given);

/** The steps that every act on a set has. */
export const setSteps = (asking: Asking, named: string, which: Parameters<typeof holdSet>[3] = 'in the register') => ({
  hold: (em: EntityManager) => holdSet(asking, em, named, which),
  changesOf,
  body: ({ master }: HeldSet) => master.work.body,
  also: async ({ id, members }: HeldSet, { em }: Acting) => {
    await read(em, 'update certificate_set set revision = revision + 1 where id = $1', [id]);
    await placeMembers(
      em,
      id,
      members.map(({ work: { document }, role }) => ({ document, role })),
    );
  },
  answer: (set: HeldSet): ActedOnSet => ({
    setId: set.id,
    certificate: acted(memberOf(set, named).work.document),
    master: acted(set.master.work.document),
  }),
});

/** The certificate by which the act names the set; the master, where it names the set by its own id. */
export const memberOf = ({ id, members, master }: HeldSet, named: string): Member =>
  named === id ? master : (members.find(({ work }) => work.document.id === named) as Member);

/** The set with this id, or that a certificate with this id belongs to, locked in an act. @throws NOT_FOUND */
export async function holdSet(
  asking: Asking,
  em: EntityManager,
  named: string,
  which: 'in the register' | 'deleted too' = 'in the register',
): Promise<HeldSet> {
  const [set] = await read<{ id: string; revision: number }>(
    em,
    `select id, revision from certificate_set
     where id = coalesce((select set_id from set_member where document_id = $1), $1) ${rowLock(em, 'for update')}`,
    [named],
  );
  if (!set) throw unknownTo(named);
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
    which,
  );
  const roleOf = new Map(members.map(({ documentId, role }) => [documentId, role]));
  const held = works
    .map(work => ({ work, role: roleOf.get(work.document.id) ?? 'ADDITIONAL', record: null }))
    .sort((one, other) => (one.work.document.number < other.work.document.number ? -1 : 1));
  const master = held.find(({ role }) => role !== 'ADDITIONAL');
  if (!master || !(named === set.id || held.some(({ work }) => work.document.id === named))) throw unknownTo(named);
  return { ...set, em, members: held, master, sites: held.filter(member => member !== master) };
}

/** Notes what the act did to a certificate. */
export function note(member: Member, act: Act, reason: string | null, details: Record<string, unknown> = {}): void {
  const { draft, shown } = member.work;
  const ofPublic = act === 'suspend' || act === 'cancel' || act === 'offer';
  const issueNumber = (ofPublic ? shown : (draft ?? shown)).number;
  member.record = { act, issueNumber, reason, details };
}

/** What a member's certificate says to the public, or would say while it is a first draft. */
export const shownIssueOf = ({ document, issues }: Pick<Certificate, 'document' | 'issues'>): IssueRow<IecqContent> =>
  issues.find(({ number }) => number === (document.issueNumber ?? 0)) as IssueRow<IecqContent>;

/** What became of each certificate; the sites follow their master. */
function changesOf(set: HeldSet): Change<IecqContent>[] {
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
  return set.members.flatMap(({ work, record }) => (record ? { ...work, record } : []));
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
  members: readonly { document: Pick<DocumentRow, 'id'>; role: SiteRole }[],
): Promise<void> {
  await read(
    em,
    `insert into set_member as m (document_id, set_id, site_role)
     select id, $1, role from jsonb_to_recordset($2::jsonb) as placed(id text, role text)
     on conflict (document_id) do update set site_role = excluded.site_role where m.site_role <> excluded.site_role`,
    [setId, JSON.stringify(members.map(({ document, role }) => ({ id: document.id, role })))],
  );
}
