import type { CalendarDate } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';
import type { DocumentScheme } from '../define-scheme';
import { type ActRequest, type Asking, type DocumentState, perform, setStatus } from './perform';

/** Takes the number out of use for a while; products made before stay compliant (IECEx OD 011-1 Ed 4.0 cl. 1.2.2). */
export function suspend<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { reason: string },
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'suspend', request, async ({ document }) => {
    setStatus(document, 'SUSPENDED', asking.now, asking.today, request.reason);
    return undefined;
  });
}

/** Ends a suspension. */
export function reinstate<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { reason: string },
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'reinstate', request, async ({ document }) => {
    setStatus(document, 'CURRENT', asking.now, asking.today);
    return undefined;
  });
}

/** What is recorded of a cancellation (IECEx OD 011-1 Ed 4.0 cl. 1.2.2: date, and whether supplied products are affected). */
export interface Cancellation extends ActRequest {
  reason: string;
  on?: CalendarDate | null;
  productsAffected: boolean;
}

/** Ends a certificate for good. A draft issue beside it stays unpublished for ever. @throws BAD_INPUT for a day that cannot be. */
export function cancel<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: Cancellation,
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'cancel', request, async ({ document, shown }) => {
    const on = request.on ?? asking.today;
    const earliest = [shown.issuedOn, document.statusHistory.at(-1)?.since].sort().at(-1);
    if (on > asking.today) throw badInput('on', `${on} is in the future. Cancel it on the day itself.`);
    if (earliest && on < earliest)
      throw badInput('on', `${on} is before ${earliest}, the day of its last issue or status.`);
    setStatus(document, 'CANCELLED', asking.now, on, request.reason);
    document.productsAffected = request.productsAffected;
    return { on, productsAffected: request.productsAffected };
  });
}

/** Takes a document that was public out of the register; its rows and trail are kept, its number stays used. */
export function remove<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { reason: string },
): Promise<DocumentState<Content>> {
  return perform(scheme, asking, id, 'delete', request, async ({ document }) => {
    document.deletedAt = asking.now;
    return undefined;
  });
}
