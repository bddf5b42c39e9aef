import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the composed supergraph is kept. */
export const supergraphFile = path.join(__dirname, '..', 'supergraph.graphql');

/** The committed supergraph. */
export const readSupergraph = () => readFileSync(supergraphFile, 'utf8');
