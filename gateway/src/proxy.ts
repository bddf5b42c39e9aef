import { type Caller, callerHeader, signCaller, tooLarge } from '@conformity/subgraph';
import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The process of a subgraph, and how it is told who asks. */
export interface PassedOn {
  url: string;
  secret: Uint8Array;
  callerOf: (request: FastifyRequest) => Promise<Caller>;
}

/** Nothing else of what a caller sends reaches a subgraph: above all no token. */
const passedOn = ['accept', 'content-type', 'content-length', 'if-none-match', callerHeader, 'x-request-id'];
const patienceMs = 30_000;

/** The most bytes that may be sent below each address. */
export type Addresses = Readonly<Record<string, number>>;

/** Passes what is below these addresses on to the process of a subgraph as it comes, telling it who asks; nothing is held in memory. */
export async function passOn(server: FastifyInstance, addresses: Addresses, to: PassedOn): Promise<void> {
  const { url, secret, callerOf } = to;
  for (const [prefix, bytes] of Object.entries(addresses))
    await server.register(proxy, {
      upstream: new URL(url).origin,
      prefix,
      rewritePrefix: prefix,
      httpMethods: ['GET', 'HEAD', 'POST'],
      internalRewriteLocationHeader: false,
      disableRequestLogging: true,
      config: { bytes },
      // Not by undici, which takes a 304 with a length for a fault. Events are not subject to the time-out.
      http: { agentOptions: { keepAlive: true, maxSockets: 100 }, requestOptions: { timeout: patienceMs } },
      preHandler: async request => {
        // Where nothing is declared, the subgraph counts.
        if (Number(request.headers['content-length'] ?? 0) > bytes) throw tooLarge(bytes);
        request.raw.headers[callerHeader] = await signCaller(await callerOf(request), secret);
        request.raw.headers['x-request-id'] = request.id;
      },
      replyOptions: {
        // What reads is sent again where a kept connection was closed by the other side.
        retriesCount: 1,
        rewriteRequestHeaders: (_request, headers) =>
          Object.fromEntries(passedOn.flatMap(name => (headers[name] ? [[name, headers[name]]] : []))),
      },
    });
}
