import { Supergraph } from '@apollo/federation-internals';
import * as fc from 'fast-check';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { costing, readCostLimit, usualCostLimit } from '../../src/operations/budget';
import { readSupergraph } from '../../src/supergraph';

const supergraph = readSupergraph();
const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
const costOfAsked = costing(supergraph);

const operationIn = ({ definitions }: DocumentNode) =>
  definitions.find(one => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
function estimateOf(text: string | DocumentNode, variables: Record<string, unknown> = {}) {
  const document = typeof text === 'string' ? parse(text) : text;
  return costOfAsked({ schema, document, operation: operationIn(document), variables });
}
const costOf = (text: string, variables = {}) => estimateOf(text, variables).cost;

const node = (inner = 'number') => `edges { node { ${inner} } }`;

describe('an operation costs', () => {
  test.each<[string, string, number]>([
    ['nothing for plain values', '{ __typename }', 0],
    ['one for a document', '{ certificate(number: "1") { number title status } }', 1],
    ['the default size of a page, for what names none', `{ certificates { ${node()} } }`, 1 + 20 * 2],
    ['the size that it names', `{ certificates(first: 7) { ${node()} } }`, 1 + 7 * 2],
    ['the size from the end', `{ certificates(last: 3) { ${node()} } }`, 1 + 3 * 2],
    ['no more than a page can have', `{ certificates(first: 5000) { ${node()} } }`, 1 + 100 * 2],
    ['a page of a page', `{ organisations(first: 3) { ${node(`certificates(first: 2) { ${node()} }`)} } }`, 1 + 3 * 7],
    ['what is counted', `{ certificates { totalCount } }`, 11],
    ['one for each value of a list', '{ verify(numbers: ["1", "2", "3"]) { number } }', 3],
    [
      'what each of two aliases costs',
      '{ a: certificate(number: "1") { number } b: certificate(number: "2") { number } }',
      2,
    ],
    [
      'once what is selected twice',
      '{ certificate(number: "1") { holder { name } } certificate(number: "1") { holder { country } } }',
      2,
    ],
    ['what is skipped not', `{ certificates { pageInfo { endCursor } edges @skip(if: true) { cursor } } }`, 2],
  ])('%s', (_, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  test('as much with a fragment as without', () => {
    const plain = `{ certificates { ${node('holder { name } sites { name }')} } }`;
    const spread = `{ certificates { ${node('...F ...F')} } } fragment F on Certificate { holder { name } ...G } fragment G on Certificate { sites { name } }`;
    expect(costOf(spread)).toBe(costOf(plain));
  });

  test('of several types that a document can have, the one that costs most', () => {
    const some = (...parts: string[]) => `{ certificate(number: "1") { ${parts.join(' ')} } }`;
    const [ex, iecq] = [
      '... on ExCertificate { relations { number } }',
      '... on IecqCertificate { namedBy { number } }',
    ];
    expect(costOf(some(ex, iecq))).toBe(costOf(some(iecq)));
    expect(costOf(some(iecq))).toBeGreaterThan(costOf(some(ex)));
  });

  test('what its variables say, or their defaults', () => {
    const text = `query ($n: Int = 4, $all: Boolean!) { certificates(first: $n) { ${node()} pageInfo @include(if: $all) { endCursor } } }`;
    expect(costOf(text, { all: false })).toBe(9);
    expect(costOf(text, { all: true })).toBe(10);
    expect(costOf(text, { all: false, n: 50 })).toBe(101);
    const verify = 'query ($numbers: [String!]!) { verify(numbers: $numbers) { number } }';
    expect(costOf(verify, { numbers: ['1', '2'] })).toBe(2);
  });
});

test('what was estimated of a text is found again by the variables that matter alone', () => {
  const document = parse(`query ($n: Int, $q: String) { certificates(first: $n, query: $q) { ${node()} } }`);
  const one = estimateOf(document, { n: 5, q: 'lamp' });
  expect(estimateOf(document, { n: 5, q: 'motor' })).toBe(one);
  expect(estimateOf(document, { n: 6, q: 'lamp' })).not.toBe(one);
});

const small =
  '{ organisations { edges { node { certificates { edges { node { organisations { certificates { edges { node { number } } } } } } } } } } }';

test('183 bytes can cost more than an operation may, and it is told what for', () => {
  expect(small.length).toBeLessThan(183);
  expect(estimateOf(small)).toEqual({
    cost: expect.any(Number),
    costliest: 'organisations.edges.node.certificates.edges.node.organisations.certificates.edges.node',
  });
  expect(costOf(small)).toBeGreaterThan(usualCostLimit);
});

test('what tools ask of the schema itself may be asked; what nests it without end may not', () => {
  expect(costOf(getIntrospectionQuery())).toBeLessThan(usualCostLimit);
  const nested = (levels: number): string => (levels ? `fields { type { ${nested(levels - 1)} } }` : 'name');
  expect(costOf(`{ __schema { types { ${nested(5)} } } }`)).toBeGreaterThan(usualCostLimit);
});

test('a short text with many fragments in each other is estimated at once', () => {
  const fragments = Array.from(
    { length: 12 },
    (_, at) =>
      `fragment F${at} on Certificate { relations { certificate { ${at ? `...F${at - 1} number` : 'number'} } } }`,
  );
  expect(costOf(`{ certificate(id: "1") { ...F11 } } ${fragments.join(' ')}`)).toBeGreaterThan(4 ** 12);
});

describe('adding a field', () => {
  /** A selection by random choices; nothing that is below a plain value. */
  function selection(type: GraphQLCompositeType, choices: readonly number[], depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const chosen = choices.flatMap((choice, at) => {
      const field = fields[choice % (fields.length || 1)];
      const below = field && getNamedType(field.type);
      if (!field || !below) return [];
      const size = field.args.some(({ name }) => name === 'first') && choice % 3 ? `(first: ${choice % 40})` : '';
      const rest = choices.slice(at + 1);
      if (!isCompositeType(below)) return `f${at}: ${field.name}${size}`;
      return depth ? `f${at}: ${field.name}${size} { __typename ${selection(below, rest, depth - 1)} }` : [];
    });
    return chosen.join(' ');
  }

  const choices = fc.array(fc.nat(500), { minLength: 1, maxLength: 5 });

  /** The document with one more field, of those that the type has, in one of its selections. */
  function withOneMore(document: DocumentNode, place: number, choice: number): DocumentNode {
    const info = new TypeInfo(schema);
    let at = 0;
    const add = (set: SelectionSetNode): SelectionSetNode | undefined => {
      const type = info.getParentType();
      if (at++ !== place || !(isObjectType(type) || isInterfaceType(type))) return undefined;
      const fields = Object.values(type.getFields());
      const field = fields[choice % fields.length];
      const more = parse(
        `{ more: ${field?.name} ${isCompositeType(getNamedType(field?.type as never)) ? '{ __typename }' : ''} }`,
      );
      return { ...set, selections: [...set.selections, ...(operationIn(more).selectionSet.selections as FieldNode[])] };
    };
    return visit(document, visitWithTypeInfo(info, { SelectionSet: add }));
  }

  test('never lowers the cost', () => {
    const query = schema.getQueryType();
    if (!query) throw new Error('There is no query');
    fc.assert(
      fc.property(choices, fc.nat(12), fc.nat(500), (chosen, place, choice) => {
        const document = parse(`{ __typename ${selection(query, chosen, 5)} }`);
        const more = withOneMore(document, place, choice);
        fc.pre(print(more) !== print(document));
        expect(estimateOf(more).cost).toBeGreaterThanOrEqual(estimateOf(document).cost);
      }),
      { numRuns: 500 },
    );
  });
});

test('the limit is a whole number, or the usual one', () => {
  expect(readCostLimit(undefined)).toBe(usualCostLimit);
  expect(readCostLimit('70')).toBe(70);
  for (const wrong of ['0', '-1', '1.5', 'much']) expect(() => readCostLimit(wrong)).toThrow('OPERATION_COST is');
});
