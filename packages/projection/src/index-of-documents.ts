import type { CalendarDate } from '@conformity/certification';
import { firstNot } from './arrays';
import { hasBit, highestIn } from './bits';
import { dayNumber, dayOfNumber } from './days';
import { bytesOf, type Dictionary } from './dictionary';
import { Documents } from './documents';
import { effectiveStatuses } from './effective-status';
import type {
  Across,
  AcrossAsked,
  Candidate,
  Change,
  Counting,
  EntryFacts,
  FacetCounts,
  RankedWord,
  Selection,
  Statistics,
  SuggestKind,
} from './facts';
import type { Dimension, FacetField } from './fields';
import { Counts } from './kept-counts';
import { inForce, Organisations } from './organisations';
import {
  type Arrays,
  dictionariesIn,
  dictionariesSaved,
  postingsIn,
  postingsSaved,
  segmentIn,
  segmentSaved,
} from './saved';
import type { Lists, Segment } from './segment';
import { type Coded, codedIn } from './select';
import { usualSizes } from './sizes';
import { type Suggested, Suggestions, type TypedWord } from './suggestions';
import { Vocabulary } from './vocabulary';
import { whereFound } from './where-found';
import type { TermsOf } from './write-postings';

/** How texts are read; always the same for one index. */
export interface Reading {
  /** The terms of a text of a document. */
  terms: TermsOf;
  /** The terms of a text that is suggested. */
  suggestedTerms: TermsOf;
}

/** A place in a list: the day and the id of what stands there. */
export interface Place {
  sortedOn: CalendarDate;
  id: string;
}

/** Public documents, counted and found as of every change that was applied. Statuses count for the day that a question names. */
export class IndexOfDocuments {
  private readonly vocabulary: Vocabulary;
  private readonly documents: Documents;
  private readonly counts: Counts;
  private readonly organisations: Organisations;
  private readonly suggestions: Record<'numbers' | 'names' | 'titles', Suggestions>;
  private readonly suggested: {
    texts: Suggestions;
    list: 'numbers' | 'holders' | 'manufacturers' | 'titles';
    kind: number;
  }[];

  constructor({ terms, suggestedTerms }: Reading, day: CalendarDate, sizes = usualSizes, saved: Arrays | null = null) {
    this.vocabulary = new Vocabulary(saved ? dictionariesIn(saved) : {});
    const { list } = this.vocabulary;
    this.counts = new Counts(this.vocabulary, coded => this.documents.selected(coded), sizes);
    this.organisations = new Organisations(this.vocabulary);
    const suggesting = (texts: Dictionary, kinds: number) =>
      new Suggestions(texts, this.vocabulary.terms, suggestedTerms, kinds, sizes);
    const numbers = suggesting(list.numbers, 1);
    const names = suggesting(list.holders, 2);
    const titles = suggesting(list.titles, 1);
    this.suggestions = { numbers, names, titles };
    this.suggested = [
      { texts: numbers, list: 'numbers', kind: 0 },
      { texts: names, list: 'holders', kind: 0 },
      { texts: names, list: 'manufacturers', kind: 1 },
      { texts: titles, list: 'titles', kind: 0 },
    ];
    this.documents = new Documents(
      this.vocabulary,
      terms,
      saved ? (saved.day?.[0] as number) : dayNumber(day),
      (segment, at, by) => this.counted(segment, at, by),
      sizes,
    );
    if (saved) this.restore(saved);
  }

  /** Takes in what has changed, in its order. */
  apply(changes: readonly Change[]): void {
    const latest = new Map<string, EntryFacts | null>();
    for (const change of changes) {
      if ('partyKey' in change) this.organisations.means(change.partyKey, change.organisationId);
      else if ('gone' in change) latest.set(change.gone, null);
      else latest.set(change.document.id, change.document.isPublic ? change.document : null);
    }
    const facts = [...latest.values()].filter(each => each !== null);
    const gone = [...latest].flatMap(([id, each]) => (each ? [] : [id]));
    this.documents.put(facts, gone);
  }

  /** Brings everything together, a step at a time; others may be served and changes applied in between. */
  *merge(): Generator<void, void> {
    for (const texts of Object.values(this.suggestions)) yield* texts.settle();
    yield* this.documents.merge();
  }

  /** All that it is made of, as it is now, to be kept; null where it is in several parts. */
  save(): Arrays | null {
    const [segment, ...others] = this.documents.segments;
    const texts = Object.entries(this.suggestions).map(([name, { together }]) => [name, together] as const);
    if (!segment || others.length) return null;
    const arrays: Arrays = {
      day: Int32Array.of(this.documents.today),
      meanings: this.organisations.meanings.slice(),
      ...dictionariesSaved(this.vocabulary),
      ...segmentSaved(segment),
    };
    for (const [name, together] of texts) {
      if (!together) return null;
      Object.assign(arrays, postingsSaved(name, together));
    }
    return arrays;
  }

  /** In how many parts the documents are; each makes every question a little slower. */
  get parts(): number {
    return this.documents.segments.length;
  }

  /** How many documents there are. */
  get size(): number {
    return this.counts.whole.count;
  }

