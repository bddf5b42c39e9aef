import { statusesByStrength } from '@conformity/certification';
import {
  type AcrossSystems,
  type Change,
  type Condition,
  type Dimension,
  dimensions,
  type EntryFacts,
  type FacetCounts,
  type FacetField,
  facetFields,
  type Place,
  type Reading,
  type Selection,
  type Statistics,
  type SuggestKind,
  type Word,
} from '../src';
import type { Suggested, TypedWord } from '../src/suggestions';

/** Words in small letters; enough for tests. */
const terms = (text: string) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
export const reading: Reading = { terms, suggestedTerms: terms };

const strength = (status: string | null, until: string | null, day: string): number => {
  if (status === 'CANCELLED') return 3;
  if (status === 'SUSPENDED') return 1;
  return status === 'CURRENT' && until !== null && until < day ? 2 : 0;
};

const effective = (facts: EntryFacts, day: string) =>
  statusesByStrength[
    Math.max(strength(facts.status, facts.validUntil, day), strength(facts.imposedStatus, facts.imposedUntil, day))
  ] as string;

const valuesOf = (facts: EntryFacts, field: FacetField | 'partyKeys', day: string): readonly string[] =>
  ({
    systems: [facts.system],
    schemes: [facts.scheme],
    documentTypes: [facts.documentType],
    statuses: [facts.status],
    effectiveStatuses: [effective(facts, day)],
    issuers: [facts.issuerId],
    countries: facts.countries,
    standards: facts.standardIds,
    categories: facts.categories,
    trademarks: facts.trademark === null ? [] : [facts.trademark],
    partyKeys: facts.partyKeys,
  })[field];

const inDimension = (facts: EntryFacts, dimension: Dimension, day: string): readonly (string | number | null)[] =>
  ({
    YEAR: [facts.firstIssuedOn && Number(facts.firstIssuedOn.slice(0, 4))],
    SYSTEM: [facts.system],
    SCHEME: [facts.scheme],
    DOCUMENT_TYPE: [facts.documentType],
    STATUS: [facts.status],
    EFFECTIVE_STATUS: [effective(facts, day)],
    ISSUER: [facts.issuerId],
    COUNTRY: facts.countries,
    STANDARD: facts.statisticsStandards,
    CATEGORY: facts.categories,
  })[dimension];

