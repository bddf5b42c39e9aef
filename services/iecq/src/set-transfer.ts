import {
  type ActRequest,
  type Asking,
  endOffer,
  keepOffer,
  perform,
  requireStatus,
  requireTransfer,
  secretariatChanges,
} from '@conformity/scheme';
import { certificateScheme } from './certificate-scheme';
import type { IecqContent } from './content';
import { type ActedOnSet, type HeldSet, holdSet, note, performOnSet, requireRevisionOfSet, setSteps } from './held-set';
import { newMasterOf } from './revised-set';
import { type IssueRequest, publishSet } from './set-issues';
import { takenOver } from './transfer-rules';

/** The set that takes over, and the one that ends. */
interface Transfer {
  set: HeldSet;
  old: HeldSet | null;
}

/**
 * Publishes the draft of a set that another body takes over, and cancels all of the old set, in one transaction: never are both in
 * force, and never neither. It takes the power to cancel either of the two, or the word of both bodies. @throws as `issueSet`; CONFLICT where the old set has ended
 */
export const transferSet = (asking: Asking, id: string, request: IssueRequest & ActRequest & { reason: string }) => {
  const steps = setSteps(asking, id);
  return perform<IecqContent, Transfer, ActedOnSet>(certificateScheme, asking, {
    hold: async em => {
      const set = await steps.hold(em);
      const { work } = newMasterOf(set);
      const typed = certificateScheme.takesOver?.((work.draft ?? work.shown).content);
      const found = typed ? await takenOver(em, typed) : null;
      return { set, old: found && (await holdSet(asking, em, found.id)) };
    },
    body: ({ set }) => steps.body(set),
    allow: ({ set, old }) => {
      requireTransfer(asking, set.master.work.document, old?.master.work.document ?? null);
      requireRevisionOfSet(set, request.revision);
      requireStatus(certificateScheme, newMasterOf(set).work, 'issue');
      requireStatus(certificateScheme, (old as HeldSet).master.work, 'cancel');
    },
    change: async ({ set, old: given }, acting) => {
      const old = given as HeldSet;
      const on = request.issuedOn ?? acting.today;
      await publishSet(acting, set, request, { setAct: 'transfer', transferredFrom: old.master.work.document.number });
      const reason = `TRANSFER to ${set.master.work.document.number}: ${request.reason}`;
      endOffer(old.master.work.document);
      for (const member of old.members) {
        if (!['CURRENT', 'SUSPENDED'].includes(member.work.document.status)) continue;
        const details = secretariatChanges.cancel(member.work, acting, { reason, on, productsAffected: false });
        note(member, 'cancel', reason, {
          ...details,
          setAct: 'transfer',
          transferredTo: set.master.work.document.number,
        });
      }
      return [...steps.changesOf(set), ...steps.changesOf(old)];
    },
    also: async ({ set, old }, acting) => {
      for (const one of [set, old as HeldSet]) await steps.also(one, acting);
    },
    answer: ({ set }) => steps.answer(set),
  });
};

/** Offers a set to another body, which may take it over, or takes the offer back. @throws as `keepOffer` */
export const offerSet = (asking: Asking, id: string, { revision, to }: ActRequest & { to: string | null }) =>
  performOnSet(asking, id, { act: 'offer', revision, status: set => [set.master, 'offer'] }, async (set, acting) =>
    note(set.master, 'offer', null, await keepOffer(set.master.work, acting, to)),
  );
