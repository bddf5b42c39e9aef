import { type Finding, type Known, nearest } from '@conformity/certification';
import { GraphQLError } from 'graphql';

/** Every error code that a caller of the graph can meet, with what it tells them; `docs/errors.md` is written from it. */
export const errorCatalogue = {
  UNAUTHENTICATED: 'The token is missing, expired or not signed by an accepted issuer. Sign in again.',
  REAUTHENTICATION_REQUIRED:
    'Your body asks for a fresh sign-in before this is published. Open `signIn` in a browser, or sign in anew for a token; then repeat the act.',
  FORBIDDEN: 'You may see this, but your role does not allow the act. The message names who may.',
  NOT_FOUND: 'It does not exist, or you may not know that it does.',
  BAD_INPUT:
    'A value is missing, malformed or unknown. `field` names its whole place as you wrote it, the message also the mend.',
  RULE_VIOLATION: 'The rules of the scheme refuse the act. `findings` lists every rule, its source and the mend.',
  CONFLICT: 'Somebody else was faster, or the status does not allow the act. Read the document again.',
  READ_ONLY: 'The system takes no acts for now, as was announced: `until` says how long. Reading goes on.',
  NUMBERS_EXHAUSTED: 'The body has used every number of this series for the year.',
  LIMIT_EXCEEDED: 'More is asked for, or by more at once, than the graph takes. Ask for less at a time, or later.',
  TIMEOUT: 'It was not done within the time that the request had. Nothing was changed: try again.',
  UNAVAILABLE: 'A part of the graph is away for the moment. Come back after `retryAfterSeconds`.',
  PERSISTED_QUERY_NOT_FOUND: 'No operation is known by this hash. Send its text along with the hash once.',
  OPERATION_NOT_TRUSTED:
    'This graph runs only the operations that its front ends were released with, and this is none of them.',
  GRAPHQL_PARSE_FAILED: 'The request is not a GraphQL document.',
  GRAPHQL_VALIDATION_FAILED: 'The request asks for something that the schema does not have.',
  INTERNAL: 'Something broke on our side. Tell us the request id.',
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** The HTTP status of each code, wherever an error leaves the graph outside GraphQL: files, pages, uploads, unknown addresses. */
export const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  REAUTHENTICATION_REQUIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  RULE_VIOLATION: 422,
  CONFLICT: 409,
  READ_ONLY: 503,
  NUMBERS_EXHAUSTED: 422,
  LIMIT_EXCEEDED: 429,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
  PERSISTED_QUERY_NOT_FOUND: 404,
  OPERATION_NOT_TRUSTED: 403,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  INTERNAL: 500,
};

/** What a caller reads of a fault. */
export const masked = 'Something broke on our side. Tell us the x-request-id of this answer.';

/** An error that the caller may read as it stands; everything else leaves the graph as INTERNAL. */
export class CatalogueError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

/** A value is wrong: says which field, what is wrong with it and what to do. */
export const badInput = (field: string, message: string) =>
  new CatalogueError('BAD_INPUT', `${field}: ${message}`, { field });

/** What is said of a text that says nothing. */
export const blank = 'is empty. Say something, or leave it out.';

/** A value is none of those that are known: names those that are written most like it, in the message and as `nearest`. */
export function unknownValue(field: string, typed: string, what: string, known: readonly Known[]): CatalogueError {
  if (!typed.trim()) return badInput(field, blank);
  const near = nearest(typed, known);
  const named = near.map(({ value, names = [] }) => (isSaid(value, names[0]) ? value : `${value} (${names[0]})`));
  const hint = named.length ? ` Nearest: ${named.join(', ')}.` : '';
  const message = `${field}: "${typed.slice(0, 100)}" is ${what}.${hint}`;
  return new CatalogueError('BAD_INPUT', message, { field, nearest: near.map(({ value }) => value) });
}

/** Whether the name adds nothing to the value. */
const isSaid = (value: string, name: string | undefined) => !name || value.includes(name);

/** The same words whether a thing does not exist or the caller may not know of it. */
export const notFound = (what: string) => new CatalogueError('NOT_FOUND', `${what} is not in the register.`);

export const forbidden = (message: string) => new CatalogueError('FORBIDDEN', message);

/** The act publishes, and whoever does it signed in too long ago, or nobody knows when. */
export const reauthenticationRequired = (minutes: number) =>
  new CatalogueError(
    'REAUTHENTICATION_REQUIRED',
    `Your body asks for a sign-in no older than ${minutes} min before this is published. Sign in again, then repeat it.`,
    { signIn: '/auth/login?fresh', maxAgeSeconds: minutes * 60 },
  );

