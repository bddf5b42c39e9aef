import { isCalendarDate } from '@conformity/certification';
import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { CatalogueError } from './errors';

function asCalendarDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw new CatalogueError(
    'BAD_INPUT',
    `${JSON.stringify(value)} is not a day of the calendar. Write it as YYYY-MM-DD.`,
  );
}

/** A calendar date, `YYYY-MM-DD`, without a time zone. Days that do not exist are refused. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar date, `YYYY-MM-DD`, without a time zone. Days that do not exist are refused.',
  serialize: value => value,
  parseValue: asCalendarDate,
  parseLiteral: node => asCalendarDate(node.kind === Kind.STRING ? node.value : null),
});

/** An instant in UTC. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC, such as `2026-11-21T09:30:00.000Z`.',
});

/** Any JSON value. */
export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value.',
});
