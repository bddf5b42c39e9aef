import { randomUUID } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { CalendarDate } from '@conformity/certification';
import type { Change } from './facts';
import { IndexOfDocuments, type Reading } from './index-of-documents';
import type { Asked, Said } from './messages';
import { answerOf } from './questions';
import { usualSizes } from './sizes';
import { PlaceRefused, readSnapshot, removeLeftovers, SnapshotRefused, writeSnapshot } from './snapshot-file';

/** Changes, and the sequence up to which everything is in them. */
export interface ChangesUpTo {
  changes: Change[];
  sequence: bigint;
}

/** How many documents there are, and as of which sequence. */
interface Size {
  documents: number;
  sequence: bigint;
}

/** From where the index is filled and kept right. */
export interface Source {
  /** Everything as of one sequence, which is the same for all batches. */
  everything(): AsyncIterable<ChangesUpTo>;
  /** What has changed after a sequence, the earliest first; nothing, with the same sequence, where nothing has. */
  after(sequence: bigint): Promise<ChangesUpTo>;
  size(): Promise<Size>;
  /** Calls back whenever something may have changed. */
  listen(told: () => void): Promise<void>;
}

export interface ServeOptions {
  source: Source;
  reading: Reading;
  /** The day on which it begins. */
  today: CalendarDate;
  /** It ends rather than take more than this, in bytes. */
  mostBytes: number;
  /** Where it is kept for the next start; nowhere, if nothing is said. */
  snapshot?: SnapshotPlace | null;
}

/** Where an index is kept, and how the database knows what it was made of. */
export interface SnapshotPlace {
  file: string;
  /** Of which register it is, in which form. */
  identity: string;
  /** Commits the token to the database: whatever has it, or comes from what has it, has everything that is kept with it. */
  mark(token: string): Promise<void>;
  /** Whether the database has the token. */
  isMarked(token: string): Promise<boolean>;
}

/** Into more parts than this the documents do not fall before they are brought together. */
const mostParts = 16;
/** Changes come while it is compared with the database. */
const mostTurns = 3;
const askedAgainMs = 30_000;
const longestMs = 5;

/** Fills an index in this thread, keeps it right, and answers what is asked through the port. Resolves when it is ready. @throws where it cannot be filled */
export async function serve(port: MessagePort, options: ServeOptions): Promise<void> {
  const served = new Served(port, options);
  port.on('message', (asked: Asked) => served.hear(asked));
  await served.fill();
}

class Served {
  private index: IndexOfDocuments;
  private isSaving = false;
  private keepsSnapshots = true;
  private sequence: bigint | null = null;
  private waiting: Asked[] = [];
  private isReading = false;
  private isToldAgain = false;
  private isMerging = false;

  constructor(
    private readonly port: MessagePort,
    private readonly options: ServeOptions,
  ) {
    this.index = new IndexOfDocuments(options.reading, options.today);
  }

  async fill(): Promise<void> {
    const { source } = this.options;
    await source.listen(() => this.readOn());
    const sequence = (await this.restored()) ?? (await this.filled());
    this.requireRoom();
    this.sequence = sequence;
    setInterval(() => this.readOn(), askedAgainMs).unref();
    await this.readOn();
  }

  /** From the database. */
  private async filled(): Promise<bigint> {
    let sequence = 0n;
    for await (const batch of this.options.source.everything()) {
      this.index.apply(batch.changes);
      sequence = batch.sequence;
      this.requireRoom();
    }
    await this.bringTogether();
    this.save(sequence);
    return sequence;
  }

  /** From where it was kept; null where it must be filled. */
  private async restored(): Promise<bigint | null> {
    const { snapshot, reading, today } = this.options;
    if (!snapshot) return null;
    await removeLeftovers(snapshot.file);
    try {
      // The database counts while the file is read.
      let size: Promise<Size> | undefined;
      const kept = await readSnapshot(snapshot.file, snapshot.identity, token => {
        size = this.options.source.size();
        size.catch(() => {});
        return snapshot.isMarked(token);
      });
      if (!kept || !size) return null;
      this.index = new IndexOfDocuments(reading, today, usualSizes, kept.arrays);
      return await this.caughtUp(kept.sequence, await size);
    } catch (refused) {
      const isNoPlace = refused instanceof PlaceRefused;
      if (!isNoPlace && !(refused instanceof SnapshotRefused)) throw refused;
      this.keepsSnapshots = !isNoPlace;
      const more = isNoPlace ? ' Nothing is kept for the next start.' : '';
      this.say({ note: `It is filled from the database: ${refused.message}${more}` });
      this.index = new IndexOfDocuments(reading, today);
      return null;
    }
  }

