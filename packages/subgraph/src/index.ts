export { act } from './act';
export { type Asked, askedOf, namesAsked, type ResolveInfo } from './asked';
export { callerHeader, sharedSecret, signCaller, verifyCaller } from './caller-token';
export type { Asking, Caller, Context } from './context';
export { Database, type DatabaseOptions, migrate, openDatabase, registerSchema } from './database';
export {
  type DataLoad,
  defineSubgraph,
  type Maintenance,
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
  notFound,
  presentError,
  ruleViolation,
} from './errors';
export { askingOf, contextOf, type Executor, executorOf, type FaultLog } from './executor';
export { eachTogether, manyByKey, oneByKey } from './loader';
export { connectionOf, type Page, PageArgs, PageInfo } from './paging';
export { read } from './read';
export { isReadOnly, readOnly, rowLock } from './read-only';
export { mountRoutes, type Route, type RouteReply, type RouteRequest } from './route';
export { DateScalar, DateTimeScalar, JsonScalar } from './scalars';
export { type ServeOptions, serve } from './serve';
export { serveFromEnvironment } from './serve-from-environment';
