import { Agent as ConnectionsOfActs, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLDataSource } from '@apollo/gateway';
import { Agent, type Dispatcher } from 'undici';
import type { CallerSigner } from './caller-token';
import type { Outcome } from './circuit';
import type { Caller } from './context';
import { callerIn, type GatewayContext } from './embed';
import { CatalogueError } from './errors';
import { limitOf } from './limit';
import type { Metrics } from './metrics';
import { Queue } from './queue';
import { type Address, codeOf, Reached, unreached, untold, wasNotSent } from './reached';

/** How long is waited for an act that has no deadline of its own. */
const usualTimeoutMs = 30_000;
/** How much longer than until the deadline: what a subgraph has not done by then, it has answered as not done. */
const marginMs = 5_000;
/**
 * How long is waited for what reads, by what the operation costs: a subgraph lets it wait for 5 s, and lets a statement of that class
 * take as long as its budget says.
 */
const readMs = { little: 11_000, much: 16_000 };
const littleCost = 200;

/** So many at once at a subgraph, so that one that is slow holds up nobody who needs another; so many more wait for them. */
const bulkhead = { size: 100, patienceMs: 5_000, mostWaiting: 200 };
const kept = new Agent({ pipelining: 1 });
const ofActs = new ConnectionsOfActs({ keepAlive: false });
/** After so long an act is sent also where nobody asks for it, as behind some proxies. */
const silentMs = 1_000;

/** Where and how a request is sent. */
interface Sending {
  body: string;
  headers: Record<string, string>;
  caller: Caller & GatewayContext;
  reads: boolean;
}

/**
 * Lets a gateway fetch from the processes of the subgraph of this name over HTTP, telling them who asks. What a process that is away was not
 * sent, or only reads, goes to another one, or once more to the same; an act that was sent never does. Where none can be reached, nobody waits: UNAVAILABLE.
 */
export function remote(
  name: string,
  to: string | Reached,
  signer: CallerSigner,
  metrics: Metrics | null = null,
): GraphQLDataSource<GatewayContext> {
  const reached = typeof to === 'string' ? new Reached([to]) : to;
  const queue = new Queue('this part of the graph', bulkhead);
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      const caller = callerIn(options.context);
      if (!caller) throw new Error('A fetch without a caller');
      const reads = /^\s*(query\b|\{)/.test(query ?? '');
      const headers = { ...signer.headersFor(caller, name), 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables, operationName });
      const since = performance.now();
      let outcome: 'answered' | 'failed' = 'failed';
      try {
        const answer = await inTurn(queue, caller, () => post(reached, { body, headers, caller, reads }));
        outcome = 'answered';
        return JSON.parse(answer);
      } finally {
        metrics?.fetch(name, outcome, (performance.now() - since) / 1_000);
      }
    },
  };
}

async function inTurn<Value>(queue: Queue, caller: Caller, work: () => Promise<Value>): Promise<Value> {
  const turn = queue.enter(leave => {
    const limit = limitOf(caller);
    limit.whenOver(() => leave(limit.refusal() as Error));
  });
  if (turn) await turn;
  const since = performance.now();
  try {
    return await work();
  } finally {
    queue.leave(performance.now() - since);
  }
}

async function post(reached: Reached, sending: Sending): Promise<string> {
  let last: Address | null = null;
  for (let attempt = 0; attempt <= reached.addresses.length; attempt += 1) {
    // It may just be started again.
    if (last && reached.addresses.length === 1) await pause(50);
    const address = reached.next(last);
    if (!address) break;
    last = address;
    try {
      return await sendTo(address, sending);
    } catch (fault) {
      if (!mayBeSentAgain(fault, sending)) throw fault;
    }
  }
  throw unreached();
}

/** `AWAY` is ours: a process that does not live, or of which a proxy says so. */
const brokeOff = (fault: unknown) => /^(ECONNRESET|EPIPE|ETIMEDOUT|UND_ERR_SOCKET|AWAY)$/.test(codeOf(fault));
const mayBeSentAgain = (fault: unknown, { reads }: Sending) => wasNotSent(fault) || (reads && brokeOff(fault));

