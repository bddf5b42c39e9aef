export { act } from './act';
export { type Asked, askedOf, namesAsked, type ResolveInfo } from './asked';
export { internal, OperatorOnly } from './audience';
export { type Authenticate, authenticator, type PrincipalOf } from './authenticate';
export { callerHeader, sharedSecret, signCaller, verifyCaller } from './caller-token';
export { charactersOf, moreCharactersThan } from './characters';
export {
  columnsOf,
  type EntityClass,
  insertionOf,
  jsonOf,
  mendingOf,
  rowsOf,
  upsertionOf,
} from './columns';
export { type Asking, type Caller, type Context, usualBudgetMs } from './context';
export { readTable } from './data-table';
export { Database, type DatabaseOptions, migrate, openAsOwner, openDatabase } from './database';
export { type DatabaseState, databaseState } from './database-state';
export {
  type DataLoad,
  defineSubgraph,
  type Maintenance,
  type ReindexOptions,
  type ReindexProgress,
  type Subgraph,
  type SubgraphDefinition,
} from './define-subgraph';
export { departuresOf } from './departures';
export { callerIn, embed, type GatewayContext } from './embed';
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
  ruleViolation,
  statusOf,
  unknownValue,
} from './errors';
export { askingOf, contextOf, type Executor, executorOf, type FaultLog } from './executor';
export { Formerly, replacedBy } from './formerly';
export { type Grant, offeredTo } from './grants';
export { idempotencyKeyOf } from './idempotency-key';
export { buildIndexes, type Index, removeIndexes } from './indexes';
export { type InputField, inputFields, makeOptional } from './input-fields';
export { IsCountry } from './is-country';
export { type Keeping, type KeptInMemory, keepingIn } from './keeping';
export { type Bounds, boundsOf, cursorOf, type KeysetList, keysetPage, type Placed } from './keyset';
export { type Budgets, ReadingClass, readBudgets, usualBudgets } from './lanes';
export { type Limit, limitOf } from './limit';
export { ArrayMaxSize, Length, Max, MaxLength, Min } from './limits';
export { eachAlone, eachTogether, type Loader, manyByKey, oneByKey } from './loader';
export { localKeyFile, localTokens, readLocalKey } from './local-identity';
export { lookUp } from './look-up';
export { type RefuseNulls, refusingNulls } from './never-null';
export { onStop } from './on-stop';
export { holdLock } from './one-at-a-time';
export { answerErrors, errorBody, refused, sendError, tooLarge } from './outside-graphql';
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
export { directoryName, principalReader } from './principal-reader';
export { Queue, type QueueBounds } from './queue';
export { read, search } from './read';
export { isReadOnly, readOnly, rowLock } from './read-only';
export { databaseName, databasePart, type Part, readiness } from './readiness';
export { reasonRefusal } from './reason';
export { refusedVariables } from './refused-variables';
export { remote } from './remote';
export { isKnown, mountRoutes, type Route, type RouteReply, type RouteRequest, usualBodyLimit } from './route';
export { DateScalar, DateTimeScalar, JsonScalar } from './scalars';
export { type AcceptedTokens, type ServeOptions, serve } from './serve';
export { serveFromEnvironment } from './serve-from-environment';
export { localVerifier, type TokenVerifier } from './verify-token';
