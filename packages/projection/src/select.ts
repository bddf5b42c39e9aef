import type { Numbers } from './arrays';
import { andInto, type Bits, bitsFor, orInto, setBit, setBits } from './bits';
import { dayNumber, noDay } from './days';
import { effectiveOn } from './effective-status';
import type { Condition, Selection, Word } from './facts';
import type { DayColumn } from './fields';
import type { Postings } from './postings';
import type { Lists, Segment } from './segment';
import { keptOf, type List, type Single, type Vocabulary } from './vocabulary';

interface CodedCondition {
  field: Condition['field'] | 'changes';
  codes: ReadonlySet<number>;
}

/** A selection in the codes of a vocabulary. */
export interface Coded {
  /** What is said beside the words, as a key: alike for selections that say the same. */
  key: string;
  words: readonly Word[];
  conditions: readonly CodedCondition[];
  /** Numbers of days, both inclusive. */
  ranges: readonly { of: DayColumn; from: number; to: number }[];
  /** The day for which statuses count as they were then; null for today. */
  asOf: number | null;
}

export function codedIn(vocabulary: Vocabulary, selection: Selection): Coded {
  const { words, conditions, ranges, changed, asOf } = selection;
  const coded = codedConditions(vocabulary, conditions);
  const keys = coded.map(({ field, codes }) => `${field}=${[...codes].sort((a, b) => a - b)}`).sort();
  // The same change has more codes when it has come on another day.
  const changes = changed && `${JSON.stringify(changed)} ${vocabulary.list.changes.size}`;
  return {
    key: keyOf(keys, ranges, changes, asOf),
    words,
    conditions: changed ? [...coded, { field: 'changes', codes: new Set(vocabulary.changes.with(changed)) }] : coded,
    ranges: ranges.map(({ of, from, to }) => ({
      of,
      from: from === null ? noDay + 1 : dayNumber(from),
      to: to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to),
    })),
    asOf: asOf === null ? null : dayNumber(asOf),
  };
}

const keyOf = (keys: readonly string[], ranges: Selection['ranges'], changes: string | null, asOf: unknown) =>
  [...keys, JSON.stringify(ranges), changes, asOf].join('&');

const codedConditions = (vocabulary: Vocabulary, conditions: readonly Condition[]): CodedCondition[] =>
  conditions.map(({ field, anyOf }) => ({
    field,
    // What nothing has has no code, so that the key is another one when something has it.
    codes: new Set(anyOf.map(value => vocabulary.codeIn(field, value)).filter(code => code >= 0)),
  }));

/** The same words, of everything as of the same day. */
export const wordsOf = ({ words, asOf }: Coded): Coded => ({
  key: keyOf([], [], null, asOf),
  words,
  conditions: [],
  ranges: [],
  asOf,
});

/** Whether nothing is said beside the words. */
export const saysNothing = ({ conditions, ranges, asOf }: Coded): boolean =>
  conditions.length === 0 && ranges.length === 0 && asOf === null;

/** Whether a document of a segment is what is said beside the words; `effective` are the statuses that count. */
export function isMeant(
  vocabulary: Vocabulary,
  segment: Segment,
  at: number,
  { conditions, ranges }: Coded,
  effective: Numbers = segment.columns.effective,
): boolean {
  for (const { of, from, to } of ranges) {
    const day = segment.columns[of][at] as number;
    if (day < from || day > to) return false;
  }
  return conditions.every(condition => has(vocabulary, segment, at, condition, effective));
}

function has(
  vocabulary: Vocabulary,
  { columns, lists }: Segment,
  at: number,
  { field, codes }: CodedCondition,
  effective: Numbers,
): boolean {
  if (field === 'effectiveStatuses') return codes.has(effective[at] as number);
  if (field === 'trademarks') return codes.has(columns.trademark[at] as number);
  const { single, list } = keptIn(field);
  if (single) return codes.has(vocabulary.codeOf[single][columns.combination[at] as number] as number);
  const { starts, values } = lists[list];
  for (let place = starts[at] as number; place < (starts[at + 1] as number); place++)
    if (codes.has(values[place] as number)) return true;
  return false;
}

