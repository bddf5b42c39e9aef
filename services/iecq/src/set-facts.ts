import {
  type CalendarDate,
  effectiveStatus,
  findingsOf,
  grammarOf,
  isFilled,
  missing,
  type Rule,
} from '@conformity/certification';
import { type BodyFacts, visibleTo } from '@conformity/register';
import { type Asking, bodyAccepted, issuesInSequence, yearOfNumber } from '@conformity/scheme';
import { isReadOnly, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { IecqContent } from './content';
import type { Member } from './held-set';
import type { PlannedCertificate, PlannedSet } from './plan-set';
import { isInUse, schemeOf } from './schemes';
import type { CertificateSet, LinkedCertificate, ScopeFinding, SetCertificate } from './scope/certificate-set';
import { type Proposal, readingOf } from './scope/proposal';
import { vocabularyFor } from './scope/scheme-vocabulary';
import { scopeFindings } from './scope-rules';

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
  /** True while its certificates have no numbers: each stands under its place in the input. */
  isUnnumbered?: boolean;
}

/** Everything that the rules find on a set, the rules of every document first. */
export async function findingsOfSet(em: EntityManager, asking: Asking, subject: SetSubject): Promise<ScopeFinding[]> {
  const { plan, master, sites, body, issuedOn } = subject;
  const { scheme, standards } = master.content;
  const all = [master, ...sites];
  const named = standards.map(({ standard }) => standard);
  const common = all.filter(subject.isIssued).flatMap(planned => {
    const previous = planned.member ? planned.member.work.issues.filter(({ publishedAt }) => publishedAt) : [];
    const facts = {
      body,
      scheme,
      standards: named,
      issueNumber: previous.length,
      issuedOn,
      today: asking.today,
      previous,
      yearOfNumber: yearOfNumber(grammarOf('IECQ_COC'), subject.isUnnumbered ? null : planned.number, asking.today),
    };
    const at = planned === master ? '' : `sites[${sites.indexOf(planned)}].`;
    return findingsOf(planned === master ? [bodyAccepted, issuesInSequence] : [issuesInSequence], facts).map(
      finding => ({
        ...finding,
        field: `${at}${finding.field}`,
      }),
    );
  });
  const own = findingsOf(completenessRules, {
    plan,
    issuedOn,
    isFirst: (master.member?.work.draft ?? master.member?.work.shown)?.number === 0 || !master.member,
    number: subject.isUnnumbered ? null : master.number,
  });
  const set: CertificateSet = {
    master: certificateOf(subject, master),
    sites: sites.map(site => certificateOf(subject, site)),
    others: await othersThan(em, asking, subject),
    formerNumbers: await formerNumbersOf(em, subject),
    transitions: [],
    transferInProgress: false,
    isUnnumbered: subject.isUnnumbered ?? false,
    on: asking.today,
  };
  const withoutProposal = [...common, ...own].map(finding => ({ ...finding, proposal: null, alternative: null }));
  const vocabulary = vocabularyFor(scheme);
  const reading = (proposal: Proposal | null) => proposal && { ...proposal, reads: readingOf(proposal, vocabulary) };
  const ofScopes = scopeFindings(set, vocabulary).map(({ proposal, alternative, ...finding }) => ({
    ...finding,
    proposal: reading(proposal),
    alternative: reading(alternative),
  }));
  return [...withoutProposal, ...ofScopes];
}

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
      cbScopes: body.acceptances.filter(({ status }) => status === 'ACCEPTED').map(({ scheme }) => scheme),
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
  const { organisationKey, siteRole, holder } = master.content;
  const own = [master, ...sites].map(({ number }) => keyOf(number));
  const linked = [master, ...sites].flatMap(({ typed }) => (typed.master ? keyOf(typed.master) : []));
  const isMaster = siteRole === 'MASTER' && isFilled(holder?.name);
  if (isMaster && !isReadOnly(em))
    await read(em, `select pg_advisory_xact_lock(hashtextextended($1, 4))`, [organisationKey]);
  const params: unknown[] = [isMaster ? organisationKey : null, linked, own, keyOf(plan.transferredFrom ?? '')];
  const others = await read<OtherCertificate>(
    em,
    `select d.number, d.status, d.status_history as "statusHistory", i.content
     from document d join issue i on i.document_id = d.id and i.number = coalesce(d.issue_number, 0)
     where d.id in (
         -- Each by its index; of the two conditions below none serves both.
         select id from document where number_key = any($2)
         union select document_id from issue where content->>'siteRole' = 'MASTER' and content->>'organisationKey' = $1)
       and d.document_type = 'IECQ_COC' and d.deleted_at is null and not d.number_key = any($3)
       and (d.number_key = any($2)
         or (i.content->>'siteRole' = 'MASTER' and i.content->>'organisationKey' = $1 and d.status <> 'DRAFT'
             and d.number_key <> $4))
       and ${visibleTo(principal, 'd', params)}`,
    params,
  );
  return others.map(({ number, statusHistory, content }) => ({
    number,
    siteRole: content.siteRole,
    masterNumber: content.master ?? null,
    scheme: content.scheme,
    organisation: content.organisationKey,
    managementSystem: content.managementSystem ?? null,
    status: effectiveStatus({ statusHistory, validUntil: content.validUntil ?? null }, today) ?? 'DRAFT',
  }));
}

