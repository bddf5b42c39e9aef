import { documentTypes } from '@conformity/certification';
import { people } from '@conformity/testkit';
import { parse, validate } from 'graphql';
import { publicSchema } from '../public-schema';
import { sql } from '../support';
import { withTypenames } from '../variants';
import { differenceOf, inWords, type Question, type Whole } from '../whole';
import { makeOperation } from './operations';
import { Random } from './random';
import type { Known } from './values';

/** What many generated operations showed. */
export interface Findings {
  operations: number;
  /** How many told of something, of an error, and had a condition; so that a fuzz that asks nothing is seen. */
  withData: number;
  withErrors: number;
  withConditions: number;
  /** Answers that differ from what a graph without a gateway answers; `orders` in the order of their keys only. */
  wrong: number;
  orders: number;
  /** Right data, but an error where there is none, or none where there is one. */
  errors: number;
  /** Operations whose three asks were not answered alike. */
  unsteady: number;
  slowestMs: number;
  slowest: string;
  /** The first of them, in words. */
  examples: string[];
}

const mostExamples = 5;

/** Asks so many generated operations three times each, as guests and as people, and compares. */
export async function fuzz(
  whole: Whole,
  databaseUrl: string,
  { operations, seed }: { operations: number; seed: number },
): Promise<Findings> {
  const random = new Random(seed);
  const known = await knownIn(databaseUrl);
  const found: Findings = {
    operations: 0,
    withData: 0,
    withErrors: 0,
    withConditions: 0,
    wrong: 0,
    orders: 0,
    errors: 0,
    unsteady: 0,
    slowestMs: 0,
    slowest: '',
    examples: [],
  };
  while (found.operations < operations) {
    const question = makeQuestion(random, known);
    if (question) await compare(whole, question, found);
  }
  return found;
}

const schema = publicSchema();
const askers = [people.guest, people.guest, ...Object.values(people)];

/** Null where the operation is not valid. */
function makeQuestion(random: Random, known: Known): Question | null {
  const { query, variables } = makeOperation(schema, random, known);
  const plain = parse(query);
  const document = random.chance(0.4) ? withTypenames(plain, schema) : plain;
  if (validate(schema, document).length) return null;
  return { document, variables, principal: random.pick(askers), now: new Date() };
}

const counted = { data: 'wrong', order: 'orders', errors: 'errors' } as const;

async function compare(whole: Whole, question: Question, found: Findings) {
  const truth = await whole.truth(question);
  const answers = [];
  for (let time = 0; time < 3; time++) {
    const started = performance.now();
    answers.push(await whole.ask(question));
    noteSlowest(found, question, performance.now() - started);
  }
  const [difference] = answers.flatMap(answer => differenceOf(answer, truth) ?? []);
  found.operations++;
  if (truth.data) found.withData++;
  if (truth.errors.length) found.withErrors++;
  if (JSON.stringify(question.document).includes('"Directive"')) found.withConditions++;
  if (new Set(answers.map(({ text }) => text)).size > 1) found.unsteady++;
  if (!difference) return;
  found[counted[difference]]++;
  if (difference !== 'errors' && found.examples.length < mostExamples)
    found.examples.push(
      `${difference}: ${inWords(question)}\n  answers ${answers.map(({ text, errors }) => `${text} ${JSON.stringify(errors)}`).join('\n          ')}\n  truth   ${truth.text} ${JSON.stringify(truth.errors)}`,
    );
}

function noteSlowest(found: Findings, question: Question, ms: number) {
  if (ms <= found.slowestMs) return;
  found.slowestMs = Math.round(ms);
  found.slowest = inWords(question);
}

/** Known by number, id and type; most of all what people ask for. */
export async function knownIn(databaseUrl: string): Promise<Known> {
  const entries = await sql<{ id: string; number: string; document_type: keyof typeof documentTypes }>(
    databaseUrl,
    'select id, number, document_type from register.entry order by md5(id) limit 500',
  );
  const references = await sql<{ kind: string; id: string }>(
    databaseUrl,
    'select kind, id from register.reference order by id',
  );
  const ofKind = (kind: RegExp) => references.filter(one => kind.test(one.kind)).map(({ id }) => id);
  const orUnknown = (ids: string[]) => (ids.length ? ids : ['unknown']);
  return {
    documents: entries.map(({ id, number, document_type }) => ({
      id,
      number,
      typename: documentTypes[document_type].typename,
    })),
    bodies: orUnknown(ofKind(/bod/i)),
    organisations: orUnknown(ofKind(/org/i)),
    standards: orUnknown(ofKind(/standard/i)),
  };
}
