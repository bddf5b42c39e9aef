import type { Breach, CalendarDate, EffectiveStatus, Finding, Rule } from '@conformity/certification';
import { clausesOf } from './clauses';
import { compareSet, type ScopeText, type SetCoverage } from './coverage';
import type { Proposal } from './proposal';
import { fold, type Vocabulary } from './vocabulary';

/** What a certificate is in a multisite certification (IECQ 03-1:2023 cl. 5.2, as paraphrased by the IECQ FAQ). */
export const SiteRole = { MASTER: 'MASTER', ADDITIONAL: 'ADDITIONAL', SINGLE: 'SINGLE' } as const;
export type SiteRole = keyof typeof SiteRole;

/** What is known of any certificate that others are linked to. */
export interface LinkedCertificate {
  number: string;
  siteRole: SiteRole;
  /** The master that it names; null for a master. */
  masterNumber: string | null;
  scheme: string;
  /** Anything that is equal for certificates of one organisation, such as its id. */
  organisation: string;
  /** The same for one management system; null where the organisation has only one. */
  managementSystem: string | null;
  status: EffectiveStatus;
}

/** One certificate of a set, as far as the rules look at it. */
export interface SetCertificate extends LinkedCertificate {
  standards: readonly { standard: string; edition: string }[];
  /** `cbScopes` are the schemes for which the body is approved (its IECQ CB scope). */
  issuer: { code: string; name: string; cbScopes: readonly string[] };
  issuedOn: CalendarDate | null;
  originallyIssuedOn: CalendarDate | null;
  /** Last day of validity, inclusive. */
  expiresOn: CalendarDate | null;
  address: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Whether it is the head office or the system control point. */
  isHeadOffice: boolean;
  /** On a site's certificate only a copy of the master's, if there is one. */
  scopeOfCertification: ScopeText | null;
  scopeAtThisLocation: ScopeText | null;
}

/** A master with its additional sites; a certificate of a single site is a set without sites. */
export interface CertificateSet {
  master: SetCertificate;
  sites: readonly SetCertificate[];
  /** Certificates outside the set that are linked to, and other masters of the organisation. */
  others: readonly LinkedCertificate[];
  /** Numbers that the set used and gave up: of sites that were left out or cancelled, and of drafts that are gone. */
  formerNumbers: readonly string[];
  /** Editions of a standard that may stand side by side until a day, inclusive. */
  transitions: readonly { standard: string; editions: readonly string[]; until: CalendarDate }[];
  /** Whether the set is moving from one body to another. */
  transferInProgress: boolean;
  /** Whether its certificates have no numbers yet, so that what is written as one says nothing. */
  isUnnumbered: boolean;
  /** The day for which the set is checked. */
  on: CalendarDate;
}

/** A set with its scopes compared. */
export interface SetFacts extends CertificateSet {
  coverage: SetCoverage;
}

/** A breach with the wordings that would mend it. */
export interface ScopeBreach extends Breach {
  /** What to do unless the officer knows better; null where no wording mends it. */
  proposal: Proposal | null;
  /** The other way to mend it, where there is one. */
  alternative: Proposal | null;
}

/** A rule of a set, whose breaches may come with wordings. */
export interface SetRule extends Rule<SetFacts> {
  /**
   * True where it is about what a site repeats of its master: the link, the scheme, the Scope of Certification. A draft does not keep
   * what was typed of them, so that one which is wrong is refused at once.
   */
  isOfCopies?: true;
  check: (facts: SetFacts) => (Breach & Partial<ScopeBreach>)[];
}

/** A finding with the wordings that would mend it. */
export interface ScopeFinding extends Finding, ScopeBreach {}

/** The facts of a set, its scopes read once for all rules. */
export const setFacts = (set: CertificateSet, vocabulary?: Vocabulary): SetFacts => ({
  ...set,
  coverage: compareSet(
    {
      label: set.master.number,
      scope: set.master.scopeOfCertification,
      atThisLocation: set.master.scopeAtThisLocation,
    },
    set.sites.map(({ number, scopeAtThisLocation }) => ({ label: number, atThisLocation: scopeAtThisLocation })),
    vocabulary,
  ),
});

/** Whether more than one site is, or is meant to be, in the set. */
export const isMultisite = ({ master, sites }: CertificateSet): boolean =>
  sites.length > 0 || master.siteRole === 'MASTER';

/** Every certificate of a set, the master first, with the path of its fields. */
export const certificatesOf = ({ master, sites }: CertificateSet): { at: string; certificate: SetCertificate }[] => [
  { at: 'master', certificate: master },
  ...sites.map((certificate, index) => ({ at: `sites[${index}]`, certificate })),
];

/** Whether two scopes have the same text but for case, kind of blank and final dots. */
export const isSameScopeText = (one: ScopeText | null, other: ScopeText | null): boolean =>
  comparable(one) === comparable(other);
const comparable = (scope: ScopeText | null) =>
  clausesOf(scope?.text ?? '')
    .map(fold)
    .join(';');

/**
 * The set with the proposal of a finding accepted, or as it was where there is none. Copies of the Scope of Certification
 * that agreed with the master follow it. To take the other way, hand in `{ proposal: finding.alternative }`.
 */
export function applyProposal(set: CertificateSet, { proposal }: Pick<ScopeFinding, 'proposal'>): CertificateSet {
  const [, at, field] =
    /^(master|sites\[\d+\])\.(scopeOfCertification|scopeAtThisLocation)$/.exec(proposal?.field ?? '') ?? [];
  if (!proposal || !at || !field) return set;
  const scope: ScopeText = { text: proposal.text, rows: proposal.rows };
  const before = set.master.scopeOfCertification;
  const follows = ({ scopeOfCertification: copy }: SetCertificate) =>
    `${at}.${field}` === 'master.scopeOfCertification' && copy !== null && isSameScopeText(copy, before);
  return {
    ...set,
    master: at === 'master' ? { ...set.master, [field]: scope } : set.master,
    sites: set.sites.map((site, index) => {
      if (at === `sites[${index}]`) return { ...site, [field]: scope };
      return follows(site) ? { ...site, scopeOfCertification: scope } : site;
    }),
  };
}