  /** What was kept, with what has changed since. @throws SnapshotRefused where it is not what the database has then */
  private async caughtUp(kept: bigint, first: Size): Promise<bigint> {
    const { source } = this.options;
    let sequence = kept;
    for (let turn = 0; turn < mostTurns; turn++) {
      const there = turn === 0 ? first : await source.size();
      while (sequence < there.sequence) {
        const next = await source.after(sequence);
        this.index.apply(next.changes);
        sequence = next.sequence;
      }
      if (sequence === there.sequence && this.index.size === there.documents) return sequence;
    }
    throw new SnapshotRefused('It is not what the database has.');
  }

  /** Keeps what there is now, while others are served. */
  private save(sequence: bigint) {
    const { snapshot } = this.options;
    const arrays = snapshot && this.keepsSnapshots && !this.isSaving ? this.index.save() : null;
    if (!snapshot || !arrays) return;
    this.isSaving = true;
    const token = randomUUID();
    const { file, identity } = snapshot;
    void writeSnapshot(file, { identity, token, sequence, arrays }, () => snapshot.mark(token))
      .catch(fault => this.say({ note: `It could not be kept for the next start: ${fault.message}` }))
      .finally(() => {
        this.isSaving = false;
      });
  }

  hear(asked: Asked): void {
    this.waiting.push(asked);
    this.answerWaiting();
    if (this.waiting.length) void this.readOn();
  }

  /** Reads what has changed, and once more where it was told meanwhile that there is more. */
  private async readOn(): Promise<void> {
    if (this.sequence === null) return;
    this.isToldAgain = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.isToldAgain) {
        this.isToldAgain = false;
        const { changes, sequence } = await this.options.source.after(this.sequence);
        this.index.apply(changes);
        if (sequence > this.sequence) this.isToldAgain = true;
        this.sequence = sequence;
        this.answerWaiting();
      }
      this.tellState();
      this.requireRoom();
      if (this.index.parts > mostParts && !this.isMerging)
        void this.bringTogether().then(
          () => this.save(this.sequence ?? 0n),
          fault => this.end(fault),
        );
    } catch (fault) {
      this.end(fault);
    } finally {
      this.isReading = false;
    }
  }

  private answerWaiting() {
    const { sequence, waiting } = this;
    if (sequence === null) return;
    this.waiting = waiting.filter(({ atLeast }) => atLeast > sequence);
    for (const asked of waiting) if (asked.atLeast <= sequence) this.answer(asked);
  }

  private answer({ number, question, until }: Asked) {
    // Nobody waits for it any more.
    if (Date.now() > until) return;
    try {
      this.say({ number, answer: JSON.stringify(answerOf(this.index, question)) });
    } catch (fault) {
      this.say({ number, fault: fault instanceof Error ? fault.message : String(fault) });
    }
  }

  /** A few milliseconds at a time: what is asked meanwhile is answered in between. */
  private async bringTogether(): Promise<void> {
    this.isMerging = true;
    const steps = this.index.merge();
    for (let since = performance.now(); !steps.next().done; ) {
      if (performance.now() - since < longestMs) continue;
      await new Promise(setImmediate);
      since = performance.now();
    }
    this.isMerging = false;
  }

  private requireRoom() {
    const { mostBytes } = this.options;
    const { byteLength } = this.index;
    if (byteLength > mostBytes) throw new Error(`needs ${byteLength} bytes and may take ${mostBytes}.`);
  }

  private tellState() {
    this.say({ state: { sequence: this.sequence, documents: this.index.size, bytes: this.index.byteLength } });
  }

  private end(fault: unknown) {
    this.say({ end: fault instanceof Error ? fault.message : String(fault) });
  }

  private say(said: Said) {
    this.port.postMessage(said);
  }
}