function outcomeOf(fault: unknown): Outcome {
  if (wasNotSent(fault)) return 'refused';
  return brokeOff(fault) ? 'failed' : 'undecided';
}

const away = (message: string) => Object.assign(new Error(message), { code: 'AWAY' });
const sayAway = [502, 503, 504];

function timeoutOf({ caller: { deadline, cost = 0 }, reads }: Sending): number {
  const leftMs = deadline === undefined ? usualTimeoutMs : Math.max(0, deadline - performance.now()) + marginMs;
  return reads ? Math.min(leftMs, cost < littleCost ? readMs.little : readMs.much) : leftMs;
}

const tooSlow = () =>
  new CatalogueError(
    'TIMEOUT',
    'A part of the graph took longer than it may to read this. Ask for less at a time, or later.',
  );

function sendTo(address: Address, sending: Sending): Promise<string> {
  const { caller, reads } = sending;
  let giveUp: Asked['giveUp'] = () => {};
  const work = async () => {
    const signal = caller.departure?.();
    const refusal = () => limitOf(caller).refusal() as Error;
    if (signal?.aborted) throw refusal();
    const asked = (reads ? toRead : toAct)(address, sending);
    giveUp = asked.giveUp;
    // The subgraph learns of a caller who has gone by the end of the connection.
    const leave = () => giveUp(refusal());
    signal?.addEventListener('abort', leave);
    try {
      const { status, text } = await asked.answer;
      if (status === 200) return text;
      const message = `${address.url} answered with status ${status}: ${text}`;
      throw sayAway.includes(status) ? away(message) : new Error(message);
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  };
  // What an act has done, nobody knows before it answers or is over.
  return address.during(work, outcomeOf, reads ? reason => giveUp(away(reason.message)) : undefined);
}

/** What was sent, until it is answered. */
interface Asked {
  answer: Promise<{ status: number; text: string }>;
  /** Breaks it off. */
  giveUp(reason: Error): void;
}

function toRead({ origin, path }: Address, sending: Sending): Asked {
  const { body, headers } = sending;
  const timeout = timeoutOf(sending);
  let giveUp: Asked['giveUp'] = () => {};
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    let control: Dispatcher.DispatchController | null = null;
    let given: Error | null = null;
    let status = 0;
    const chunks: Buffer[] = [];
    giveUp = reason => {
      given = reason;
      control?.abort(reason);
      reject(reason);
    };
    kept.dispatch(
      { origin, path, method: 'POST', headers, body, headersTimeout: timeout, bodyTimeout: timeout },
      {
        onRequestStart(controller) {
          control = controller;
          if (given) controller.abort(given);
        },
        onResponseStart(_controller, code) {
          status = code;
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve({ status, text: Buffer.concat(chunks).toString() }),
        onResponseError: (_controller, fault) =>
          reject(/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(codeOf(fault)) ? tooSlow() : fault),
      },
    );
  });
  return { answer, giveUp };
}

/**
 * Says what it is about when the other side has taken it in, or has been silent for a while: one that ends, and breaks off who waits before
 * its door, was told nothing. Over a connection of its own, which the other side is not closing just then.
 */
function toAct({ url }: Address, sending: Sending): Asked {
  const { body, headers } = sending;
  const timeout = timeoutOf(sending);
  const sent = request(url, {
    agent: ofActs,
    method: 'POST',
    timeout,
    headers: { ...headers, 'content-length': Buffer.byteLength(body), expect: '100-continue' },
  });
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    let isTold = false;
    const tell = () => {
      clearTimeout(timer);
      if (!isTold) sent.end(body);
      isTold = true;
    };
    const timer = setTimeout(tell, silentMs);
    sent.on('continue', tell);
    sent.on('close', () => clearTimeout(timer));
    sent.on('response', response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${timeout / 1000} s`)));
    sent.on('error', fault => reject(!isTold && brokeOff(fault) ? Object.assign(fault, { code: untold }) : fault));
  });
  return { answer, giveUp: reason => void sent.destroy(reason) };
}
