import type { CalendarDate } from '@conformity/certification';
import {
  type Acting,
  type ActRequest,
  type Asking,
  approvedBy,
  correctionRefusal,
  type Override,
  publish,
  refuse,
  requireFourEyes,
  setStatus,
  warningsIn,
} from '@conformity/scheme';
import { badInput, below, conflict } from '@conformity/subgraph';
import type { IecqContent, Scope } from './content';
import { type HeldSet, type Member, note, officeRefusal, performOnSet, type SetAct } from './held-set';
import { datedFrom, inputOf, isSame } from './plan-set';
import { asItStands, grammar, newMasterOf, planFor, prepared, statusFor, subjectOf } from './revised-set';
import { revise } from './set-drafts';
import { findingsOfSet } from './set-facts';
import type { IecqSetInput } from './set-input';

/** What an issue may say beside the drafts. */
export interface IssueRequest extends ActRequest {
  issuedOn?: CalendarDate | null;
  overrides?: Override[];
}

/** Publishes the draft of the whole set: from this transaction on all of it is public. @throws RULE_VIOLATION with every finding */
export const issueSet = (asking: Asking, id: string, request: IssueRequest) =>
  performOnSet(asking, id, { act: 'issue', revision: request.revision, status: statusFor('issue') }, (set, acting) =>
    publishSet(acting, set, request, {}),
  );

/** Publishes the drafts of a set that an act holds; `details` is what the trail keeps beside it. @throws as `issueSet` */
export async function publishSet(
  acting: Acting,
  set: HeldSet,
  { issuedOn: day, overrides: typed = [] }: IssueRequest,
  details: Record<string, unknown>,
): Promise<void> {
  const { now, today } = acting;
  const issuedOn = day ?? today;
  const refusal = officeRefusal(set.master.work.document);
  if (refusal) throw conflict(refusal);
  const drafts = set.members.filter(({ work }) => work.draft);
  await requireFourEyes(
    set.em,
    acting,
    drafts.map(({ work: { document, draft, body } }) => ({ document, body, scheme: draft.content.scheme })),
    'setAct' in details,
  );
  const master = newMasterOf(set);
  const scope = (master.work.draft ?? master.work.shown).content.ownScope;
  for (const { work } of set.members) {
    if (!work.draft) continue;
    const dated = datedFrom(work.draft.content, issuedOn);
    work.draft.content = { ...dated, ...asPrintedWith(dated, master, scope) };
    work.changed.push(work.draft);
  }
  const isTransfer = details.setAct === 'transfer';
  const subject = { ...subjectOf(set, asItStands(set), issuedOn), isTransfer };
  const findings = await findingsOfSet(set.em, acting, subject);
  const overrides = refuse(findings, typed);
  const numbers = subject.sites.map(({ number }) => number);
  for (const member of set.members) {
    const { document, draft, body } = member.work;
    if (draft) {
      publish(draft, issuedOn, acting, body, document);
      document.issueNumber = draft.number;
      if (document.status !== 'SUSPENDED')
        setStatus(document, 'CURRENT', now, document.status === 'DRAFT' ? issuedOn : today);
      member.role = draft.content.siteRole;
      note(member, 'issue', null, { ...details, content: draft.content, overrides, warnings: warningsIn(findings) });
    } else if (member !== master && !numbers.includes(document.number) && document.status !== 'CANCELLED') {
      setStatus(
        document,
        'CANCELLED',
        now,
        today,
        `Left the set with issue ${master.work.draft.number} of ${master.work.document.number}.`,
      );
      note(member, 'cancel', document.statusReason, { on: today });
    }
  }
  set.master = master;
}

/** What an additional site takes over from the issue of the master that it is printed with. */
const asPrintedWith = ({ siteRole }: IecqContent, { work }: Member, scope: Scope | null) =>
  siteRole === 'ADDITIONAL'
    ? { masterIssue: (work.draft ?? work.shown).number, printedScope: scope }
    : { masterIssue: null, printedScope: null };

