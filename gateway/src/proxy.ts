import type { Readable } from 'node:stream';
import {
  type Address,
  type Caller,
  type CallerSigner,
  callerHeader,
  type Reached,
  requestHeader,
  tooLarge,
  unreached,
} from '@conformity/subgraph';
import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The processes of a subgraph, and how they are told who asks. */
export interface PassedOn {
  name: string;
  reached: Reached;
  signer: CallerSigner;
  callerOf: (request: FastifyRequest) => Promise<Caller>;
}

/** Nothing else of what a caller sends reaches a subgraph: above all no token. */
const passedOn = [
  'accept',
  'content-type',
  'content-length',
  'if-none-match',
  callerHeader,
  requestHeader,
  'x-request-id',
];
const patienceMs = 30_000;

/** The most bytes that may be sent below each address. */
export type Addresses = Readonly<Record<string, number>>;

/** Passes what is below these addresses on to the process of a subgraph as it comes, telling it who asks; nothing is held in memory. */
export async function passOn(server: FastifyInstance, addresses: Addresses, to: PassedOn): Promise<void> {
  const { name, reached, signer, callerOf } = to;
  const asked = new WeakMap<object, Address>();
  for (const [prefix, bytes] of Object.entries(addresses))
    await server.register(proxy, {
      upstream: '',
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
        Object.assign(request.raw.headers, signer.headersFor(await callerOf(request), name));
      },
      replyOptions: {
        getUpstream: request => {
          const address = reached.next();
          if (!address) throw unreached();
          asked.set(request, address);
          return new URL(address.url).origin;
        },
        onResponse: (request, reply, answer) => {
          asked.get(request)?.circuit.ended('succeeded');
          // As it is without this.
          reply.send((answer as unknown as { stream: Readable }).stream);
        },
        onError: (reply, { error }) => {
          // Who leaves breaks it off as well.
          asked.get(reply.request)?.circuit.ended(reply.raw.destroyed ? 'undecided' : 'failed', error.message);
          reply.send(error);
        },
        // What reads is sent again where a kept connection was closed by the other side.
        retriesCount: 1,
        rewriteRequestHeaders: (_request, headers) =>
          Object.fromEntries(passedOn.flatMap(name => (headers[name] ? [[name, headers[name]]] : []))),
      },
    });
}
