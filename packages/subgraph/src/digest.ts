import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** SHA-256 of a value as JSON, whatever the order of its keys; hexadecimal. */
export const digest = (value: unknown): string =>
  createHash('sha256')
    .update(stringify(value) as string)
    .digest('hex');
