import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from './refusal';

/** What a processor file exports as `processor`: a computation that may keep its thread busy. */
export type Processor<Input, Output> = (
  input: Input,
  context: { progress(percent: number, message?: string | null): void },
) => Output | Promise<Output>;

/** Runs a computation in threads of its own, so that this one stays free to renew locks and to answer. */
export interface Sandbox<Input, Output> {
  /**
   * What the processor gives. Where the signal is aborted its thread is ended, however busy it is.
   * @throws what the processor throws, a Refusal as such; and where the thread ends by itself, for example out of memory.
   */
  run(input: Input, context?: SandboxContext): Promise<Output>;
  /** Ends its threads; what they were at fails. */
  close(): Promise<void>;
}

/** The part of a handler's context that reaches into a sandbox. */
export interface SandboxContext {
  signal?: AbortSignal;
  progress?(percent: number, message?: string | null): Promise<void>;
}

/** How many threads there may be, and how they are started. */
export interface SandboxOptions {
  threads?: number;
  /** The most that a thread's objects may take up, in megabytes. */
  memoryMb?: number;
  /** For Node.js; those of this process if nothing is said, so that TypeScript goes on being translated. */
  execArgv?: string[];
}

type Answer = { output: unknown } | { error: { name: string; message: string; stack?: string } };
type Progress = { progress: [number, string | null] };

/** A sandbox for the `processor` of a file. Threads are started when they are needed and kept. */
export function sandbox<Input, Output>(file: string, options: SandboxOptions = {}): Sandbox<Input, Output> {
  const pool = threadPool(file, options);
  return {
    run: async (input, context = {}) => {
      const thread = await pool.take();
      let isUsable = false;
      try {
        const answer = await converse(thread, input, context);
        isUsable = true;
        if ('error' in answer) throw errorOf(answer.error);
        return answer.output as Output;
      } finally {
        await pool.giveBack(thread, isUsable);
      }
    },
    close: () => pool.end(),
  };
}

function threadPool(file: string, options: SandboxOptions) {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let free = options.threads ?? 1;
  return {
    take: async (): Promise<Worker> => {
      if (free > 0) free -= 1;
      else await new Promise<void>(resolve => waiting.push(resolve));
      return idle.pop() ?? startThread(file, options, all);
    },
    giveBack: async (thread: Worker, isUsable: boolean): Promise<void> => {
      thread.unref();
      if (isUsable) idle.push(thread);
      else await thread.terminate();
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
    end: async (): Promise<void> => void (await Promise.all([...all].map(thread => thread.terminate()))),
  };
}

/** A thread's first file cannot be TypeScript; what it requires can. */
const boot = `require(require('node:worker_threads').workerData.thread)`;

function startThread(
  file: string,
  { memoryMb, execArgv = process.execArgv }: SandboxOptions,
  all: Set<Worker>,
): Worker {
  const thread = new Worker(boot, {
    eval: true,
    execArgv,
    workerData: { thread: path.join(__dirname, 'sandbox-thread.ts'), file },
    ...(memoryMb && { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
  });
  thread.unref();
  all.add(thread);
  thread.on('exit', () => all.delete(thread));
  thread.on('error', () => {}); // told by what runs in it
  return thread;
}

/** Resolves with the last thing that the thread says. @throws where it ends before, or is to be aborted. */
function converse(thread: Worker, input: unknown, { signal, progress }: SandboxContext): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const listening = new AbortController();
    const settle = (act: () => void) => {
      listening.abort();
      thread.off('message', hear).off('error', onError).off('exit', onExit);
      act();
    };
    const hear = (answer: Answer | Progress) => {
      if (!('progress' in answer)) return settle(() => resolve(answer));
      progress?.(...answer.progress)?.catch(fault => settle(() => reject(fault)));
    };
    const onError = (fault: Error) => settle(() => reject(fault));
    const onExit = (code: number) => settle(() => reject(new Error(`The sandbox ended with status ${code}`)));
    const onAbort = () => settle(() => reject(new Error(`Aborted: ${signal?.reason}`)));
    thread.on('message', hear).on('error', onError).on('exit', onExit);
    thread.ref();
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true, signal: listening.signal });
    thread.postMessage(input);
  });
}

function errorOf({ name, message, stack }: { name: string; message: string; stack?: string }): Error {
  const error = name === 'Refusal' ? new Refusal(message) : new Error(message);
  return Object.assign(error, { name, stack: stack ?? error.stack });
}
