export { type AuditBreak, AuditRow, auditBreaks } from './audit-trail';
export { Certificate, CertificationBodyStub, IssueSummary } from './certificate';
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
export { DocumentRow, IssueRow } from './document';
export { AuditEntry, FindingView, issueType, OwnedDocument } from './document-types';
export type { DocumentLoaders, DocumentView, IssueView } from './documents';
export { type DocumentKind, documentsOf } from './documents-of';
export { type ImportedDocument, importDocuments } from './import';
export { bodyAccepted, issueRules, issuesInSequence } from './issue-rules';
export { canonicalNumber, canonicalNumbers, type LinkedDocument, linkedDocuments } from './linked';
export { registerMigrations } from './migrations/register-migrations';
export { Nested, Party, Site } from './party';
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
export { Annex, Signatory } from './signatory';
export { editionOf, StandardEdition, StandardEditionInput, standardId, standardName } from './standard';
export { amend, deleteDraft, draft, edit } from './transition/draft';
export type { DocumentState } from './transition/perform';
export { checkIssue, correct, issue } from './transition/publish';
export { cancel, reinstate, remove, suspend } from './transition/secretariat';
export { publicly, seesDraftsOf, visibleTo } from './visibility';
