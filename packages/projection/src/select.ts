import type { Numbers } from './arrays';
import { andInto, type Bits, bitsFor, orInto, setBit, setBits } from './bits';
import { dayNumber, noDay } from './days';
import type { Condition, Selection, Word } from './facts';
import type { Postings } from './postings';
import type { Segment } from './segment';
import { type List, singleOfFacet, type Vocabulary } from './vocabulary';

interface CodedCondition {
  field: Condition['field'];
  codes: ReadonlySet<number>;
}

/** A selection in the codes of a vocabulary. */
export interface Coded {
  /** What is said beside the words, as a key: alike for selections that say the same. */
  key: string;
  words: readonly Word[];
  conditions: readonly CodedCondition[];
  /** Numbers of days; null where nothing is said. */
  issuedFrom: number | null;
  issuedTo: number | null;
  validUntilBefore: number | null;
}

export function codedIn(vocabulary: Vocabulary, selection: Selection): Coded {
  const { words, conditions, issuedFrom, issuedTo, validUntilBefore } = selection;
  const number = (day: string | null) => (day === null ? null : dayNumber(day));
  const coded = codedConditions(vocabulary, conditions);
  const keys = coded.map(({ field, codes }) => `${field}=${[...codes].sort((a, b) => a - b)}`).sort();
  return {
    key: [...keys, issuedFrom, issuedTo, validUntilBefore].join('&'),
    words,
    conditions: coded,
    issuedFrom: number(issuedFrom),
    issuedTo: number(issuedTo),
    validUntilBefore: number(validUntilBefore),
  };
}

const codedConditions = (vocabulary: Vocabulary, conditions: readonly Condition[]): CodedCondition[] =>
  conditions.map(({ field, anyOf }) => ({
    field,
    // What nothing has has no code, so that the key is another one when something has it.
    codes: new Set(anyOf.map(value => vocabulary.codeIn(field, value)).filter(code => code >= 0)),
  }));

/** Whether nothing is said beside the words. */
export const saysNothing = ({ conditions, issuedFrom, issuedTo, validUntilBefore }: Coded): boolean =>
  conditions.length === 0 && issuedFrom === null && issuedTo === null && validUntilBefore === null;

/** Whether a document of a segment is what is said beside the words. */
export function isMeant(vocabulary: Vocabulary, segment: Segment, at: number, coded: Coded): boolean {
  const { issuedOn, validUntil } = segment.columns;
  const issued = issuedOn[at] as number;
  const until = validUntil[at] as number;
  if (coded.issuedFrom !== null && issued < coded.issuedFrom) return false;
  if (coded.issuedTo !== null && (issued === noDay || issued > coded.issuedTo)) return false;
  if (coded.validUntilBefore !== null && (until === noDay || until >= coded.validUntilBefore)) return false;
  return coded.conditions.every(condition => has(vocabulary, segment, at, condition));
}

function has(
  vocabulary: Vocabulary,
  { columns, lists }: Segment,
  at: number,
  { field, codes }: CodedCondition,
): boolean {
  if (field === 'effectiveStatuses') return codes.has(columns.effective[at] as number);
  if (field === 'trademarks') return codes.has(columns.trademark[at] as number);
  const single = singleOfFacet[field];
  if (single) return codes.has(vocabulary.codeOf[single][columns.combination[at] as number] as number);
  const { starts, values } = lists[field as List];
  for (let place = starts[at] as number; place < (starts[at + 1] as number); place++)
    if (codes.has(values[place] as number)) return true;
  return false;
}

/** The living documents of a segment that are meant. */
export function selectedIn(vocabulary: Vocabulary, segment: Segment, coded: Coded, fewDocuments: number): Bits {
  const bits = segment.alive.slice();
  if (!saysNothing(coded)) {
    if (segment.size < fewDocuments) andInto(bits, eachLookedAt(vocabulary, segment, coded));
    else for (const kept of conditionBits(vocabulary, segment, coded)) andInto(bits, kept);
  }
  for (const word of coded.words) andInto(bits, withWordOrElse(vocabulary, segment, word));
  return bits;
}

