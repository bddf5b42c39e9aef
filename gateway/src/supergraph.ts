import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import type { Addresses } from './proxy';

/** Where the composed supergraph is kept. */
export const supergraphFile = path.join(__dirname, '..', 'supergraph.graphql');

/** Where the addresses of the subgraphs beside their GraphQL are kept. */
export const routesFile = path.join(__dirname, '..', 'routes.json');

/** The committed supergraph, or another that was built. */
export const readSupergraph = (file = supergraphFile) => readFileSync(file, 'utf8');

/** Brings a supergraph each time that another one was made; what it returns ends that. */
export type Supergraphs = (take: (supergraph: string) => void) => () => void;

const lookEveryMs = 1_000;

/** Those that come to stand in a file, however it is put there; half a file is one too, for whoever takes it to refuse. */
export function supergraphsIn(file: string, tell: (line: string) => void, everyMs = lookEveryMs): Supergraphs {
  return take => {
    const look = () => {
      try {
        take(readSupergraph(file));
      } catch (fault) {
        tell(`${file} cannot be read: ${(fault as Error).message}. The supergraph stays as it is.`);
      }
    };
    watchFile(file, { interval: everyMs, persistent: false }, look);
    return () => unwatchFile(file, look);
  };
}

/** Below which addresses each subgraph answers beside its GraphQL, and the most bytes it takes there, as committed. */
export const readRoutes = (): Record<string, Addresses> => JSON.parse(readFileSync(routesFile, 'utf8'));
