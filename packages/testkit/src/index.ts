export { freshDatabase, testCluster } from './database';
export { type ContextOf, type Monolith, monolith, type Part } from './monolith';
export { people } from './people';
export { publishTestReferences } from './references';
export { type Answer, startSubgraph, type TestSubgraph } from './test-subgraph';
