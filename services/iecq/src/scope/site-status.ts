import { type CalendarDate, EffectiveStatus, effectiveStatus, type Status } from '@conformity/certification';

/** What is known of a certificate on the day in question. */
export interface OwnStatus {
  /** The stored status of that day. */
  status: Status;
  /** Last day of validity, inclusive. */
  validUntil: CalendarDate | null;
}

/** Why a site's certificate is not current: by itself, or because of its master. */
export type StatusReason = 'OWN' | 'MASTER_SUSPENDED' | 'MASTER_CANCELLED' | 'MASTER_EXPIRED';

/** From best to worst. A draft is neither: it imposes nothing and nothing is imposed on it. */
const strength = [
  EffectiveStatus.CURRENT,
  EffectiveStatus.SUSPENDED,
  EffectiveStatus.EXPIRED,
  EffectiveStatus.CANCELLED,
] as const satisfies EffectiveStatus[];

/** Whether a certificate in one status stands better than one in the other; a draft never does, and all do than a draft. */
export const isBetter = (one: EffectiveStatus, other: EffectiveStatus): boolean =>
  one !== 'DRAFT' && (other === 'DRAFT' || strength.indexOf(one) < strength.indexOf(other));

/**
 * The status to publish for an additional-site certificate on a day: its own or its master's, whichever is worse; the worst is
 * CANCELLED, then EXPIRED, SUSPENDED, CURRENT. Where both are alike it is its own, so that a reinstated master does not
 * reinstate it. `reason` is null for CURRENT and DRAFT. The own status stays stored: a site returns to it when the master
 * does. Our decision: no document that we know says what becomes of the sites of a master.
 */
export function effectiveSiteStatus(
  own: OwnStatus,
  master: OwnStatus,
  on: CalendarDate,
): { status: EffectiveStatus; reason: StatusReason | null } {
  const [ownStatus, masterStatus] = [statusOn(own, on), statusOn(master, on)];
  if (
    ownStatus === 'DRAFT' ||
    masterStatus === 'DRAFT' ||
    masterStatus === 'CURRENT' ||
    !isBetter(ownStatus, masterStatus)
  )
    return { status: ownStatus, reason: ownStatus === 'CURRENT' || ownStatus === 'DRAFT' ? null : 'OWN' };
  return { status: masterStatus, reason: `MASTER_${masterStatus}` };
}

const statusOn = ({ status, validUntil }: OwnStatus, on: CalendarDate): EffectiveStatus =>
  effectiveStatus({ statusHistory: [{ status, since: on }], validUntil }, on) ?? status;
