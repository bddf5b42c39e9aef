export { bodyArg, issuedOnArg, overridesArg, patchArg, reasonArg, revisionOf } from './act-arguments';
export { followsActs, trailsFollowed } from './acts-followed';
export type { Asking } from './asking';
export { type AuditBreak, AuditRow, auditBreaks } from './audit-trail';
export { AvailableAct, availableAct, DocumentAct, documentActs, mutationOf, refusalOf } from './available-acts';
export { type Change, commit } from './commit';
export {
  type Check,
  check,
  type DocumentScheme,
  defineScheme,
  type Harmonised,
  type Printed,
  type Printing,
  type Subject,
} from './define-scheme';
export { type DemonstrationActs, demonstrationActs } from './demonstration';
export { DocumentRow, IssueRow, type IssuerSnapshot, type MasterStatus } from './document';
export {
  AuditEntry,
  DeletedDocument,
  deleted,
  FindingView,
  issueType,
  OwnedDocument,
  PrintedPreview,
  RuleOverride,
} from './document-types';
export { type DocumentLoaders, type DocumentView, type IssueView, standingOf, typedKey } from './documents';
export { type DocumentKind, documentsOf } from './documents-of';
export { type ImportedDocument, importDocuments } from './import';
export { bodyAccepted, issueRules, issuesInSequence, yearOfNumber } from './issue-rules';
export { given } from './lifecycle-resolver';
export { canonicalNumber, canonicalNumbers, type LinkedDocument, linkedDocuments } from './linked';
export { documentPage, ExpiringArgs, expiringPage } from './listing';
export { type PatchOf, patched, patchType } from './patch';
export { printedDocument } from './printed';
export * as printedParts from './printed-parts';
export { entryOf } from './register-entry';
export { Annex, Signatory } from './signatory';
export { amend, deleteDraft, draft, draftIssue, edit, newDocument, ownBody, prepared } from './transition/draft';
export { checkIssue, previewOf } from './transition/dry-run';
export { bodyOf, type Held, hold, type Work } from './transition/hold';
export { type PrintedNumber, takeNumber } from './transition/number';
export { type Acted, type Acting, type ActRequest, acted, perform, type Steps } from './transition/perform';
export { requirePower } from './transition/power';
export {
  correct,
  findingsOfIssue,
  issue,
  type Override,
  publish,
  refuse,
  warningsIn,
} from './transition/publish';
export { type Cancellation, cancel, reinstate, remove, secretariatChanges, suspend } from './transition/secretariat';
export { correctionRefusal, requireRevision, requireStatus, setStatus, statusRefusal } from './transition/status';
