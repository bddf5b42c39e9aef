import { type Bracketed, bracketed, isActivityLeftOut, useOf } from './brackets';
import type { Part } from './parts';
import type { Segment } from './segments';
import { type Item, withAntecedents, withSharedActivities, withSharedNouns } from './shared-nouns';
import type { Token } from './tokens';
import { canonical, isActivity, type Vocabulary, wordsOf } from './vocabulary';

/** An activity or an object, as typed and as it is compared. */
export interface Term {
  typed: string;
  exact: string;
  key: string;
  /** By the abbreviation that the text gives it. */
  alias?: string;
}

/** Why a part of a clause is not read. */
export type TermFlaw =
  | 'TOO_MANY'
  | 'NESTED'
  | 'QUALIFIED'
  | 'PARENTHESES'
  | 'NO_ACTIVITY'
  | 'NO_OBJECT'
  | 'NO_WORDS'
  | 'ACTIVITY_AS_OBJECT';

/** The most pairs that one clause may make. Our decision: pairs grow with the square of the text, reading must not. */
export const mostPairs = 1000;

/** What a segment says is done, to what; `objects` is undefined where it names none. */
export interface ReadSegment {
  activities: Term[];
  objects: Term[] | undefined;
}

/** The term of these words. Our decision: exactly alike are words of one spelling in any case. */
export const termOf = (typed: string, synonyms: ReadonlyMap<string, string>): Term => {
  const exact = wordsOf(typed);
  return { typed, exact, key: canonical(exact, synonyms) };
};

/** A segment as activities and objects, or why it is not read. */
export function readSegment(
  { activities: done, objects: to }: Segment,
  vocabulary: Vocabulary,
): ReadSegment | TermFlaw {
  const activities = activitiesOf(done, vocabulary);
  if (typeof activities === 'string') return activities;
  if (to === null) return { activities: activities.terms, objects: undefined };
  const objects = objectsOf(to, activities.terms, vocabulary);
  if (typeof objects === 'string') return objects;
  const all = unique([...activities.terms, ...objects.alsoDone]);
  const isContradicted = [...activities.leftUndone, ...objects.leftUndone].some(left =>
    all.some(({ key }) => key === termOf(left, vocabulary.activities).key),
  );
  return isContradicted ? 'QUALIFIED' : { activities: all, objects: objects.terms };
}

function activitiesOf(parts: readonly Part[], vocabulary: Vocabulary) {
  const [first, ...left] = parts.filter(({ sign }) => sign === 'excluding');
  const kept = parts.filter(part => part !== first);
  if (left.length > 0 || kept.some(({ sign }) => sign === 'purpose')) return 'QUALIFIED';
  if (first && (first !== parts.at(-1) || !isActivity(textOf(first.words), vocabulary))) return 'QUALIFIED';
  const items = withSharedActivities(clearItems(kept, vocabulary), vocabulary);
  const terms = termsOf(items, vocabulary.activities, vocabulary);
  if (typeof terms === 'string') return terms;
  const areAll = terms.bases.length > 0 && terms.bases.every(base => isActivity(base, vocabulary));
  if (!areAll || terms.included.some(item => !isActivity(textOf(item), vocabulary)))
    return terms.bases.some(base => isQualified(base, vocabulary)) ? 'QUALIFIED' : 'NO_ACTIVITY';
  const included = terms.included.map(item => termOf(typedOf(item), vocabulary.activities));
  const leftUndone = [...terms.leftUndone, ...(first ? [typedOf(first.words)] : [])];
  return { terms: unique([...terms.terms, ...included]), leftUndone };
}

