import { type CalendarDate, type Finding, findingsOf, grammarOf, isFilled, statusNow } from '@conformity/certification';
import {
  type BodyFacts,
  dayAt,
  references,
  type StandardEditionInput,
  type UnknownEdition,
  unknownEditions,
  visibleTo,
} from '@conformity/register';
import {
  type Asking,
  annexesKept,
  issueRules,
  issuesInSequence,
  standardsKnown,
  yearOfNumber,
} from '@conformity/scheme';
import { read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { IecqContent } from './content';
import type { Member } from './held-set';
import { holdOrganisation, isSameOrganisation, isSameSystem, mastersOf } from './organisation';
import { isSame, type PlannedCertificate, type PlannedSet } from './plan-set';
import type { CertificateSet, LinkedCertificate, ScopeFinding, SetCertificate } from './scope/certificate-set';
import { type Proposal, readingOf } from './scope/proposal';
import { vocabularyFor } from './scope/scheme-vocabulary';
import { scopeFindings } from './scope-rules';
import { completenessRules } from './set-completeness';
import { type TransferFacts, takenOver, transferRules } from './transfer-rules';
import { unprintable } from './unprintable';

/** A planned certificate with what the register knows of it already; null for one that is new. */
export interface PlannedMember extends PlannedCertificate {
  member: Member | null;
}

/** What a set is checked as: as it would stand if it were issued on a day. */
export interface SetSubject {
  plan: PlannedSet;
  master: PlannedMember;
  sites: PlannedMember[];
  body: BodyFacts;
  issuedOn: CalendarDate;
  /** Whether a certificate gets a new issue; the others stay as they are. */
  isIssued(planned: PlannedMember): boolean;
  /** True where the act ends the set that this one takes over. */
  isTransfer?: boolean;
  /** True while its certificates have no numbers: each stands under its place in the input. */
  isUnnumbered?: boolean;
}

/** Everything that the rules find on a set, the rules of every document first. */
export async function findingsOfSet(em: EntityManager, asking: Asking, subject: SetSubject): Promise<ScopeFinding[]> {
  const { plan, master, sites, body, issuedOn } = subject;
  const today = dayAt(body, asking.now);
  const { scheme, standards } = master.content;
  const all = [master, ...sites];
  const named = standards.map(({ standard }) => standard);
  const unknown = await unknownByEach(
    em,
    all.map(({ content }, index) => (index > 0 && isSame(content.standards, standards) ? [] : content.standards)),
  );
  const common = all.filter(subject.isIssued).flatMap(planned => {
    const previous = planned.member ? planned.member.work.issues.filter(({ publishedAt }) => publishedAt) : [];
    const facts = {
      body,
      scheme,
      standards: named,
      unknownStandards: unknown[all.indexOf(planned)] ?? [],
      issueNumber: previous.length,
      issuedOn,
      today,
      previous,
      yearOfNumber: yearOfNumber(grammarOf('IECQ_COC'), subject.isUnnumbered ? null : planned.number, today),
    };
    const at = planned === master ? '' : `sites[${sites.indexOf(planned)}].`;
    const below = (place: string, findings: readonly Finding[]) =>
      findings.map(finding => ({ ...finding, field: `${place}${finding.field}` }));
    return [
      ...below(at, findingsOf(planned === master ? issueRules : rulesOfSites, facts)),
      ...below(at || 'master.', findingsOf([annexesKept], planned.content)),
    ];
  });
  const own = findingsOf(completenessRules, {
    plan,
    issuedOn,
    isFirst: (master.member?.work.draft ?? master.member?.work.shown)?.number === 0 || !master.member,
    number: subject.isUnnumbered ? null : master.number,
  });
  const ofTransfer = findingsOf(transferRules, await transferFacts(em, subject));
  const set: CertificateSet = {
    master: certificateOf(subject, master),
    sites: sites.map(site => certificateOf(subject, site)),
    others: await othersThan(em, { ...asking, today }, subject),
    formerNumbers: await formerNumbersOf(em, subject),
    transitions: await transitionsOf(em, master, sites),
    transferInProgress: false,
    isUnnumbered: subject.isUnnumbered ?? false,
    on: today,
  };
  const withoutProposal = [...common, ...own, ...ofTransfer, ...unprintable(subject)].map(finding => ({
    ...finding,
    proposal: null,
    alternative: null,
  }));
  const vocabulary = vocabularyFor(scheme);
  const reading = (proposal: Proposal | null) => proposal && { ...proposal, reads: readingOf(proposal, vocabulary) };
  const ofScopes = scopeFindings(set, vocabulary).map(({ proposal, alternative, ...finding }) => ({
    ...finding,
    proposal: reading(proposal),
    alternative: reading(alternative),
  }));
  return [...withoutProposal, ...ofScopes];
}

/** What the set takes over, where this issue is the first to say so. */
async function transferFacts(
  em: EntityManager,
  { plan, master, body, isTransfer = false }: SetSubject,
): Promise<TransferFacts> {
  const said = master.member?.work.issues.findLast(({ publishedAt }) => publishedAt)?.content.transferredFrom ?? null;
  const transferredFrom = plan.transferredFrom && plan.transferredFrom !== said ? plan.transferredFrom : null;
  const found = transferredFrom === null ? null : await takenOver(em, transferredFrom);
  return { transferredFrom, found, issuerId: body.id, isTransfer };
}

/** What of several lists of standards the directory does not know, in one statement. */
async function unknownByEach(em: EntityManager, lists: readonly StandardEditionInput[][]): Promise<UnknownEdition[][]> {
  const unknown = await unknownEditions(em, lists.flat());
  let from = 0;
  return lists.map(({ length }) => {
    const [first, next] = [from, from + length];
    from = next;
    return unknown.flatMap(one =>
      one.index >= first && one.index < next ? [{ ...one, index: one.index - first }] : [],
    );
  });
}

/** How long which editions may stand beside one another, of the standards in which a site differs from its master. */
async function transitionsOf(
  em: EntityManager,
  master: PlannedMember,
  sites: readonly PlannedMember[],
): Promise<CertificateSet['transitions']> {
  const differing = sites.filter(({ content }) => !isSame(content.standards, master.content.standards));
  const named = new Set(differing.flatMap(({ content }) => content.standards.map(({ standard }) => standard)));
  const known = await references(em, 'STANDARD', [...named]);
  return [...known.values()].flatMap(({ id: standard, editions }) => {
    const inForce = editions.filter(({ state }) => state !== 'REPLACED' && state !== 'WITHDRAWN');
    return editions.flatMap(({ edition, uses }) => {
      const until = uses?.find(({ system }) => system === 'IECQ')?.mayBeUsedUntil;
      return until ? [{ standard, editions: [edition, ...inForce.map(one => one.edition)], until }] : [];
    });
  });
}

/** The rules of every document that an additional site is judged by; for its scheme the set is accepted as a whole. */
const rulesOfSites = [issuesInSequence, standardsKnown];

function certificateOf({ plan, body, issuedOn, isIssued }: SetSubject, planned: PlannedMember): SetCertificate {
  const { number, content, typed, member } = planned;
  const work = member?.work;
  const first = work?.issues.find(issue => issue.number === 0)?.issuedOn;
  const isMaster = planned.content.siteRole !== 'ADDITIONAL';
  return {
    number,
    siteRole: content.siteRole,
    masterNumber: isMaster ? (typed.master ?? null) : (typed.master ?? plan.master.number),
    scheme: typed.scheme ?? content.scheme,
    organisation: content.organisationKey,
    managementSystem: content.managementSystem ?? null,
    // A suspended site stays so; everything else stands as current once the set is issued.
    status: work && !isMaster && work.document.status === 'SUSPENDED' ? 'SUSPENDED' : 'CURRENT',
    standards: content.standards,
    issuer: {
      code: body.id,
      name: body.name,
      cbScopes: body.acceptances
        .filter(({ status, until }) => status === 'ACCEPTED' && (!until || issuedOn <= until))
        .map(({ scheme }) => scheme),
    },
    issuedOn: isIssued(planned) ? issuedOn : (work?.shown.issuedOn ?? null),
    originallyIssuedOn: first ?? issuedOn,
    expiresOn: content.validUntil ?? null,
    address: content.site.address ?? null,
    country: content.site.country ?? null,
    isHeadOffice: content.controlPoint != null,
    scopeOfCertification: isMaster ? content.ownScope : (typed.scopeOfCertification ?? null),
    scopeAtThisLocation: content.scopeAtThisLocation ?? null,
  };
}

/** The numbers of certificates that were of the set and are of it no more. */
async function formerNumbersOf(em: EntityManager, { master, sites }: SetSubject): Promise<string[]> {
  const id = master.member?.work.document.id;
  if (!id) return [];
  const found = await read<{ number: string }>(
    em,
    `select d.number from set_member m join document d on d.id = m.document_id
     where m.set_id = (select set_id from set_member where document_id = $1) and not d.number = any($2)`,
    [id, [master, ...sites].map(({ number }) => number)],
  );
  return found.map(({ number }) => number);
}

interface OtherCertificate {
  number: string;
  status: 'DRAFT' | 'CURRENT' | 'SUSPENDED' | 'CANCELLED';
  statusHistory: { status: 'DRAFT' | 'CURRENT' | 'SUSPENDED' | 'CANCELLED'; since: CalendarDate }[];
  content: IecqContent;
}

/**
 * The other masters of the organisation, and what the typed links lead to, as far as the caller may know of it. While an
 * act asks, no other one can make the organisation a second master.
 */
async function othersThan(
  em: EntityManager,
  { principal, today }: Asking,
  subject: SetSubject,
): Promise<LinkedCertificate[]> {
  const { master, sites, plan } = subject;
  const { siteRole, holder, managementSystem = null } = master.content;
  const own = [master, ...sites].map(({ number }) => keyOf(number));
  const linked = [master, ...sites].flatMap(({ typed }) => (typed.master ? keyOf(typed.master) : []));
  const isMaster = siteRole === 'MASTER' && isFilled(holder?.name);
  if (isMaster) await holdOrganisation(em, master.content);
  const { organisationKey: key } = master.content;
  const params: unknown[] = [
    linked,
    own,
    keyOf(plan.transferredFrom ?? ''),
    isMaster,
    key,
    holder?.organisationId ?? null,
  ];
  const [ofName, ofNode] = mastersOf('$5', '$6');
  const others = await read<OtherCertificate>(
    em,
    `select d.number, d.status, d.status_history as "statusHistory", i.content
     from document d join issue i on i.document_id = d.id and i.number = coalesce(d.issue_number, 0)
     where d.id in (
         -- Each by its index; of the conditions below none serves all.
         select id from document where number_key = any($1)
         union select document_id from issue where $4 and ${ofName}
         union select document_id from issue where $4 and ${ofNode})
       and d.document_type = 'IECQ_COC' and d.deleted_at is null and not d.number_key = any($2)
       and (d.number_key = any($1)
         or (i.content->>'siteRole' = 'MASTER' and d.status <> 'DRAFT' and d.number_key <> $3))
       and ${visibleTo(principal, 'd', params)}`,
    params,
  );
  return others.map(({ number, statusHistory, content }) => ({
    number,
    siteRole: content.siteRole,
    masterNumber: content.master ?? null,
    scheme: content.scheme,
    // Rules compare what is one organisation and one system by one writing.
    organisation: isSameOrganisation(content, master.content) ? master.content.organisationKey : number,
    managementSystem: isSameSystem(content.managementSystem, managementSystem)
      ? managementSystem
      : (content.managementSystem ?? null),
    status: statusNow({ statusHistory, validUntil: content.validUntil ?? null }, today)?.status ?? 'DRAFT',
  }));
}

const keyOf = (number: string) => grammarOf('IECQ_COC').read(number)?.key ?? number;