const byText = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const byValue = (a: string | number | null, b: string | number | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : typeof a === 'number' ? a - Number(b) : byText(a, String(b));

/** What the index promises, said as plainly as it can be: every document is looked at for every question. */
export class Plainly {
  private documents = new Map<string, EntryFacts>();
  private meanings = new Map<string, string>();

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if ('gone' in change) this.documents.delete(change.gone);
      else if ('partyKey' in change) {
        if (change.organisationId === null) this.meanings.delete(change.partyKey);
        else this.meanings.set(change.partyKey, change.organisationId);
      } else if (change.document.isPublic) this.documents.set(change.document.id, change.document);
      else this.documents.delete(change.document.id);
    }
  }

  get size(): number {
    return this.documents.size;
  }

  count = (selection: Selection): number => this.selected(selection).length;

  facets(selection: Selection): FacetCounts[] {
    const all = [...this.documents.values()].filter(facts => matches(facts, selection.words, selection.day));
    const selected = new Set(this.selected(selection));
    return facetFields.map(field => {
      const counts = new Map<string | null, { count: number; total: number }>();
      for (const facts of all) {
        const values = valuesOf(facts, field, selection.day);
        for (const value of field === 'trademarks' && values.length === 0 ? [null] : values) {
          const { count, total } = counts.get(value) ?? { count: 0, total: 0 };
          counts.set(value, { count: count + Number(selected.has(facts)), total: total + 1 });
        }
      }
      const ordered = [...counts].sort(
        ([one, a], [other, b]) => b.count - a.count || b.total - a.total || byValue(one, other),
      );
      const told = ordered.slice(0, 100).flatMap(([value, each]) => (value === null ? [] : [{ value, ...each }]));
      return { field, values: told };
    });
  }

  statistics(by: readonly Dimension[], selection: Selection, most: number): Statistics {
    const lines = new Map<string, { values: (string | number | null)[]; count: number }>();
    for (const facts of this.selected(selection)) {
      let rows: (string | number | null)[][] = [[]];
      for (const dimension of by)
        rows = rows.flatMap(row => inDimension(facts, dimension, selection.day).map(value => [...row, value]));
      for (const values of rows) {
        const key = JSON.stringify(values);
        lines.set(key, { values, count: (lines.get(key)?.count ?? 0) + 1 });
      }
    }
    if (lines.size > most) return 'TOO_MANY';
    return [...lines.values()]
      .sort((a, b) => a.values.map((value, at) => byValue(value, b.values[at] ?? null)).find(Boolean) ?? 0)
      .map(({ values, count }) => ({
        ...Object.fromEntries(by.map((dimension, at) => [dimensions[dimension], values[at]])),
        count,
      }));
  }

  newest(selection: Selection, first: number, after: Place | null): string[] {
    return this.selected(selection)
      .filter(
        ({ sortedOn, id }) =>
          !after || sortedOn < after.sortedOn || (sortedOn === after.sortedOn && byText(id, after.id) < 0),
      )
      .sort((a, b) => byText(b.sortedOn, a.sortedOn) || byText(b.id, a.id))
      .slice(0, first)
      .map(({ id }) => id);
  }

  suggest(kind: SuggestKind, words: readonly TypedWord[], first: number): Suggested[] {
    if (words.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { suggested } of this.documents.values())
      for (const text of suggested[kind] ?? [])
        if (words.every(word => isIn(reading.terms(text), word))) counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || byText(a.value, b.value))
      .slice(0, first);
  }

  organisationsAcross(atLeast: number, first: number, day: string): AcrossSystems[] {
    const found = new Map<string, { systems: Set<string>; count: number }>();
    for (const facts of this.documents.values()) {
      if (effective(facts, day) !== 'CURRENT') continue;
      for (const id of new Set(facts.partyKeys.flatMap(key => this.meanings.get(key) ?? []))) {
        const { systems, count } = found.get(id) ?? { systems: new Set<string>(), count: 0 };
        found.set(id, { systems: systems.add(facts.system), count: count + 1 });
      }
    }
    return [...found]
      .map(([id, { systems, count }]) => ({ id, systems: [...systems].sort(), count }))
      .filter(({ systems }) => systems.length >= atLeast)
      .sort((a, b) => b.systems.length - a.systems.length || b.count - a.count || byText(a.id, b.id))
      .slice(0, first);
  }

  private selected = (selection: Selection): EntryFacts[] =>
    [...this.documents.values()].filter(facts => isSelected(facts, selection));
}

function isSelected(facts: EntryFacts, selection: Selection): boolean {
  const { day, words, conditions, issuedFrom, issuedTo, validUntilBefore } = selection;
  return (
    matches(facts, words, day) &&
    conditions.every(condition => holds(facts, condition, day)) &&
    (issuedFrom === null || (facts.issuedOn !== null && facts.issuedOn >= issuedFrom)) &&
    (issuedTo === null || (facts.issuedOn !== null && facts.issuedOn <= issuedTo)) &&
    (validUntilBefore === null || (facts.validUntil !== null && facts.validUntil < validUntilBefore))
  );
}

const matches = (facts: EntryFacts, words: readonly Word[], day: string): boolean => {
  const terms = facts.texts.flatMap(([, text]) => reading.terms(text));
  return words.every(word => isIn(terms, word) || word.orElse.some(condition => holds(facts, condition, day)));
};

const holds = (facts: EntryFacts, { field, anyOf }: Condition, day: string) =>
  valuesOf(facts, field, day).some(value => anyOf.includes(value));

const isIn = (terms: readonly string[], { alternatives, beginning }: TypedWord): boolean =>
  alternatives.some(all => all.length > 0 && all.every(term => terms.includes(term))) ||
  (beginning !== null && terms.some(term => term.startsWith(beginning)));
