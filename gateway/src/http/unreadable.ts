import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, errorBody } from '@conformity/subgraph';

type Told = [status: number, code: ErrorCode, message: string];

/** What Node says of a request that it cannot read, by the code of its error. */
const told: Record<string, Told> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'TIMEOUT',
    'The request did not come within the time that it has. Nothing was changed: send it again.',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'LIMIT_EXCEEDED',
    'The address and the headers are larger than 16 kB. Send a long query by POST.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'LIMIT_EXCEEDED', 'The extensions of a chunk are too large.'],
};
const malformed: Told = [400, 'BAD_INPUT', 'This is no HTTP request.'];

/** Answers what cannot be read as HTTP from the catalogue of errors, where somebody can still be answered, and hangs up. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || hasBegun(socket)) return void socket.destroy(error);
  const [status, code, message] = told[error.code ?? ''] ?? malformed;
  const body = JSON.stringify(errorBody(code, message));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Whether an answer is on its way already, as Node's own handler asks. */
const hasBegun = (socket: Socket) =>
  Boolean((socket as Socket & { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent);
