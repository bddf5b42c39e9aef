import { writeFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { manifestOf } from './operations/manifest';
import { readSupergraph } from './supergraph';

/** `npm run manifest -- FOLDER [FILE]`: writes the operations of a front end for `TRUSTED_DOCUMENTS`. */
function main([folder, file = 'trusted-documents.json']: string[]) {
  if (!folder) throw new Error('Say where the .graphql files are: npm run manifest -- FOLDER [FILE]');
  const schema = Supergraph.build(readSupergraph()).apiSchema().toGraphQLJSSchema();
  const manifest = manifestOf(folder, schema);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(`${manifest.operations.length} operations are in ${file}.\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
