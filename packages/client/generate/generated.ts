import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  concatAST,
  type DocumentNode,
  type GraphQLSchema,
  NoDeprecatedCustomRule,
  parse,
  Source,
  specifiedRules,
  validate,
} from 'graphql';
import { connectionsOf, possibleTypesOf, valueTypesOf } from './cache';

// A front end of ours asks for nothing that is going to be removed.
const rules = [...specifiedRules, NoDeprecatedCustomRule];

const operations = path.join(__dirname, '..', 'operations');

/** Where the documents and their types are kept. */
export const generatedFile = path.join(__dirname, '..', 'src', 'generated.ts');

const publicSchema = path.join(__dirname, '..', '..', '..', 'schema', 'public.graphql');

const config = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
  strictScalars: true,
  documentMode: 'documentNode',
  inlineFragmentTypes: 'combine',
  optimizeDocumentNode: true,
  pureMagicComment: true,
  useTypeImports: true,
};

function documents(): { location: string; document: DocumentNode }[] {
  return readdirSync(operations)
    .sort()
    .map(name => ({
      location: name,
      document: parse(new Source(readFileSync(path.join(operations, name), 'utf8'), name)),
    }));
}

const cacheText = (schema: GraphQLSchema) => `
/** The types that each interface and union can be: what a cache needs to know of fragments. */
export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypesOf(schema), null, 2)};

/** The types whose objects have no id: they are values of what they are in, and no cache finds them again. */
export const valueTypes: string[] = ${JSON.stringify(valueTypesOf(schema), null, 2)};

/** The fields of each type that answer a page of a list, with the arguments that say which list it is. */
export const connections: Record<string, Record<string, string[]>> = ${JSON.stringify(connectionsOf(schema), null, 2)};
`;

/** The documents of the operations and their types, as the public schema demands them. @throws with every fault in an operation */
export async function generated(): Promise<string> {
  const sdl = readFileSync(publicSchema, 'utf8');
  const schema = buildSchema(sdl);
  const given = documents();
  const faults = validate(schema, concatAST(given.map(({ document }) => document)), rules);
  if (faults.length) throw new Error(faults.map(String).join('\n\n'));
  const text = await codegen({
    filename: generatedFile,
    schema: parse(sdl),
    schemaAst: schema,
    documents: given,
    config,
    plugins: [{ operationTypes: {} }, { typedDocuments: {} }],
    pluginMap: { operationTypes, typedDocuments },
  });
  return `// Written by \`npm run compose\` from the operations and the public schema.\n${text}${cacheText(schema)}`;
}
