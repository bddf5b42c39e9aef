import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
} from 'graphql';
import { travel } from './journey';
import { pages, textOf } from './journeys-of-documentation';
import { publicSchema } from './public-schema';
import { type Person, startGraph, type TestGraph } from './support';
import { type Variant, variants, withinFragments, withTypenames } from './variants';
import { asked, differenceOf, inWords, type Question, startWhole, type Whole } from './whole';

const schema = publicSchema();

/** What was asked of the graph by the journey, and by whom first. */
const travelled = new Map<string, { person: Person; query: string; variables: object }>();

let graph: TestGraph;
let whole: Whole;
beforeAll(async () => {
  graph = await startGraph();
  whole = await startWhole(graph.databaseUrl);
});
afterAll(async () => {
  await whole?.stop();
  await graph?.stop();
});

const operationOf = (document: DocumentNode) =>
  document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);

function parsed(query: string): DocumentNode | null {
  try {
    const document = parse(query);
    return validate(schema, document).length ? null : document;
  } catch {
    return null;
  }
}

/** A file that nobody has asked for is put to work by asking: its state is another the next time. */
const settled = (text: string) =>
  text.replace(/"(state|percent|message|url|sha256|bytes)":("[^"]*"|\d+|null)/g, '"$1":0');

/** Three asks: the first plans. */
async function differences(about: string, question: Question): Promise<string[]> {
  const found: string[] = [];
  const truth = await whole.truth(question);
  for (let time = 1; time <= 3; time++) {
    const answer = await whole.ask(question);
    const difference = differenceOf({ ...answer, text: settled(answer.text) }, { ...truth, text: settled(truth.text) });
    if (difference)
      found.push(
        `${about}, ask ${time}: ${difference}\n${inWords(question)}\n  answer ${answer.text} ${JSON.stringify(answer.errors)}\n  truth  ${truth.text} ${JSON.stringify(truth.errors)}`,
      );
  }
  return found;
}

async function differencesOfAll(query: string, person: Person, given: object = {}): Promise<string[]> {
  const found: string[] = [];
  const document = parsed(query);
  if (!document || operationOf(document)?.operation !== 'query') return found;
  for (const [about, vary] of Object.entries(variants)) {
    const question = asked(query, given, person);
    found.push(...(await differences(about, { ...question, document: vary(document, schema) })));
  }
  return found;
}

describe('an act answers what a query then answers,', () => {
  /** The field that finds what the act answered, with the same selection. */
  function asQuery(document: DocumentNode, data: Record<string, { id?: string; number?: string } | null>) {
    const operation = operationOf(document);
    const selections = (operation?.selectionSet.selections ?? []).flatMap(one => {
      if (one.kind !== Kind.FIELD) return [];
      const type = getNamedType(schema.getMutationType()?.getFields()[one.name.value]?.type);
      const found = data[one.alias?.value ?? one.name.value];
      const query = isObjectType(type) ? type.name.charAt(0).toLowerCase() + type.name.slice(1) : '';
      if (!found?.id || !schema.getQueryType()?.getFields()[query]) return [];
      return [{ one, text: `${one.alias?.value ?? one.name.value}: ${query}(id: ${JSON.stringify(found.id)})`, found }];
    });
    if (selections.length !== Object.values(data).filter(Boolean).length) return null;
    const body = selections.map(({ one, text }) => `${text} ${one.selectionSet ? print(one.selectionSet) : ''}`);
    const fragments = document.definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION).map(print);
    return body.length ? parsed(`{ ${body.join(' ')} } ${fragments.join(' ')}`) : null;
  }

  const withId: Variant = document => ({
    ...document,
    definitions: document.definitions.map(one =>
      one.kind === Kind.OPERATION_DEFINITION
        ? { ...one, selectionSet: { ...one.selectionSet, selections: one.selectionSet.selections.map(identified) } }
        : one,
    ),
  });
  const identified = <Node extends { kind: string }>(one: Node): Node => {
    const field = one as unknown as FieldNode;
    const type = getNamedType(schema.getMutationType()?.getFields()[field.name?.value ?? '']?.type);
    if (one.kind !== Kind.FIELD || !field.selectionSet || !isObjectType(type) || !type.getFields().id) return one;
    const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };
    return { ...one, selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, id] } };
  };

  test('in whatever way the act is written', async () => {
    const found: string[] = [];
    let acts = 0;
    const ways: Variant[] = [withTypenames, withinFragments, (one, of) => withTypenames(withinFragments(one, of), of)];
    const ask: TestGraph['ask'] = async (person, query, variables = {}) => {
      const document = parsed(query);
      if (!travelled.has(query)) travelled.set(query, { person, query, variables });
      if (!document || operationOf(document)?.operation !== 'mutation') return graph.ask(person, query, variables);
      const vary = ways[acts++ % ways.length] as Variant;
      const varied = vary(withId(document, schema), schema);
      const answer = await graph.ask(person, print(varied), variables);
      const again = answer.data && !answer.errors.length ? asQuery(varied, answer.data) : null;
      if (again) {
        const truth = await whole.truth({ ...asked('{ __typename }', {}, person), document: again, variables: {} });
        if (settled(JSON.stringify(answer.data)) !== settled(truth.text))
          found.push(`${print(varied)}\n  answer ${JSON.stringify(answer.data)}\n  truth  ${truth.text}`);
      } else if (answer.errors.some(({ extensions }) => extensions.code === 'INTERNAL')) found.push(print(varied));
      return answer;
    };
    await travel({ ask, post: graph.post });
    expect(acts).toBeGreaterThan(50);
    expect(found.slice(0, 5)).toEqual([]);
  }, 300_000);
});

describe('every operation is answered as without a gateway, in whatever way it is written, each time,', () => {
  test('of the journey', async () => {
    const found: string[] = [];
    for (const { person, query, variables } of travelled.values())
      found.push(...(await differencesOfAll(query, person, variables)));
    expect(travelled.size).toBeGreaterThan(100);
    expect(found.slice(0, 5)).toEqual([]);
  }, 600_000);

  test('of the documentation', async () => {
    const operations = pages.flatMap(page => [
      ...textOf(page).matchAll(/npm run -s ask -- (?:([a-z]+) )?'(\{[^']*)'/g),
    ]);
    const found: string[] = [];
    for (const [, person = null, query = ''] of operations)
      found.push(...(await differencesOfAll(query, person as Person)));
    expect(operations.length).toBeGreaterThan(10);
    expect(found.slice(0, 5)).toEqual([]);
  }, 600_000);
});
