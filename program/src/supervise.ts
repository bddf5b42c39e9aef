import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** Something that was started, until it ends. */
export interface Running {
  /** Resolves with the reason when it has ended, also after `stop`. */
  ended: Promise<string>;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

/** A part of the graph, and how it is started. */
export interface Part {
  name: string;
  /** Starts it; gives up where the signal is given. @throws with the reason where it cannot be started. */
  start(signal: AbortSignal): Promise<Running>;
}

/** Keeps what it is given running. */
export interface Supervisor {
  /** Starts parts together and keeps them running. @throws with the reason of the first one that cannot be started at all. */
  keep(parts: readonly Part[]): Promise<void>;
  /** The same, without waiting for the first start: it is tried until it succeeds. */
  keepTrying(parts: readonly Part[]): void;
  /** The names of parts that do not run at the moment. */
  degraded(): string[];
  /** Ends everything, what was given last first. */
  stop(): Promise<void>;
}

/** How long a part that has ended waits to be started again. */
export interface BackOff {
  /** Before the first time; twice as long each time, but for a random part. */
  leastMs: number;
  mostMs: number;
  /** A part that ran so long begins with `leastMs` again. */
  calmMs: number;
}

const usual: BackOff = { leastMs: 100, mostMs: 10_000, calmMs: 30_000 };

interface Kept extends Part {
  running: Running | null;
  waitMs: number;
  /** Resolves when nobody watches over it any more. */
  watched: Promise<void>;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A supervisor of nothing yet. `changed` is told of each part that is lost or is back. */
export function supervise(
  say: (line: string) => void,
  changed: (degraded: string[]) => void = () => {},
  { leastMs, mostMs, calmMs }: BackOff = usual,
): Supervisor {
  const groups: Kept[][] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  // Each part that is being started listens.
  setMaxListeners(0, signal);
  const degraded = () => groups.flat().flatMap(({ name, running }) => (running ? [] : [name]));

  async function start(part: Kept): Promise<void> {
    part.running = await part.start(signal);
    changed(degraded());
  }

  async function startAgain(part: Kept): Promise<void> {
    await pause(part.waitMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {});
    part.waitMs = Math.min(mostMs, 2 * part.waitMs);
    if (signal.aborted) return;
    await start(part).catch(error => {
      if (!signal.aborted) say(`${part.name} did not start: ${reasonOf(error)}`);
    });
  }

  async function watch(part: Kept): Promise<void> {
    while (!signal.aborted) {
      if (!part.running) {
        await startAgain(part);
        continue;
      }
      const since = Date.now();
      const reason = await part.running.ended;
      part.running = null;
      if (signal.aborted) return;
      if (Date.now() - since > calmMs) part.waitMs = leastMs;
      say(`${part.name} ended: ${reason}. It is started again.`);
      changed(degraded());
    }
  }

  const grouped = (parts: readonly Part[]): Kept[] => {
    const group = parts.map(part => ({ ...part, running: null, waitMs: leastMs, watched: Promise.resolve() }));
    groups.push(group);
    return group;
  };

  async function end(part: Kept): Promise<void> {
    const stopRunning = async () => {
      const { running } = part;
      part.running = null;
      await running?.stop();
    };
    await stopRunning();
    await part.watched;
    // One that was being started when the signal was given.
    await stopRunning();
  }

  return {
    degraded,
    async keep(parts) {
      const starts = grouped(parts).map(part => {
        const started = start(part);
        part.watched = started.then(
          () => watch(part),
          () => {},
        );
        return started;
      });
      await Promise.all(starts);
    },
    keepTrying(parts) {
      for (const part of grouped(parts)) part.watched = watch(part);
      changed(degraded());
    },
    async stop() {
      stopping.abort();
      for (const group of groups.reverse()) await Promise.all(group.map(end));
    },
  };
}