export const conflict = (message: string) => new CatalogueError('CONFLICT', message);

/** The rules refuse the act; carries every finding, warnings too. */
export function ruleViolation(findings: readonly Finding[]): CatalogueError {
  const refusing = findings.filter(({ severity }) => severity !== 'WARNING');
  const [first, ...others] = refusing.map(
    ({ code, field, message, fix }) => `${code ? `${code}, ` : ''}${field}: ${message} ${fix}`,
  );
  const more = others.length ? ` (and ${others.length} more: see extensions.findings)` : '';
  return new CatalogueError('RULE_VIOLATION', `${first}${more}`, { findings });
}

/** What PostgreSQL and the pool say of who was slower than others, or too slow: by SQLSTATE, or by the message where there is none. */
const slower: Record<string, [ErrorCode, string, object?]> = {
  ...Object.fromEntries(
    ['40001', '40P01', '23505'].map(state => [
      state,
      ['CONFLICT', 'The document was changed by somebody else at the same moment. Read it again and repeat.'],
    ]),
  ),
  '55P03': [
    'CONFLICT',
    'Another act holds a document that this one needs. Nothing was changed: try again in a few seconds.',
  ],
  ...Object.fromEntries(
    ['57014', '25P03', '25P04'].map(state => [
      state,
      ['TIMEOUT', 'This took longer than it may. Nothing was changed: try again, or ask for less at a time.'],
    ]),
  ),
  'timeout exceeded when trying to connect': [
    'LIMIT_EXCEEDED',
    'Too many are waiting for this part of the graph. Nothing was changed: come back in 5 seconds.',
    { retryAfterSeconds: 5 },
  ],
};

const away: (typeof slower)[string] = [
  'UNAVAILABLE',
  'A part of the graph that this needs is away for the moment. Come back in 5 seconds.',
  { retryAfterSeconds: 5 },
];
/** PostgreSQL's classes of connection faults and of operators who intervene (but not of statements given up), and what sockets and names say. */
const awayCodes = /^(08...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What pg says without a code. */
const awayMessages = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Whether what is asked could not be reached, or broke off, rather than refused what was asked. */
export const isAway = (fault: unknown): boolean =>
  fault instanceof Error &&
  (awayCodes.test(String((fault as { code?: unknown }).code)) || awayMessages.test(fault.message));

/** What the caller is told of what is away, slower than others, or too slow: code, message and details; null of all else. */
export const tellable = (fault: Error): readonly [ErrorCode, string, object?] | null =>
  slower[String((fault as { code?: unknown }).code)] ?? slower[fault.message] ?? (isAway(fault) ? away : null);

/** What tells that nothing was done. */
const toBeRepeated: readonly string[] = ['UNAVAILABLE', 'TIMEOUT', 'LIMIT_EXCEEDED'] satisfies ErrorCode[];
const doneAndUnread = (requestId: string) =>
  `This was done, but what became of it could not be read (request ${requestId}). Read it, or send it again with the Idempotency-Key that it had: nothing is done twice.`;

/**
 * What the caller sees of a failure. Catalogue errors pass; who was slower than others or too slow is told so, and so is who asks what is
 * away for the moment, which is given to `log`; what GraphQL refuses before it runs anything is BAD_INPUT; all else, also a value of ours that the schema does not know, is a fault: it is given to `log`
 * and becomes INTERNAL with the request id and nothing else. INTERNAL is also what would be told as not done, where it was done and only its answer could not be read.
 */
export function presentError(
  error: GraphQLError,
  requestId: string,
  log: (fault: unknown) => void,
  isDone = false,
): GraphQLError {
  const { nodes = null, positions = null, path = null, source = null } = error;
  const cause = error.originalError ?? error;
  const code = (cause instanceof GraphQLError ? cause.extensions : error.extensions)?.code;
  const told = tellable(cause);
  const present = (message: string, as: ErrorCode, details = {}) =>
    new GraphQLError(message, { nodes, positions, path, source, extensions: { code: as, ...details } });
  if (isDone && (told || toBeRepeated.includes(String(code)))) {
    log(cause);
    return present(doneAndUnread(requestId), 'INTERNAL', { requestId });
  }
  if (typeof code === 'string' && code in errorCatalogue) return error;
  if (told?.[0] === 'UNAVAILABLE') log(cause);
  if (told) return present(told[1], told[0], told[2]);
  const isBeforeExecution = !path;
  if (isBeforeExecution) return present(error.message, 'BAD_INPUT');
  log(cause);
  return present(`Something broke on our side (request ${requestId}).`, 'INTERNAL', { requestId });
}
