import { patchType } from '@conformity/scheme';
import { IecqSetInput } from './set-input';

/** What of a set is to change. */
export const IecqSetPatch = patchType('IecqSet', IecqSetInput);
