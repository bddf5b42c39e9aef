import fc from 'fast-check';
import * as contents from './contents';
import { breaksOfTrails, countActs, differencesFromOwners } from './owners';
import { codesOf, inParallel, type Person, sql, startGraph, type TestGraph } from './support';

const inputs = { ExTestReport: contents.testReport, ExQualityReport: contents.qualityReport };
type Type = keyof typeof inputs;
const types = Object.keys(inputs) as Type[];

/** The name of each act's mutation, and what it is told beside the id. */
const mutations: Record<string, (type: Type) => [name: string, told: string, fields?: string]> = {
  edit: type => [`edit${type}`, 'revision: $revision, input: $input'],
  amend: type => [`amend${type}`, 'revision: $revision'],
  issue: type => [`issue${type}`, 'revision: $revision'],
  correct: type => [`correct${type}`, 'revision: $revision, input: $input, reason: "Random"'],
  suspend: type => [`suspend${type}`, 'reason: "Random"'],
  reinstate: type => [`reinstate${type}`, 'reason: "Random"'],
  cancel: type => [`cancel${type}`, 'reason: "Random", productsAffected: false'],
  deleteDraft: type => [`delete${type}Draft`, 'revision: $revision', ''],
  delete: type => [`delete${type}`, 'reason: "Random"', ''],
};
/** In what an act may end, beside being done. A fault is not among it. */
const refusals = ['BAD_INPUT', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'RULE_VIOLATION'];

interface Deed {
  act: string;
  person: Person;
  /** Which document, of those that were ever drafted. */
  which: number;
  /** Whether it names the revision that stands there. */
  upToDate: boolean;
}
const deed = fc.record<Deed>({
  act: fc.constantFrom('draft', ...Object.keys(mutations), 'amend', 'issue', 'issue'),
  person: fc.constantFrom<Person>('olga', 'olga', 'adam', 'ben', 'wei', 'sam', 'sam', 'ivy', null),
  which: fc.nat(),
  upToDate: fc.boolean(),
});

let graph: TestGraph;
const documents: { type: Type; id: string }[] = [];
beforeAll(async () => {
  graph = await startGraph();
  for (const type of [...types, ...types, ...types]) await draft('olga', type);
});
afterAll(() => graph?.stop());

async function draft(person: Person, type: Type) {
  const mutation = `mutation Do($input: ${type}Input!) { done: draft${type}(input: $input) { id } }`;
  const answer = await graph.ask(person, mutation, { input: inputs[type] });
  if (answer.data) documents.push({ type, id: answer.data.done.id });
  return answer;
}

async function carryOut({ act, person, which, upToDate }: Deed) {
  const { type, id } = documents[which % documents.length] ?? { type: 'ExTestReport', id: '' };
  const mutation = mutations[act]?.(type);
  if (!mutation) return draft(person, type);
  const [name, told, fields = '{ id }'] = mutation;
  const standing = 'select revision from register.entry where id = $1';
  const [entry] = await sql<{ revision: number }>(graph.databaseUrl, standing, [id]);
  const revision = upToDate ? (entry?.revision ?? 1) : 1;
  const declared = [
    '$id: ID!',
    ...(told.includes('$revision') ? ['$revision: Int!'] : []),
    ...(told.includes('$input') ? [`$input: ${type}Input!`] : []),
  ];
  const query = `mutation Do(${declared.join(', ')}) { done: ${name}(id: $id, ${told}) ${fields} }`;
  return graph.ask(person, query, { id, revision, input: inputs[type] });
}

test('whatever people do, each act leaves one audit entry, a refused one none, and the register follows', async () => {
  const done = new Set<string>();
  const property = fc.asyncProperty(fc.array(deed, { minLength: 40, maxLength: 40 }), async deeds => {
    const before = await countActs(graph.databaseUrl);
    const answers = await inParallel(deeds, 3, carryOut);
    expect(answers.flatMap(codesOf).filter(code => !refusals.includes(code))).toEqual([]);
    const successes = deeds.filter((_deed, index) => answers[index]?.data);
    for (const { act } of successes) done.add(act);
    expect((await countActs(graph.databaseUrl)) - before).toBe(successes.length);
    expect(await differencesFromOwners(graph.databaseUrl)).toEqual([]);
    expect(await breaksOfTrails(graph.databaseUrl)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
  // Which ones are done is left to chance.
  expect(done.size).toBeGreaterThan(6);
});
