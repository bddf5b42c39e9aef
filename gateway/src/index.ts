export { limits } from './apollo';
export { type EdgeConfiguration, readEdgeConfiguration } from './configuration';
export { type Execution, graphGateway } from './execution/gateway';
export { mostSelections } from './execution/prepare';
export { passOn } from './proxy';
export { partAt } from './readiness';
export { type GatewayOptions, startGateway } from './server';
export { readSubgraphUrls } from './subgraph-urls';
export { readRoutes, readSupergraph, routesFile, supergraphFile } from './supergraph';
