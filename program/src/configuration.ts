import { type EdgeConfiguration, readEdgeConfiguration } from '@conformity/gateway/configuration';
import { type Budgets, type Keeping, keepingIn, readBudgets } from '@conformity/subgraph';

/** What the environment says; read once, at start. */
export interface Configuration extends EdgeConfiguration {
  /** Null: an embedded PostgreSQL in the data folder. */
  databaseUrl: string | null;
  /** A copy of the database that follows it, for reading outside acts. */
  replicaUrl?: string | null;
  /** False where a pooler shares connections between transactions; true, if nothing is said. */
  namesStatements?: boolean;
  /** How long statements may take that read, by class. */
  budgets?: Budgets;
  /** What is kept in memory; nothing, if nothing is said. */
  keeping?: Keeping | null;
  /** Whether worker processes are started beside the graph; no, if nothing is said. */
  workers?: boolean;
  /** The address that is printed on documents; that of the gateway, if nothing is said. */
  publicUrl?: string | null;
}

/** @throws where a variable cannot be what it should be. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  return {
    ...readEdgeConfiguration(environment),
    databaseUrl: environment.DATABASE_URL || null,
    namesStatements: environment.PREPARED_STATEMENTS !== 'off',
    keeping: keepingIn(environment),
    replicaUrl: environment.DATABASE_REPLICA_URL || null,
    budgets: readBudgets(environment.READ_BUDGETS),
    workers: environment.WORKERS !== 'off',
    publicUrl: environment.PUBLIC_URL || null,
  };
}
