import { CatalogueError } from '@conformity/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long a body may take. */
export interface Patience {
  /** What every body has. */
  baseMs: number;
  /** What an address adds for the bytes that it takes: at least so many of them a second. */
  bytesPerSecond: number;
}

/** 20 s for a megabyte, a minute for a photo of ten. */
const usual: Patience = { baseMs: 15_000, bytesPerSecond: 200_000 };

/** Ends a request whose body takes longer than a slow line needs for the most that its address takes: status 408. */
export function endSlowBodies(server: FastifyInstance, { baseMs, bytesPerSecond }: Patience = usual): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
    if (!chunked && !Number(length ?? 0)) return done();
    const ms = baseMs + (takenBy(request) / bytesPerSecond) * 1_000;
    const timer = setTimeout(() => {
      if (!reply.sent) void reply.header('connection', 'close').send(tooSlow(ms));
    }, ms);
    timer.unref();
    const stop = () => clearTimeout(timer);
    request.raw.once('end', stop).once('close', stop);
    done();
  });
}

/** The most bytes that an address takes: where it is passed on, another server counts them. */
const takenBy = ({ routeOptions: { config, bodyLimit } }: FastifyRequest) =>
  (config as { bytes?: number } | undefined)?.bytes ?? bodyLimit;

const tooSlow = (ms: number) =>
  new CatalogueError(
    'TIMEOUT',
    `The body did not come within ${Math.round(ms / 1_000)} s. Nothing was changed: send it again.`,
    {
      http: { status: 408 },
    },
  );