/** The single value or the list by which a condition is looked at. */
function keptIn(field: CodedCondition['field']): { single?: Single; list: List } {
  if (field === 'changes') return { list: field };
  const { single, list = 'traits' } = keptOf(field);
  return single ? { single, list } : { list };
}

const notYet = 255;

/** The statuses that count in a segment: of today, or as they were on a day; then of what was not there yet, none. */
export function effectiveIn(vocabulary: Vocabulary, segment: Segment, { asOf }: Pick<Coded, 'asOf'>): Numbers {
  const { columns, lists, size } = segment;
  if (asOf === null) return columns.effective;
  return segment.statusesOn(asOf, () => {
    const statuses = new Uint8Array(size);
    const [own, imposed] = [lists.changes, lists.imposedChanges];
    const statusOf = ({ starts, values }: Lists, at: number) =>
      vocabulary.changes.statusOn(values, starts[at] as number, starts[at + 1] as number, asOf);
    for (let at = 0; at < size; at++) {
      const status = statusOf(own, at);
      const [until, imposedUntil] = [columns.validUntil[at] as number, columns.imposedUntil[at] as number];
      statuses[at] =
        status < 0 ? notYet : effectiveOn(status, until, Math.max(0, statusOf(imposed, at)), imposedUntil, asOf);
    }
    return statuses;
  });
}

/** The living documents of a segment that are meant. */
export function selectedIn(vocabulary: Vocabulary, segment: Segment, coded: Coded, fewDocuments: number): Bits {
  const bits = segment.alive.slice();
  if (!saysNothing(coded)) {
    if (segment.size < fewDocuments) andInto(bits, eachLookedAt(vocabulary, segment, coded));
    else for (const kept of conditionBits(vocabulary, segment, coded)) andInto(bits, kept);
  }
  for (const word of coded.words) andInto(bits, withWordOrElse(vocabulary, segment, word, coded));
  return bits;
}

function eachLookedAt(vocabulary: Vocabulary, segment: Segment, coded: Coded): Bits {
  const bits = bitsFor(segment.size);
  const effective = effectiveIn(vocabulary, segment, coded);
  for (let at = 0; at < segment.size; at++)
    if (effective[at] !== notYet && isMeant(vocabulary, segment, at, coded, effective)) setBit(bits, at);
  return bits;
}

function* conditionBits(vocabulary: Vocabulary, segment: Segment, coded: Coded): Generator<Bits> {
  if (coded.asOf !== null) yield between(effectiveIn(vocabulary, segment, coded), 0, notYet - 1);
  for (const condition of coded.conditions) yield withValues(vocabulary, segment, condition, coded);
  for (const { of, from, to } of coded.ranges) yield between(segment.columns[of], from, to);
}

function withStatuses(effective: Numbers, codes: ReadonlySet<number>): Bits {
  const bits = bitsFor(effective.length);
  for (let at = 0; at < effective.length; at++) if (codes.has(effective[at] as number)) setBit(bits, at);
  return bits;
}

function withValues(
  vocabulary: Vocabulary,
  segment: Segment,
  { field, codes }: CodedCondition,
  { asOf }: Pick<Coded, 'asOf'>,
): Bits {
  if (asOf !== null && field === 'effectiveStatuses')
    return withStatuses(effectiveIn(vocabulary, segment, { asOf }), codes);
  const bits = bitsFor(segment.size);
  const { single, list } = keptIn(field);
  for (const code of codes) {
    const key = `${field} ${code}`;
    if (field === 'effectiveStatuses') orInto(bits, effectiveBits(segment, code));
    else if (field === 'trademarks') segment.addWith(bits, 'trademark', () => [code], key);
    else if (single) segment.addWith(bits, 'combination', () => combinationsWith(vocabulary, single, code), key);
    else segment.addWith(bits, list, () => [code], key);
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

function withWordOrElse(vocabulary: Vocabulary, segment: Segment, word: Word, coded: Coded): Bits {
  const { alternatives, beginning, orElse } = word;
  const known = segment.wordBits(JSON.stringify([alternatives, beginning]), () => withWord(segment, word));
  if (orElse.length === 0) return known;
  const bits = known.slice();
  for (const condition of codedConditions(vocabulary, word.orElse))
    orInto(bits, withValues(vocabulary, segment, condition, coded));
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
