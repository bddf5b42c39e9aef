import type { CalendarDate } from './calendar-date';

/** The stored status of a certificate or report; it belongs to the certificate, never to an issue (IECEx OD 011-1 Ed 4.0 cl. 1.2.2). */
export const Status = { DRAFT: 'DRAFT', CURRENT: 'CURRENT', SUSPENDED: 'SUSPENDED', CANCELLED: 'CANCELLED' } as const;
export type Status = keyof typeof Status;

/** The status that counts on a day: the stored one, or EXPIRED, which is derived and never set by hand. */
export const EffectiveStatus = { ...Status, EXPIRED: 'EXPIRED' } as const;
export type EffectiveStatus = keyof typeof EffectiveStatus;

/** Everything that can be done to a document; each act leaves one audit entry. */
export type Act =
  | 'draft'
  | 'edit'
  | 'amend'
  | 'issue'
  | 'correct'
  | 'suspend'
  | 'reinstate'
  | 'cancel'
  | 'delete-draft'
  | 'record-surveillance'
  | 'change-contact'
  | 'offer'
  | 'delete'
  | 'restore-draft'
  | 'drop-amendment'
  | 'reverse'
  | 'follow'
  | 'import';

export interface Transition {
  /** Statuses in which the act is allowed; null is "does not exist yet". */
  from: readonly (Status | null)[];
  /** The status afterwards; null where the document leaves the register. */
  to: Status | null | 'unchanged';
  /** Whether the act works on a draft issue and is refused where there is none. */
  needsDraftIssue?: true;
}

/**
 * What each act does to the status; an act from any other status is refused as a conflict.
 * Source: IECEx OD 011-1 Ed 4.0 cl. 1.2.2; "by up-issue or cancellation" for suspended ones: IECEx Secretariat to ExCBs, 2019.
 * CANCELLED is final: our decision, because no document that we know describes a way back; a mistake is undone by a second person within
 * `reversalHours`.
 */
export const lifecycle: Record<Act, Transition> = {
  draft: { from: [null], to: 'DRAFT' },
  edit: { from: ['DRAFT', 'CURRENT', 'SUSPENDED'], to: 'unchanged', needsDraftIssue: true },
  amend: { from: ['CURRENT', 'SUSPENDED'], to: 'unchanged' },
  issue: { from: ['DRAFT', 'CURRENT', 'SUSPENDED'], to: 'CURRENT', needsDraftIssue: true },
  correct: { from: ['CURRENT'], to: 'unchanged' },
  suspend: { from: ['CURRENT'], to: 'SUSPENDED' },
  reinstate: { from: ['SUSPENDED'], to: 'CURRENT' },
  cancel: { from: ['CURRENT', 'SUSPENDED'], to: 'CANCELLED' },
  'delete-draft': { from: ['DRAFT', 'CURRENT', 'SUSPENDED'], to: 'unchanged', needsDraftIssue: true },
  // Facts of the register, which no issue says.
  'record-surveillance': { from: ['CURRENT', 'SUSPENDED'], to: 'unchanged' },
  'change-contact': { from: ['DRAFT', 'CURRENT', 'SUSPENDED'], to: 'unchanged' },
  // To another body, which may take it over.
  offer: { from: ['CURRENT', 'SUSPENDED'], to: 'unchanged' },
  delete: { from: ['CURRENT', 'SUSPENDED', 'CANCELLED'], to: null },
  // By whom a draft may be deleted, within `reversalHours`.
  'restore-draft': { from: ['DRAFT', 'CURRENT', 'SUSPENDED'], to: 'unchanged' },
  'drop-amendment': { from: ['CURRENT', 'SUSPENDED'], to: 'unchanged', needsDraftIssue: true },
  // To what it was before the act of the Secretariat that is undone.
  reverse: { from: ['CURRENT', 'SUSPENDED', 'CANCELLED'], to: 'unchanged' },
  // The master certificate on which it depends did something; its own status stays.
  follow: { from: ['DRAFT', 'CURRENT', 'SUSPENDED'], to: 'unchanged' },
  import: { from: [null], to: 'CURRENT' },
};

/** A status and the day from which it counts. */
export interface StatusChange {
  status: Status;
  since: CalendarDate;
}

