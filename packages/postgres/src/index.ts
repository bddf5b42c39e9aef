export { type Cluster, type ClusterOptions, startCluster } from './cluster';
export { createDatabase, filledDatabase } from './database';
export { lettersAdvice } from './letters';
export { keepLogin, loginAt } from './logins';
export { ownedDatabase, ownerRole, ownersAddress } from './owner';