function objectsOf(parts: readonly Part[], activities: readonly Term[], vocabulary: Vocabulary) {
  const sorted = sortedParts(parts);
  if (typeof sorted === 'string') return sorted;
  const { things, uses, left } = sorted;
  const isEmpty = ({ sign, words, brackets }: Part) => sign === 'including' && words.length + brackets.length === 0;
  if (things.some(isEmpty)) return 'NO_OBJECT';
  if (left.length > 1) return 'QUALIFIED';
  if ([...uses, ...left].some(({ words }) => isQualified(textOf(words), vocabulary))) return 'QUALIFIED';
  const restrictions = restrictionsOf([...uses, ...left], vocabulary);
  if (restrictions === null) return 'PARENTHESES';
  const { objects, alsoDone } = withoutActivities(things, vocabulary);
  const items = withAntecedents(withSharedNouns(clearItems(objects, vocabulary), vocabulary));
  if (items === null) return 'QUALIFIED';
  const read = termsOf(asServices(items, activities, vocabulary), vocabulary.objects, vocabulary);
  if (typeof read === 'string') return read;
  if (read.terms.length * Math.max(1, uses.length) > mostPairs) return 'TOO_MANY';
  const [undone, notMeant] = [true, false].map(wanted =>
    left.flatMap(({ words }) => (isActivityLeftOut(textOf(words), vocabulary) === wanted ? typedOf(words) : [])),
  );
  const leftOut = [...(notMeant ?? []), ...restrictions.leftOut];
  const forUses = uses.map(({ words }) => useOf(words, vocabulary)).filter(use => !vocabulary.vague.has(use));
  const included = read.included.map(item => termOf(typedOf(item), vocabulary.objects));
  const terms = unique(
    [...read.terms, ...included].flatMap(term => qualifiedTerms(term, forUses, leftOut, vocabulary)),
  );
  const flaw = flawOfObjects(terms, read.bases, vocabulary);
  const leftUndone = [...read.leftUndone, ...(undone ?? []), ...restrictions.leftUndone];
  return flaw ?? { terms, alsoDone, leftUndone };
}

/** What brackets after uses leave out of the whole list; null where they say anything else. */
function restrictionsOf(
  parts: readonly Part[],
  vocabulary: Vocabulary,
): Pick<Bracketed, 'leftOut' | 'leftUndone'> | null {
  const leftOut: string[] = [];
  const leftUndone: string[] = [];
  for (const { words, brackets } of parts) {
    const said = bracketed(words, brackets, vocabulary);
    if (said === null || words.length === 0 || said.kinds.length + said.uses.length + said.included.length > 0)
      return null;
    leftOut.push(...said.leftOut);
    leftUndone.push(...said.leftUndone);
  }
  return { leftOut, leftUndone };
}

/** Which parts name objects, which their uses, and which what is left out. */
function sortedParts(parts: readonly Part[]): { things: Part[]; uses: Part[]; left: Part[] } | TermFlaw {
  const things: Part[] = [];
  const uses: Part[] = [];
  const left: Part[] = [];
  let into = things;
  for (const part of parts) {
    if (part.sign === 'including' && into !== things) return 'QUALIFIED';
    if (part.sign === 'purpose' || part.sign === 'for') {
      if (into !== things) return 'NESTED';
      into = uses;
    } else if (part.sign === 'excluding') {
      if (into === left) return 'QUALIFIED';
      into = left;
    }
    into.push(part);
  }
  return { things, uses, left };
}

/** Objects; and the activities after "including", where nothing else stands there: manufacture of lens, including testing. */
function withoutActivities(
  things: readonly Part[],
  vocabulary: Vocabulary,
): { objects: readonly Part[]; alsoDone: Term[] } {
  const from = things.findIndex(({ sign }) => sign === 'including');
  const after = from < 0 ? [] : things.slice(from);
  const isAllDone = after.every(
    ({ words, brackets }) => brackets.length === 0 && vocabulary.activityForms.has(textOf(words)),
  );
  if (after.length === 0 || from === 0 || !isAllDone) return { objects: things, alsoDone: [] };
  return {
    objects: things.slice(0, from),
    alsoDone: clearItems(after, vocabulary).map(({ words }) => termOf(typedOf(words), vocabulary.activities)),
  };
}

/** Provision of testing and calibration services is provision of testing services, and of calibration services. */
function asServices(items: Item[], activities: readonly Term[], vocabulary: Vocabulary): Item[] {
  const service = items.at(-1)?.words.at(-1);
  if (!/^services?$/.test(service?.word ?? '') || !activities.every(({ key }) => key === 'provision')) return items;
  return items.map(item =>
    service && item.words.at(-1)?.word !== service.word && isActivity(textOf(item.words), vocabulary)
      ? { ...item, words: [...item.words, service] }
      : item,
  );
}

interface ReadTerms {
  terms: Term[];
  /** Each term without what its brackets say. */
  bases: string[];
  included: Token[][];
  leftUndone: string[];
}

