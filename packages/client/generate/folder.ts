import path from 'node:path';

/** Where the operations are written. */
export const operations = path.join(__dirname, '..', 'operations');
