import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  Source,
  separateOperations,
  validate,
  visit,
} from 'graphql';
import { hashOf } from './trusted';

/** A manifest as Apollo Client (`@apollo/persisted-query-lists`) reads it. */
export interface Manifest {
  format: 'apollo-persisted-query-manifest';
  version: 1;
  operations: { id: string; name: string; type: string; body: string }[];
}

/**
 * The manifest of all operations in the `.graphql` files below a folder, each with the fragments that it uses and with `__typename`,
 * sorted by name.
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
  const body = print(withTypenames({ ...document, definitions }));
  return { id: hashOf(body), name, type: operation.operation, body };
}

/** Asks for the name of each type, as Apollo Client and urql do of themselves: they keep what they are answered by it. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (set, _key, parent) => {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const hasName = set.selections.some(one => one.kind === Kind.FIELD && one.name.value === '__typename');
      return isRoot || hasName ? undefined : { ...set, selections: [...set.selections, typename] };
    },
  });

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
