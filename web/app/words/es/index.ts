import type { Words } from '../said';
import { body } from './body';
import { document } from './document';
import { drafting } from './drafting';
import { office } from './office';
import { register } from './register';

/** What the pages say in Spanish. */
export const es: Words = { ...register, ...document, ...drafting, office: { ...office, ...body } };
