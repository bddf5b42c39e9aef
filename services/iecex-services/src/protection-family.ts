const FAMILIES = /^(?:(op)(?: ?(?:is|pr|sh))?|([deimnopqsth])(?:[abc]|[xyz][bc]?|v|D|[abc]D|[ACLRP])?)$/;

/**
 * The types of protection that a text names, each by the letter of its part of IEC 60079: `Ex db eb, ia` is d, e and i, since a
 * facility is assessed for a type and not for its level (our decision). What is no type that we know stands for itself, in small letters.
 */
export function protectionFamilies(text: string): string[] {
  const named = text
    .replace(/["'“”„’‘()]/g, ' ')
    .replace(/\bop (is|pr|sh)\b/g, 'op')
    .replace(/\bEx\b/gi, ' ')
    .split(/[\s,;/+&]+/)
    .filter(Boolean);
  const found = named.map(word => FAMILIES.exec(word) ?? FAMILIES.exec(word.toLowerCase()));
  if (found.every(family => family !== null))
    return [...new Set(found.map(family => (family[1] ?? family[2]) as string))];
  return [text.trim().replace(/\s+/g, ' ').toLowerCase()];
}
