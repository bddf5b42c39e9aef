import { readFileSync } from 'node:fs';
import path from 'node:path';
import { routesFile, supergraphFile } from '@conformity/gateway';
import type { Subgraph } from '@conformity/subgraph';
import { addressesOf, compose } from './compose';
import { containersOf } from './containers';
import { manifestsOf } from './kubernetes';
import { firstLookSecrets } from './secrets';

const root = path.join(__dirname, '..', '..');
const manifestsFile = path.join(root, 'deploy', 'kubernetes', 'graph.yaml');
const composeFile = path.join(root, 'docker-compose.yml');

/** A file that follows from the list of subgraphs; it is committed, and a test compares it. */
export interface MadeFile {
  file: string;
  text: string;
}

/** Where the schema of a subgraph is kept. */
export const schemaFile = ({ name }: Subgraph) => path.join(root, 'services', name, 'schema.graphql');

const routesText = (subgraphs: readonly Subgraph[]) => `${JSON.stringify(addressesOf(subgraphs), null, 2)}\n`;

/** Everything that follows from the list of subgraphs, as it should be. */
export const madeFiles = (subgraphs: readonly Subgraph[]): MadeFile[] => [
  { file: supergraphFile, text: compose(subgraphs) },
  { file: routesFile, text: routesText(subgraphs) },
  { file: composeFile, text: containersOf(subgraphs, readFileSync(composeFile, 'utf8')) },
  { file: manifestsFile, text: manifestsOf(subgraphs) },
  ...Object.entries(firstLookSecrets(subgraphs)).map(([name, text]) => ({
    file: path.join(root, 'deploy', 'first-look', name),
    text: text && `${text}\n`,
  })),
  ...subgraphs.map(subgraph => ({ file: schemaFile(subgraph), text: subgraph.sdl })),
];
