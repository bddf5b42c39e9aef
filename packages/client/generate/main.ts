import { writeFileSync } from 'node:fs';
import { generated, generatedFile } from './generated';

/** Writes the documents and their types where they are kept, or to the file that is named. */
generated().then(text => writeFileSync(process.argv[2] ?? generatedFile, text));
