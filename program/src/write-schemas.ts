import { writeFileSync } from 'node:fs';
import { madeFiles } from './made-files';
import { subgraphs } from './subgraphs';

for (const { file, text } of madeFiles(subgraphs)) writeFileSync(file, text);
