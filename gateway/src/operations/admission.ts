import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type GatewayContext, limitOf, Queue } from '@conformity/subgraph';
import { GraphQLError } from 'graphql';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** What costs less is run at once: a document with what belongs to it. */
const smallCost = 10;
/** What costs less is a page of a list; what costs more is run alone. Our decision, by what it does to others (`npm run bench -- stall`). */
const largeCost = 200;
const patienceMs = 5_000;
const mostWaiting = 200;
/** So long, at the least, an operation of each size keeps its place although the thread has little to do: our decision. */
const usualKeptMs = { pages: 100, large: 1_000 };

/**
 * The gateway with few operations at once that cost much: all share one thread, and who asks for little goes past those who wait. Who
 * waits for something else than this thread lets the next one in, so that a part that is slow holds up only those who need it. Who
 * would wait too long is refused with LIMIT_EXCEEDED and `retryAfterSeconds`.
 */
export function admitting(gateway: Gateway, keptMs = usualKeptMs): Gateway {
  const pages = new Queue('lists', { size: 3, patienceMs, mostWaiting });
  const large = new Queue('that much', { size: 1, patienceMs, mostWaiting });
  return {
    onSchemaLoadOrUpdate: told => gateway.onSchemaLoadOrUpdate(told),
    stop: () => gateway.stop(),
    load: async options => {
      const { executor } = await gateway.load(options);
      return {
        executor: async request => {
          const context: GatewayContext = request.context;
          const { cost = 0 } = context;
          if (!executor || cost < smallCost) return executor?.(request) ?? {};
          const [queue, leastMs] = cost < largeCost ? [pages, keptMs.pages] : [large, keptMs.large];
          context.met?.();
          const refusal = await entering(queue, context);
          if (refusal) return { data: null, errors: [refusal] };
          const leave = placeIn(queue, leastMs);
          try {
            const answer = await executor(request);
            // Others get their turn before the answer is written, and before the next one begins.
            await nextTurn();
            return answer;
          } finally {
            leave();
          }
        },
      };
    },
  } as Gateway;
}

/** A place in the queue, until what is returned is called, or the thread was idle for most of a while: what is waited for then is elsewhere. */
function placeIn(queue: Queue, leastMs: number): () => void {
  const since = performance.now();
  let before = performance.eventLoopUtilization();
  const looking = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    if (utilization < 0.5) leave();
    before = performance.eventLoopUtilization();
  }, leastMs).unref();
  let isLeft = false;
  const leave = () => {
    clearInterval(looking);
    if (!isLeft) queue.leave(performance.now() - since);
    isLeft = true;
  };
  return leave;
}

/** Waits for the turn of a request; what is answered where it does not come, else null. */
async function entering(queue: Queue, context: GatewayContext): Promise<GraphQLError | null> {
  let unwatch = () => {};
  try {
    await queue.enter(leave => {
      const limit = limitOf(context);
      unwatch = limit.whenOver(() => leave(limit.refusal() ?? new Error('The request is over')));
    });
    return null;
  } catch (refusal) {
    const { message, extensions } = refusal as GraphQLError;
    return new GraphQLError(message, { extensions: { ...extensions, http: { status: 429 } } });
  } finally {
    unwatch();
  }
}
