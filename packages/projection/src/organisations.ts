import { grown } from './arrays';
import { placesIn } from './bits';
import type { Selected } from './documents';
import type { Across, AcrossAsked, AcrossSystems } from './facts';
import type { Segment } from './segment';
import type { Vocabulary } from './vocabulary';

export const inForce = 0;
const systemsAtMost = 8;

/** Organisations with how many documents in force they are a party of, by system. */
export class Organisations {
  /** Of each key of a party the code of its organisation, and one more; 0 where it means none. */
  private meantBy: Uint32Array = new Uint32Array(0);
  private counts = new Uint32Array(0);
  private order: number[] | null = null;
  /** False where keys have come to mean something else: then all is counted anew. */
  isCounted = false;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** What the key of a party means from now on. */
  means(partyKey: string, organisationId: string | null): void {
    const { list, organisations } = this.vocabulary;
    const key = list.partyKeys.code(partyKey);
    this.meantBy = grown(this.meantBy, key + 1);
    this.meantBy[key] = organisationId === null ? 0 : organisations.code(organisationId) + 1;
    this.isCounted = false;
  }

  /** Begins to count. */
  clear(): void {
    this.counts = new Uint32Array(this.vocabulary.organisations.size * systemsAtMost);
    this.order = null;
    this.isCounted = true;
  }

  /** Counts a document in force, or takes it away again where `by` is -1. */
  addOne(segment: Segment, at: number, by: number): void {
    if (this.isCounted && segment.columns.effective[at] === inForce) this.add(segment, at, by);
  }

  /** Those of documents that are selected, whatever their status, by what keys mean now. */
  of(selected: readonly Selected[]): Organisations {
    const those = new Organisations(this.vocabulary);
    those.restore(this.meantBy);
    those.clear();
    for (const { segment, bits } of selected) for (const at of placesIn(bits)) those.add(segment, at, 1);
    return those;
  }

  /** Those in at least so many systems; in most systems first, then with most documents, then by their id. */
  across({ atLeast, first, after }: Pick<AcrossAsked, 'atLeast' | 'first' | 'after'>): Pick<Across, 'found' | 'count'> {
    this.order ??= this.inOrder();
    const all = this.order.filter(code => this.systemsOf(code).length >= atLeast);
    const found = all.map(code => this.told(code)).filter(one => after === null || isBehind(one, after));
    return { found: found.slice(0, first), count: all.length };
  }

  /** How many names of parties mean no organisation, of documents that are selected, and on how many of them there is one. */
  unlinked(selected: readonly Selected[]): Pick<Across, 'unlinkedNames' | 'unlinkedDocuments'> {
    const { partyKeys } = this.vocabulary.list;
    /** Of each key whether it is linked: 0 where nobody has looked. */
    const known = new Uint8Array(partyKeys.size);
    const [linked, unlinked] = [1, 2];
    let [unlinkedNames, unlinkedDocuments] = [0, 0];
    const look = (key: number) => {
      if (known[key]) return known[key] === unlinked;
      const isUnlinked = !this.meantBy[key] && !partyKeys.text(key).startsWith('org:');
      known[key] = isUnlinked ? unlinked : linked;
      if (isUnlinked) unlinkedNames++;
      return isUnlinked;
    };
    for (const { segment, bits } of selected) {
      const { starts, values } = segment.lists.partyKeys;
      for (const at of placesIn(bits)) {
        let has = false;
        for (let place = starts[at] as number; place < (starts[at + 1] as number); place++)
          has = look(values[place] as number) || has;
        if (has) unlinkedDocuments++;
      }
    }
    return { unlinkedNames, unlinkedDocuments };
  }

  /** What keys mean, by their codes. */
  get meanings(): Uint32Array {
    return this.meantBy;
  }

  restore(meanings: Uint32Array): void {
    this.meantBy = meanings;
    this.isCounted = false;
  }

  private add({ columns, lists: { partyKeys } }: Segment, at: number, by: number) {
    const system = this.vocabulary.codeOf.system[columns.combination[at] as number] as number;
    if (system >= systemsAtMost) throw new Error(`More than ${systemsAtMost} systems are not counted by organisation.`);
    const from = partyKeys.starts[at] as number;
    const end = partyKeys.starts[at + 1] as number;
    for (let place = from; place < end; place++) {
      const organisation = this.meantBy[partyKeys.values[place] as number] ?? 0;
      if (organisation === 0 || this.isAmong(organisation, partyKeys.values, from, place)) continue;
      const cell = (organisation - 1) * systemsAtMost + system;
      this.counts = grown(this.counts, cell + 1);
      this.counts[cell] = (this.counts[cell] as number) + by;
      this.order = null;
    }
  }

  private told = (code: number): AcrossSystems => ({
    id: this.vocabulary.organisations.text(code),
    systems: this.systemsOf(code),
    count: this.countOf(code),
  });

  private isAmong(organisation: number, keys: Segment['lists']['partyKeys']['values'], from: number, end: number) {
    for (let place = from; place < end; place++) if (this.meantBy[keys[place] as number] === organisation) return true;
    return false;
  }

  private inOrder(): number[] {
    const { organisations } = this.vocabulary;
    const ranked = [];
    for (let code = 0; code < organisations.size; code++) {
      const count = this.countOf(code);
      if (count) ranked.push({ code, systems: this.systemsOf(code).length, count });
    }
    ranked.sort((a, b) => b.systems - a.systems || b.count - a.count || organisations.compare(a.code, b.code));
    return ranked.map(({ code }) => code);
  }

  private systemsOf(code: number): string[] {
    const systems: string[] = [];
    for (let system = 0; system < systemsAtMost; system++)
      if (this.counts[code * systemsAtMost + system]) systems.push(this.vocabulary.single.system.text(system));
    return systems.sort();
  }

  private countOf(code: number): number {
    let sum = 0;
    for (let system = 0; system < systemsAtMost; system++) sum += this.counts[code * systemsAtMost + system] ?? 0;
    return sum;
  }
}

/** Whether one stands behind a place in the order. */
const isBehind = ({ systems, count, id }: AcrossSystems, place: NonNullable<AcrossAsked['after']>): boolean => {
  if (systems.length !== place.systems) return systems.length < place.systems;
  if (count !== place.count) return count < place.count;
  return Buffer.compare(Buffer.from(id), Buffer.from(place.id)) > 0;
};
