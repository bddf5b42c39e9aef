import type { Cell, Rows } from './export';

type Batch = readonly (readonly Cell[])[];

/** Reads rows out of batches, however large those are, so that several sheets can be made of them. */
export class RowReader {
  private readonly iterator: AsyncIterator<Batch>;
  private batch: Batch = [];
  private at = 0;

  constructor(batches: Rows['batches']) {
    this.iterator = batches[Symbol.asyncIterator]();
  }

  /** The next rows, at most `count`; none when there are no more. */
  async next(count: number): Promise<Batch> {
    if (!(await this.hasMore())) return [];
    const rows = this.batch.slice(this.at, this.at + count);
    this.at += rows.length;
    return rows;
  }

  /** Reads ahead by one batch where need be. */
  async hasMore(): Promise<boolean> {
    while (this.at >= this.batch.length) {
      const { done, value } = await this.iterator.next();
      if (done) return false;
      this.batch = value;
      this.at = 0;
    }
    return true;
  }

  /** Lets go of the batches, also when not all were read. */
  async close() {
    await this.iterator.return?.();
  }
}
