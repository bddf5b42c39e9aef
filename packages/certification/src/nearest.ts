/** A value that can be meant. */
export interface Known {
  value: string;
  /** How else people call it, the best known name first. */
  names?: readonly string[];
}

/** Of a longer text no more is compared. */
const longest = 60;
/** How much less alike than the nearest a value may be and still be named, from 0 (not at all) to 1 (anything). */
const margin = 0.15;

/** The values that are written most like what was typed, the nearest first, or just so; capitals and accents do not count. */
export function nearest(typed: string, known: readonly Known[], most = 3): Known[] {
  const wanted = folded(typed);
  const ranked = known
    .map(one => ({
      one,
      score: Math.min(...[one.value, ...(one.names ?? [])].map(name => score(wanted, folded(name)))),
    }))
    .sort((a, b) => a.score - b.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score <= (best === 0 ? 0 : best + margin))
    .slice(0, most)
    .map(({ one }) => one);
}

const folded = (text: string) =>
  text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}\s_]+/gu, ' ')
    .trim();

/** 0 for the same text, 1 for nothing in common; what begins a word of the name is nearer than what is only spelt alike. */
function score(wanted: string, name: string): number {
  if (wanted === name) return 0;
  const length = Math.max(wanted.length, name.length);
  if (wanted.length > 1 && ` ${name}`.includes(` ${wanted}`)) return 0.1 + (0.1 * (length - wanted.length)) / length;
  return 0.2 + (0.8 * distance(wanted, name)) / length;
}

/** Levenshtein's: how many letters have to be put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
