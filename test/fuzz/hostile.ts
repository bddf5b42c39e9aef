import { errorCatalogue } from '@conformity/subgraph';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { publicSchema, rootFields } from '../public-schema';
import { inParallel, type Person, sql, type TestGraph } from '../support';
import { knownIn } from './fuzz';
import { hostileJson } from './hostile-values';
import { makeOperation } from './operations';
import { Random } from './random';
import type { Known } from './values';

/** What hostile requests showed; `examples` tells the first of what must not be. */
export interface HostileFindings {
  requests: number;
  /** How many were answered with data, so that a fuzz that reaches nothing is seen. */
  withData: number;
  codes: Record<string, number>;
  slowestMs: number;
  wrong: number;
  examples: string[];
}

const schema = publicSchema();
const roots = [
  ...rootFields(schema.getQueryType()).map(field => ({ kind: 'query', field })),
  ...rootFields(schema.getMutationType()).map(field => ({ kind: 'mutation', field })),
];
const askers: Person[] = [null, null, 'wei', 'olga', 'sam', 'ivy'];

/** Sends so many requests that no honest client sends, as guests and as people. */
export async function fuzzHostile(
  graph: TestGraph,
  { operations, seed }: { operations: number; seed: number },
): Promise<HostileFindings> {
  const known = await knownIn(graph.databaseUrl);
  const found: HostileFindings = { requests: 0, withData: 0, codes: {}, slowestMs: 0, wrong: 0, examples: [] };
  const drafts = await sql<{ number: string }>(
    graph.databaseUrl,
    `select number from register.entry where status = 'DRAFT' and issuer_id = 'bdy_demo'`,
  );
  const secrets = drafts.map(({ number }) => number);
  const seeds = Array.from({ length: operations }, (_, at) => seed + at * 7919);
  await inParallel(seeds, 6, async one => {
    const random = new Random(one);
    const person = random.pick(askers);
    const body = hostileBody(random, known);
    const started = performance.now();
    const { status, text } = await graph.send(person, body);
    found.requests++;
    found.slowestMs = Math.max(found.slowestMs, Math.round(performance.now() - started));
    const wrong = wrongWith(status, text, body, person === null || person === 'wei' ? secrets : [], found);
    if (!wrong) return;
    found.wrong++;
    if (found.examples.length < 5)
      found.examples.push(
        `${wrong}: ${person ?? 'guest'} ${body.slice(0, 1_500)}\n  -> ${status} ${text.slice(0, 500)}`,
      );
  });
  return found;
}

