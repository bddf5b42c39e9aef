import { print } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { logFault } from '../src/fault-log';
import { logOf } from '../src/log';
import { parseOperation } from '../src/operation-text';
import { fetchIn } from '../src/serve';

const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const code = (text: string) => {
  try {
    parseOperation(text);
    return null;
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions?: { code?: string } };
    return `${extensions?.code} ${message}`;
  }
};

test.each<[string, string]>([
  ['100 levels', nested(100)],
  ['20,000 tokens', `{ ${'a '.repeat(19_998)}}`],
])('an operation of %s is read', (_, text) => expect(code(text)).toBeNull());

test.each<[string, string, string]>([
  ['101 levels', nested(101), 'LIMIT_EXCEEDED The operation has more than 100 levels.'],
  ['a million levels', '{a'.repeat(1_000_000), 'LIMIT_EXCEEDED The operation has more than 100 levels.'],
  ['2,000 lists in an argument', `{ a(b: ${'['.repeat(2_000)}${']'.repeat(2_000)}) }`, 'LIMIT_EXCEEDED'],
  ['20,001 tokens', `{ ${'a '.repeat(19_999)}}`, 'LIMIT_EXCEEDED The operation has more than 20000 tokens.'],
  ['a bracket that is not closed', '{ a', 'GRAPHQL_PARSE_FAILED Syntax Error: Expected Name, found <EOF>.'],
  ['a sign that is none of GraphQL', '{ a % }', 'GRAPHQL_PARSE_FAILED Syntax Error: Unexpected character: "%".'],
  ['a text that does not end', '{ a(b: "c) }', 'GRAPHQL_PARSE_FAILED Syntax Error: Unterminated string.'],
  ['nothing', '', 'GRAPHQL_PARSE_FAILED Syntax Error: Unexpected <EOF>.'],
])('%s is told under its code', (_, text, told) => expect(code(text)).toContain(told));

test('what is read is what was written', () => {
  const text = 'query Q($n: Int = 1) {\n  a: lamp(at: [{n: $n}]) {\n    name\n  }\n}';
  expect(print(parseOperation(text))).toBe(text);
});

test.each<[unknown, string]>([
  [null, 'query: is missing.'],
  ['{ a }', 'query: is missing.'],
  [{ query: 5 }, 'query: is missing.'],
  [{ query: '{ a }', operationName: 5 }, 'operationName: is no text.'],
  [{ query: '{ a }', variables: 'x' }, 'variables: is no object.'],
  [{ query: '{ a }', variables: [1] }, 'variables: is no object.'],
])('the body %j asks for nothing', (body, message) => {
  expect(() => fetchIn(body)).toThrow(message);
});

test('a fault is logged with its message and its stack, when and where it was, and the ids of its request and its trace', () => {
  expect(JSON.parse(logged(new TypeError('lamps have no colour')))).toMatchObject({
    msg: 'fault',
    subgraph: 'lamps',
    level: 'error',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    requestId: 'ac5a7a2e-0f0e-4d3a-9a52-0e2a8c1f9b10',
    traceId: 'ac5a7a2e0f0e4d3a9a520e2a8c1f9b10',
    err: { type: 'TypeError', message: 'lamps have no colour', stack: expect.stringContaining('operation-text.test') },
  });
});

test('what caused a fault is logged with it, without addresses of people', () => {
  const cause = new RangeError('olga@example.org may not write there');
  expect(JSON.parse(logged(new Error('The store refuses', { cause }))).err.cause).toBe(
    'RangeError: [redacted] may not write there',
  );
});

test('a failed statement is logged without what it was asked with', () => {
  const driver = Object.assign(new Error('duplicate key value violates unique constraint "person_email_key"'), {
    code: '23505',
    constraint: 'person_email_key',
    detail: 'Key (email)=(olga@example.org) already exists.',
  });
  const sql = 'insert into person (email) values ($1)';
  const line = logged(new QueryFailedError(sql, ['olga@example.org', 'secret'], driver));
  expect(JSON.parse(line).err).toMatchObject({
    type: 'QueryFailedError',
    code: '23505',
    constraint: 'person_email_key',
  });
  expect(line).not.toMatch(/olga@|secret/);
});

test('no fault is logged with the address of a person, or the password of a server', () => {
  const line = logged(new Error('no mail to olga@example.org by smtp://graph:secret@mail.example.org:25'));
  expect(line).not.toMatch(/olga|example\.org by|secret/);
  expect(JSON.parse(line).err.message).toBe('no mail to [redacted] by [redacted]');
});

/** What is written of a fault. */
function logged(fault: Error): string {
  const lines: string[] = [];
  const log = logOf('lamps', { write: line => lines.push(line) });
  logFault(log, fault, { subgraph: 'lamps', requestId: 'ac5a7a2e-0f0e-4d3a-9a52-0e2a8c1f9b10' });
  return lines.join('');
}
