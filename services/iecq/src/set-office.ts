import { type ActRequest, type Asking, type Cancellation, requireStatus, secretariatChanges } from '@conformity/scheme';
import { certificateScheme } from './certificate-scheme';
import { done, type HeldSet, type Member, performOnSet } from './held-set';

type Office = 'suspend' | 'reinstate' | 'cancel' | 'delete';

/** An act of the Secretariat on one certificate; what becomes of a master, its sites follow. */
export const officeAct = (
  asking: Asking,
  id: string,
  act: Office,
  request: Cancellation | (ActRequest & { reason: string }),
) => {
  const on = (set: HeldSet) => set.members.find(({ work }) => work.document.id === id) as Member;
  return performOnSet(asking, id, { act, on }, async set => {
    const member = on(set);
    requireStatus(certificateScheme, member.work, act);
    const details = secretariatChanges[act](member.work, asking, request as Cancellation);
    done(member, act, request.reason, details ?? {});
    if (act !== 'delete' || member !== set.master) return;
    for (const site of set.sites) {
      secretariatChanges.delete(site.work, asking);
      done(site, 'delete', request.reason);
    }
  });
};
