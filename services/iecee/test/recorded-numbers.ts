import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers of real IECEE documents, as public sources give them; the kind says what each is. */
export const recordedNumbers = readFileSync(path.join(__dirname, 'data/other_numbers.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(line => {
    const [, kind = '', number = ''] = line.split('\t');
    return { kind, number };
  });
