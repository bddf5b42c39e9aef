export type { Asking } from './asking';
export { type AuditBreak, AuditRow, auditBreaks } from './audit-trail';
export { Certificate, CertificationBodyStub, IssueSummary } from './certificate';
export { type Change, commit } from './commit';
export {
  type Check,
  check,
  type DocumentScheme,
  defineScheme,
  type Harmonised,
  type Printed,
  type Printing,
  RelationKind,
  type Subject,
} from './define-scheme';
export { type DemonstrationActs, demonstrationActs } from './demonstration';
export { DocumentRow, IssueRow, type IssuerSnapshot, type MasterStatus } from './document';
export { AuditEntry, FindingView, issueType, OwnedDocument, PrintedPreview, RuleOverride } from './document-types';
export { type DocumentLoaders, type DocumentView, type IssueView, typedKey } from './documents';
export { type DocumentKind, documentsOf } from './documents-of';
export { type ImportedDocument, importDocuments } from './import';
export { bodyAccepted, issueRules, issuesInSequence } from './issue-rules';
export { given } from './lifecycle-resolver';
export { canonicalNumber, canonicalNumbers, type LinkedDocument, linkedDocuments } from './linked';
export { ExpiringArgs, expiringPage, type Listing, pageOf } from './listing';
export { registerMigrations } from './migrations/register-migrations';
export { Nested, Party, Site } from './party';
export { printedDocument } from './printed';
export * as printedParts from './printed-parts';
export {
  type BodyAcceptance,
  type BodyFacts,
  codeOn,
  knownStandards,
  type OrganisationFacts,
  publishReferences,
  references,
  requireOrganisations,
  type StandardFacts,
} from './reference';
export { entryOf, type Face, keyOfNumber, type RegisterEntry, writeEntries } from './register-entry';
export { type RegisteredDocument, registered } from './registered';
export {
  conditions,
  effectiveStatusOf,
  facetColumns,
  facetFields,
  filterOf,
  orders,
  saying,
  soughtBy,
  textOf,
} from './search/conditions';
export { CertificateFilter, type CertificateSearch, CertificateSort, FacetField, type Sought } from './search/filter';
export { Annex, Signatory } from './signatory';
export {
  editionOf,
  StandardEdition,
  StandardEditionInput,
  standardEdition,
  standardId,
  standardName,
} from './standard';
export { amend, deleteDraft, draft, draftIssue, edit, newDocument, ownBody, prepared } from './transition/draft';
export { checkIssue, previewOf } from './transition/dry-run';
export { bodyOf, type Held, hold, type Work } from './transition/hold';
export { type PrintedNumber, takeNumber } from './transition/number';
export { type Acted, type Acting, type ActRequest, perform, type Steps } from './transition/perform';
export { requirePower } from './transition/power';
export {
  correct,
  correctableUntil,
  findingsOfIssue,
  issue,
  type Override,
  publish,
  refuse,
  warningsIn,
} from './transition/publish';
export { type Cancellation, cancel, reinstate, remove, secretariatChanges, suspend } from './transition/secretariat';
export { requireRevision, requireStatus, setStatus } from './transition/status';
export { publicly, seesDraftsOf, visibleTo } from './visibility';
