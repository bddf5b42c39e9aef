import { isDeepStrictEqual } from 'node:util';
import { type CalendarDate, endOfValidity, isFilled } from '@conformity/certification';
import type { CommonContent, IecqContent, Scope } from './content';
import { organisationKey } from './organisation';
import { doneAccordingTo } from './scope/readings';
import { vocabularyFor } from './scope/scheme-vocabulary';
import { IecqSetInput, type LocationInput } from './set-input';

/** A certificate of a planned set: its number and what it would say. */
export interface PlannedCertificate {
  number: string;
  content: IecqContent;
  /** As it was typed: links and copies that are compared and not kept. */
  typed: LocationInput;
}

/** A set as an input makes it, before anything is written. */
export interface PlannedSet {
  master: PlannedCertificate;
  sites: PlannedCertificate[];
  /** Everything done at all sites together. */
  scope: Scope | null;
  transferredFrom: string | null;
}

/** What every certificate of the set says as it was typed once. */
const commonOf = ({
  scheme,
  holder = null,
  managementSystem = null,
  standards,
  rules,
  validUntil = null,
  surveillance = null,
  planDocument = null,
  transferredFrom = null,
  additionalInformation = null,
  changes = null,
  signatory = null,
}: CommonContent): CommonContent => ({
  scheme,
  holder,
  managementSystem,
  standards,
  rules,
  validUntil,
  surveillance,
  planDocument,
  transferredFrom,
  additionalInformation,
  changes,
  signatory,
});

/**
 * The certificates that an input makes, with the numbers that they have or get. The Scope of Certification goes to the master
 * alone. Where there is no further site and no "At this location", it is a certificate of a single site.
 */
export function planSet(input: IecqSetInput, numbers: { master: string; sites: readonly string[] }): PlannedSet {
  const scope = input.scopeOfCertification ?? null;
  const common = commonOf(input);
  const isSingle = input.sites.length === 0 && !isFilled(input.master.scopeAtThisLocation?.text);
  const content = (typed: LocationInput, here: Scope | null): Omit<IecqContent, 'siteRole' | 'sites' | 'ownScope'> => ({
    ...common,
    standards: typed.standards ?? common.standards,
    validUntil: typed.validUntil ?? common.validUntil ?? null,
    site: { name: typed.name ?? null, address: typed.address ?? null, country: typed.country ?? null },
    controlPoint: typed.controlPoint ?? null,
    cbCertificateNumber: typed.cbCertificateNumber ?? null,
    scopeAtThisLocation: typed.scopeAtThisLocation ?? null,
    ...activitiesOf(input, here),
    approvedComponents: typed.approvedComponents,
    testTypes: typed.testTypes,
    annexes: typed.annexes ?? [],
    master: null,
    masterIssue: null,
    organisationKey: organisationKey(input.holder),
  });
  const sites = input.sites.map((typed, index) => ({
    number: numbers.sites[index] ?? '',
    typed,
    content: {
      ...content(typed, typed.scopeAtThisLocation ?? null),
      siteRole: 'ADDITIONAL' as const,
      sites: [],
      ownScope: null,
      master: numbers.master,
    },
  }));
  const siteRole = isSingle ? ('SINGLE' as const) : ('MASTER' as const);
  const master = {
    ...content(input.master, input.master.scopeAtThisLocation ?? scope),
    siteRole,
    sites: sites.map(({ number }) => number),
    ownScope: scope,
  };
  return {
    master: { number: numbers.master, typed: input.master, content: master },
    sites,
    scope,
    transferredFrom: common.transferredFrom ?? null,
  };
}

/** What is done according to a scope: as it is written, and as it is compared. */
function activitiesOf({ scheme }: CommonContent, scope: Scope | null): Pick<IecqContent, 'activities' | 'doneHere'> {
  const vocabulary = vocabularyFor(scheme);
  const pairs = doneAccordingTo(scope, vocabulary);
  const ofKey = new Map(pairs.map(pair => [pair.key, pair]));
  return {
    activities: [...ofKey.values()].map(({ typed }) => typed),
    doneHere: [...ofKey.keys()].map(key => {
      const [activity = '', object = ''] = key.split('\n');
      return { activity, object };
    }),
  };
}

type Numbered = Pick<PlannedCertificate, 'number' | 'content'>;

/** The input that makes these certificates: the way back from `planSet`, for what changes a part of a set. */
export function inputOf({ master, sites }: { master: Numbered; sites: readonly Numbered[] }): IecqSetInput {
  return Object.assign(new IecqSetInput(), {
    ...commonOf(master.content),
    scopeOfCertification: master.content.ownScope,
    master: locationOf(master, master.content),
    sites: sites.map(site => locationOf(site, master.content)),
  });
}

const locationOf = ({ number, content }: Numbered, common: CommonContent): LocationInput => ({
  number,
  ...content.site,
  controlPoint: content.controlPoint,
  cbCertificateNumber: content.cbCertificateNumber,
  scopeAtThisLocation: content.scopeAtThisLocation,
  standards: isSame(content.standards, common.standards) ? null : content.standards,
  validUntil: isSame(content.validUntil, common.validUntil) ? null : content.validUntil,
  approvedComponents: content.approvedComponents,
  testTypes: content.testTypes,
  annexes: content.annexes ?? [],
});

/** Years that certificates and statements are valid (IECQ FAQ: three; that it holds for statements too is our decision). */
export const certificateYears = 3;

/** Audits after one year and two: our decision. */
const auditsFrom = (issuedOn: CalendarDate) =>
  [1, 2].flatMap(years => {
    const dueOn = endOfValidity(issuedOn, years);
    return dueOn ? [{ dueOn, doneOn: null }] : [];
  });

/** What follows from the day of issue, where it is not typed: the validity and the audits. */
export const datedFrom = (content: IecqContent, issuedOn: CalendarDate): IecqContent => ({
  ...content,
  validUntil: content.validUntil ?? endOfValidity(issuedOn, certificateYears),
  surveillance: content.surveillance ?? auditsFrom(issuedOn),
});

/**
 * Whether a certificate would be printed otherwise than its public issue is: what only tells which issue of the master it came
 * with, or what the issue changes, does not count.
 */
export const saysOtherwise = (one: IecqContent, other: IecqContent): boolean =>
  !isSame({ ...one, ...comesWithMaster }, { ...other, ...comesWithMaster });

const comesWithMaster = { masterIssue: null, printedScope: null, changes: null };

/** Whether two values say the same; what is null and what is left out are alike, and so is any order of properties. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(said(one), said(other));
const said = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null, (_, inner) => inner ?? undefined) ?? 'null');