const keyOf = (number: string) => grammarOf('IECQ_COC').read(number)?.key ?? number;

interface CompletenessFacts {
  plan: PlannedSet;
  issuedOn: CalendarDate;
  isFirst: boolean;
  /** Of the master; null while it has none. */
  number: string | null;
}

const fieldsOfCertificate =
  'Fields as certificates of the system carry them; which of them are mandatory is partly our decision';

/** Everything that the certificates must state is there. */
const complete: Rule<CompletenessFacts> = {
  id: 'iecq/complete',
  severity: 'ERROR',
  source: fieldsOfCertificate,
  fix: 'Fill in the field.',
  check: ({ plan: { master, scope, sites }, isFirst }) => {
    const { content } = master;
    return missing({
      holder: isFilled(content.holder?.name),
      standards: content.standards.length > 0 || /^IECQ_(AP|AC|ITL|LED)/.test(content.scheme),
      scopeOfCertification: isFilled(scope?.text),
      signatory: isFilled(content.signatory?.name),
      changes: isFirst || isFilled(content.changes),
      ...Object.fromEntries(
        [master, ...sites].map(({ content: { site } }, index) => [
          index === 0 ? 'master.country' : `sites[${index - 1}].country`,
          isFilled(site.country),
        ]),
      ),
    });
  },
};

/** Schemes that certify what stands on a schedule have one. */
const scheduleOfScheme: Rule<CompletenessFacts> = {
  id: 'iecq/schedule-of-scheme',
  severity: 'ERROR',
  source:
    'IECQ FAQ: products in the scope of an AC certificate count as certified; IECQ ITL scheme page: test types and ranges; IECQ avionics page: the plan to IEC 62239-1 is what is approved',
  fix: 'List the components, the test types, or the plan, at one site at least.',
  check: ({ plan: { master, sites } }) => {
    const all = [master, ...sites].map(({ content }) => content);
    const { scheme, planDocument } = master.content;
    if (scheme === 'IECQ_ADHP') return missing({ planDocument: isFilled(planDocument) });
    if (scheme === 'IECQ_ITL')
      return missing({ 'master.testTypes': all.some(({ testTypes }) => testTypes.length > 0) });
    return scheme === 'IECQ_AC'
      ? missing({ 'master.approvedComponents': all.some(({ approvedComponents }) => approvedComponents.length > 0) })
      : [];
  },
};

/** The scheme exists on the day of issue. */
const schemeInUse: Rule<CompletenessFacts> = {
  id: 'iecq/scheme-in-use',
  severity: 'ERROR',
  source: 'IECQ FAQ: the list of services',
  fix: 'Choose a scheme that is in use on the day of issue.',
  check: ({ plan: { master }, issuedOn }) =>
    isInUse(schemeOf(master.content.scheme), issuedOn)
      ? []
      : [{ field: 'scheme', message: `${schemeOf(master.content.scheme).name} is not in use on ${issuedOn}.` }],
};

/** The scheme is the one that the number was taken for. */
const schemeAsNumbered: Rule<CompletenessFacts> = {
  id: 'iecq/scheme-as-numbered',
  severity: 'ERROR',
  source: 'Our decision: the letter of a number stands for a family of schemes (IECQ-H for hazardous substances)',
  fix: 'Set the scheme back, or draft a set in the other scheme.',
  check: ({ plan: { master }, number }) => {
    const { name, letter } = schemeOf(master.content.scheme);
    const numbered = number === null ? letter : (grammarOf('IECQ_COC').read(number)?.kind ?? letter);
    return numbered === letter
      ? []
      : [{ field: 'scheme', message: `${name} has the letter ${letter}, not that of ${number}.` }];
  },
};

const completenessRules = [complete, scheduleOfScheme, schemeInUse, schemeAsNumbered];
