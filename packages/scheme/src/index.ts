export {
  bodyArg,
  documentArguments,
  issuedOnArg,
  needs,
  overridesArg,
  patchArg,
  reasonArg,
  revisionOf,
} from './act-arguments';
export { followsActs, trailsFollowed } from './acts-followed';
export { annexesKept, annexesRead, annexesTyped, type KeptAnnex, withAnnexes } from './annexes';
export type { Asking } from './asking';
export { type AuditBreak, AuditRow, auditBreaks } from './audit-trail';
export {
  AvailableAct,
  availableAct,
  DocumentAct,
  documentActs,
  mutationOf,
  type OwnAct,
  refusalOf,
} from './available-acts';
export { availableTransfer } from './available-transfer';
export {
  ActRow,
  answers,
  DraftRow,
  eachByItself,
  IssueRow as IssuedRow,
  RowRefusalView,
  rowsOf,
} from './bulk-resolver';
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
export { approvedBy, DocumentRow, IssueRow, type IssuerSnapshot, type MasterStatus } from './document';
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
export { type DocumentLoaders, type DocumentView, type IssueView, pastOf, standingOf, typedKey } from './documents';
export { type DocumentKind, documentsOf, type OwnActs } from './documents-of';
export { type LayoutPart, typedAs } from './draft-layout';
export type { Moment } from './examine';
export { type ImportedDocument, importDocuments } from './import';
export { inDraft, issueRules, issuesInSequence, standardsKnown, yearOfNumber } from './issue-rules';
export { layoutResolver } from './layout-resolver';
export { given } from './lifecycle-resolver';
export { canonicalNumber, canonicalNumbers, type LinkedDocument, linkedDocuments } from './linked';
export { documentPage, ExpiringArgs, expiringPage } from './listing';
export { numberConflictsResolver } from './number-conflicts';
export { type PatchOf, patched, patchType } from './patch';
export { lettersPrintable } from './printable-rule';
export { printedDocument } from './printed';
export * as printedParts from './printed-parts';
export { entryOf } from './register-entry';
export { otherReportOfAudit } from './same-audit';
export { isPublic } from './seen';
export { Signatory } from './signatory';
export { offeredToArg, offerOf, TransferOffer, transferNeeds } from './transfer-resolver';
export {
  amend,
  deleteDraft,
  draft,
  draftIssue,
  edit,
  keptDraft,
  newDocument,
  ownBody,
  prepared,
} from './transition/draft';
export { checkIssue, previewOf } from './transition/dry-run';
export { requireFourEyes } from './transition/four-eyes';
export { bodyOf, type Held, hold, type Work } from './transition/hold';
export { type PrintedNumber, takeNumber } from './transition/number';
export { endOffer, keepOffer, requireTransfer } from './transition/offer';
export { type Acted, type Acting, type ActRequest, acted, perform, type Steps } from './transition/perform';
export { powerRefusal, requirePower } from './transition/power';
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
export {
  correctableUntil,
  correctionRefusal,
  requireRevision,
  requireStatus,
  setStatus,
  statusRefusal,
} from './transition/status';
export { lastAct, lastActs, putBack, requireOpener, restoreRefusal, undo } from './transition/undo';
export { publishedArg } from './typed-field';
