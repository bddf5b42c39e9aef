import { type EffectiveStatus, statusesByStrength } from '@conformity/certification';
import { noDay } from './days';

/** The statuses that count, by their codes. */
export const effectiveStatuses: readonly EffectiveStatus[] = statusesByStrength;
const [current, suspended, expired, cancelled] = [0, 1, 2, 3];

/** A stored status as it is kept; whatever is neither suspended, cancelled nor current weighs nothing. */
export const ownStatus = { none: 0, current: 1, suspended: 2, cancelled: 3 } as const;

export const ownStatusOf = (status: string | null): number =>
  status === 'CURRENT'
    ? ownStatus.current
    : status === 'SUSPENDED'
      ? ownStatus.suspended
      : status === 'CANCELLED'
        ? ownStatus.cancelled
        : ownStatus.none;

const strengthOn = (own: number, until: number, day: number): number => {
  if (own === ownStatus.cancelled) return cancelled as number;
  if (own === ownStatus.suspended) return suspended as number;
  return own === ownStatus.current && until !== noDay && until < day ? (expired as number) : (current as number);
};

/** The code of the status that counts on a day: the worse of its own and of what the master imposes; `statusOn` of certification. */
export const effectiveOn = (own: number, until: number, imposed: number, imposedUntil: number, day: number): number =>
  Math.max(strengthOn(own, until, day), strengthOn(imposed, imposedUntil, day));
