import { grown } from './arrays';
import { dayNumber, noDay } from './days';
import type { Dictionary } from './dictionary';
import { ownStatusOf } from './effective-status';
import type { StatusChanged } from './facts';

/** A change of status as it is kept; `before` is the status until then, none for the first. */
export const changeOf = (before: string | null, after: string, since: string): string =>
  `${since} ${before ?? 'NONE'} ${after}`;

/** What each kept change says, by its code. */
export class Changes {
  private known = 0;
  private days = new Int32Array(64);
  private after = new Uint8Array(64);

  constructor(private readonly texts: Dictionary) {}

  /** The own status at the end of a day by codes of changes in order, as `ownStatusOf`; -1 where none was before. */
  statusOn(codes: ArrayLike<number>, from: number, end: number, day: number): number {
    this.learn();
    let status = -1;
    for (let at = from; at < end; at++) {
      const code = codes[at] as number;
      if ((this.days[code] as number) <= day) status = this.after[code] as number;
    }
    return status;
  }

  /** The codes of the changes that are so. */
  with({ from, to, before, after }: StatusChanged): number[] {
    const [first, last] = [
      from === null ? noDay : dayNumber(from),
      to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to),
    ];
    this.learn();
    const found: number[] = [];
    for (let code = 0; code < this.known; code++) {
      const day = this.days[code] as number;
      if (day < first || day > last) continue;
      const [, was = '', is = ''] = this.texts.text(code).split(' ');
      if ((before?.includes(was) ?? true) && (after?.includes(is) ?? true)) found.push(code);
    }
    return found;
  }

  private learn() {
    const { size } = this.texts;
    this.days = grown(this.days, size);
    this.after = grown(this.after, size);
    for (; this.known < size; this.known++) {
      const [since = '', , status = ''] = this.texts.text(this.known).split(' ');
      this.days[this.known] = dayNumber(since);
      this.after[this.known] = ownStatusOf(status);
    }
  }
}
