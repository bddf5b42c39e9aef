import { en } from './en';
import { fr } from './fr';

/** What the pages say in each language that they speak, by its code in addresses; in the order in which readers are offered them. */
export const languages = { en, fr };
