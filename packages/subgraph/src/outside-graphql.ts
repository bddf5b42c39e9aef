import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { CatalogueError, type ErrorCode, errorCatalogue, masked, statusOf } from './errors';

/**
 * Answers every error outside GraphQL alike: as JSON with its code of the catalogue, under the status of that code. An address that
 * does not exist is NOT_FOUND; a fault is given to `log` and told as INTERNAL, with nothing of what it was.
 */
export function answerErrors(server: FastifyInstance, log: (fault: unknown) => void): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code, message, details } = presented(error, request);
    if (status >= 500) log(error);
    return reply.status(status).send({ errors: [{ message, extensions: { code, ...details } }] });
  });
  server.setNotFoundHandler(({ method, url }) => {
    throw new CatalogueError('NOT_FOUND', `There is nothing at ${method} ${url.slice(0, 200)}.`);
  });
}

interface Presented {
  status: number;
  code: ErrorCode;
  message: string;
  details?: object;
}

interface Extensions {
  code?: unknown;
  http?: { status?: number };
}

/** A request has more bytes than its address takes: status 413 (RFC 9110, 15.5.14), where 429 is too much in a while. */
export const tooLarge = (bytes: number) =>
  new CatalogueError('LIMIT_EXCEEDED', `The request is larger than ${bytes} bytes.`, { http: { status: 413 } });

function presented(error: (FastifyError | CatalogueError) & { code?: string }, request: FastifyRequest): Presented {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return presented(tooLarge(request.routeOptions.bodyLimit), request);
  const { code, http, ...details } = (error as { extensions?: Extensions }).extensions ?? {};
  if (isCode(code)) return { status: http?.status ?? statusOf[code], code, message: error.message, details };
  const { statusCode: status = 500 } = error as FastifyError;
  return status < 500
    ? { status, code: 'BAD_INPUT', message: error.message }
    : { status, code: 'INTERNAL', message: masked };
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in errorCatalogue;
