import { travel } from './journey';
import { normalised } from './normalised';
import { codesOutsideCatalogue, codesSeen, startGraph, startGraphOfProcesses, type TestGraph } from './support';

let inOne: TestGraph;
let inMany: TestGraph;
beforeAll(async () => {
  inOne = await startGraph();
  inMany = await startGraphOfProcesses();
});
afterAll(() => Promise.all([inOne?.stop(), inMany?.stop()]));

test('one process and many answer the same journey alike, refusals and mistakes too', async () => {
  const [one, many] = (await Promise.all([travel(inOne), travel(inMany)])).map(normalised);
  for (const [index, step] of (many ?? []).entries()) expect(step).toEqual(one?.[index]);
  expect(many).toHaveLength(one?.length ?? 0);
  expect(one?.every(({ hasRequestId }) => hasRequestId)).toBe(true);
  expect([...codesSeen].sort()).toEqual([
    'BAD_INPUT',
    'CONFLICT',
    'FORBIDDEN',
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'NOT_FOUND',
    'RULE_VIOLATION',
    'UNAUTHENTICATED',
  ]);
  expect(codesOutsideCatalogue()).toEqual([]);
});