/** A new issue of the whole set without a draft before it. */
const reissue = ({ revision }: ActRequest): SetAct => ({
  act: 'issue',
  revision,
  status: set => [set.master, 'amend'],
});

/** Issues the whole set anew with new validity; the numbers stay. @throws CONFLICT where a draft is open */
export const renewSet = (asking: Asking, id: string, request: IssueRequest & { validUntil?: CalendarDate | null }) =>
  performOnSet(asking, id, reissue(request), async (set, acting) => {
    const input = inputOf(asItStands(set));
    const sites = input.sites.map(site => ({ ...site, validUntil: null }));
    const validUntil = request.validUntil ?? null;
    await revise(acting, set, { ...input, sites, validUntil, surveillance: null, changes: 'Renewal.' }, 'amend');
    await publishSet(acting, set, request, { setAct: 'renew' });
  });

/** Makes the certificate of another site the master, and the master's an additional one, in a new issue of the whole set. */
export const moveHeadOffice = (asking: Asking, id: string, request: IssueRequest & { to: string }) =>
  performOnSet(asking, id, reissue(request), async (set, acting) => {
    const input = inputOf(asItStands(set));
    const key = grammar.read(request.to)?.key;
    const to = input.sites.find(({ number }) => number === key);
    if (!to) throw badInput('to', `${request.to.slice(0, 100)} is no additional site of this set.`);
    const master = { ...to, controlPoint: input.master.controlPoint };
    const sites = [{ ...input.master, controlPoint: null }, ...input.sites.filter(site => site !== to)];
    const changes = `The head office moved from ${input.master.number} to ${to.number}.`;
    await revise(acting, set, { ...input, master, sites, changes }, 'amend');
    await publishSet(acting, set, request, { setAct: 'move-head-office' });
  });

/** Corrects public issues in place, each within `correctionDays` of its publication. @throws CONFLICT after that, RULE_VIOLATION as for an issue */
export const correctSet = (
  asking: Asking,
  id: string,
  {
    revision,
    inputFrom,
    place,
    reason,
    overrides = [],
  }: ActRequest & {
    inputFrom(shown: IecqSetInput): IecqSetInput;
    place: 'input' | 'patch';
    reason: string;
    overrides?: Override[];
  },
) =>
  performOnSet(asking, id, { act: 'correct', revision, status: statusFor('correct') }, async (set, acting) => {
    const typed = inputFrom(inputOf(asItStands(set, 'public')));
    const revised = await below(place, async () => planFor(set, await prepared(set.em, typed), () => ''));
    const planned = [revised.master, ...revised.sites];
    const listed = set.master.work.shown.content.sites;
    if (revised.master.member !== set.master || !isSame([...revised.master.content.sites].sort(), [...listed].sort()))
      throw badInput(
        `${place}.sites`,
        'must be those of the public issue. Amend the set to add or drop a site or move the head office.',
      );
    const corrected: { member: Member; details: object }[] = [];
    for (const { member, content } of planned) {
      if (!member) continue;
      const { shown, document, body } = member.work;
      const kept = {
        ...datedFrom(content, shown.issuedOn as CalendarDate),
        masterIssue: shown.content.masterIssue ?? null,
        printedScope: content.siteRole === 'ADDITIONAL' ? revised.plan.scope : null,
      };
      if (isSame(kept, shown.content)) continue;
      const refusal = correctionRefusal(document, shown, acting.now);
      if (refusal) throw conflict(refusal);
      const replaced = shown.content;
      shown.content = kept;
      shown.issuer &&= approvedBy(shown.issuer, body, acting.principal);
      member.work.changed.push(shown);
      corrected.push({ member, details: { replaced, content: kept } });
    }
    const subject = { ...subjectOf(set, revised, acting.today), isIssued: () => false };
    const setAside = refuse(await findingsOfSet(set.em, acting, subject), overrides);
    for (const { member, details } of corrected) note(member, 'correct', reason, { ...details, overrides: setAside });
  });