  /** How many bytes its arrays take; what goes with changes and answers comes on top. */
  get byteLength(): number {
    const all = [this.vocabulary, ...this.documents.segments, ...Object.values(this.suggestions)];
    return all.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  count(selection: Selection): number {
    return this.counts.count(this.coded(selection));
  }

  /** For each of the fields how what matches the words spreads over its values: of all of it, and of what is selected; at most 100 values. */
  facets(selection: Selection, fields: readonly FacetField[]): FacetCounts[] {
    return this.counts.facets(this.coded(selection), fields);
  }

  /** How many agree in each combination of the dimensions, of which there are no more than `most`. @throws for more dimensions than numbers can tell apart */
  statistics(dimensions: readonly Dimension[], selection: Selection, most: number, counting: Counting): Statistics {
    return this.counts.statistics([...new Set(dimensions)], this.coded(selection), most, counting);
  }

  /** Ids of the newest that are selected, by day and id, the newest first: those after a place in that order. */
  newest(selection: Selection, first: number, after: Place | null): string[] {
    return this.newestOf(selection, first, after).map(({ id }) => this.vocabulary.ids.text(id));
  }

  /** The newest that are selected, each with where the words stand in it. */
  ranked(selection: Selection, words: readonly RankedWord[], first: number): Candidate[] {
    const newest = this.newestOf(selection, first, null);
    const found = new Map(
      this.documents.segments.map(segment => {
        const places = newest.flatMap(one => (one.segment === segment ? one.at : []));
        return [segment, whereFound(segment, places, words)] as const;
      }),
    );
    const { ids, single, codeOf } = this.vocabulary;
    return newest.map(({ segment, at, day, id }) => ({
      id: ids.text(id),
      sortedOn: dayOfNumber(day),
      issuerId: single.issuer.text(codeOf.issuer[segment.columns.combination[at] as number] as number),
      found: found.get(segment)?.get(at) ?? null,
    }));
  }

  /** Texts of a kind that have all words, the most frequent first, with how many documents have each; up to 100. */
  suggest(kind: SuggestKind, words: readonly TypedWord[], first: number): Suggested[] {
    const { names, numbers, titles } = this.suggestions;
    if (kind === 'NUMBER') return numbers.find(0, words, first);
    if (kind === 'TITLE') return titles.find(0, words, first);
    return names.find(kind === 'HOLDER' ? 0 : 1, words, first);
  }

  /** Organisations with documents that are selected in at least so many systems. */
  organisationsAcross({ selection, withUnlinked, ...asked }: AcrossAsked): Across {
    const coded = this.coded(selection);
    const isUsual = isWhatIsInForce(selection);
    if (isUsual && !this.organisations.isCounted) this.countOrganisations();
    const selected = isUsual && !withUnlinked ? [] : this.documents.selected(coded);
    const counted = isUsual ? this.organisations : this.organisations.of(selected);
    const unlinked = withUnlinked ? this.organisations.unlinked(selected) : { unlinkedNames: 0, unlinkedDocuments: 0 };
    return { ...counted.across(asked), ...unlinked };
  }

  private restore(saved: Arrays) {
    for (const [name, texts] of Object.entries(this.suggestions))
      texts.restore(postingsIn(name, saved, this.vocabulary));
    this.organisations.restore(saved.meanings as Uint32Array);
    const segment = segmentIn(saved, this.vocabulary);
    this.documents.take(segment);
    this.counts.whole.addAll(segment, segment.alive, 1);
    for (const { texts, list, kind } of this.suggested) texts.addAll(kind, segment.lists[list], segment.alive);
  }

  private countOrganisations() {
    this.organisations.clear();
    for (const segment of this.documents.segments)
      for (let at = 0; at < segment.size; at++)
        if (hasBit(segment.alive, at)) this.organisations.addOne(segment, at, 1);
  }

  private newestOf(selection: Selection, first: number, after: Place | null) {
    const coded = this.coded(selection);
    const found = this.documents.selected(coded).flatMap(({ segment, bits }) => {
      const end = after ? before(this.vocabulary, segment, after) : segment.size;
      const { sortedOn, id } = segment.columns;
      return highestIn(bits, first, end).map(at => ({
        segment,
        at,
        day: sortedOn[at] as number,
        id: id[at] as number,
      }));
    });
    return found.sort((a, b) => b.day - a.day || this.vocabulary.ids.compare(b.id, a.id)).slice(0, first);
  }

  private coded(selection: Selection): Coded {
    this.documents.turnTo(dayNumber(selection.day));
    return codedIn(this.vocabulary, selection);
  }

  private counted(segment: Segment, at: number, by: 1 | -1) {
    this.counts.addOne(segment, at, by);
    this.organisations.addOne(segment, at, by);
    for (const { texts, list, kind } of this.suggested) {
      const { starts, values }: Lists = segment.lists[list];
      texts.learn();
      const end = starts[at + 1] as number;
      for (let place = starts[at] as number; place < end; place++) texts.add(kind, values[place] as number, by);
    }
  }
}

/** Of what is in force today organisations are counted all the time. */
function isWhatIsInForce({ words, conditions, ranges, changed, asOf }: Selection): boolean {
  const [condition, ...others] = conditions;
  if (words.length || ranges.length || changed || asOf || others.length) return false;
  return condition?.field === 'effectiveStatuses' && condition.anyOf.join() === effectiveStatuses[inForce];
}

/** How many documents of a segment stand before a place in the order of (day, id). */
function before({ ids }: Vocabulary, { columns, size }: Segment, { sortedOn, id }: Place): number {
  const [day, bytes] = [dayNumber(sortedOn), bytesOf(id)];
  return firstNot(size, at => {
    const difference = (columns.sortedOn[at] as number) - day || ids.compareWith(columns.id[at] as number, bytes);
    return difference < 0;
  });
}
