import { grown } from './arrays';
import type { AcrossSystems } from './facts';
import type { Segment } from './segment';
import type { Vocabulary } from './vocabulary';

const inForce = 0;
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
  addOne({ columns, lists: { partyKeys } }: Segment, at: number, by: number): void {
    if (!this.isCounted || columns.effective[at] !== inForce) return;
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

  /** Those in at least so many systems; in most systems first, then with most documents, then by their id. */
  across(atLeast: number, first: number): AcrossSystems[] {
    this.order ??= this.inOrder();
    const found: AcrossSystems[] = [];
    for (const code of this.order) {
      if (found.length === first || this.systemsOf(code).length < atLeast) break;
      found.push({
        id: this.vocabulary.organisations.text(code),
        systems: this.systemsOf(code),
        count: this.countOf(code),
      });
    }
    return found;
  }

  /** What keys mean, by their codes. */
  get meanings(): Uint32Array {
    return this.meantBy;
  }

  restore(meanings: Uint32Array): void {
    this.meantBy = meanings;
    this.isCounted = false;
  }

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
