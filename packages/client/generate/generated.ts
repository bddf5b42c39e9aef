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
  Kind,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  parse,
  Source,
  specifiedRules,
  validate,
} from 'graphql';
import { connectionsOf, possibleTypesOf, valueTypesOf } from './cache';
import { operations } from './folder';
import { operationsOfTypes } from './of-types';

// A front end of ours asks for nothing that is going to be removed.
const rules = [...specifiedRules, NoDeprecatedCustomRule];

/** Where the documents and their types are kept. */
export const generatedFile = path.join(__dirname, '..', 'src', 'generated.ts');

const publicSchema = path.join(__dirname, '..', '..', '..', 'schema', 'public.graphql');

const config = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', Base64: 'string', JSON: 'unknown' },
  strictScalars: true,
  documentMode: 'documentNode',
  inlineFragmentTypes: 'combine',
  optimizeDocumentNode: true,
  pureMagicComment: true,
  useTypeImports: true,
};

function documents(): { location: string; document: DocumentNode }[] {
  return readdirSync(operations)
    .filter(name => name.endsWith('.graphql'))
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

/**
 * The documents of the operations and their types, as the public schema demands them, and the operations of each type of documents.
 * @throws with every fault in an operation
 */
export async function generated(): Promise<{ text: string; types: Record<string, string> }> {
  const sdl = readFileSync(publicSchema, 'utf8');
  const schema = buildSchema(sdl);
  const given = documents();
  const faults = [...validate(schema, concatAST(given.map(({ document }) => document)), rules)];
  const types = operationsOfTypes(schema);
  const fragments = given.flatMap(({ document }) =>
    document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  );
  const unusedToo = rules.filter(rule => rule !== NoUnusedFragmentsRule);
  for (const [type, text] of Object.entries(types)) {
    const document = parse(new Source(text, `of-types/${type}`));
    faults.push(...validate(schema, { ...document, definitions: [...document.definitions, ...fragments] }, unusedToo));
  }
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
  const head = '// Written by `npm run compose` from the operations and the public schema.';
  return { text: `${head}\n${text}${cacheText(schema)}`, types };
}
