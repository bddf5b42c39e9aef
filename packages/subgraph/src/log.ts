import { type Logger, pino, stdTimeFunctions } from 'pino';
import { loggedFault } from './fault-log';
import { readShare, traceIdOf } from './tracing';

export type { Logger } from 'pino';

/** Where lines of the log go. */
export interface LogStream {
  write(line: string): unknown;
}

/** Not at once kept, so that whoever looks at what the process writes sees it. */
const standardError: LogStream = { write: line => process.stderr.write(line) };

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** How every log is written: a line of JSON each, with level, time, and what is told of it. `LOG_LEVEL`: info, if nothing is said. @throws where it is none */
export function logSettings({ LOG_LEVEL = 'info' }: NodeJS.ProcessEnv = process.env) {
  if (!levels.includes(LOG_LEVEL)) throw new Error(`LOG_LEVEL is "${LOG_LEVEL}"; write one of ${levels.join(', ')}.`);
  return {
    level: LOG_LEVEL,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }), log: withTrace },
    serializers: { err: loggedFault },
  };
}

/** The log of a part of the graph. */
export const logOf = (part: string, stream: LogStream = standardError): Logger =>
  pino({ ...logSettings(), base: { part } }, stream);

/** What is told of a request is told with the id of its trace. */
function withTrace(told: Record<string, unknown>): Record<string, unknown> {
  const traceId = typeof told.requestId === 'string' && traceIdOf(told.requestId);
  return traceId ? { ...told, traceId } : told;
}

/** `REQUEST_LOG`: the share of requests of which a line is written, 0 if nothing is said. Those that fail by our fault are always written. */
export const readRequestShare = (environment: NodeJS.ProcessEnv): number => readShare('REQUEST_LOG', environment, 0);
