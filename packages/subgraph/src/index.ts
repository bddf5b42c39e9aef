export { act } from './act';
export { type Asked, askedOf, namesAsked, type ResolveInfo } from './asked';
export { callerHeader, sharedSecret, signCaller, verifyCaller } from './caller-token';
export {
  columnsOf,
  type EntityClass,
  insertionOf,
  jsonOf,
  mendingOf,
  rowsOf,
  upsertionOf,
} from './columns';
export type { Asking, Caller, Context } from './context';
export { readTable } from './data-table';
export { Database, type DatabaseOptions, migrate, openAsOwner, openDatabase } from './database';
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
} from './errors';
export { askingOf, contextOf, type Executor, executorOf, type FaultLog } from './executor';
export { Formerly, replacedBy } from './formerly';
export type { Grant } from './grants';
export { IsCountry } from './is-country';
export { cursorOf, type KeysetList, keysetPage, type Placed, placeOf } from './keyset';
export { eachTogether, manyByKey, oneByKey } from './loader';
export { lookUp } from './look-up';
export { onStop } from './on-stop';
export { answerErrors, tooLarge } from './outside-graphql';
export { connectionOf, type Page, PageArgs, PageInfo } from './paging';
export { read } from './read';
export { isReadOnly, readOnly, rowLock } from './read-only';
export { databaseName, databasePart, type Part, readiness } from './readiness';
export { isKnown, mountRoutes, type Route, type RouteReply, type RouteRequest, usualBodyLimit } from './route';
export { DateScalar, DateTimeScalar, JsonScalar } from './scalars';
export { type ServeOptions, serve } from './serve';
export { serveFromEnvironment } from './serve-from-environment';
