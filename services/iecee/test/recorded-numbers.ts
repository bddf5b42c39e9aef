import path from 'node:path';
import { readTable } from '@conformity/subgraph';

/** Numbers of real IECEE documents, as public sources give them; the kind says what each is. */
export const recordedNumbers = readTable(path.join(__dirname, 'data/other_numbers.tsv'), ['type', 'number']).map(
  ({ type: kind, number }) => ({ kind, number }),
);
