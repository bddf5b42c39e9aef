export { freshDatabase, testCluster } from './database';
export { entityDifferences } from './entity-differences';
export { entryOf } from './entry';
export { people } from './people';
export { publishTestReferences } from './references';
export { type Answer, registerTables, startSubgraph, type TestSubgraph } from './test-subgraph';
