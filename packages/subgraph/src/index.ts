export { type Asked, askedOf, namesAsked, type ResolveInfo } from './asked';
export { callerHeader, sharedSecret, signCaller, verifyCaller } from './caller-token';
export type { Caller, Context } from './context';
export { type DatabaseOptions, migrate, openDatabase, registerSchema } from './database';
export {
  type DataLoad,
  defineSubgraph,
  type Maintenance,
  type Subgraph,
  type SubgraphDefinition,
} from './define-subgraph';
export { embed, type GatewayContext } from './embed';
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
export { contextOf, type Executor, executorOf, type FaultLog } from './executor';
export { eachTogether, manyByKey, oneByKey } from './loader';
export { onStop } from './on-stop';
export { answerErrors, tooLarge } from './outside-graphql';
export { connectionOf, type Page, PageArgs, PageInfo } from './paging';
export { read } from './read';
export { databaseName, databasePart, type Part, readiness } from './readiness';
export { isKnown, mountRoutes, type Route, type RouteReply, type RouteRequest, usualBodyLimit } from './route';
export { DateScalar, DateTimeScalar, JsonScalar } from './scalars';
export { type ServeOptions, serve } from './serve';
export { serveFromEnvironment } from './serve-from-environment';
