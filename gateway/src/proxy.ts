import { Agent, request as send } from 'node:http';
import { type Caller, callerHeader, signCaller } from '@conformity/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Which addresses beside GraphQL a subgraph in another process answers. */
export const prefixes: Record<string, readonly string[]> = {
  documents: ['/documents', '/exports', '/c'],
  'iecex-persons': ['/photos'],
};

const agent = new Agent({ keepAlive: true, maxSockets: 100 });
const passedOn = ['accept', 'content-type', 'content-length', 'if-none-match'];

/** Passes these addresses on to the process of a subgraph as they come, telling it who asks; nothing is held in memory. */
export async function proxyRoutes(
  server: FastifyInstance,
  paths: readonly string[],
  {
    url,
    secret,
    callerOf,
  }: { url: string; secret: Uint8Array; callerOf: (request: FastifyRequest) => Promise<Caller> },
): Promise<void> {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = await callerOf(request);
    const headers = {
      ...Object.fromEntries(passedOn.flatMap(name => (request.headers[name] ? [[name, request.headers[name]]] : []))),
      [callerHeader]: await signCaller(caller, secret),
      'x-request-id': request.id,
    };
    return new Promise<FastifyReply>((resolve, reject) => {
      const asked = send(new URL(request.url, url), { agent, method: request.method, headers }, answer => {
        const { connection, 'keep-alive': _, 'transfer-encoding': __, ...told } = answer.headers;
        resolve(
          reply
            .status(answer.statusCode ?? 502)
            .headers(told as Record<string, string>)
            .send(answer),
        );
      });
      asked.on('error', reject);
      reply.raw.on('close', () => asked.destroy());
      if (request.body) (request.body as NodeJS.ReadableStream).pipe(asked);
      else asked.end();
    });
  };
  await server.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const path of paths)
      for (const url of [path, `${path}/*`]) scope.route({ method: ['GET', 'POST'], url, handler });
  });
}
