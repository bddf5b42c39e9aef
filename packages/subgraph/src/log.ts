import { type Logger, pino, stdTimeFunctions } from 'pino';
import { loggedFault } from './fault-log';
import { share } from './forms';
import { traceIdOf } from './tracing';
import { levels } from './variables';

export type { Logger } from 'pino';

/** Where lines of the log go. */
export interface LogStream {
  write(line: string): unknown;
}

/** Not at once kept, so that whoever looks at what the process writes sees it. */
const standardError: LogStream = { write: line => process.stderr.write(line) };

/** How every log is written: a line of JSON each, with level, time, and what is told of it. `LOG_LEVEL`: info, if it says no other. */
export function logSettings({ LOG_LEVEL }: NodeJS.ProcessEnv = process.env) {
  return {
    level: levels.find(level => level === LOG_LEVEL) ?? 'info',
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
export const readRequestShare = (environment: NodeJS.ProcessEnv): number =>
  share(environment.REQUEST_LOG || '0', 'REQUEST_LOG');
