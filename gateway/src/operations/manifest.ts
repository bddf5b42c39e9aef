import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  Source,
  separateOperations,
  validate,
} from 'graphql';
import { hashOf } from './trusted';

/** A manifest as Apollo Client (`@apollo/persisted-query-lists`) reads it. */
export interface Manifest {
  format: 'apollo-persisted-query-manifest';
  version: 1;
  operations: { id: string; name: string; type: string; body: string }[];
}

/**
 * The manifest of all operations in the `.graphql` files below a folder, each with the fragments that it uses, sorted by name.
 * @throws with every fault, where an operation has no name, or that of another, or asks for what the schema does not have.
 */
export function manifestOf(folder: string, schema: GraphQLSchema): Manifest {
  const document = documentIn(folder);
  const faults = validate(schema, document).map(({ message, nodes }) => `${nodes?.[0]?.loc?.source.name}: ${message}`);
  if (document.definitions.some(one => one.kind === Kind.OPERATION_DEFINITION && !one.name))
    faults.push('An operation has no name.');
  if (faults.length) throw new Error(faults.join('\n'));
  const operations = Object.entries(separateOperations(document)).map(([name, alone]) => entryOf(name, alone));
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: operations.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function documentIn(folder: string): DocumentNode {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(graphql|gql)$/.test(file))
    .sort();
  if (files.length === 0) throw new Error(`There is no .graphql file in ${folder}.`);
  const definitions: DefinitionNode[] = files.flatMap(file => {
    return [...parse(new Source(readFileSync(path.join(folder, file), 'utf8'), file)).definitions];
  });
  return { kind: Kind.DOCUMENT, definitions };
}

function entryOf(name: string, { definitions, ...document }: DocumentNode) {
  const operation = definitions.find(one => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error(`${name} is no operation.`);
  const body = print({ ...document, definitions });
  return { id: hashOf(body), name, type: operation.operation, body };
}
