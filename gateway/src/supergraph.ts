import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Addresses } from './proxy';

/** Where the composed supergraph is kept. */
export const supergraphFile = path.join(__dirname, '..', 'supergraph.graphql');

/** Where the addresses of the subgraphs beside their GraphQL are kept. */
export const routesFile = path.join(__dirname, '..', 'routes.json');

/** The committed supergraph. */
export const readSupergraph = () => readFileSync(supergraphFile, 'utf8');

/** Below which addresses each subgraph answers beside its GraphQL, and the most bytes it takes there, as committed. */
export const readRoutes = (): Record<string, Addresses> => JSON.parse(readFileSync(routesFile, 'utf8'));
