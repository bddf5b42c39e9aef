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

function presented(error: FastifyError, request: FastifyRequest): Presented {
  const { code, http: _status, ...details } = (error as { extensions?: Record<string, unknown> }).extensions ?? {};
  if (isCode(code)) return { status: statusOf[code], code, message: error.message, details };
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const bytes = request.routeOptions.bodyLimit;
    // RFC 9110, 15.5.14: too much at once, where 429 is too much in a while.
    return { status: 413, code: 'LIMIT_EXCEEDED', message: `The request is larger than ${bytes} bytes.` };
  }
  const status = error.statusCode ?? 500;
  return status < 500
    ? { status, code: 'BAD_INPUT', message: error.message }
    : { status, code: 'INTERNAL', message: masked };
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in errorCatalogue;
