import type { Logger } from 'pino';

/** Of a failed statement, what tells the operator where to look. What it was asked with, and PostgreSQL's detail, have personal data in them. */
const told = ['code', 'schema', 'table', 'column', 'constraint'] as const;

/** An error as it is logged, by name: its other properties, such as the parameters of a statement, are left out. */
export function loggedFault(fault: unknown): { type: string; message: string; stack: string; cause?: string } {
  if (!(fault instanceof Error))
    return { type: typeof fault, message: redacted(String(fault).slice(0, 500)), stack: '' };
  const { message, stack } = { message: redacted(fault.message), stack: redacted(fault.stack ?? '') };
  const at = fault as { driverError?: object } & object;
  const said = { ...at.driverError, ...at } as Record<string, unknown>;
  const where = told.flatMap(name => (typeof said[name] === 'string' ? [[name, said[name]]] : []));
  const { cause: by } = fault;
  const cause = by instanceof Error ? { cause: redacted(`${by.name}: ${by.message}`) } : {};
  return { type: fault.constructor.name, message, stack, ...cause, ...Object.fromEntries(where) };
}

/** Without addresses of people, which messages of a database or a provider can quote, and without the log-ins in addresses of servers. */
const redacted = (text: string) => text.replace(/[^\s"'`<>(),;=]+@[^\s"'`<>(),;/]+/g, '[redacted]');

/** Writes a fault to a log, with its message and stack: pino reads them under this name alone. */
export const logFault = (log: Pick<Logger, 'error'>, fault: unknown, about: object = {}): void =>
  log.error({ err: fault, ...about }, 'fault');
