import {
  type ActRequest,
  type Asking,
  type Cancellation,
  requireRevision,
  secretariatChanges,
} from '@conformity/scheme';
import { type HeldSet, memberOf, note, performOnSet } from './held-set';

type Office = 'suspend' | 'reinstate' | 'cancel' | 'delete';

/** An act of the Secretariat on one certificate; what becomes of a master, its sites follow. */
export const officeAct = (
  asking: Asking,
  id: string,
  act: Office,
  request: Cancellation | (ActRequest & { reason: string }),
) => {
  const on = (set: HeldSet) => memberOf(set, id);
  return performOnSet(asking, id, { act, on, status: set => [on(set), act] }, async (set, acting) => {
    const member = on(set);
    requireRevision(member.work.document, request.revision);
    const details = secretariatChanges[act](member.work, acting, request as Cancellation);
    note(member, act, request.reason, details ?? {});
    if (act !== 'delete' || member !== set.master) return;
    for (const site of set.sites) {
      note(site, 'delete', request.reason, secretariatChanges.delete(site.work, acting));
    }
  });
};
