import { isCalendarDate } from '@conformity/certification';
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

function asCalendarDate(value: unknown, literal?: ValueNode): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  const given = literal ? print(literal) : JSON.stringify(value);
  const range = /^(?!19|2\d)\d{4}-\d\d-\d\d$/.test(String(value)) ? ' Years are 1900 to 2999.' : '';
  const message = `${given.slice(0, 100)} is not a day of the calendar. Write it as YYYY-MM-DD.${range}`;
  throw new GraphQLError(message, { nodes: literal ?? null, extensions: { code: 'BAD_INPUT' } });
}

function asKept(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw new TypeError(`${JSON.stringify(value)} is kept as a day and is none`);
}

/** A calendar date, `YYYY-MM-DD`, without a time zone. Days that do not exist are refused; one that is kept all the same is a fault. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar date without a time zone, such as `2026-11-21`. Days that do not exist are refused.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: asKept,
  parseValue: value => asCalendarDate(value),
  parseLiteral: node => asCalendarDate(node.kind === Kind.STRING ? node.value : null, node),
});

/** An instant in UTC. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC, such as `2026-11-21T09:30:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
});

/** Any JSON value. */
export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value; what it holds is said where it is used.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});

/** The most letters of a file in base64 that a request to the graph has room for. */
const mostLetters = 900_000;

function asBase64(value: unknown): string {
  if (typeof value === 'string' && value.length <= mostLetters && /^[A-Za-z0-9+/]+={0,2}$/.test(value)) return value;
  const message = `This is no file in base64 of at most ${mostLetters} letters, without blanks and line ends.`;
  throw new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}

/** A file that is small enough for a request to the graph; it stays the text that it is, for compiled operations keep values as JSON. */
export const Base64Scalar = new GraphQLScalarType<string, string>({
  name: 'Base64',
  description: `A file in base64, of at most ${mostLetters.toLocaleString('en')} letters, without blanks and line ends.`,
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc4648#section-4',
  serialize: asBase64,
  parseValue: asBase64,
  parseLiteral: node => asBase64(node.kind === Kind.STRING ? node.value : null),
});
