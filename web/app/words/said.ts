import type { en } from './en';

type Plural = Exclude<Intl.LDMLPluralRule, 'other'>;
/** What another language says of the same things: a text each, of what is counted one for each plural form that it has. */
export type Said<Of> = {
  readonly [Key in keyof Of as Key extends `${string}_${Plural}` ? never : Key]: Of[Key] extends string
    ? string
    : Said<Of[Key]>;
} & { readonly [Key in keyof Of as Key extends `${infer Name}_other` ? `${Name}_${Plural}` : never]?: string };
/** What every language says. */
export type Words = Said<typeof en>;
