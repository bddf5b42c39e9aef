/** The names of the types in the parts of IEC 60079 and ISO 80079, by their letter. */
const names: readonly [name: RegExp, letter: string][] = [
  [/\b(?:flame|explosion)[- ]?proof(?: enclosures?)?\b/gi, 'd'],
  [/\bincreased[- ]safety\b/gi, 'e'],
  [/\bintrinsic(?:ally)?[- ]saf(?:ety|e)\b/gi, 'i'],
  [/\bencapsulat(?:ion|ed)\b/gi, 'm'],
  [/\bpressuri[sz](?:ed|ation)(?: (?:enclosures?|rooms?))?\b/gi, 'p'],
  [/\b(?:powder|sand|quartz)[- ]fill(?:ing|ed)\b/gi, 'q'],
  [/\b(?:oil|liquid)[- ]immers(?:ion|ed)\b/gi, 'o'],
  [/\bnon[- ]?sparking\b|\brestricted[- ]breathing\b|\btype[- ]n\b/gi, 'n'],
  [/\b(?:dust[- ])?(?:ignition )?protection by enclosures?\b|\bdust ignition protection\b/gi, 't'],
  [/\b(?:protection of equipment using )?optical radiation\b/gi, 'op'],
  [/\bspecial protection\b/gi, 's'],
  [/\bconstructional safety\b|\bcontrol of ignition sources?\b|\bnon[- ]electrical(?: equipment)?\b/gi, 'h'],
];
const says = /^(?:types?|of|protection|levels?|by|with|and|or|for|enclosures?|equipment)$/;
const family = /^(?:(op)(?: ?(?:is|pr|sh))?|([deimnopqsth])(?:[abc]|[xyz][bc]?|v|D|[abc]D|[ACLRP]c?)?)$/;

/** The levels that an old token such as `de` or `emib` joins; null where it is not made of such. */
export function joinedLevels(token: string): string[] | null {
  return /^(?:d|e|i[abc]|m[ab]?|q|o|p[xyz]?|n[ACLR])+$/.test(token)
    ? (token.match(/i[abc]|m[ab]|p[xyz]|n[ACLR]|[demqop]/g) ?? null)
    : null;
}

/**
 * The types of protection that a text names, each by the letter of its part of IEC 60079: `Ex db eb, ia` is d, e and i, and so is
 * `Flameproof "d", increased safety`: for a type is filtered and assessed, and not for its level (our decision). What is no type that we know
 * stands for itself, in small letters.
 */
export function protectionFamilies(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/["'“”„’‘()[\]]/gi, ' ')
    .replace(/\bop (is|pr|sh)\b/gi, 'op');
  const [rest, named] = namesTaken(plain);
  const words = rest.split(/[\s,;:/+&-]+/).filter(word => word && !says.test(word.toLowerCase()));
  const found = words.flatMap<string | null>(word => {
    const level = word.replace(/^ex(?!$)/i, '');
    return /^ex$/i.test(word) ? [] : (lettersOf(level) ?? lettersOf(level.toLowerCase()) ?? [null]);
  });
  if (found.every(letter => letter !== null) && found.length + named.length > 0)
    return [...new Set([...named, ...found])];
  return [text.trim().replace(/\s+/gi, ' ').toLowerCase()];
}

/** The text without the names of types, and the letters of those. */
function namesTaken(text: string): [rest: string, letters: string[]] {
  let rest = text;
  const letters: string[] = [];
  for (const [name, letter] of names) {
    const without = rest.replace(name, ' ');
    if (without !== rest) letters.push(letter);
    rest = without;
  }
  return [rest, letters];
}

function lettersOf(level: string): string[] | null {
  const [, optical, letter] = family.exec(level) ?? [];
  if (optical ?? letter) return [(optical ?? letter) as string];
  return joinedLevels(level)?.flatMap(one => lettersOf(one) ?? []) ?? null;
}
