import { writeFileSync } from 'node:fs';
import { madeFiles } from './files';

madeFiles().then(made => {
  for (const { file, text } of made) writeFileSync(file, text);
});
