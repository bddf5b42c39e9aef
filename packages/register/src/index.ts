export { type Face, keyOfNumber, type RegisterEntry, removeEntries, writeEntries } from './entry/entry';
export { type PrintedIssueRow, writePrintedIssues } from './entry/printed-issue';
export { type RegisteredDocument, registered } from './entry/registered';
export { Certificate, CertificationBodyStub, IssueSummary } from './harmonised/certificate';
export { Nested, Party, Site } from './harmonised/party';
export { RelationKind } from './harmonised/relation-kind';
export {
  editionOf,
  StandardEdition,
  StandardEditionInput,
  standardEdition,
  standardId,
  standardName,
} from './harmonised/standard';
export { registerMigrations } from './migrations/register-migrations';
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
} from './reference/reference';
export { registerSchema } from './schema';
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
export { publicly, seesDraftsOf, visibleTo } from './visibility';
