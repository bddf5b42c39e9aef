import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { supergraphFile } from '@conformity/gateway';
import type { Subgraph } from '@conformity/subgraph';
import { parse } from 'graphql';

/** The address of a subgraph in the supergraph; where it really is, each mode says for itself. */
export const subgraphUrl = (name: string) => `http://${name}.subgraph.invalid/graphql`;

/** The supergraph of the subgraphs. @throws with every reason where they do not compose. */
export function compose(subgraphs: readonly Subgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: subgraphUrl(name), typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${errors?.map(error => error.message).join('\n')}`);
  return `${supergraphSdl.trimEnd()}\n`;
}

/** Where the schema of a subgraph is kept. */
export const schemaFile = ({ name }: Subgraph) => path.join(__dirname, '..', '..', 'services', name, 'schema.graphql');

/** Writes the supergraph and every subgraph's schema. */
export function writeSchemas(subgraphs: readonly Subgraph[]): void {
  for (const subgraph of subgraphs) writeFileSync(schemaFile(subgraph), subgraph.sdl);
  writeFileSync(supergraphFile, compose(subgraphs));
}
