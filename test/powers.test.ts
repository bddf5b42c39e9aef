import { can, mayAsk, type Principal } from '@conformity/access';
import {
  become,
  everybodyOf,
  holdEverything,
  makeThings,
  outcomes,
  type Question,
  questionsIn,
  questionsOf,
  type Status,
  statuses,
  systems,
  type Things,
  withoutRow,
} from './powers-asked';
import { judgedBy, operationTypes } from './powers-page';
import { inParallel, startGraph, type TestGraph } from './support';
import { startWhole, type Whole } from './whole';

let graph: TestGraph;
let databaseUrl: string;
let whole: Whole;
let things: Things;
let proven = 0;

beforeAll(async () => {
  graph = await startGraph();
  databaseUrl = graph.databaseUrl;
  whole = await startWhole(databaseUrl);
  things = await makeThings(whole, databaseUrl);
  await holdEverything(databaseUrl);
});
afterAll(async () => {
  await whole?.stop();
  await graph?.stop();
  process.stdout.write(`${proven.toLocaleString('en')} combinations of operation, role, body, status and system\n`);
});

test('every operation of the graph has a row in the table of powers', () => expect(withoutRow()).toEqual([]));

const ofEachSystem = ['ExCertificate', 'IecqVerificationStatement', 'IeceeCertificate', 'IecreCertificate'];

/** Of what is drafted or current a type of each system, else one; all of them where FULL_POWERS is set, which takes a quarter of an hour. */
function triedOf(status: Status): readonly string[] {
  if (process.env.FULL_POWERS) return operationTypes;
  const index = statuses.indexOf(status);
  return index < 2 ? ofEachSystem : ofEachSystem.slice(index - 2, index - 1);
}

/** What an answer may be. */
const right = {
  allowed: (code: string) => !['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(code),
  refused: (code: string) => code === 'FORBIDDEN',
  hidden: (code: string) => code === 'NOT_FOUND' || code === 'nothing',
  anything: () => true,
};
type Expected = keyof typeof right;

/** What acts on a document that has left the register. */
const bringsBack = ['reverse*', 'restore*Draft'];

/** What the table says of a question about a document. */
function ofDocument(principal: Principal, { operation, place }: Question, status: Status): Expected {
  const may = mayAsk(principal, operation, place);
  if (operation.name === 'draft*') return may ? 'allowed' : 'refused';
  const sees = status === 'DRAFT' ? can(principal, 'document:view-draft', place) : true;
  const isThere = status !== 'deleted' && sees;
  if (operation.name === 'copy*') {
    if (!may) return 'refused';
    return isThere && can(principal, 'document:view-draft', place) ? 'allowed' : 'anything';
  }
  if (operation.name === 'deleted*') return status === 'deleted' && may ? 'allowed' : 'hidden';
  if (status === 'deleted' && bringsBack.includes(operation.name)) return may ? 'allowed' : 'hidden';
  if (!isThere) return 'hidden';
  return may ? 'allowed' : 'refused';
}

async function wrongAnswers(
  questions: readonly Question[],
  system: string,
  expected: (principal: Principal, question: Question) => Expected,
): Promise<string[]> {
  const answers = await inParallel(everybodyOf(system), 1, async ([who, principal]) => {
    const found = await outcomes(whole, questions, principal);
    proven += found.length;
    return questions.flatMap((question, index) => {
      const wanted = expected(principal, question);
      return right[wanted](found[index] ?? '') ? [] : [`${who}: ${question.name} is ${found[index]}, not ${wanted}`];
    });
  });
  return answers.flat();
}

/** What the table says of a question about bodies, people and the graph. */
function inDirectory(principal: Principal, { operation, place }: Question): Expected {
  if (mayAsk(principal, operation, place)) return 'allowed';
  const { lists, known } = operation;
  const knows = !known || mayAsk(principal, { ...operation, powers: [known] }, place);
  return lists || !knows ? 'hidden' : 'refused';
}

test.each(systems)(
  'everybody may what the table says of bodies, people and the graph in %s, and nothing else',
  async system => {
    const questions = questionsIn(system, things);
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(await wrongAnswers(questions, system, inDirectory)).toEqual([]);
  },
);

describe.each(statuses)('of documents that are %s', status => {
  beforeAll(async () => {
    if (status !== 'DRAFT') await become(databaseUrl, things, status);
  });

  test('everybody may what the table says, and nothing else', async () => {
    const wrong = await inParallel(triedOf(status), 1, type =>
      wrongAnswers(questionsOf(type, things), judgedBy(type).system, (principal, question) =>
        ofDocument(principal, question, status),
      ),
    );
    expect([...new Set(wrong.flat())]).toEqual([]);
  });
});
