export { addressesOf, compose, subgraphUrl } from './compose';
export { type Configuration, readConfiguration } from './configuration';
export { type ReadyDatabase, readyDatabase } from './database';
export { type EmbeddedOptions, type RunningGraph, startEmbedded } from './embedded';
export { demonstrationPeople, machineKeyFile, signLocalToken } from './local-signer';
export { type MadeFile, madeFiles, schemaFile } from './made-files';
export { startProcesses } from './processes';
export { tokenByDevice, tokenOfMachine } from './provider-tokens';
export { subgraphs } from './subgraphs';
