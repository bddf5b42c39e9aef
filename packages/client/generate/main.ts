import { writeFileSync } from 'node:fs';
import { generated, generatedFile } from './generated';

generated().then(text => writeFileSync(generatedFile, text));
