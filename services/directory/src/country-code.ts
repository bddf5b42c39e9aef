import { countryCode as code } from '@conformity/register';

/** The country that a list is narrowed to, in capitals; null for no narrowing. @throws BAD_INPUT where it is no code. */
export const countryCode = (typed: string | null | undefined): string | null =>
  typed == null ? null : code(typed, 'country');