function termsOf(
  items: readonly Item[],
  synonyms: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): ReadTerms | TermFlaw {
  const read: ReadTerms = { terms: [], bases: [], included: [], leftUndone: [] };
  for (const { words, brackets } of items) {
    const said = bracketed(words, brackets, vocabulary);
    if (said === null || words.length === 0) return 'PARENTHESES';
    const base = termOf(typedOf(words), synonyms);
    read.bases.push(base.exact);
    read.included.push(...said.included);
    read.leftUndone.push(...said.leftUndone);
    read.terms.push(...kindsOf(base, said, synonyms));
  }
  return { ...read, terms: unique(read.terms) };
}

function kindsOf(
  base: Term,
  { kinds, uses, leftOut, alias }: Bracketed,
  synonyms: ReadonlyMap<string, string>,
): Term[] {
  const lists = [kinds.flat(), uses.map(use => `for ${use}`), leftOut.length > 0 ? [excluding(leftOut)] : []];
  const typed = lists.reduce(
    (all, list) => (list.length === 0 ? all : all.flatMap(one => list.map(more => `${one} (${more})`))),
    [base.typed],
  );
  return typed.map(one => ({
    ...termOf(one, synonyms),
    ...(alias === null ? {} : { alias: termOf(one.replace(base.typed, alias), synonyms).key }),
  }));
}

/** The term once for each of its uses, without what is left out. */
function qualifiedTerms(
  term: Term,
  uses: readonly string[],
  leftOut: readonly string[],
  { objects }: Vocabulary,
): Term[] {
  const ends = (uses.length > 0 ? uses.map(use => ` (for ${use})`) : ['']).map(
    end => end + (leftOut.length > 0 ? ` (${excluding(leftOut)})` : ''),
  );
  return ends.map(end => {
    const { alias } = term;
    return {
      ...termOf(term.typed + end, objects),
      ...(alias === undefined ? {} : { alias: canonical(wordsOf(alias + end), objects) }),
    };
  });
}

const excluding = (leftOut: readonly string[]) =>
  `excluding ${[...leftOut].sort((one, other) => (wordsOf(one) < wordsOf(other) ? -1 : 1)).join(', ')}`;

/** The items of a list, without articles and words that are vague, each with its brackets. */
function clearItems(parts: readonly Part[], { fillers, vague }: Vocabulary): Item[] {
  const isArticle = ({ word }: Token) => word === 'a' || word === 'an' || word === 'the';
  return parts.flatMap(({ words: all, brackets }) => {
    const start = all.findIndex(token => !fillers.has(token.word) && !isArticle(token));
    const words = start < 0 ? [] : all.slice(start, all.findLastIndex(({ word }) => !fillers.has(word)) + 1);
    const isVague = words.length === 0 || vague.has(textOf(words));
    return isVague && brackets.length === 0 ? [] : { words, brackets };
  });
}

const isQualified = (exact: string, { qualifiers }: Vocabulary) => exact.split(' ').some(word => qualifiers.has(word));

function flawOfObjects(terms: readonly Term[], bases: readonly string[], vocabulary: Vocabulary): TermFlaw | null {
  const { attributes, qualifiers, activityForms } = vocabulary;
  // A range of sizes is no list: resistors from 1 to 5 W.
  const doubts = bases.flatMap(base =>
    base
      .replace(/ (?:from|(?:up )?to) (?=[\d.±+-])/g, ' ')
      .split(' ')
      .filter(word => qualifiers.has(word)),
  );
  const [only = '', ...more] = bases;
  const [doubt = '', ...others] = doubts;
  // One object with one attribute leaves nothing open: cable assemblies with connectors.
  const isClear =
    more.length + others.length === 0 && attributes.has(doubt) && only.slice(1, -1).includes(` ${doubt} `);
  if (doubts.length > 0 && !isClear) return 'QUALIFIED';
  if (terms.length === 0) return 'NO_OBJECT';
  if (terms.some(({ exact }) => !/\p{L}/u.test(exact))) return 'NO_WORDS';
  return terms.some(({ exact }) => activityForms.has(exact)) ? 'ACTIVITY_AS_OBJECT' : null;
}

function unique(terms: readonly Term[]): Term[] {
  const first = new Map<string, Term>();
  for (const term of terms) if (!first.has(term.exact)) first.set(term.exact, term);
  return [...first.values()];
}

const textOf = (words: readonly Token[]) => words.map(({ word }) => word).join(' ');
const typedOf = (words: readonly Token[]) => words.map(({ typed }) => typed).join(' ');
