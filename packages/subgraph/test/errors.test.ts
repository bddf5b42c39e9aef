import type { Finding } from '@conformity/certification';
import { GraphQLError } from 'graphql';
import {
  badInput,
  CatalogueError,
  conflict,
  type ErrorCode,
  errorCatalogue,
  forbidden,
  notFound,
  presentError,
  ruleViolation,
} from '../src';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

/** As an executor reports what a resolver threw. */
const located = (originalError: Error) =>
  new GraphQLError(originalError.message, {
    originalError,
    path: ['lamp'],
    extensions: originalError instanceof GraphQLError ? originalError.extensions : undefined,
  });
const presented = (error: GraphQLError) => {
  const logged: unknown[] = [];
  const { message, extensions, path } = presentError(error, 'req-7', fault => logged.push(fault));
  return { message, extensions, path, logged };
};

test.each(codes)('%s leaves the graph under its own code and with its own words', code => {
  const error = new CatalogueError(code, 'Some words.', { field: 'lamp' });
  expect(error.extensions).toEqual({ code, field: 'lamp' });
  expect(presented(located(error))).toEqual({
    message: 'Some words.',
    extensions: { code, field: 'lamp' },
    path: ['lamp'],
    logged: [],
  });
});

test('every code says to the caller what it means', () => {
  for (const code of codes) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(errorCatalogue[code]).toMatch(/^[A-Z].+\.$/);
  }
});

test.each<[CatalogueError, string, string]>([
  [badInput('lamp.watts', 'is too many.'), 'BAD_INPUT', 'lamp.watts: is too many.'],
  [notFound('The lamp'), 'NOT_FOUND', 'The lamp is not in the register.'],
  [forbidden('No.'), 'FORBIDDEN', 'No.'],
  [conflict('Late.'), 'CONFLICT', 'Late.'],
])('%s', (error, code, message) => {
  expect([error.extensions.code, error.message]).toEqual([code, message]);
});

describe('a fault', () => {
  test('is logged whole, and leaves the graph as INTERNAL with the request id and nothing else', () => {
    const fault = new TypeError('connection to 10.0.0.1 refused for user conformity');
    expect(presented(located(fault))).toEqual({
      message: 'Something broke on our side (request req-7).',
      extensions: { code: 'INTERNAL', requestId: 'req-7' },
      path: ['lamp'],
      logged: [fault],
    });
  });

  test.each(['ECONNABORTED', '42P01', '08', '57P00x', '22021', 'FORBIDDEN '])(
    'with the foreign code %s is still one',
    code => {
      const { extensions, logged } = presented(located(Object.assign(new Error('no'), { code })));
      expect(extensions.code).toBe('INTERNAL');
      expect(logged).toHaveLength(1);
    },
  );

  test('of a GraphQL error with a code that is not in the catalogue is one too', () => {
    const { extensions } = presented(located(new GraphQLError('no', { extensions: { code: 'SECRET' } })));
    expect(extensions).toEqual({ code: 'INTERNAL', requestId: 'req-7' });
  });
});

test.each([
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
  ['23505', 'a double key'],
  ['55P03', 'a lock that was not to be had'],
])('%s of PostgreSQL, %s, is a CONFLICT and no fault', code => {
  const { message, extensions, logged } = presented(located(Object.assign(new Error('detail of a row'), { code })));
  expect(extensions).toEqual({ code: 'CONFLICT' });
  expect(message).not.toContain('detail of a row');
  expect(logged).toEqual([]);
});

test.each(['57014', '25P03', '25P04'])('%s of PostgreSQL, a time that is over, is a TIMEOUT and no fault', code => {
  const { extensions, logged } = presented(located(Object.assign(new Error('canceling statement'), { code })));
  expect([extensions.code, logged]).toEqual(['TIMEOUT', []]);
});

test.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.1:5432'],
  ['ECONNRESET', 'read ECONNRESET'],
  ['EAI_AGAIN', 'getaddrinfo EAI_AGAIN postgresql'],
  ['57P01', 'terminating connection due to administrator command'],
  ['57P03', 'the database system is starting up'],
  ['08006', 'connection failure'],
  [undefined, 'Connection terminated unexpectedly'],
  [undefined, 'Connection terminated due to connection timeout'],
  [undefined, 'Client has encountered a connection error and is not queryable'],
])('a database that is away (%s, %s) is UNAVAILABLE, says when to come back, and is logged', (code, said) => {
  const fault = Object.assign(new Error(said), code && { code });
  expect(presented(located(fault))).toEqual({
    message: 'A part of the graph that this needs is away for the moment. Come back in 5 seconds.',
    extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 5 },
    path: ['lamp'],
    logged: [fault],
  });
});

test('a pool without a free connection is LIMIT_EXCEEDED, and says when to come back', () => {
  const { message, extensions } = presented(located(new Error('timeout exceeded when trying to connect')));
  expect(extensions).toEqual({ code: 'LIMIT_EXCEEDED', retryAfterSeconds: 5 });
  expect(message).toContain('come back in 5 seconds');
});

test('what GraphQL itself says of a value is BAD_INPUT', () => {
  expect(presented(new GraphQLError('Variable "$watts" got invalid value.'))).toMatchObject({
    message: 'Variable "$watts" got invalid value.',
    extensions: { code: 'BAD_INPUT' },
    logged: [],
  });
});

describe('a refusal by the rules', () => {
  const finding = (given: Partial<Finding>): Finding => ({
    rule: 'lamps/bright',
    code: 'R1',
    severity: 'ERROR',
    source: 'somewhere',
    field: 'watts',
    message: 'are too few.',
    fix: 'Take a brighter lamp.',
    ...given,
  });
  const warning = finding({ severity: 'WARNING', message: 'could be more.' });

  test('says the first finding that refuses, with its mend, and carries every finding', () => {
    const { message, extensions } = ruleViolation([warning, finding({})]);
    expect(message).toBe('R1, watts: are too few. Take a brighter lamp.');
    expect(extensions).toEqual({ code: 'RULE_VIOLATION', findings: [warning, finding({})] });
  });

  test('counts the others that refuse, warnings left out', () => {
    const findings = [finding({ code: null }), warning, finding({ severity: 'OVERRIDABLE' }), finding({})];
    expect(ruleViolation(findings).message).toBe(
      'watts: are too few. Take a brighter lamp. (and 2 more: see extensions.findings)',
    );
  });
});
