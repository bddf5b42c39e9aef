import { type ActRequest, type Asking, lastActs, putBack, restoreRefusal, undo } from '@conformity/scheme';
import { conflict } from '@conformity/subgraph';
import { certificateScheme } from './certificate-scheme';
import { type HeldSet, type Member, memberOf, note, performOnSet, type SetAct } from './held-set';
import { holdOrganisation, otherMasterRefusals } from './organisation';

const actsOfAll = ({ em, members }: HeldSet) =>
  lastActs(
    em,
    members.map(({ work }) => work.document.id),
  );

/** Undoes a mistake of the Secretariat on one certificate, by a second person; its sites follow the master again, or come back with it. @throws as `undo` does */
export const undoOffice = (asking: Asking, id: string, { reason }: { reason: string }) => {
  const on = (set: HeldSet) => memberOf(set, id);
  const act: SetAct = { act: 'reverse', on, deletedToo: true, status: set => [on(set), 'reverse'] };
  return performOnSet(asking, id, act, async (set, acting) => {
    const member = on(set);
    const { document } = member.work;
    const acts = await actsOfAll(set);
    const last = acts.get(document.id) ?? null;
    const wasDeleted = document.deletedAt !== null;
    const bringBack = (one: Member) => {
      note(one, 'reverse', reason, undo(acting, one.work.document, acts.get(one.work.document.id) ?? null));
      // How they are printed left the register with it.
      if (wasDeleted) one.work.changed.push(...one.work.issues.filter(({ publishedAt }) => publishedAt));
    };
    bringBack(member);
    const { master } = set;
    if (member !== master) {
      if (wasDeleted && master.work.document.deletedAt)
        throw conflict(
          `${document.number} left the register with ${master.work.document.number}. Bring that one back.`,
        );
      return;
    }
    for (const site of wasDeleted ? set.sites : []) {
      const own = acts.get(site.work.document.id);
      if (own?.act === 'delete' && isSameMoment(own.at, last?.at)) bringBack(site);
    }
    await holdOrganisation(set.em, member.work.shown.content);
    const back = { ...document, content: member.work.shown.content };
    const [refusal] = await otherMasterRefusals(set.em, [back], acting.today);
    if (refusal) throw conflict(refusal);
  });
};

/** Puts back the draft of a set whose deletion was the last act on it, as it was, with its numbers. @throws as `restoreDraft` does for one document */
export const restoreSetDraft = (asking: Asking, id: string, request: ActRequest = {}) =>
  performOnSet(
    asking,
    id,
    { ...request, act: 'restore-draft', deletedToo: true, status: set => [set.master, 'restore-draft'] },
    async (set, acting) => {
      const acts = await actsOfAll(set);
      const { document } = set.master.work;
      const last = acts.get(document.id) ?? null;
      const refusal = restoreRefusal(acting, document, last);
      if (refusal) throw refusal;
      for (const member of set.members) {
        const { work } = member;
        const own = acts.get(work.document.id);
        if (own?.act !== 'delete-draft' || !own.details.dropped || !isSameMoment(own.at, last?.at)) continue;
        const { draft, record } = putBack(certificateScheme, work.document, own);
        work.issues = [...work.issues, draft];
        work.changed.push(draft);
        Object.assign(work, { draft, shown: work.shown ?? draft });
        member.record = record;
      }
    },
  );

/** Acts of one moment on several certificates of a set were one act. */
const isSameMoment = (one: Date, other: Date | undefined) => other !== undefined && +new Date(one) === +new Date(other);
