import { body } from './body';
import { document } from './document';
import { drafting } from './drafting';
import { office } from './office';
import { register } from './register';

/** What the pages say in English; the shape of every other language. */
export const en = { ...register, ...document, ...drafting, office: { ...office, ...body } };
