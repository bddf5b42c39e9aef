export { limits } from './apollo';
export { type EdgeConfiguration, readEdgeConfiguration } from './configuration';
export { localKeyFile, localTokens, readLocalKey } from './local-identity';
export { passOn } from './proxy';
export { partAt } from './readiness';
export { remote } from './remote';
export { type GatewayOptions, startGateway } from './server';
export { readRoutes, readSupergraph, routesFile, supergraphFile } from './supergraph';
export { localVerifier, type TokenVerifier } from './verify-token';
