export { act } from './act';
export { type Asked, askedOf, namesAsked, type ResolveInfo } from './asked';
export { internal, OperatorOnly } from './audience';
export {
  type Authenticate,
  authenticator,
  type PrincipalOf,
  peopleOf,
  requireKnownNow,
  unauthenticated,
} from './authenticate';
export { begin, type Forms, printedConfiguration, readSecretFiles, unknownVariables, wrongVariables } from './begin';
export { standBehindOthers } from './behind-others';
export { type CallerKeys, type Jwks, keysIn, readCallerKeys } from './caller-keys';
export { type CallerSigner, callerHeader, callerSigner, callerVerifier, requestHeader } from './caller-token';
export { charactersOf, moreCharactersThan } from './characters';
export {
  columnNames,
  columnsOf,
  type EntityClass,
  insertionOf,
  jsonOf,
  mendingOf,
  rowsOf,
  upsertionOf,
} from './columns';
export { type DatabaseOptions, loginOf, readerLoginOf, usualPoolSize } from './connection';
export { type Asking, type Caller, type Context, usualBudgetMs } from './context';
export { readTable } from './data-table';
export { Database, forMaintenance, openAsOwner, openDatabase } from './database';
export { type DatabaseState, databaseState } from './database-state';
export {
  type Check,
  type DataLoad,
  defineSubgraph,
  type Examined,
  type Maintenance,
  type Owner,
  type ReindexOptions,
  type ReindexProgress,
  type Step,
  type Subgraph,
  type SubgraphDefinition,
} from './define-subgraph';
export { departuresOf } from './departures';
export { digest } from './digest';
export { drain, isEnding, readNoticeMs } from './drain';
export { callerIn, embed, type GatewayContext } from './embed';
export { pagesOfNumbers } from './error-page';
export {
  badInput,
  CatalogueError,
  conflict,
  type ErrorCode,
  errorCatalogue,
  forbidden,
  masked,
  notFound,
  presentError,
  reauthenticationRequired,
  ruleViolation,
  statusOf,
  unknownValue,
} from './errors';
export { askingOf, CompiledOperations, contextOf, type Executor, executorOf, type FaultLog } from './executor';
export { logFault } from './fault-log';
export { Formerly, replacedBy } from './formerly';
export { fingerprints, isSafe, passwords, port, wholeNumber } from './forms';
export { gather, readTogether } from './gather';
export { type Grant, offeredTo, readerRoleOf, roleOf, seenSchemaOf } from './grants';
export { idempotencyKeyOf } from './idempotency-key';
export { inRows, mostRows, type RowOutcome, type RowRefusal } from './in-rows';
export { buildIndexes, type Index, removeIndexes } from './indexes';
export { choicesOf, fieldsOf, type InputField, inputFields, makeOptional, type TypedField } from './input-fields';
export { IsCountry } from './is-country';
export { isPooled, type Keeping, type KeptInMemory, keepingIn } from './keeping';
export { type Bounds, boundsOf, cursorOf, type KeysetList, keysetPage, type Placed } from './keyset';
export { type Budgets, ReadingClass, readBudgets, sharesOf, usualBudgets } from './lanes';
export { type Limit, limitOf } from './limit';
export { ArrayMaxSize, Length, Max, MaxLength, Min } from './limits';
export { eachAlone, eachTogether, type Loader, manyByKey, oneByKey } from './loader';
export { localKeyFile, localTokens, readLocalKey } from './local-identity';
export { type Logger, logOf, readRequestShare } from './log';
export { lookUp } from './look-up';
export { type Measured, Metrics, metricsIn, serveMetrics } from './metrics';
export { type LoginOf, migrate, rightsAmiss } from './migrate';
export { type RefuseNulls, refusingNulls } from './never-null';
export { isOfInternet, ofInternetOnly } from './of-internet';
export { onStop } from './on-stop';
export { holdLock } from './one-at-a-time';
export {
  acceptedAlgorithms,
  clockSkewSeconds,
  discovery,
  keysOf,
  type OpenIdSettings,
  openIdVerifier,
  readOpenId,
  verifierFrom,
} from './open-id';
export { answerErrors, errorBody, type RequestFaultLog, refused, sendError, tooLarge } from './outside-graphql';
export { mostOnPage } from './page-size';
export {
  connectionOf,
  cursorDescription,
  type Page,
  PageArgs,
  PageInfo,
  type PageWanted,
  pageFrom,
  pageWanted,
  type Side,
  within,
} from './paging';
export { below, placeOf } from './place';
export { placeInDocument } from './place-in-document';
export { askingAsGraph, directoryName, principalReader } from './principal-reader';
export { isProduction, productionFaults, type StartedPart } from './production';
export { Queue, type QueueBounds } from './queue';
export { type Address, Reached, type ReachedOptions, unreached } from './reached';
export { read, search } from './read';
export { isReadOnly, readOnly, rowLock } from './read-only';
export { databaseName, databasePart, type Lacking, namesIn, type Part, readiness } from './readiness';
export { reasonRefusal } from './reason';
export { refusedVariables } from './refused-variables';
export { remote } from './remote';
export { type RightsOn, readsPrincipals, rightsIn } from './rights-on';
export { isKnown, mountRoutes, type Route, type RouteReply, type RouteRequest, usualBodyLimit } from './route';
export { Base64Scalar, DateScalar, DateTimeScalar, JsonScalar } from './scalars';
export { asSeenBy, seeAs, seenBodies, seenSystems } from './seen';
export { type AcceptedTokens, type ServeOptions, serve } from './serve';
export { serveFromEnvironment } from './serve-from-environment';
export { mostCharacters, statedLimit } from './text-limits';
export { during, isSampled, type Traced, type Tracing, tracedOn, tracingIn, tracingTo } from './tracing';
export { type Variable, variables } from './variables';
export {
  localVerifier,
  providerAway,
  type Shown,
  shownBy,
  type TokenVerifier,
  verifiedBy,
  verifierOf,
} from './verify-token';
