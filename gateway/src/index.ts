export { compose, readSupergraph, schemaFile, subgraphUrl, supergraphFile } from './compose';
export { type Configuration, readConfiguration } from './configuration';
export { type ReadyDatabase, readyDatabase } from './database';
export { type EmbeddedOptions, type RunningGraph, startEmbedded } from './embedded';
export { demonstrationPeople, localVerifier, signLocalToken } from './identity';
export { startProcesses } from './processes';
export { remote } from './remote';
export { type GatewayOptions, limits, startGateway } from './server';
export { subgraphs } from './subgraphs';
