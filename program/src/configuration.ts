import { type EdgeConfiguration, readEdgeConfiguration } from '@conformity/gateway/configuration';
import {
  type Budgets,
  isPooled,
  isProduction,
  type Keeping,
  keepingIn,
  passwords,
  readBudgets,
} from '@conformity/subgraph';

/** What the environment says; read once, at start. */
export interface Configuration extends EdgeConfiguration {
  /** Null: an embedded PostgreSQL in the data folder. */
  databaseUrl: string | null;
  /** Without demonstration people and documents; a demonstration, if nothing is said. */
  isProduction?: boolean;
  /** Passwords of log-ins by the name of the subgraph; that of any other follows from the owner's. */
  passwords?: ReadonlyMap<string, string>;
  /** A copy of the database that follows it, for reading outside acts. */
  replicaUrl?: string | null;
  /** True where a pooler shares connections between transactions; false, if nothing is said. */
  pooled?: boolean;
  /** How long statements may take that read, by class. */
  budgets?: Budgets;
  /** What is kept in memory; nothing, if nothing is said. */
  keeping?: Keeping | null;
  /** Whether worker processes are started beside the graph; no, if nothing is said. */
  workers?: boolean;
  /** Whether the pages are built and served beside the graph; no, if nothing is said. */
  pages?: boolean;
  /** The address that is printed on documents; that of the gateway, if nothing is said. */
  publicUrl?: string | null;
}

/** @throws where a variable cannot be what it should be. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  return {
    ...readEdgeConfiguration(environment),
    databaseUrl: environment.DATABASE_URL || null,
    isProduction: isProduction(environment),
    passwords: passwords(environment.DATABASE_PASSWORDS ?? '', 'DATABASE_PASSWORDS'),
    pooled: isPooled(environment),
    keeping: keepingIn(environment),
    replicaUrl: environment.DATABASE_REPLICA_URL || null,
    budgets: readBudgets(environment.READ_BUDGETS),
    workers: environment.WORKERS !== 'off',
    pages: environment.PAGES !== 'off',
    publicUrl: environment.PUBLIC_URL || null,
  };
}
