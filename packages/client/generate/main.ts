import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generated, generatedFile } from './generated';
import { typesFolder } from './of-types';

/** Writes the documents and their types, and the operations of each type, where they are kept, or to the folder that is named. */
generated().then(({ text, types }) => {
  const [, , folder] = process.argv;
  const ofTypes = folder ? path.join(folder, 'of-types') : typesFolder;
  writeFileSync(folder ? path.join(folder, 'generated.ts') : generatedFile, text);
  rmSync(ofTypes, { recursive: true, force: true });
  mkdirSync(ofTypes);
  for (const [type, operations] of Object.entries(types))
    writeFileSync(
      path.join(ofTypes, `${type}.graphql`),
      `# Written by \`npm run compose\` from drafting.graphql.\n${operations}`,
    );
});
