export { freshDatabase, testCluster } from './database';
export { people } from './people';
export { publishTestReferences } from './references';
export { databaseLike } from './template';
export { type Answer, startSubgraph, type TestSubgraph } from './test-subgraph';