/** What of how the graph is made must not stand in an answer. */
const inside = /node_modules|\.ts:\d|\bat \w+ \(|select .* from|ECONN[RA]|QueryFailed|pg_|TypeError|\[object Object\]/;

function wrongWith(
  status: number,
  text: string,
  body: string,
  secrets: readonly string[],
  found: HostileFindings,
): string | null {
  if (status >= 500) return `${status}`;
  let answer: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    answer = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  if (answer.data && Object.values(answer.data).some(value => value !== null)) found.withData++;
  const errors = Array.isArray(answer) ? [] : (answer.errors ?? []);
  for (const { message, extensions: { code = 'none' } = {} } of errors) {
    found.codes[code] = (found.codes[code] ?? 0) + 1;
    if (code === 'INTERNAL' || !(code in errorCatalogue)) return `code ${code}`;
    if (inside.test(message) && !inside.test(body)) return 'tells how the graph is made';
  }
  return secrets.some(number => text.includes(number) && !body.includes(number)) ? 'tells of a draft' : null;
}

/** The body of a request. */
function hostileBody(random: Random, known: Known): string {
  const kind = random.next();
  if (kind < 0.6) return withHostileVariables(random, known);
  if (kind < 0.9) {
    const { query, variables } = makeOperation(schema, random, known);
    return JSON.stringify({ query: mangled(random, query), variables });
  }
  if (kind < 0.95)
    return `{"query":${hostileJson(random)},"variables":${hostileJson(random)},"operationName":${hostileJson(random)}}`;
  return random.chance(0.5) ? hostileJson(random) : mangled(random, withHostileVariables(random, known));
}

/** A field of the graph with arguments of which some are what nobody sends, and the rest of the right type. */
const withHostileVariables = (random: Random, known: Known): string =>
  requestOf(random, known, random.pick(roots), { optional: 0.5, hostility: 0.15 });

/** How likely an argument is given that may be left out, and how likely a value is what nobody sends. */
interface Likely {
  optional: number;
  hostility: number;
}

/** Asks for a field with all of its arguments as variables, of which some are left out. */
function requestOf(random: Random, known: Known, { kind, field }: (typeof roots)[number], likely: Likely): string {
  const { optional, hostility } = likely;
  const args = field.args.filter(({ type }) => isNonNullType(type) || optional === 0 || random.chance(optional));
  const given = args.filter(({ type }) => isNonNullType(type) || optional > 0);
  const value = ({ type, name }: (typeof args)[number]) => sometimesHostile(random, type, name, known, hostility);
  const values = given.map(arg => `${JSON.stringify(arg.name)}:${value(arg)}`);
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = `${field.name}${passed && `(${passed})`}`;
  const query = `${kind} ${declared && `(${declared})`} { ${named} ${selection(field)} }`;
  const more = random.chance(hostility) ? `,"extensions":${hostileJson(random)}` : '';
  return `{"query":${JSON.stringify(query)},"variables":{${values}}${more}}`;
}

/** Asks everything with no more than it needs, and the rest as variables that are left out, as generated clients do. */
export async function askLeavingOut(graph: TestGraph, person: Person): Promise<HostileFindings> {
  const known = await knownIn(graph.databaseUrl);
  const found: HostileFindings = { requests: 0, withData: 0, codes: {}, slowestMs: 0, wrong: 0, examples: [] };
  await inParallel(roots, 4, async root => {
    const body = requestOf(new Random(found.requests++), known, root, { optional: 0, hostility: 0 });
    const { status, text } = await graph.send(person, body);
    const wrong = wrongWith(status, text, body, [], found);
    if (wrong) found.examples.push(`${wrong}: ${body}`);
  });
  return found;
}

const selection = ({ type }: GraphQLField<unknown, unknown>) =>
  isLeafType(getNamedType(type)) ? '' : '{ __typename }';

function sometimesHostile(
  random: Random,
  type: GraphQLInputType,
  name: string,
  known: Known,
  hostility: number,
): string {
  if (random.chance(hostility)) return hostileJson(random);
  const nullable = getNullableType(type);
  const below = (one: GraphQLInputType, called: string) => sometimesHostile(random, one, called, known, hostility);
  if (isListType(nullable)) return `[${Array.from({ length: random.whole(3) }, () => below(nullable.ofType, name))}]`;
  if (isEnumType(nullable)) return JSON.stringify(random.pick(nullable.getValues()).name);
  if (isInputObjectType(nullable))
    return `{${Object.values(nullable.getFields())
      .filter(field => isNonNullType(field.type) || random.chance(0.3))
      .map(field => `${JSON.stringify(field.name)}:${below(field.type, field.name)}`)}}`;
  const year = 1990 + random.whole(60);
  const scalars: Record<string, () => unknown> = {
    Int: () => random.whole(200) - 20,
    Float: () => random.next() * 100,
    Boolean: () => random.chance(0.5),
    Date: () => `${year}-0${1 + random.whole(9)}-11`,
    DateTime: () => `${year}-01-01T00:00:00Z`,
    ID: () =>
      random.pick([random.pick(known.documents).id, random.pick(known.bodies), random.pick(known.organisations)]),
    JSON: () => ({}),
  };
  const usual = () =>
    name === 'number' ? random.pick(known.documents).number : random.pick(['Lamp', 'DE', 'IEC 60079-0']);
  return JSON.stringify((scalars[nullable.name] ?? usual)());
}

/** A text with something taken out, doubled or put in. */
function mangled(random: Random, text: string): string {
  const at = random.whole(text.length);
  const end = at + random.whole(12);
  const put = [
    '{',
    '}',
    '"',
    '"""',
    '...',
    '@skip',
    '$',
    '!',
    '\u0000',
    '\ud800',
    '(',
    ':',
    '__proto__',
    '#',
    '\\u0000',
  ];
  return random.pick([
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(end),
    () => text.slice(0, end) + text.slice(at),
    () => text.slice(0, at) + random.pick(put) + text.slice(at),
    () => text.slice(0, at) + random.pick(put).repeat(random.whole(200)) + text.slice(end),
  ])();
}