/** The statuses of a document over time. */
export interface OwnStatus {
  /** In the order in which they were set; the last one is the stored status. */
  statusHistory: readonly StatusChange[];
  /** Last day of validity, inclusive; null where the document type knows no expiry. */
  validUntil: CalendarDate | null;
}

/** What is needed to say which status counts on a day. */
export interface StatusFacts extends OwnStatus {
  /** The master certificate on which this one depends; null or absent for one that stands alone. */
  master?: OwnStatus | null;
}

/** Why a document is not current: by itself, or because of the master certificate on which it depends. */
export const StatusReason = {
  OWN: 'OWN',
  VALIDITY_ENDED: 'VALIDITY_ENDED',
  MASTER_SUSPENDED: 'MASTER_SUSPENDED',
  MASTER_EXPIRED: 'MASTER_EXPIRED',
  MASTER_CANCELLED: 'MASTER_CANCELLED',
} as const;
export type StatusReason = keyof typeof StatusReason;

/** The status that counts and why. */
export interface StatusOnDay {
  status: EffectiveStatus;
  /** Null while it is CURRENT or a draft. */
  reason: StatusReason | null;
}

/** From best to worst. A draft is neither: it imposes nothing and nothing is imposed on it. */
export const statusesByStrength = ['CURRENT', 'SUSPENDED', 'EXPIRED', 'CANCELLED'] as const satisfies EffectiveStatus[];

/** Whether a document in one status stands better than one in the other; a draft never does, and all do than a draft. */
export const isBetter = (one: EffectiveStatus, other: EffectiveStatus): boolean =>
  one !== 'DRAFT' && (other === 'DRAFT' || statusesByStrength.indexOf(one) < statusesByStrength.indexOf(other));

/**
 * The status that counts at the end of the day `on`, and why; null before the document was first public. Expiry turns only
 * CURRENT into EXPIRED: a suspended or cancelled document keeps the status that says more. Of a document with a master the
 * worse of its own and the master's status counts; where both are alike it is its own, so that a reinstated master does not
 * reinstate it. All of it our decision: no document that we know says what becomes of the sites of a master.
 */
export function statusOn({ master, ...own }: StatusFacts, on: CalendarDate): StatusOnDay | null {
  const status = ownStatusOn(own, on);
  if (!status) return null;
  const imposed = master ? ownStatusOn(master, on) : null;
  if (imposed && imposed !== 'DRAFT' && imposed !== 'CURRENT' && status !== 'DRAFT' && isBetter(status, imposed))
    return { status: imposed, reason: `MASTER_${imposed}` };
  const reasons = {
    DRAFT: null,
    CURRENT: null,
    EXPIRED: 'VALIDITY_ENDED',
    SUSPENDED: 'OWN',
    CANCELLED: 'OWN',
  } as const;
  return { status, reason: reasons[status] };
}

function ownStatusOn({ statusHistory, validUntil }: OwnStatus, on: CalendarDate): EffectiveStatus | null {
  const status = statusHistory.filter(change => change.since <= on).at(-1)?.status ?? null;
  return status === 'CURRENT' && validUntil !== null && validUntil < on ? 'EXPIRED' : status;
}

/** The status that counts at the end of the day `on`, as `statusOn` says; null before the document was first public. */
export const effectiveStatus = (facts: StatusFacts, on: CalendarDate): EffectiveStatus | null =>
  statusOn(facts, on)?.status ?? null;

/** The same facts with what was done already beginning by this day, the latest. */
const begunBy = <Own extends OwnStatus>(own: Own, today: CalendarDate): Own => ({
  ...own,
  statusHistory: own.statusHistory.map(change => (change.since > today ? { ...change, since: today } : change)),
});

/**
 * The status that counts now, for everybody, and why. Validity ends by the day in UTC; an act counts as soon as it is done, although the
 * body that it is of dates it by its own calendar, on which it may be tomorrow already. Our decision.
 */
export const statusNow = ({ master, ...own }: StatusFacts, today: CalendarDate): StatusOnDay | null =>
  statusOn({ ...begunBy(own, today), master: master ? begunBy(master, today) : null }, today);

/** Hours within which a second person may undo an act of the Secretariat that was a mistake. Our decision. */
export const reversalHours = 24;

/** Days after publication in which an issue may be corrected in place (IECEx update, March 2012: "first 14 days"). */
export const correctionDays = 14;
