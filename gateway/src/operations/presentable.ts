import { badInput, CatalogueError, errorCatalogue, masked, type RequestFaultLog } from '@conformity/subgraph';
import type { GraphQLFormattedError } from 'graphql';

/** What leaves the graph of an error: message, place and catalogue code; nothing of where it came from. */
export function presentable(
  { message, locations, path, extensions = {} }: GraphQLFormattedError,
  log: RequestFaultLog,
): GraphQLFormattedError {
  const { code: given, serviceName: subgraph, asked: requestId, stacktrace: _trace, ...details } = extensions;
  const code = String(given);
  if (message === wrongHash && !path)
    return badInput('extensions.persistedQuery.sha256Hash', 'is not the SHA-256 of the text.').toJSON();
  const refusal = code.startsWith('GRAPHQL_') ? limitExceeded(message) : null;
  if (refusal) return refusal.toJSON();
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const known = knownCode(code, details);
  if (known) return { message, ...place, extensions: { code: known, ...details } };
  log(message, { subgraph, requestId });
  return { message: masked, ...place, extensions: { code: 'INTERNAL' } };
}

/** How Apollo Server (5.5.1) says, without a code, that a text and a hash do not belong together. */
const wrongHash = 'provided sha does not match query';

/** How graphql-armor and graphql-js say that a limit is exceeded, in part as a fault of syntax, and what we say. */
const exceeded: [RegExp, (what: string, limit?: string, found?: string) => string][] = [
  [
    /^Syntax Error: (Aliases|Directives|Query depth) limit of (\d+) exceeded, found (\d+)/,
    (what, limit, found) => `${what} limit of ${limit} exceeded, found ${found}. Ask for less in one operation.`,
  ],
  [
    /^Syntax Error: Document contains more tha[nt] (\d+) (tokens)/,
    limit => `Tokens limit of ${limit} exceeded. Ask for less in one operation, and give long values as variables.`,
  ],
  [/^(Validation aborted)\.$/, () => 'The fields are too many to be compared. Ask for each field of an object once.'],
];

function limitExceeded(message: string): CatalogueError | null {
  for (const [pattern, say] of exceeded) {
    const [, what, ...numbers] = pattern.exec(message) ?? [];
    if (!what) continue;
    const limit = [what, ...numbers].map(Number).find(Number.isInteger);
    return new CatalogueError('LIMIT_EXCEEDED', say(what, ...numbers), limit === undefined ? {} : { limit });
  }
  return null;
}

function knownCode(code: string, { field }: Record<string, unknown>): string | null {
  // Apollo Server gives every fault of validation its own code; only a bad value has a field.
  if (code === 'GRAPHQL_VALIDATION_FAILED' && field) return 'BAD_INPUT';
  if (code in errorCatalogue) return code;
  if (['BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'].includes(code)) return 'BAD_INPUT';
  return null;
}
