import { type Act, type CalendarDate, grammarOf, type PrintedDocument } from '@conformity/certification';
import {
  type ActRequest,
  type Asking,
  type BodyFacts,
  bodyOf,
  type Cancellation,
  commit,
  correctableUntil,
  draftIssue,
  knownStandards,
  newDocument,
  type Override,
  ownBody,
  previewOf,
  publish,
  refuse,
  requireOrganisations,
  requirePower,
  requireStatus,
  secretariatChanges,
  setStatus,
  takeNumber,
  warningsIn,
} from '@conformity/scheme';
import { badInput, CatalogueError, conflict, notFound, read, ruleViolation } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { certificateScheme } from './certificate-scheme';
import type { IecqContent, IecqSetInput, LocationInput, Scope } from './content';
import { done, type HeldSet, holdSet, type Member, performOnSet, placeMembers } from './held-set';
import { datedFrom, inputOf, isSame, type PlannedSet, planSet, saysOtherwise } from './plan-set';
import { schemeOf } from './schemes';
import type { ScopeFinding } from './scope/certificate-set';
import { findingsOfSet, type PlannedMember, type SetSubject } from './set-facts';

const mostSites = 99;
const grammar = grammarOf('IECQ_COC');

/** The input with standards and organisation as the directory knows them. @throws BAD_INPUT */
async function prepared(em: EntityManager, input: IecqSetInput): Promise<IecqSetInput> {
  if (input.sites.length > mostSites)
    throw badInput('sites', `${input.sites.length} are too many; the numbers of a set reach to ${mostSites}.`);
  schemeOfInput(input);
  await requireOrganisations(em, { organisation: input.organisation });
  const locations = [input.master, ...input.sites];
  const typed = [input.standards, ...locations.map(({ standards }) => standards ?? [])];
  const known = await knownStandards(em, typed.flat());
  const next = (count: number) => known.splice(0, count);
  const standards = next(input.standards.length);
  const [master, ...sites] = locations.map(location => ({
    ...location,
    standards: location.standards ? next(location.standards.length) : null,
  }));
  return { ...input, standards, master: master as LocationInput, sites };
}

function schemeOfInput({ scheme }: IecqSetInput) {
  try {
    return schemeOf(scheme);
  } catch {
    throw badInput('scheme', `${scheme} is no scheme of IECQ. Ask iecqSchemes for those that there are.`);
  }
}

/** Saves a first draft of a set and takes the numbers of all its certificates. @throws FORBIDDEN, BAD_INPUT, NUMBERS_EXHAUSTED, RULE_VIOLATION */
export async function draftSet(
  asking: Asking,
  { bodyId, input: typed }: { bodyId: string | null; input: IecqSetInput },
): Promise<string> {
  const issuerId = ownBody(asking, 'IECQ', bodyId);
  return asking.db.transaction(async em => {
    const body = await bodyOf(em, issuerId);
    const input = await prepared(em, typed);
    const first = planSet(input, { master: '', sites: [] });
    const taken = await takeNumber(certificateScheme, em, body, first.master.content, asking.today);
    const numbers = input.sites.map((_, index) => siteNumber(taken.numberParts, index + 1));
    const plan = planSet(input, { master: taken.number, sites: numbers.map(({ number }) => number) });
    await refuseWrongLinks(em, asking, newSubject(plan, body, asking.today));
    const drafts = [plan.master, ...plan.sites].map(({ content }, index) => {
      const document = newDocument(certificateScheme, asking, issuerId, numbers[index - 1] ?? taken);
      const issue = draftIssue(document.id, 0, content);
      return {
        work: { document },
        role: content.siteRole,
        document,
        issues: [issue],
        changed: [issue],
        record: drafted,
      };
    });
    const setId = `iqs_${uuid()}`;
    await read(em, 'insert into certificate_set (id, revision, next_site) values ($1, 1, $2)', [
      setId,
      input.sites.length + 1,
    ]);
    await commit(em, certificateScheme, asking, drafts);
    await placeMembers(em, setId, drafts);
    return setId;
  });
}

const drafted = { act: 'draft' as const, issueNumber: 0, reason: null, details: {} };

type Parts = Awaited<ReturnType<typeof takeNumber>>['numberParts'];

/** The number of an additional site: the number of the set with the ordinal of the site. */
function siteNumber(parts: Parts, site: number) {
  if (site > mostSites)
    throw new CatalogueError('NUMBERS_EXHAUSTED', `This set has used all ${mostSites} numbers of additional sites.`);
  const numberParts = { ...parts, site };
  const { canonical, key } = grammar.print(numberParts);
  return { number: canonical, numberKey: key, numberParts };
}

