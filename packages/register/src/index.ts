export { Change, changesAfter, changesChannel, latestSequence } from './changes';
export {
  entryIdsAfter,
  type Face,
  keyOfNumber,
  mendEntries,
  RegisterEntry,
  removeEntries,
  writeEntries,
} from './entry/entry';
export { type FaceOf, facesById, facesByKey, publicFaces, type ShownToAll, shownToAll } from './entry/faces';
export {
  type IssueAsked,
  keepPrintedIssues,
  type PrintedIssue,
  PrintedIssueRow,
  printedIssues,
  writePrintedIssues,
} from './entry/printed-issue';
export { type RegisteredDocument, registered } from './entry/registered';
export { familyOf, namedBy, type Relation, relationsOf } from './entry/relations';
export { knownWordsIn } from './entry/words';
export { Certificate, CertificationBodyStub, IssueSummary } from './harmonised/certificate';
export { distinctStandards, readStandard, readStandards, standardsMeant } from './harmonised/cited-standards';
export { Nested, Party, Site } from './harmonised/party';
export { RelationKind } from './harmonised/relation-kind';
export {
  editionOf,
  plainText,
  StandardEdition,
  StandardEditionInput,
  standardEdition,
  standardId,
  standardName,
} from './harmonised/standard';
export { type Node, nodesById } from './nodes';
export { type Alias, keepAliases, keepAllAliases, partyKeysOf } from './organisations/alias';
export { type Certified, organisationsAcrossSystems, organisationsOf } from './organisations/certified';
export { likenessOf, type NamesAsked, type PrintedParty, printedParties, unclaimedNames } from './organisations/names';
export { keysOfParty, organisationKey } from './organisations/party-key';
export { keepProjection, keepRegister, type ProjectionSettings } from './projection/projected';
export { isEmptyRegister, markDemonstration } from './reference/demonstration';
export {
  allReferences,
  type BodyAcceptance,
  type BodyFacts,
  bodiesWithCodes,
  codeOn,
  type OrganisationFacts,
  publishReferences,
  references,
  requireOrganisations,
  type StandardFacts,
} from './reference/reference';
export { agreedEdition, byPublisher, knownStandards, unknownStandard } from './reference/standards';
export {
  readsPrintedIssues,
  readsRegister,
  registerDatabase,
  registerEntities,
  writesEntries,
  writesReferences,
} from './rights';
export { effectiveStatusFrom, type StatusSql } from './search/conditions';
export { areMoreThan, countCertificates, countTexts, type FacetCounts, facetsOf } from './search/counts';
export {
  CertificateFilter,
  type CertificateSearch,
  CertificateSort,
  FacetField,
  type KnownFilter,
} from './search/filter';
export { countryCode, knownFilter, requireBodies, requireOrder } from './search/known-filter';
export type { PageAsked } from './search/lines';
export type { Match } from './search/match';
export { type CertificatePage, certificatePage, certificatePages, pageAsked } from './search/pages';
export { type AskedSearch, searchOf, sortFor } from './search/search';
export { openSnapshot, type Snapshot, type SnapshotLine } from './search/snapshot';
export { type Seeking, type Sought, soughtBy } from './search/sought-text';
export { Dimension, mostStatistics, type StatisticsLine, statistics } from './search/statistics';
export { SuggestKind, suggestions } from './search/suggestions';
export { publicly, seesDraftsOf, visibleTo } from './visibility';
