import { references } from '@conformity/register';
import { badInput, type CatalogueError, forbidden } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow, OfferRecord, Recorded } from '../document';
import type { Work } from './hold';
import { type Acted, type ActRequest, performOn } from './perform';
import { powerRefusal, requirePower } from './power';

// A document goes from one body to another by the word of both: the one offers it, the other accepts by publishing what takes it over.
// Source: our decision; the Secretariat may do it alone.

/** What is recorded of a document of which nothing was recorded yet. */
export const nothingRecorded: Recorded = { surveillance: [], contact: null, offer: null };

/** Keeps to which body a document that an act holds is offered; null takes it back. What the trail keeps. @throws BAD_INPUT for what is no other body */
export async function keepOffer(
  { em, document }: Pick<Work<object>, 'em' | 'document'>,
  { now, principal }: Pick<Asking, 'now' | 'principal'>,
  to: string | null,
): Promise<Record<string, unknown>> {
  if (to === document.issuerId) throw badInput('to', `${document.number} is of that body already.`);
  if (to !== null && !(await references(em, 'BODY', [to])).has(to))
    throw badInput('to', `"${to.slice(0, 100)}" is not the id of a certification body.`);
  const offer: OfferRecord | null = to === null ? null : { to, offeredAt: now.toISOString(), byName: principal.name };
  document.recorded = { ...nothingRecorded, ...document.recorded, offer };
  return { offeredTo: to };
}

/** Offers a document to another body, or takes the offer back. @throws as `keepOffer` */
export const offer = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { to, ...request }: ActRequest & { to: string | null },
): Promise<Acted> => performOn(scheme, asking, id, 'offer', request, (work, acting) => keepOffer(work, acting, to));

/** Takes the offer off a document that was taken over. */
export function endOffer(document: DocumentRow): void {
  if (document.recorded?.offer) document.recorded = { ...document.recorded, offer: null };
}

type Taking = Pick<DocumentRow, 'system' | 'documentType' | 'issuerId' | 'number'>;
type Given = Taking & Pick<DocumentRow, 'recorded'>;

/** Why the caller may not let the one document take the place of the other; null where they may cancel both, or both bodies want it. */
export function transferRefusal(
  asking: Pick<Asking, 'principal'>,
  taking: Taking,
  given: Given | null,
): CatalogueError | null {
  const [notCancel, notIssue] = [powerRefusal(asking, 'cancel', taking), powerRefusal(asking, 'issue', taking)];
  if (notCancel && notIssue) return forbidden(notCancel);
  if (!given) return badInput('id', `${taking.number} takes over nothing that is in the register.`);
  const notEnd = powerRefusal(asking, 'cancel', given);
  if (!notCancel && !notEnd) return null;
  if (notIssue) return forbidden(notEnd ?? notIssue);
  if (given.recorded?.offer?.to === taking.issuerId) return null;
  return forbidden(
    `${given.number} is not offered to the body of ${taking.number}. Its body offers it, or the Secretariat transfers it.`,
  );
}

/** @throws as `transferRefusal` says; REAUTHENTICATION_REQUIRED as `requirePower` */
export function requireTransfer(asking: Asking, taking: Taking, given: Given | null): asserts given {
  const refusal = transferRefusal(asking, taking, given);
  if (refusal) throw refusal;
  const mayEndBoth = [taking, given as Given].every(one => powerRefusal(asking, 'cancel', one) === null);
  requirePower(asking, mayEndBoth ? 'cancel' : 'issue', taking);
}
