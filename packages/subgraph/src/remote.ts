import { Agent, request } from 'node:http';
import type { GraphQLDataSource } from '@apollo/gateway';
import { callerHeader, signCaller } from './caller-token';
import type { Caller } from './context';
import { callerIn, type GatewayContext } from './embed';

/** How long is waited for an answer to a request that has no deadline of its own. */
const usualTimeoutMs = 30_000;
/** How much longer than until the deadline: what a subgraph has not done by then, it has answered as not done. */
const marginMs = 5_000;
const agent = new Agent({ keepAlive: true, maxSockets: 100, keepAliveMsecs: 30_000 });

/** Lets a gateway fetch from a subgraph in another process, over kept connections, telling it who asks. */
export function remote(url: string, secret: Uint8Array): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      const caller = callerIn(options.context);
      if (!caller) throw new Error('A fetch without a caller');
      const headers = { [callerHeader]: await signCaller(caller, secret), 'x-request-id': caller.requestId };
      const body = JSON.stringify({ query, variables, operationName });
      const isQuery = /^\s*(query\b|\{)/.test(query ?? '');
      return JSON.parse(await post({ url, body, headers, caller }, isQuery));
    },
  };
}

interface Sending {
  url: string;
  body: string;
  headers: Record<string, string>;
  caller: Caller;
}

/** A query is sent again where a kept connection was closed by the other side; a mutation never is. */
async function post(sending: Sending, again: boolean): Promise<string> {
  try {
    return await send(sending);
  } catch (error) {
    if (again && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return send(sending);
    throw error;
  }
}

function send({ url, body, headers, caller: { deadline, departure } }: Sending): Promise<string> {
  const signal = departure?.();
  const timeout = deadline === undefined ? usualTimeoutMs : Math.max(0, deadline - performance.now()) + marginMs;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: 'POST', timeout, headers: { ...headers, 'content-type': 'application/json' } },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString());
          else reject(new Error(`${url} answered with status ${response.statusCode}: ${Buffer.concat(chunks)}`));
        });
      },
    );
    // The subgraph learns of a caller who has gone by the end of the connection.
    const giveUp = () => void sent.destroy(new Error('The caller has gone'));
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
    sent.on('close', () => signal?.removeEventListener('abort', giveUp));
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${timeout / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
