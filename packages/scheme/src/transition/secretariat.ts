import type { CalendarDate } from '@conformity/certification';
import { badInput, notFound, read } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow } from '../document';
import type { DocumentKind } from '../documents-of';
import { printedReason } from '../printable-rule';
import type { Work } from './hold';
import { type Acted, type ActRequest, performOn } from './perform';
import { setStatus } from './status';

/** What is recorded of a cancellation (IECEx OD 011-1 Ed 4.0 cl. 1.2.2: date, and whether supplied products are affected). */
export interface Cancellation extends ActRequest {
  reason: string;
  on?: CalendarDate | null;
  productsAffected: boolean;
}

type Held = Pick<Work<object>, 'document' | 'shown'>;

/** What an act of the Secretariat changes, as it stands before: kept in the trail, so that a mistake can be undone. */
const asItIs = ({ status, statusReason, statusSince, statusHistory, productsAffected, deletedAt }: DocumentRow) => ({
  status,
  statusReason,
  statusSince,
  statusHistory,
  productsAffected,
  deletedAt,
});
export type AsItWas = ReturnType<typeof asItIs>;

/** What the acts of the Secretariat change of a document that is held; each tells what else the trail keeps. */
export const secretariatChanges = {
  /** Takes the number out of use for a while; products made before stay compliant (IECEx OD 011-1 Ed 4.0 cl. 1.2.2). @throws BAD_INPUT */
  suspend({ document }: Held, { now, today }: Asking, { reason }: { reason: string }) {
    const before = asItIs(document);
    setStatus(document, 'SUSPENDED', now, today, printedReason(reason));
    return { before };
  },
  reinstate({ document }: Held, { now, today }: Asking) {
    const before = asItIs(document);
    setStatus(document, 'CURRENT', now, today);
    return { before };
  },
  /** @throws BAD_INPUT for a day that cannot be. */
  cancel({ document, shown }: Held, { now, today }: Asking, { on: day, reason, productsAffected }: Cancellation) {
    const on = day ?? today;
    const before = asItIs(document);
    const earliest = [shown.issuedOn, document.statusHistory.at(-1)?.since].sort().at(-1);
    if (on > today) throw badInput('on', `${on} is in the future. Cancel it on the day itself.`);
    if (earliest && on < earliest)
      throw badInput('on', `${on} is before ${earliest}, the day of its last issue or status.`);
    setStatus(document, 'CANCELLED', now, on, printedReason(reason));
    document.productsAffected = productsAffected;
    return { on, productsAffected, before };
  },
  /** Takes it out of the register; its rows and trail are kept, its number stays used. */
  delete({ document }: Held, { now }: Asking) {
    const before = asItIs(document);
    document.deletedAt = now;
    return { before };
  },
};

/** Suspends a document. */
export const suspend = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { reason: string },
): Promise<Acted> =>
  performOn(scheme, asking, id, 'suspend', request, async (work, acting) =>
    secretariatChanges.suspend(work, acting, request),
  );

/** Ends a suspension. */
export const reinstate = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { reason: string },
): Promise<Acted> =>
  performOn(scheme, asking, id, 'reinstate', request, async (work, acting) =>
    secretariatChanges.reinstate(work, acting),
  );

/** Ends a certificate for good. A draft issue beside it stays unpublished for ever. @throws BAD_INPUT for a day that cannot be. */
export const cancel = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: Cancellation,
): Promise<Acted> =>
  performOn(scheme, asking, id, 'cancel', request, async (work, acting) =>
    secretariatChanges.cancel(work, acting, request),
  );

/**
 * Cancels a document of one of these kinds that is still as it was at the revision: suspended; once for a request, even where somebody
 * has reversed it since. The register does so by itself where nobody says in time why not to. @throws CONFLICT, NOT_FOUND
 */
export async function cancelSuspended(
  kinds: readonly Pick<DocumentKind<object>, 'scheme' | 'ownActs'>[],
  asking: Asking,
  id: string,
  request: { revision: number; reason: string },
): Promise<void> {
  const [found] = await read<Pick<DocumentRow, 'documentType'> & { isDone: boolean }>(
    asking.database.acts,
    `select document_type as "documentType", exists (
       select from audit_entry a where a.document_id = d.id and a.act = 'cancel' and a.request_id = $2) as "isDone"
     from document d where id = $1`,
    [id, asking.requestId],
  );
  const kind = kinds.find(({ scheme }) => scheme.documentType === found?.documentType);
  if (!found || !kind) throw notFound(`The document ${id}`);
  if (found.isDone) return;
  // Whether supplied products are affected nobody has said.
  const cancellation = { ...request, productsAffected: false };
  await (kind.ownActs ? kind.ownActs.cancel(asking, id, cancellation) : cancel(kind.scheme, asking, id, cancellation));
}

/** Takes a document that was public out of the register. */
export const remove = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest & { reason: string },
): Promise<Acted> =>
  performOn(scheme, asking, id, 'delete', request, async (work, acting) => secretariatChanges.delete(work, acting));
