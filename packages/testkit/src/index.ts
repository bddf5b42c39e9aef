export { freshDatabase, testCluster } from './database';
export { entityDifferences } from './entity-differences';
export { people } from './people';
export { publishTestReferences } from './references';
export { databaseLike } from './template';
export { type Answer, registerTables, startSubgraph, type TestSubgraph } from './test-subgraph';
