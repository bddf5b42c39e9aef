/** How much may be kept: so many things, of so much size together. */
export interface Bounds {
  count: number;
  size: number;
}

/** Keeps what was made, in the order of making; the oldest give way where a bound is passed. Something larger than `size` is not kept. */
export class Kept<Value> {
  private readonly values = new Map<string, { value: Value; size: number }>();
  private total = 0;

  constructor(private readonly bounds: Bounds) {}

  get(key: string): Value | undefined {
    return this.values.get(key)?.value;
  }

  set(key: string, value: Value, size: number): void {
    this.forget(key);
    this.values.set(key, { value, size });
    this.total += size;
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.bounds.count && this.total <= this.bounds.size) return;
      this.forget(oldest);
    }
  }

  private forget(key: string) {
    this.total -= this.values.get(key)?.size ?? 0;
    this.values.delete(key);
  }
}
