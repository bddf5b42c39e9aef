export { freshDatabase, testCluster } from './database';
export { entityDifferences } from './entity-differences';
export { entryOf } from './entry';
export { type ContextOf, type Monolith, monolith, type Part } from './monolith';
export { type PageOfIndexes, pageExpected } from './paging';
export { people } from './people';
export { publishTestReferences } from './references';
export { databaseLike } from './template';
export { type Answer, registerTables, startSubgraph, type TestSubgraph } from './test-subgraph';