function eachLookedAt(vocabulary: Vocabulary, segment: Segment, coded: Coded): Bits {
  const bits = bitsFor(segment.size);
  for (let at = 0; at < segment.size; at++) if (isMeant(vocabulary, segment, at, coded)) setBit(bits, at);
  return bits;
}

function* conditionBits(vocabulary: Vocabulary, segment: Segment, coded: Coded): Generator<Bits> {
  const { issuedFrom, issuedTo, validUntilBefore } = coded;
  for (const condition of coded.conditions) yield withValues(vocabulary, segment, condition);
  const { issuedOn, validUntil } = segment.columns;
  if (issuedFrom !== null || issuedTo !== null)
    yield between(issuedOn, issuedFrom ?? noDay + 1, issuedTo ?? Number.MAX_SAFE_INTEGER);
  if (validUntilBefore !== null) yield between(validUntil, noDay + 1, validUntilBefore - 1);
}

function withValues(vocabulary: Vocabulary, segment: Segment, { field, codes }: CodedCondition): Bits {
  const bits = bitsFor(segment.size);
  const single = singleOfFacet[field];
  for (const code of codes) {
    const key = `${field} ${code}`;
    if (field === 'effectiveStatuses') orInto(bits, effectiveBits(segment, code));
    else if (field === 'trademarks') segment.addWith(bits, 'trademark', [code], key);
    else if (single) segment.addWith(bits, 'combination', combinationsWith(vocabulary, single, code), key);
    else segment.addWith(bits, field as List, [code], key);
  }
  return bits;
}

export const effectiveKey = 'effective ';

const effectiveBits = (segment: Segment, code: number) =>
  segment.keptBits(effectiveKey + code, bits => {
    const { effective } = segment.columns;
    for (let at = 0; at < segment.size; at++) if (effective[at] === code) setBit(bits, at);
  });

function combinationsWith({ combinations, codeOf }: Vocabulary, single: keyof Vocabulary['codeOf'], value: number) {
  const found: number[] = [];
  const values = codeOf[single];
  for (let code = 0; code < combinations.size; code++) if (values[code] === value) found.push(code);
  return found;
}

function between(days: Numbers, first: number, last: number): Bits {
  const bits = bitsFor(days.length);
  for (let at = 0; at < days.length; at++) {
    const day = days[at] as number;
    if (day >= first && day <= last) setBit(bits, at);
  }
  return bits;
}

function withWordOrElse(vocabulary: Vocabulary, segment: Segment, word: Word): Bits {
  const { alternatives, beginning, orElse } = word;
  const known = segment.wordBits(JSON.stringify([alternatives, beginning]), () => withWord(segment, word));
  if (orElse.length === 0) return known;
  const bits = known.slice();
  for (const condition of codedConditions(vocabulary, word.orElse))
    orInto(bits, withValues(vocabulary, segment, condition));
  return bits;
}

/** What has a word. */
export function withWord(
  { postings, size }: { postings: Postings; size: number },
  { alternatives, beginning }: Pick<Word, 'alternatives' | 'beginning'>,
): Bits {
  const bits = bitsFor(size);
  const add = (to: Bits, { from, to: end }: { from: number; to: number }) =>
    setBits(to, postings.documents.subarray(from, end));
  for (const [first, ...others] of alternatives) {
    if (first === undefined) continue;
    if (others.length === 0) add(bits, postings.of(first));
    else {
      const all = bitsFor(size);
      add(all, postings.of(first));
      for (const term of others) {
        const next = bitsFor(size);
        add(next, postings.of(term));
        andInto(all, next);
      }
      orInto(bits, all);
    }
  }
  if (beginning !== null) add(bits, postings.beginningWith(beginning));
  return bits;
}
