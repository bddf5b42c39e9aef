/** How many characters a text has, as people count them: a sign that takes two units of a JavaScript text is one. */
export function charactersOf(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) if ((text.codePointAt(at) ?? 0) > 0xffff) count--;
  return count;
}

/** The same, where it is more than so many; null where it is not. */
export function moreCharactersThan(most: number, text: string): number | null {
  if (text.length <= most) return null;
  const count = charactersOf(text);
  return count > most ? count : null;
}
