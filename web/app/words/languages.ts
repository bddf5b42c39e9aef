import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { zh } from './zh';

/** What the pages say in each language that they speak, by its code in addresses; in the order in which readers are offered them. */
export const languages = { de, en, es, fr, zh };
