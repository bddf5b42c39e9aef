import type { FastifyBaseLogger } from 'fastify';

/** Writes a fault to the log of a server, with its message and stack: pino reads them under this name alone. */
export const logFault = (log: FastifyBaseLogger, fault: unknown, about: object): void =>
  log.error({ err: fault, ...about }, 'fault');
