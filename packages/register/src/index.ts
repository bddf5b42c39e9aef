export { type Across, dimensions, type FacetCounts, type StatisticsLine, usualFacets } from '@conformity/projection';
export { Change, changesAfter, type DocumentChange, documentsChangedAfter, latestSequence } from './changes';
export {
  type AnnexFacts,
  AnnexRow,
  annexDays,
  annexFacts,
  keepAnnex,
  removeUnnamedAnnexes,
  unnamedAnnexes,
  visibleAnnex,
  writeAnnexUses,
} from './entry/annex';
export {
  entryIdsAfter,
  type Face,
  keyOfNumber,
  mendEntries,
  RegisterEntry,
  removeEntries,
  writeEntries,
  wrongEntries,
} from './entry/entry';
export { type FaceOf, facesById, facesByKey, publicFaces } from './entry/faces';
export { type CertificateInName, certificatesInName } from './entry/in-this-name';
export {
  type IssueAsked,
  keepPrintedIssues,
  type PrintedIssue,
  PrintedIssueRow,
  printedIssues,
  signaturesBorne,
  writePrintedIssues,
} from './entry/printed-issue';
export { type RegisteredDocument, registered } from './entry/registered';
export { familyOf, namedBy, type Relation, relationsOf } from './entry/relations';
export { dependences, holdNaming, isToReport, Task, writeTasks } from './entry/task';
export { type OwnTraits, traitsOf } from './entry/traits';
export { knownWordsIn } from './entry/words';
export { Certificate, CertificationBodyStub, IssueSummary } from './harmonised/certificate';
export { distinctStandards, nameOf, readStandard, readStandards, standardsMeant } from './harmonised/cited-standards';
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
export { type CertifiedAsked, organisationsAcrossSystems, organisationsOf } from './organisations/certified';
export { likenessOf, type NamesAsked, type PrintedParty, printedParties, unclaimedNames } from './organisations/names';
export { keysOfParty, organisationKey } from './organisations/party-key';
export { keepProjection, keepRegister, type ProjectionSettings } from './projection/projected';
export { hasDemonstration, isEmptyRegister, markDemonstration } from './reference/demonstration';
export { requireWritable } from './reference/read-only-period';
export {
  allReferences,
  type BodyAcceptance,
  type BodyFacts,
  bodiesWithCodes,
  codeOn,
  dayAt,
  type OrganisationFacts,
  publishReferences,
  type ReadOnlyPeriod,
  references,
  requireOrganisations,
  type StandardFacts,
} from './reference/reference';
export {
  byPublisher,
  type Citation,
  citationsOf,
  citedBy,
  citedByEach,
  citedStandards,
  ofOtherPublisher,
  type UnknownEdition,
  unknownAmong,
  unknownEditions,
  unknownStandard,
} from './reference/standards';
export {
  followsChanges,
  keepsAnnexes,
  readsPrintedIssues,
  readsRegister,
  registerDatabase,
  registerEntities,
  writesEntries,
  writesReferences,
} from './rights';
export { changesChannel } from './schema';
export { effectiveStatusFrom, type StatusSql } from './search/conditions';
export { areMoreThan, countCertificates, countTexts, type FacetsAsked, facetsOf } from './search/counts';
export { CertificateFilter, type CertificateSearch, type KnownFilter } from './search/filter';
export { CertificateSort, FacetField } from './search/filter-values';
export { countryCode, knownFilter, requireBodies, requireOrder } from './search/known-filter';
export type { PageAsked } from './search/lines';
export type { Match } from './search/match';
export { type CertificatePage, certificatePage, certificatePages, pageAsked } from './search/pages';
export { type AskedSearch, searchOf, sortFor, workingListOf, workingListsOf } from './search/search';
export { openSnapshot, type Snapshot, type SnapshotLine } from './search/snapshot';
export { type Seeking, type Sought, soughtBy } from './search/sought-text';
export {
  Dimension,
  mostStatistics,
  type StatisticsAsked,
  StatisticsOrder,
  statistics,
} from './search/statistics';
export { datedBy, StatisticsDay } from './search/statistics-columns';
export { SuggestKind, suggestions } from './search/suggestions';
export { WorkingListKind } from './search/working-list';
export { seenDrafts } from './views';
export { keptBy, publicly, seesDraftsOf, visibleTo } from './visibility';
export {
  besideEntries,
  drawnFrom,
  idsInForce,
  publicById,
  type Watched,
  watchedById,
} from './watched/beside';
export { type Fallen, type Falling, firstFallen, levelsOf } from './watched/falling';
export {
  type Ending,
  endedBetween,
  endingAmong,
  foundByEach,
  type Kept,
  type KeptSearch,
  keptSearchOf,
  keysOfDocuments,
  keysOfSearch,
  readBy,
} from './watched/kept-search';
export { type StandingNow, type Suspended, standingOf, suspendedIn } from './watched/suspended';
export { bodiesWorkedFor } from './worked-for';
