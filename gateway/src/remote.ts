import { Agent, request } from 'node:http';
import type { GraphQLDataSource } from '@apollo/gateway';
import { callerHeader, type GatewayContext, signCaller } from '@conformity/subgraph';

const timeoutMs = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: 100, keepAliveMsecs: 30_000 });

/** Lets a gateway fetch from a subgraph in another process, over kept connections, telling it who asks. */
export function remote(url: string, secret: Uint8Array): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      const { principal, requestId, now } = options.context;
      if (!principal || !requestId || !now) throw new Error('A fetch without a caller');
      const headers = {
        [callerHeader]: await signCaller({ principal, requestId, now }, secret),
        'x-request-id': requestId,
      };
      const body = JSON.stringify({ query, variables, operationName });
      const isQuery = /^\s*(query\b|\{)/.test(query ?? '');
      return JSON.parse(await post(url, body, headers, isQuery));
    },
  };
}

/** A query is sent again where a kept connection was closed by the other side; a mutation never is. */
async function post(url: string, body: string, headers: Record<string, string>, again: boolean): Promise<string> {
  try {
    return await send(url, body, headers);
  } catch (error) {
    if (again && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return send(url, body, headers);
    throw error;
  }
}

function send(url: string, body: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: 'POST', timeout: timeoutMs, headers: { ...headers, 'content-type': 'application/json' } },
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
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${timeoutMs / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