const newSubject = (plan: PlannedSet, body: BodyFacts, issuedOn: CalendarDate): SetSubject => ({
  plan,
  master: { ...plan.master, member: null },
  sites: plan.sites.map(site => ({ ...site, member: null })),
  body,
  issuedOn,
  isIssued: () => true,
});

/** Links and copies are not kept, so a draft with wrong ones is refused at once. */
const asTyped = /^iecq\/ms-0[124]-|^iecq\/ms-15-same-standards$/;

async function refuseWrongLinks(em: EntityManager, asking: Asking, subject: SetSubject): Promise<void> {
  const isTyped = [subject.master, ...subject.sites].some(
    ({ typed: { master, scheme, scopeOfCertification } }) => master || scheme || scopeOfCertification,
  );
  if (!isTyped) return;
  const wrong = (await findingsOfSet(em, asking, subject)).filter(
    ({ rule, field }) => asTyped.test(rule) && !/standards(\[|$)/.test(field),
  );
  if (wrong.length) throw ruleViolation(wrong);
}

/** The members that an input is about, in the order of the input; null for a site that is new. @throws BAD_INPUT */
function membersOf(set: HeldSet, input: IecqSetInput): { master: Member; sites: (Member | null)[] } {
  const named = (typed: string | null | undefined, field: string): Member | null => {
    if (!typed) return null;
    const key = grammar.read(typed)?.key;
    const found = set.members.find(({ work: { document } }) => document.numberKey === key);
    if (!found)
      throw badInput(field, `${typed.slice(0, 100)} is no certificate of this set. Leave it out for a new site.`);
    if (found.work.document.status === 'CANCELLED')
      throw badInput(field, `${typed} is cancelled. Leave the number out: the site gets a new certificate.`);
    return found;
  };
  const master = named(input.master.number, 'master.number') ?? set.master;
  const sites = input.sites.map(({ number }, index) => named(number, `sites[${index}].number`));
  const all = [master, ...sites.filter(site => site !== null)];
  const twice = all.findIndex((member, index) => all.indexOf(member) < index);
  if (twice > 0) throw badInput('sites', `${all[twice]?.work.document.number} is there twice.`);
  return { master, sites };
}

interface Revised {
  plan: PlannedSet;
  master: PlannedMember;
  sites: PlannedMember[];
}

/** What an input makes of a set that exists. `numberOf` says the number of the nth new site. */
function planFor(set: HeldSet, input: IecqSetInput, numberOf: (index: number) => string): Revised {
  const members = membersOf(set, input);
  let news = 0;
  const numbers = members.sites.map(site => site?.work.document.number ?? numberOf(news++));
  const plan = planSet(input, { master: members.master.work.document.number, sites: numbers });
  return {
    plan,
    master: { ...plan.master, member: members.master },
    sites: plan.sites.map((site, index) => ({ ...site, member: members.sites[index] ?? null })),
  };
}

/** The set as its drafts, or where there are none its public issues, say it. */
function standing(set: HeldSet): Revised {
  const contentOf = ({ work }: Member) => ({
    number: work.document.number,
    content: (work.draft ?? work.shown).content,
    member: null,
  });
  const master = newMasterOf(set);
  const listed = (master.work.draft ?? master.work.shown).content.sites;
  const sites = set.members.filter(
    member =>
      member !== master && member.work.document.status !== 'CANCELLED' && listed.includes(member.work.document.number),
  );
  const input = inputOf({ master: contentOf(master), sites: sites.map(contentOf) });
  return planFor(set, input, () => '');
}

/** The certificate that the open draft makes the master; where there is none, the master. */
const newMasterOf = (set: HeldSet): Member =>
  set.members.find(({ work }) => work.draft && work.draft.content.siteRole !== 'ADDITIONAL') ?? set.master;

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

/** Writes the drafts that an input makes: of the master always, of a site where its certificate would say otherwise. */
async function revise(asking: Asking, set: HeldSet, typed: IecqSetInput, act: 'edit' | 'amend'): Promise<void> {
  const input = await prepared(set.em, typed);
  const isNew = ({ number }: LocationInput) => !number;
  const revised = planFor(set, input, await takeSites(set, input.sites.filter(isNew).length));
  const { master, sites } = revised;
  const scopeChanged = !isSame(master.content.ownScope, set.master.work.shown.content.ownScope);
  await refuseWrongLinks(set.em, asking, {
    ...revised,
    body: set.master.work.body,
    issuedOn: asking.today,
    isIssued: () => true,
  });
  const kept = new Set([master, ...sites].map(({ member }) => member));
  const isLeft = (member: Member) => !kept.has(member) && member.work.document.status !== 'CANCELLED';
  for (const member of set.members.filter(isLeft)) leave(asking, member);
  redraft(master, act, true);
  for (const site of sites) {
    if (site.member) redraft(site, act, scopeChanged);
    else addSite(asking, set, site);
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
  done(member, draft ? 'edit' : act, null);
}

function dropDraft(member: Member): void {
  const { work } = member;
  if (!work.draft) return;
  work.removed.push(work.draft.number);
  work.issues = work.issues.filter(issue => issue !== work.draft);
  done(member, 'delete-draft', null);
  work.draft = undefined as never;
}

/** A site that the input leaves out: a first draft goes, a public one is cancelled when the set is issued. */
function leave({ now }: Asking, member: Member): void {
  const { document } = member.work;
  dropDraft(member);
  if (document.status === 'DRAFT') document.deletedAt = now;
}

function addSite(asking: Asking, set: HeldSet, { number, content }: PlannedMember): void {
  const { document: master, body } = set.master.work;
  const { site } = grammar.read(number) ?? {};
  const document = newDocument(certificateScheme, asking, master.issuerId, siteNumber(master.numberParts, site ?? 0));
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
  performOnSet(asking, id, { act: 'edit', revision }, async set => {
    requireStatus(certificateScheme, newMasterOf(set).work, 'edit');
    await revise(asking, set, input, 'edit');
  });

/** Opens the next issue of the set as a draft beside the public one; with the input, or as it stands. */
export const amendSet = (
  asking: Asking,
  id: string,
  { revision, input }: ActRequest & { input: IecqSetInput | null },
) =>
  performOnSet(asking, id, { act: 'amend', revision }, async set => {
    requireStatus(certificateScheme, set.master.work, 'amend');
    await revise(asking, set, input ?? { ...inputOf(standing(set)), changes: null }, 'amend');
  });

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
  performOnSet(asking, id, { act: 'edit', revision }, async set => {
    const act = newMasterOf(set).work.draft ? 'edit' : 'amend';
    requireStatus(certificateScheme, newMasterOf(set).work, act);
    const input = inputOf(standing(set));
    const numbered = add.findIndex(({ number }) => number);
    if (numbered >= 0)
      throw badInput(`sites[${numbered}].number`, 'is given to a new site by the register. Leave it out.');
    const dropped = drop.map((typed, index) => {
      const key = grammar.read(typed)?.key;
      const found = input.sites.find(({ number }) => number === key);
      if (!found) throw badInput(`numbers[${index}]`, `${typed.slice(0, 100)} is no additional site of this set.`);
      return found;
    });
    const sites = [...input.sites.filter(site => !dropped.includes(site)), ...add];
    await revise(asking, set, { ...input, sites, changes: changes ?? input.changes }, act);
  });

/** What an issue may say beside the drafts. */
export interface IssueRequest extends ActRequest {
  issuedOn?: CalendarDate | null;
  overrides?: Override[];
}

/** Publishes the draft of the whole set: from this transaction on all of it is public. @throws RULE_VIOLATION with every finding */
export const issueSet = (asking: Asking, id: string, request: IssueRequest) =>
  performOnSet(asking, id, { act: 'issue', revision: request.revision }, async set => {
    requireStatus(certificateScheme, newMasterOf(set).work, 'issue');
    await publishSet(asking, set, request, {});
  });

async function publishSet(
  asking: Asking,
  set: HeldSet,
  { issuedOn: day, overrides = [] }: IssueRequest,
  details: Record<string, unknown>,
): Promise<void> {
  const { now, today } = asking;
  const issuedOn = day ?? today;
  if (set.master.work.document.status === 'SUSPENDED')
    throw conflict(
      `${set.master.work.document.number} is SUSPENDED: have it reinstated before the set is issued again.`,
    );
  const master = newMasterOf(set);
  const scope = (master.work.draft ?? master.work.shown).content.ownScope;
  for (const { work } of set.members) {
    if (!work.draft) continue;
    const dated = datedFrom(work.draft.content, issuedOn);
    work.draft.content = { ...dated, ...asPrintedWith(dated, master, scope) };
    work.changed.push(work.draft);
  }
  const subject = subjectOf(set, standing(set), issuedOn);
  const findings = await findingsOfSet(set.em, asking, subject);
  refuse(findings, overrides);
  const numbers = subject.sites.map(({ number }) => number);
  for (const member of set.members) {
    const { document, draft, body } = member.work;
    if (draft) {
      publish(draft, issuedOn, now, body, document);
      document.issueNumber = draft.number;
      if (document.status !== 'SUSPENDED')
        setStatus(document, 'CURRENT', now, document.status === 'DRAFT' ? issuedOn : today);
      member.role = draft.content.siteRole;
      done(member, 'issue', null, { ...details, content: draft.content, overrides, warnings: warningsIn(findings) });
    } else if (member !== master && !numbers.includes(document.number) && document.status !== 'CANCELLED') {
      setStatus(
        document,
        'CANCELLED',
        now,
        today,
        `Left the set with issue ${master.work.draft.number} of ${master.work.document.number}.`,
      );
      done(member, 'cancel', document.statusReason, { on: today });
    }
  }
  set.master = master;
}

/** What an additional site takes over from the issue of the master that it is printed with. */
const asPrintedWith = ({ siteRole }: IecqContent, { work }: Member, scope: Scope | null) =>
  siteRole === 'ADDITIONAL'
    ? { masterIssue: (work.draft ?? work.shown).number, printedScope: scope }
    : { masterIssue: null, printedScope: null };

const subjectOf = (set: HeldSet, revised: Revised, issuedOn: CalendarDate): SetSubject => ({
  ...revised,
  body: set.master.work.body,
  issuedOn,
  isIssued: ({ member }) => !member || Boolean(member.work.draft),
});

/** Issues the whole set anew with new validity; the numbers stay. @throws CONFLICT where a draft is open */
export const renewSet = (asking: Asking, id: string, request: IssueRequest & { validUntil?: CalendarDate | null }) =>
  performOnSet(asking, id, { act: 'issue', revision: request.revision }, async set => {
    requireStatus(certificateScheme, set.master.work, 'amend');
    const input = inputOf(standing(set));
    const sites = input.sites.map(site => ({ ...site, validUntil: null }));
    const validUntil = request.validUntil ?? null;
    await revise(asking, set, { ...input, sites, validUntil, surveillance: null, changes: 'Renewal.' }, 'amend');
    await publishSet(asking, set, request, { setAct: 'renew' });
  });

/** Makes the certificate of another site the master, and the master's an additional one, in a new issue of the whole set. */
export const moveHeadOffice = (asking: Asking, id: string, request: IssueRequest & { to: string }) =>
  performOnSet(asking, id, { act: 'issue', revision: request.revision }, async set => {
    requireStatus(certificateScheme, set.master.work, 'amend');
    const input = inputOf(standing(set));
    const key = grammar.read(request.to)?.key;
    const to = input.sites.find(({ number }) => number === key);
    if (!to) throw badInput('to', `${request.to.slice(0, 100)} is no additional site of this set.`);
    const master = { ...to, controlPoint: input.master.controlPoint };
    const sites = [{ ...input.master, controlPoint: null }, ...input.sites.filter(site => site !== to)];
    const changes = `The head office moved from ${input.master.number} to ${to.number}.`;
    await revise(asking, set, { ...input, master, sites, changes }, 'amend');
    await publishSet(asking, set, request, { setAct: 'move-head-office' });
  });

/** Corrects public issues in place, each within 14 days of its publication. @throws CONFLICT after that, RULE_VIOLATION as for an issue */
export const correctSet = (
  asking: Asking,
  id: string,
  {
    revision,
    input: typed,
    reason,
    overrides = [],
  }: ActRequest & { input: IecqSetInput; reason: string; overrides?: Override[] },
) =>
  performOnSet(asking, id, { act: 'correct', revision }, async set => {
    requireStatus(certificateScheme, set.master.work, 'correct');
    const revised = planFor(set, await prepared(set.em, typed), () => '');
    const planned = [revised.master, ...revised.sites];
    const listed = set.master.work.shown.content.sites;
    if (revised.master.member !== set.master || !isSame([...revised.master.content.sites].sort(), [...listed].sort()))
      throw badInput(
        'sites',
        'must be those of the public issue. Amend the set to add or drop a site or move the head office.',
      );
    for (const { member, content } of planned) {
      if (!member) continue;
      const { shown, document } = member.work;
      const kept = {
        ...datedFrom(content, shown.issuedOn as CalendarDate),
        masterIssue: shown.content.masterIssue ?? null,
        printedScope: content.siteRole === 'ADDITIONAL' ? revised.plan.scope : null,
      };
      if (isSame(kept, shown.content)) continue;
      const until = correctableUntil(shown);
      if (!until || until < asking.now)
        throw conflict(
          `Issue ${shown.number} of ${document.number} could be corrected until ${until?.toISOString()}. Amend the set: a new issue says what changed.`,
        );
      const replaced = shown.content;
      shown.content = kept;
      member.work.changed.push(shown);
      done(member, 'correct', reason, { replaced, content: kept, overrides });
    }
    const subject = { ...subjectOf(set, revised, asking.today), isIssued: () => false };
    refuse(await findingsOfSet(set.em, asking, subject), overrides);
  });

/** Drops the draft of the set; certificates that were never public leave the register. Their numbers stay used. */
export const deleteSetDraft = (asking: Asking, id: string, { revision }: ActRequest) =>
  performOnSet(asking, id, { act: 'delete-draft', revision }, async set => {
    requireStatus(certificateScheme, newMasterOf(set).work, 'delete-draft');
    for (const member of set.members) leave(asking, member);
  });

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

/** What a dry run is asked about: a set with its draft, unsaved content, or both. */
export interface SetCheckRequest {
  id: string | null;
  bodyId: string | null;
  input: IecqSetInput | null;
  issuedOn: CalendarDate | null;
}

/** What issuing would find; writes nothing and takes no number. @throws NOT_FOUND, FORBIDDEN, BAD_INPUT */
export async function checkSet(
  asking: Asking,
  { id, bodyId, input, issuedOn: day }: SetCheckRequest,
): Promise<ScopeFinding[]> {
  const issuedOn = day ?? asking.today;
  const dated = (subject: SetSubject): SetSubject => {
    for (const planned of [subject.master, ...subject.sites])
      if (subject.isIssued(planned)) planned.content = datedFrom(planned.content, issuedOn);
    return subject;
  };
  return inVain(asking, async em => {
    if (!id) {
      if (!input) throw badInput('input', 'is missing, and there is no set to check.');
      const body = await bodyOf(em, ownBody(asking, 'IECQ', bodyId));
      const plan = planSet(await prepared(em, input), provisional(input));
      const findings = await findingsOfSet(em, asking, dated(newSubject(plan, body, issuedOn)));
      return findings.filter(({ code }) => code !== 'MS-17');
    }
    const set = await holdSet(asking, em, id);
    requirePower(asking, 'edit', set.master.work.document);
    const base = set.master.work.document.number.replace(/-\d\d$/, '');
    const revised = input
      ? planFor(
          set,
          await prepared(em, input),
          index => `${base}-${String(set.sites.length + index + 1).padStart(2, '0')}`,
        )
      : standing(set);
    return await findingsOfSet(
      em,
      asking,
      dated({ ...subjectOf(set, revised, issuedOn), ...(input && { isIssued: () => true }) }),
    );
  });
}

/** How each certificate of a set would be printed, the master first. @throws as `checkSet` */
export async function previewSet(
  asking: Asking,
  { id, bodyId, input }: Omit<SetCheckRequest, 'issuedOn'>,
): Promise<PrintedDocument[]> {
  return inVain(asking, async em => {
    const set = id ? await holdSet(asking, em, id) : null;
    if (set) requirePower(asking, 'edit', set.master.work.document);
    if (!set && !input) throw badInput('input', 'is missing, and there is no set to preview.');
    const body = set?.master.work.body ?? (await bodyOf(em, ownBody(asking, 'IECQ', bodyId)));
    const typed = input && (await prepared(em, input));
    const { plan, master, sites }: Revised = set
      ? typed
        ? planFor(set, typed, () => '')
        : standing(set)
      : newSubject(planSet(typed as IecqSetInput, provisional(typed as IecqSetInput)), body, asking.today);
    return [master, ...sites].flatMap(({ member, content }) => {
      const issued = { ...datedFrom(content, asking.today), printedScope: content.master ? plan.scope : null };
      const document = member?.work.document ?? null;
      const issueNumber = (member?.work.draft ?? member?.work.shown)?.number ?? 0;
      return previewOf(certificateScheme, issued, { document, body, issueNumber }) ?? [];
    });
  });
}

/** What is found in a transaction of which nothing stays. */
async function inVain<Result>(asking: Asking, look: (em: EntityManager) => Promise<Result>): Promise<Result> {
  const runner = asking.db.createQueryRunner();
  await runner.startTransaction();
  try {
    return await look(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** What stands for numbers that are not taken yet: the place of each certificate in the input. */
const provisional = ({ sites }: IecqSetInput) => ({
  master: 'the master',
  sites: sites.map((_, index) => `site ${index + 1}`),
});

/** @throws NOT_FOUND where the certificate is in no set that the caller may know of */
export const unknownSet = (id: string) => notFound(`The set ${id}`);
