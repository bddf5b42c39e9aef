export { freshDatabase, testCluster } from './database';
export { entityDifferences } from './entity-differences';
export { people } from './people';
export { publishTestReferences } from './references';
export { type Answer, startSubgraph, type TestSubgraph } from './test-subgraph';
