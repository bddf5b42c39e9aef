import { countryPattern } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';

/** The country that a list is narrowed to, in capitals; null for no narrowing. @throws BAD_INPUT where it is no code. */
export function countryCode(typed: string | null | undefined): string | null {
  if (typed == null) return null;
  const code = typed.trim().toUpperCase();
  if (countryPattern.test(code)) return code;
  throw badInput('country', 'is not a country code. Write the two letters of ISO 3166-1, such as DE.');
}
