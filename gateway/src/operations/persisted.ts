import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { guest } from '@conformity/access';
import type { GatewayContext } from '@conformity/subgraph';

/** So many operations, of so many characters together. */
interface Bounds {
  count: number;
  characters: number;
}

/** What is kept of operations that clients know by their hash, in all and of one caller. */
export interface PersistedBounds {
  all: Bounds;
  ofOneCaller: Bounds;
}

const usual: PersistedBounds = {
  all: { count: 5_000, characters: 20_000_000 },
  ofOneCaller: { count: 500, characters: 2_000_000 },
};

/** A longer text is never kept. Its client sends it each time. */
const longest = 40_000;

interface Kept {
  text: string;
  caller: string;
}

/** Operations by the SHA-256 of their text. The longest unused give way; a caller who brings many pushes out their own. */
export class PersistedOperations {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly bounds: PersistedBounds = usual) {}

  get(hash: string): string | undefined {
    const found = this.kept.get(hash);
    if (!found) return undefined;
    this.kept.delete(hash);
    this.kept.set(hash, found);
    return found.text;
  }

  add(hash: string, text: string, caller: string): void {
    if (text.length > longest || this.get(hash)) return;
    this.kept.set(hash, { text, caller });
    this.keepWithin(this.bounds.ofOneCaller, caller);
    this.keepWithin(this.bounds.all);
  }

  private keepWithin({ count, characters }: Bounds, caller?: string): void {
    const those = [...this.kept].filter(([, one]) => caller === undefined || one.caller === caller);
    let total = those.reduce((sum, [, { text }]) => sum + text.length, 0);
    for (const [index, [hash, { text }]] of those.entries()) {
      if (those.length - index <= count && total <= characters) return;
      this.kept.delete(hash);
      total -= text.length;
    }
  }
}

/**
 * How Apollo Server finds operations by their hash, or by an id that was known before, and the plugin that keeps them: what it would keep by itself is not known to be of
 * anybody.
 */
export function persisting(
  operations: PersistedOperations,
  knownBefore: ReadonlyMap<string, string> = new Map(),
): {
  persistedQueries: NonNullable<ApolloServerOptions<GatewayContext>['persistedQueries']>;
  keepPersisted: ApolloServerPlugin<GatewayContext>;
} {
  const hashIn = (key: string) => key.replace(/^apq:/, '');
  const cache = {
    get: async (key: string) => knownBefore.get(hashIn(key)) ?? operations.get(hashIn(key)),
    set: async () => {},
    delete: async () => {},
  };
  const keepPersisted: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ metrics, queryHash, source, contextValue: { principal, address = '' } }) => {
        if (!metrics.persistedQueryRegister) return;
        operations.add(queryHash, source, principal && principal.id !== guest.id ? principal.id : address);
      },
    }),
  };
  return { persistedQueries: { cache }, keepPersisted };
}
