import { findingsOf } from '@conformity/certification';
import {
  addressesDiffer,
  addressPresent,
  beginsAfterMaster,
  countryAgrees,
  endsWithMaster,
  notBetterThanMaster,
  sameEditions,
  sameIssuer,
  sameScheme,
  sameStandards,
  serviceInScope,
  threeYears,
  transferNoticed,
} from './scope/certificate-rules';
import { type CertificateSet, type ScopeFinding, type SetRule, setFacts } from './scope/certificate-set';
import { linkEndsAtMaster, linkedToMaster, numberedAlike, oneMaster } from './scope/link-rules';
import type { Vocabulary } from './scope/vocabulary';
import {
  masterDoesAll,
  masterDone,
  masterLocationStated,
  rowsAsText,
  sameTerms,
  scopeDescribed,
  scopeIdentical,
  scopeInEnglish,
  scopeNotVague,
  scopeRead,
  sitesCovered,
} from './scope/wording-rules';

/** The rules of multisite certification, MS-01 to MS-20 in order. A rule of two severities is two rules of one code. */
export const scopeRules: readonly SetRule[] = [
  linkedToMaster,
  linkEndsAtMaster,
  oneMaster,
  scopeIdentical,
  sitesCovered,
  masterDone,
  sameTerms,
  masterLocationStated,
  masterDoesAll,
  scopeDescribed,
  scopeRead,
  scopeInEnglish,
  rowsAsText,
  scopeNotVague,
  addressPresent,
  addressesDiffer,
  endsWithMaster,
  beginsAfterMaster,
  threeYears,
  sameScheme,
  sameStandards,
  sameEditions,
  sameIssuer,
  transferNoticed,
  numberedAlike,
  notBetterThanMaster,
  serviceInScope,
  countryAgrees,
];

/** The ids of the rules about what a site repeats of its master. */
export const rulesOfCopies: ReadonlySet<string> = new Set(
  scopeRules.flatMap(({ id, isOfCopies }) => (isOfCopies ? id : [])),
);

/** Every finding on a set, each with the wordings that would mend it. */
export const scopeFindings = (set: CertificateSet, vocabulary?: Vocabulary): ScopeFinding[] =>
  findingsOf(scopeRules, setFacts(set, vocabulary)).map(finding => ({ proposal: null, alternative: null, ...finding }));
