import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Bounds, Kept } from '../execution/kept';

/** An answer as it is sent. */
export interface SentAnswer {
  headers: Record<string, string>;
  body: string;
}

interface KeptAnswer extends SentAnswer {
  /** Of what it was made from. */
  state: string;
}

/** What is kept, of so many characters together. */
const kept: Bounds = { count: 10_000, size: 64_000_000 };
/** A longer question is answered anew each time. */
const longestKey = 8_000;
const rememberedKeys: Bounds = { count: 20_000, size: 20_000_000 };

/** A question that was asked before, and how things were when it was asked again. */
export interface Asked {
  /** What is answered; null where it has to be found out. */
  answer: SentAnswer | null;
  /** Keeps what was found out, where nothing has changed meanwhile. */
  keep(answer: SentAnswer): Promise<void>;
}

/**
 * Whole answers to whoever sees what is public, each given again only while nothing that is stored has changed since it was made, and on
 * the same day. What is asked for once is not kept.
 */
export class KeptAnswers {
  private readonly answers = new Kept<KeptAnswer>(kept);
  private readonly asked = new Kept<true>(rememberedKeys);
  private readonly state: () => Promise<string | null>;

  /** `stateOf` tells how everything that answers are made from is at a moment after the call. */
  constructor(stateOf: () => Promise<string>) {
    this.state = shared(() => stateOf().catch(() => null));
  }

  /** A question by everything that its answer depends on; null where it is the first of its kind, or nobody knows how things are. */
  async find(key: string): Promise<Asked | null> {
    if (key.length > longestKey) return null;
    if (!this.asked.get(key)) {
      this.asked.set(key, true, key.length);
      return null;
    }
    const state = await this.state();
    if (state === null) return null;
    const found = this.answers.get(key);
    return {
      answer: found?.state === state ? found : null,
      keep: async answer => {
        if ((await this.state()) === state)
          this.answers.set(key, { ...answer, state }, key.length + answer.body.length);
      },
    };
  }
}

/** The same for all who call before it has begun; who calls later is told of a later moment. */
function shared<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let coming: Promise<Value> | null = null;
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    coming ??= Promise.all([running, nextTurn()]).then(() => {
      coming = null;
      const asked = ask();
      running = asked;
      return asked;
    });
    return coming;
  };
}
