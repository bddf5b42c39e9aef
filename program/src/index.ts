export { compose, schemaFile, subgraphUrl } from './compose';
export { type Configuration, readConfiguration } from './configuration';
export { type ReadyDatabase, readyDatabase } from './database';
export { type EmbeddedOptions, type RunningGraph, startEmbedded } from './embedded';
export { demonstrationPeople, signLocalToken } from './local-signer';
export { startProcesses } from './processes';
export { subgraphs } from './subgraphs';
