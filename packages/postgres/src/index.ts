export { type Cluster, type ClusterOptions, startCluster } from './cluster';
export { createDatabase } from './database';
export { lettersAdvice } from './letters';
