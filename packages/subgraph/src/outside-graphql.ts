import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isForPeople, sendErrorPage } from './error-page';
import { CatalogueError, type ErrorCode, errorCatalogue, masked, statusOf, tellable } from './errors';
import { methodsByAddress } from './methods';

/** Told of a fault, and in which request it was met. */
export type RequestFaultLog = (fault: unknown, about?: { requestId?: unknown; subgraph?: unknown }) => void;

/**
 * Answers every error outside GraphQL alike: as JSON with its code of the catalogue, under the status of that code; to people as a page. An address that
 * does not exist is NOT_FOUND, one that has other methods names them; a fault is given to `log` and told as INTERNAL, with nothing of
 * what it was. Before any route is added.
 */
export function answerErrors(server: FastifyInstance, log: RequestFaultLog): void {
  const methodsAt = methodsByAddress(server);
  server.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, log));
  server.setNotFoundHandler(({ method, url }, reply) => {
    const methods = methodsAt(url);
    if (methods.length === 0)
      throw new CatalogueError('NOT_FOUND', `There is nothing at ${method} ${url.slice(0, 200)}.`);
    reply.header('allow', methods.join(', '));
    throw refused(405, `${method} is not taken here: use ${methods.join(' or ')}.`);
  });
}

/** Sends an error as `answerErrors` does: for what fails before a server has found the address. */
export function sendError(error: Error, request: FastifyRequest, reply: FastifyReply, log: RequestFaultLog) {
  const { status, code, message, details = {} } = presented(error, request);
  if (status >= 500) log(error, { requestId: request.id });
  const { retryAfterSeconds } = details as { retryAfterSeconds?: number };
  if (retryAfterSeconds) reply.header('retry-after', retryAfterSeconds);
  if (isForPeople(request)) return sendErrorPage(reply, status, message);
  return reply.status(status).send(errorBody(code, message, details));
}

/** An error as JSON, wherever it is told outside GraphQL. */
export const errorBody = (code: ErrorCode, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

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

/** HTTP itself is used wrongly, as the status says: BAD_INPUT. */
export const refused = (status: number, message: string) =>
  new CatalogueError('BAD_INPUT', message, { http: { status } });

const notTaken = ({ 'content-type': type }: FastifyRequest['headers']) =>
  refused(415, `content-type: ${type ? `${type.slice(0, 100)} is not taken here` : 'is missing'}.`);

function presented(error: Error & { code?: string; statusCode?: number }, request: FastifyRequest): Presented {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return presented(tooLarge(request.routeOptions.bodyLimit), request);
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return presented(notTaken(request.headers), request);
  const { code, http, ...details } = (error as { extensions?: Extensions }).extensions ?? {};
  if (isCode(code)) return { status: http?.status ?? statusOf[code], code, message: error.message, details };
  const told = tellable(error);
  if (told) return { status: statusOf[told[0]], code: told[0], message: told[1], ...(told[2] && { details: told[2] }) };
  const { statusCode: status = 500 } = error;
  return status < 500
    ? { status, code: 'BAD_INPUT', message: error.message.slice(0, 300) }
    : { status, code: 'INTERNAL', message: masked };
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in errorCatalogue;
