export { compose, readSupergraph, schemaFile, subgraphUrl, supergraphFile } from './compose';
export { type Configuration, readConfiguration } from './configuration';
export { type EmbeddedOptions, type RunningGraph, startEmbedded } from './embedded';
export { demonstrationPeople, signLocalToken } from './identity';
export { startProcesses } from './processes';
export { type GatewayOptions, limits, startGateway } from './server';
export { subgraphs } from './subgraphs';
