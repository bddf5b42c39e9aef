import { legalForm } from './legal-form';
import { isIdeographic, pairsOf, runsOf, singulars, spellings, type Word, withoutTwoLetters, wordsOf } from './words';

/** Longer words are found by their parts only. */
export const longestJoined = 40;

/** The words of a text in their order, folded, with hyphens and points taken apart and each sign of Chinese alone: phrases are compared so. */
export const sequence = (text: string): string[] =>
  wordsOf(spellings(text)[0]).flatMap(({ parts }) => parts.flatMap(unitsOf));

const unitsOf = (part: string) => runsOf(part).flatMap(run => (isIdeographic(run) ? [...run] : [run]));

/**
 * Every term under which a text is found: its words and their parts, joined and taken apart (`VO-1634W` as vo, 1634w and vo1634w),
 * in the singular, with `u` and `ue` for ü, legal forms by their shortest writing, Chinese, Japanese and Korean by pairs of signs.
 */
export function terms(text: string): string[] {
  const found = new Set<string>();
  for (const spelling of spellings(text)) {
    const words = wordsOf(spelling);
    words.forEach((word, at) => {
      for (const part of word.parts) addPart(found, part);
      if (word.joined.length > longestJoined) return;
      for (const together of partsTogether(word)) found.add(together);
      if (word.parts.length > 1) addPlain(found, word.joined);
      const together = joinedAcross(words[at - 1], word);
      if (together) found.add(together);
    });
  }
  return [...found];
}

function addPart(found: Set<string>, part: string) {
  for (const run of runsOf(part)) {
    if (!isIdeographic(run)) addPlain(found, run);
    else {
      found.add([...run].at(-1) ?? run);
      for (const pair of pairsOf(run)) found.add(pair);
    }
  }
}

function addPlain(found: Set<string>, word: string) {
  found.add(word);
  for (const one of singulars(word)) {
    found.add(one);
    found.add(withoutTwoLetters(one) ?? one);
  }
  found.add(legalForm(word) ?? word);
  for (const half of halvesOf(word)) found.add(half);
}

/** `vo1634w` is also vo and 1634w, `5kg` also 5 and kg. */
const halvesOf = (word: string): string[] =>
  (word.match(/^(\p{L}{2,})(\p{N}.*)$/u) ?? word.match(/^(\p{N}+)(\p{L}{2,})$/u))?.slice(1) ?? [];

const fewLetters = /^\p{L}{1,6}$/u;
const beginsWithDigit = /^\p{N}/u;

/** `VO 1634W` and `IEC 60598-1` are also vo1634w and iec605981, `Ex db` is exdb. */
function joinedAcross(before: Word | undefined, { joined }: Word): string | null {
  if (!before || !fewLetters.test(before.joined)) return null;
  const isProtection = before.joined === 'ex' && /^[a-z]{1,3}$/.test(joined);
  return beginsWithDigit.test(joined) || isProtection ? before.joined + joined : null;
}

/** Of `DEMO-L-1` also l1. */
const partsTogether = ({ parts }: Word): string[] =>
  parts.flatMap((part, at) => {
    const before = parts[at - 1] ?? '';
    return beginsWithDigit.test(part) && fewLetters.test(before) ? [before + part] : [];
  });
