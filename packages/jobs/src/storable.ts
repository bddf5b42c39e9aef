/** A character that PostgreSQL cannot keep: U+0000, or half of a pair. */
const unstorable = /\\u(0000|d[89a-f][0-9a-f]{2})/;

/**
 * The value as JSON that PostgreSQL can keep.
 * @throws TypeError that names the place of a character which it cannot: U+0000, or half of a surrogate pair.
 */
export function storableJson(value: unknown, what: string): string {
  const json = JSON.stringify(value ?? null);
  // Well-formed JSON escapes exactly these; an escaped backslash before them is looked at value by value.
  if (unstorable.test(json)) refuseIn(value, what);
  return json;
}

function refuseIn(value: unknown, place: string): void {
  if (typeof value === 'string') refuseText(value, place);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseText(key, `a name in ${place}`);
    refuseIn(inner, `${place}.${key}`);
  }
}

function refuseText(text: string, place: string): void {
  if (text.includes('\0') || !text.isWellFormed())
    throw new TypeError(`A character in ${place} cannot be stored: U+0000 or half of a pair`);
}

/** The text without what PostgreSQL cannot keep, cut to a length. */
export const storableText = (text: string, length = 10_000): string =>
  text.slice(0, length).replaceAll('\0', '').toWellFormed();
