import { type CalendarDate, grammarOf } from '@conformity/certification';
import {
  type BodyFacts,
  citedByEach,
  distinctStandards,
  requireOrganisations,
  type StandardEditionInput,
} from '@conformity/register';
import { type Asking, type takeNumber, withAnnexes } from '@conformity/scheme';
import { badInput, below, CatalogueError, ruleViolation } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { actsOn, type HeldSet, type Member, type SetAct } from './held-set';
import { inputOf, type PlannedSet, planSet } from './plan-set';
import { schemeOf } from './schemes';
import { rulesOfCopies } from './scope-rules';
import { findingsOfSet, type PlannedMember, type SetSubject } from './set-facts';
import type { IecqSetInput, LocationInput } from './set-input';

const mostSites = 99;

/** How the numbers of certificates are read. */
export const grammar = grammarOf('IECQ_COC');

/** The input with standards and organisation as the directory knows them. @throws BAD_INPUT */
export async function prepared(em: EntityManager, input: IecqSetInput): Promise<IecqSetInput> {
  if (input.sites.length > mostSites)
    throw badInput('sites', `${input.sites.length} are too many; the numbers of a set reach to ${mostSites}.`);
  schemeOfInput(input);
  await requireOrganisations(em, { holder: input.holder });
  const [own, ofMaster, ...ofSites] = await citedLists(em, [
    { place: 'standards', standards: input.standards },
    { place: 'master.standards', standards: input.master.standards },
    ...placesOfSites(input.sites),
  ]);
  const master = await below('master', () => withAnnexes(em, { ...input.master, standards: ofMaster ?? null }));
  const sites: LocationInput[] = [];
  for (const [index, site] of input.sites.entries())
    sites.push(await below(`sites[${index}]`, () => withAnnexes(em, { ...site, standards: ofSites[index] ?? null })));
  return { ...input, standards: own ?? [], master, sites };
}

/** @throws BAD_INPUT where a standard of a site contradicts its edition, by its place among these sites */
export const requireStandards = (em: EntityManager, sites: readonly LocationInput[]) =>
  citedLists(em, placesOfSites(sites));

const placesOfSites = (sites: readonly LocationInput[]) =>
  sites.map(({ standards }, index) => ({ place: `sites[${index}].standards`, standards }));

/** Several lists of standards as the directory writes them, in one statement; null for one that is not given. */
async function citedLists(
  em: EntityManager,
  lists: readonly { place: string; standards?: StandardEditionInput[] | null | undefined }[],
): Promise<(StandardEditionInput[] | null)[]> {
  const places = lists.flatMap(({ place, standards }) => (standards ?? []).map((_, index) => `${place}[${index}]`));
  const typed = lists.flatMap(({ standards }) => standards ?? []);
  const cited = await citedByEach(em, typed, index => places[index] ?? '');
  return lists
    .map(({ standards }) => standards && distinctStandards(cited.splice(0, standards.length).flat()))
    .map(list => list ?? null);
}

function schemeOfInput({ scheme }: IecqSetInput) {
  try {
    return schemeOf(scheme);
  } catch {
    throw badInput('scheme', `${scheme} is no scheme of IECQ. Ask iecqSchemes for those that there are.`);
  }
}

type Parts = Awaited<ReturnType<typeof takeNumber>>['numberParts'];

/** The number of an additional site: the number of the set with the ordinal of the site. */
export function siteNumber(parts: Parts, site: number) {
  if (site > mostSites)
    throw new CatalogueError('NUMBERS_EXHAUSTED', `This set has used all ${mostSites} numbers of additional sites.`);
  const numberParts = { ...parts, site };
  const { canonical, key } = grammar.print(numberParts);
  return { number: canonical, numberKey: key, numberParts };
}

/** A set that is not saved yet, as it would be issued. */
export const newSubject = (plan: PlannedSet, body: BodyFacts, issuedOn: CalendarDate): SetSubject => ({
  plan,
  master: { ...plan.master, member: null },
  sites: plan.sites.map(site => ({ ...site, member: null })),
  body,
  issuedOn,
  isIssued: () => true,
});

/** A set that exists, as it would be issued on a day. */
export const subjectOf = (set: HeldSet, revised: Revised, issuedOn: CalendarDate): SetSubject => ({
  ...revised,
  body: set.master.work.body,
  issuedOn,
  isIssued: ({ member }) => !member || Boolean(member.work.draft),
});

/** A set that exists, as an input makes it. */
export interface Revised {
  plan: PlannedSet;
  master: PlannedMember;
  sites: PlannedMember[];
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

/** What an input makes of a set that exists. `numberOf` says the number of the nth new site. */
export function planFor(set: HeldSet, input: IecqSetInput, numberOf: (index: number) => string): Revised {
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

/** The set as its drafts, or where there are none its public issues, say it; or as the public issues alone do. */
export function asItStands(set: HeldSet, which: 'drafts first' | 'public' = 'drafts first'): Revised {
  const isPublic = which === 'public';
  const issueOf = ({ work }: Member) => (isPublic ? work.shown : (work.draft ?? work.shown));
  const contentOf = (member: Member) => ({
    number: member.work.document.number,
    content: issueOf(member).content,
    member: null,
  });
  const master = isPublic ? set.master : newMasterOf(set);
  const listed = issueOf(master).content.sites;
  const sites = set.members.filter(
    member =>
      member !== master && member.work.document.status !== 'CANCELLED' && listed.includes(member.work.document.number),
  );
  const input = inputOf({ master: contentOf(master), sites: sites.map(contentOf) });
  return planFor(set, input, () => '');
}

/** The certificate that the open draft makes the master; where there is none, the master. */
export const newMasterOf = (set: HeldSet): Member =>
  set.members.find(({ work }) => work.draft && work.draft.content.siteRole !== 'ADDITIONAL') ?? set.master;

/** The certificate whose status an act on the set asks for, and the act. */
export const statusFor =
  (act: keyof typeof actsOn): SetAct['status'] =>
  set => [actsOn[act] === 'new master' ? newMasterOf(set) : set.master, act];

/** What stands for numbers that are not taken yet: the place of each certificate in the input. */
export const provisional = ({ sites }: IecqSetInput) => ({
  master: 'the master',
  sites: sites.map((_, index) => `site ${index + 1}`),
});

/** Links and copies are not kept, so a draft with wrong ones is refused at once. @throws RULE_VIOLATION */
export async function refuseWrongLinks(em: EntityManager, asking: Asking, subject: SetSubject): Promise<void> {
  const isTyped = [subject.master, ...subject.sites].some(
    ({ typed: { master, scheme, scopeOfCertification } }) => master || scheme || scopeOfCertification,
  );
  if (!isTyped) return;
  const wrong = (await findingsOfSet(em, asking, subject)).filter(({ rule }) => rulesOfCopies.has(rule));
  if (wrong.length) throw ruleViolation(wrong);
}
