import { Worker } from 'node:worker_threads';
import type { Asked, Said, State } from './messages';
import type { Answers, Kind, Question, Questions } from './questions';

export interface ProjectionOptions {
  /** The file that serves an index: it calls `serve` on the thread's port. */
  file: string;
  /** What the file finds as `workerData.given`. */
  given: unknown;
  /** For how long a question waits for its answer, and for the changes that this must have; by its kind if nothing is said. */
  patienceMs?: number;
  /** After how long a thread that has ended is started again. */
  pauseMs?: number;
  /** For Node.js; those of this process if nothing is said, so that TypeScript goes on being translated. */
  execArgv?: string[];
  /** Told why a question was not answered. */
  onFault?: (reason: string) => void;
  /** Told what whoever runs it should know. */
  onNote?: (note: string) => void;
  /** Told why a thread has ended. */
  onEnd?: (reason: string) => void;
  /** Told when it can be asked. */
  onReady?: (state: State) => void;
}

/** Where a database pages as well, it is asked soon; what it would have to read everything for is worth a longer wait. */
const patienceOf: Record<Kind, number> = {
  newest: 200,
  ranked: 200,
  suggest: 3_000,
  count: 3_000,
  facets: 3_000,
  statistics: 3_000,
  across: 3_000,
};
const usualPauseMs = 30_000;
/** A thread's first file cannot be TypeScript; what it requires can. */
const boot = `require(require('node:worker_threads').workerData.file)`;

/**
 * An index in a thread of its own, which is asked here. It answers as of a change that the asker names, or not at all: where it is
 * being filled, has ended, or does not get there in time, the asker asks the database instead.
 */
export class Projection {
  private worker: Worker | null = null;
  private restart: NodeJS.Timeout | null = null;
  private told: State | null = null;
  private isClosed = false;
  private next = 0;
  private readonly open = new Map<number, (said: { answer: string } | { fault: string } | null) => void>();

  constructor(private readonly options: ProjectionOptions) {
    this.start();
  }

  /** Whether it can be asked. */
  get isReady(): boolean {
    return this.told !== null;
  }

  /** How things stand; null while it is being filled, and after it has ended. */
  get state(): State | null {
    return this.told;
  }

  /** The answer with all changes up to one; null where it must be asked of the database. */
  async answer<Name extends Kind>(kind: Name, asked: Questions[Name], atLeast: bigint): Promise<Answers[Name] | null> {
    const { worker } = this;
    if (!worker || !this.isReady) return null;
    const number = this.next++;
    const patienceMs = this.options.patienceMs ?? patienceOf[kind];
    const said = await new Promise<{ answer: string } | { fault: string } | null>(resolve => {
      const timer = setTimeout(() => this.settle(number, null), patienceMs);
      this.open.set(number, result => {
        clearTimeout(timer);
        resolve(result);
      });
      // The kind tells which of the questions it is.
      const question = { kind, ...asked } as Question;
      worker.postMessage({ number, question, atLeast, until: Date.now() + patienceMs } satisfies Asked);
    });
    if (said === null) return null;
    if ('answer' in said) return JSON.parse(said.answer);
    this.options.onFault?.(said.fault);
    return null;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.restart) clearTimeout(this.restart);
    await this.worker?.terminate();
  }

  private start() {
    const { file, given, execArgv = process.execArgv } = this.options;
    const worker = new Worker(boot, { eval: true, execArgv, workerData: { file, given } });
    this.worker = worker;
    worker.unref();
    worker.on('message', (said: Said) => this.hear(worker, said));
    worker.on('error', fault => this.ended(worker, fault.message));
    worker.on('exit', code => this.ended(worker, `It ended with status ${code}.`));
  }

  private hear(worker: Worker, said: Said) {
    if (worker !== this.worker) return;
    if ('end' in said) return this.ended(worker, said.end);
    if ('note' in said) return this.options.onNote?.(said.note);
    if ('state' in said) {
      const isNew = this.told === null;
      this.told = said.state;
      if (isNew) this.options.onReady?.(said.state);
      return;
    }
    this.settle(said.number, said);
  }

  private settle(number: number, said: { answer: string } | { fault: string } | null) {
    const open = this.open.get(number);
    this.open.delete(number);
    open?.(said);
  }

  private ended(worker: Worker, reason: string) {
    if (worker !== this.worker) return;
    this.worker = null;
    this.told = null;
    void worker.terminate();
    for (const number of [...this.open.keys()]) this.settle(number, null);
    if (this.isClosed) return;
    this.options.onEnd?.(reason);
    this.restart = setTimeout(() => this.start(), this.options.pauseMs ?? usualPauseMs);
    this.restart.unref();
  }
}
