import { charactersOf } from './characters';

const fewest = 3;

/** Why a text is no reason; null where it can be one. Blanks do not count. */
export function reasonRefusal(reason: string): string | null {
  const said = reason.replace(/\s/g, '');
  if (charactersOf(said) >= fewest) return null;
  const what = said ? `"${reason.trim()}" is too short` : 'is empty';
  return `${what}. Say why in ${fewest} letters at least; the trail keeps it.`;
}
