import type { Act } from '@conformity/certification';
import {
  type Acting,
  type ActRequest,
  type Asking,
  bodyOf,
  type Change,
  draftIssue,
  type IssueRow,
  keptDraft,
  newDocument,
  ownBody,
  type PatchOf,
  patched,
  perform,
  requireOpener,
  requirePower,
  takeNumber,
} from '@conformity/scheme';
import { badInput, below, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { certificateScheme } from './certificate-scheme';
import type { IecqContent } from './content';
import { type ActedOnSet, type HeldSet, holdSet, type Member, note, performOnSet, placeMembers } from './held-set';
import { inputOf, isSame, planSet, saysOtherwise } from './plan-set';
import {
  asItStands,
  grammar,
  newMasterOf,
  newSubject,
  planFor,
  prepared,
  refuseWrongLinks,
  requireStandards,
  siteNumber,
  statusFor,
} from './revised-set';
import type { PlannedMember } from './set-facts';
import { IecqSetInput, type LocationInput } from './set-input';
import { SetRow } from './set-rows';

/** Saves a first draft of a set and takes the numbers of all its certificates. @throws FORBIDDEN, BAD_INPUT, NUMBERS_EXHAUSTED, RULE_VIOLATION */
export const draftSet = (asking: Asking, { bodyId, input }: { bodyId: string | null; input: IecqSetInput }) =>
  beginSet(asking, bodyId, 'input', async () => ({ typed: input, details: {} }));

/**
 * Saves the first draft of a set that begins with what another one of the body says, with its draft where it has one, and takes numbers of
 * its own. Days, changes and what the set was transferred from are not copied. @throws as `draftSet` does
 */
export const copySet = (
  asking: Asking,
  id: string,
  { bodyId, patch }: { bodyId: string | null; patch: PatchOf<IecqSetInput> },
) =>
  beginSet(asking, bodyId, 'patch', async em => {
    const set = await holdSet(asking, em, id);
    const { number } = set.master.work.document;
    requirePower(asking, 'edit', set.master.work.document);
    const { master, sites, ...common } = inputOf(asItStands(set));
    const emptied = { validUntil: null, surveillance: null, changes: null, transferredFrom: null };
    const asNew = (location: LocationInput) => ({ ...location, number: null, master: null, validUntil: null });
    const copy = { ...common, ...emptied, master: asNew(master), sites: sites.map(asNew) };
    return { typed: patched(IecqSetInput, copy, patch), details: { copied: { id: set.id, number } } };
  });

/** The first draft of a set of a body, of an input that is known once the act has its locks. */
async function beginSet(
  asking: Asking,
  bodyId: string | null,
  place: 'input' | 'patch',
  inputFrom: (em: EntityManager) => Promise<{ typed: IecqSetInput; details: Record<string, unknown> }>,
): Promise<Pick<ActedOnSet, 'setId'>> {
  const issuerId = ownBody(asking, 'IECQ', bodyId);
  const setId = `iqs_${uuid()}`;
  return perform(certificateScheme, asking, {
    hold: async em => ({ ...(await inputFrom(em)), body: await bodyOf(em, issuerId) }),
    body: ({ body }) => body,
    allow: () => {},
    change: async ({ body, typed, details }, acting) => {
      const { em, today } = acting;
      const input = await below(place, () => prepared(em, typed));
      const first = planSet(input, { master: '', sites: [] });
      const taken = await takeNumber(certificateScheme, em, body, first.master.content, today);
      const numbers = input.sites.map((_, index) => siteNumber(taken.numberParts, index + 1));
      const plan = planSet(input, { master: taken.number, sites: numbers.map(({ number }) => number) });
      await refuseWrongLinks(em, acting, newSubject(plan, body, today));
      return [plan.master, ...plan.sites].map(({ content }, index) => {
        const document = newDocument(certificateScheme, acting, issuerId, numbers[index - 1] ?? taken);
        const issue = draftIssue(document.id, 0, content);
        return { document, issues: [issue], changed: [issue], record: { ...drafted, details } };
      });
    },
    also: async (_, { em }, drafts) => {
      await em.getRepository(SetRow).insert({ id: setId, revision: 1, nextSite: drafts.length });
      const roleOf = ({ issues: [issue] }: Change<IecqContent>) => (issue as IssueRow<IecqContent>).content.siteRole;
      await placeMembers(
        em,
        setId,
        drafts.map(draft => ({ document: draft.document, role: roleOf(draft) })),
      );
    },
    answer: () => ({ setId }),
  });
}

const drafted = { act: 'draft' as const, issueNumber: 0, reason: null, details: {} };

/** Takes the next ordinals of the set for new sites. */
async function takeSites(set: HeldSet, count: number): Promise<(index: number) => string> {
  if (count === 0) return () => '';
  const [taken] = await read<{ next: number }>(
    set.em,
    'update certificate_set set next_site = next_site + $2 where id = $1 returning next_site as next',
    [set.id, count],
  );
  const first = (taken?.next ?? 1) - count;
  return index => siteNumber(set.master.work.document.numberParts, first + index).number;
}

/**
 * Writes the drafts that an input makes: of the master always, of a site where its certificate would say otherwise. `place` is the
 * argument that it was given as, if it was.
 */
export async function revise(
  acting: Acting,
  set: HeldSet,
  typed: IecqSetInput,
  act: 'edit' | 'amend',
  place: 'input' | 'patch' | null = null,
): Promise<void> {
  const input = await below(place, () => prepared(set.em, typed));
  const isNew = ({ number }: LocationInput) => !number;
  const numberOf = await takeSites(set, input.sites.filter(isNew).length);
  const revised = await below(place, () => planFor(set, input, numberOf));
  const { master, sites } = revised;
  const scopeChanged = !isSame(master.content.ownScope, set.master.work.shown.content.ownScope);
  await refuseWrongLinks(set.em, acting, {
    ...revised,
    body: set.master.work.body,
    issuedOn: acting.today,
    isIssued: () => true,
  });
  const kept = new Set([master, ...sites].map(({ member }) => member));
  const isLeft = (member: Member) => !kept.has(member) && member.work.document.status !== 'CANCELLED';
  for (const member of set.members.filter(isLeft)) leave(acting, member);
  redraft(master, act, true);
  for (const site of sites) {
    if (site.member) redraft(site, act, scopeChanged);
    else addSite(acting, set, site);
  }
}

function redraft({ member, content }: PlannedMember, act: Act, isNeeded: boolean): void {
  if (!member) return;
  const { work } = member;
  const { document, issues, draft, shown } = work;
  const isPublic = document.issueNumber !== null;
  if (isPublic && !isNeeded && !saysOtherwise(content, shown.content)) return void dropDraft(member);
  const next = draft ?? draftIssue(document.id, shown.number + 1, content);
  if (!draft) issues.push(next);
  next.content = content;
  work.draft = next;
  work.changed.push(next);
  note(member, draft ? 'edit' : act, null);
}

function dropDraft(member: Member, act: Act = 'delete-draft'): void {
  const { work } = member;
  if (!work.draft) return;
  work.removed.push(work.draft.number);
  work.issues = work.issues.filter(issue => issue !== work.draft);
  note(member, act, null, act === 'delete-draft' ? keptDraft(work.draft) : {});
  // From here on no act on it that needs a draft issue is allowed.
  work.draft = undefined as never;
}

/** A site that the input leaves out: a first draft goes, a public one is cancelled when the set is issued. */
function leave({ now }: Acting, member: Member, act?: Act): void {
  const { document } = member.work;
  dropDraft(member, act);
  if (document.status === 'DRAFT') document.deletedAt = now;
}

function addSite(acting: Acting, set: HeldSet, { number, content }: PlannedMember): void {
  const { document: master, body } = set.master.work;
  const { site } = grammar.read(number) ?? {};
  const document = newDocument(certificateScheme, acting, master.issuerId, siteNumber(master.numberParts, site ?? 0));
  const issue = draftIssue(document.id, 0, content);
  const work = {
    em: set.em,
    document,
    issues: [issue],
    draft: issue,
    shown: issue,
    body,
    changed: [issue],
    removed: [],
  };
  const member: Member = { work, role: 'ADDITIONAL', record: drafted };
  set.members.push(member);
  set.sites.push(member);
}

/** Replaces what the draft of the set says. @throws CONFLICT where there is no draft */
export const editSet = (asking: Asking, id: string, { revision, input }: ActRequest & { input: IecqSetInput }) =>
  performOnSet(asking, id, { act: 'edit', revision, status: statusFor('edit') }, (set, acting) =>
    revise(acting, set, input, 'edit', 'input'),
  );

/** Changes some of what the draft of the set says. @throws CONFLICT where there is no draft */
export const patchSet = (
  asking: Asking,
  id: string,
  { revision, patch }: ActRequest & { patch: PatchOf<IecqSetInput> },
) =>
  performOnSet(asking, id, { act: 'edit', revision, status: statusFor('edit') }, (set, acting) =>
    revise(acting, set, patched(IecqSetInput, inputOf(asItStands(set)), patch), 'edit', 'patch'),
  );

/** Opens the next issue of the set as a draft beside the public one; with the input, or as it stands. */
export const amendSet = (
  asking: Asking,
  id: string,
  { revision, input }: ActRequest & { input: IecqSetInput | null },
) =>
  performOnSet(asking, id, { act: 'amend', revision, status: statusFor('amend') }, (set, acting) =>
    revise(acting, set, input ?? { ...inputOf(asItStands(set)), changes: null }, 'amend', input && 'input'),
  );

/** An edit where the set has a draft, and otherwise the opening of one. */
const revising = (set: HeldSet): [Member, 'edit' | 'amend'] => {
  const master = newMasterOf(set);
  return [master, master.work.draft ? 'edit' : 'amend'];
};

/** Adds sites to the draft, or drops some, and opens a draft where there is none. */
export const changeSites = (
  asking: Asking,
  id: string,
  {
    revision,
    add = [],
    drop = [],
    changes,
  }: ActRequest & { add?: LocationInput[]; drop?: string[]; changes?: string | null },
) =>
  performOnSet(asking, id, { act: 'edit', revision, status: revising }, async (set, acting) => {
    const [, act] = revising(set);
    const input = inputOf(asItStands(set));
    const numbered = add.findIndex(({ number }) => number);
    if (numbered >= 0)
      throw badInput(`sites[${numbered}].number`, 'is given to a new site by the register. Leave it out.');
    const dropped = drop.map((typed, index) => {
      const key = grammar.read(typed)?.key;
      const found = input.sites.find(({ number }) => number === key);
      if (!found) throw badInput(`numbers[${index}]`, `${typed.slice(0, 100)} is no additional site of this set.`);
      return found;
    });
    await requireStandards(set.em, add);
    const sites = [...input.sites.filter(site => !dropped.includes(site)), ...add];
    await revise(acting, set, { ...input, sites, changes: changes ?? input.changes }, act);
  });

/** Drops the draft of the set; certificates that were never public leave the register. Their numbers stay used. */
export const deleteSetDraft = (asking: Asking, id: string, { revision }: ActRequest) =>
  performOnSet(
    asking,
    id,
    { act: 'delete-draft', revision, status: statusFor('delete-draft') },
    async (set, acting) => {
      for (const member of set.members) leave(acting, member);
    },
  );

/** Drops the draft of a public set, by who opened it; what is public stays as it is. @throws FORBIDDEN to others, CONFLICT where there is none */
export const dropSetAmendment = (asking: Asking, id: string, { revision }: ActRequest) =>
  performOnSet(
    asking,
    id,
    { act: 'drop-amendment', revision, status: statusFor('drop-amendment') },
    async (set, acting) => {
      await requireOpener(asking, set.master.work);
      for (const member of set.members)
        leave(acting, member, member.work.document.status === 'DRAFT' ? 'delete-draft' : 'drop-amendment');
    },
  );
