import { isConnectionFault } from './insist';

/** Something around a job is out of order, such as a store or a service that does not answer: the job is tried until that is mended. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  /** As the system says of what is away, so that whoever asks meanwhile is told UNAVAILABLE. */
  readonly code = 'EHOSTUNREACH';
}

/** What the system says where a disk is full, cannot be written or is gone, where files or memory ran out, and where nobody answers. */
const ofTheMachine =
  /^(ENOSPC|EDQUOT|EROFS|EIO|EACCES|EPERM|EBUSY|ENOTDIR|ESTALE|EMFILE|ENFILE|ENOMEM|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH)$/;

/** Whether a fault, or what it was caused by, is of the machine and not of what was to be done: it ends by itself, or when somebody mends it. */
export function isTrouble(fault: unknown): boolean {
  if (typeof fault !== 'object' || fault === null) return false;
  const { code, cause } = fault as { code?: unknown; cause?: unknown };
  return fault instanceof Trouble || ofTheMachine.test(String(code)) || isConnectionFault(fault) || isTrouble(cause);
}
