import type { Experimental_DidResolveQueryPlanCallback, GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLSchema, isAbstractType, isObjectType, visit } from 'graphql';
import { refuse, shapeOf } from './shape';
import type { Sources } from './sources';

/** An operation that Apollo's gateway has planned. */
export type Planned = Parameters<Experimental_DidResolveQueryPlanCallback>[0];
export type PlannedRequest = Planned['requestContext'];
/** What a subgraph is asked, and its answer, which may be a failure. */
export interface Asked {
  request: PlannedRequest['request'];
  answer: ReturnType<GraphQLDataSource['process']>;
}

/**
 * Answers a request by the plan of its operation; what it asks is added to `asked`.
 * @throws Unusual where something is not as usual, such as where a subgraph reports errors.
 */
export type Run = (request: PlannedRequest, asked: Asked[]) => Promise<object>;

type Values = Record<string, unknown>;
type PlanNode = Extract<NonNullable<Planned['queryPlan']['node']>, { kind: 'Sequence' }>['nodes'][number];
type Fetch = Extract<PlanNode, { kind: 'Fetch' }>;
type Selections = NonNullable<Fetch['requires']>;
type Step = (ask: (fetch: Fetch, given: object) => Promise<Values>, data: Values) => Promise<unknown>;

/** The run of a query; null where its plan or document has what the run does not know. */
export function runOf({ queryPlan: { node }, requestContext }: Planned, sources: Sources): Run | null {
  const { document, operation, schema } = requestContext;
  if (!node || node.kind === 'Subscription' || !isUsual(requestContext)) return null;
  const step = stepOf(node, schema);
  const shape = shapeOf(schema, operation, document);
  if (!step) return null;
  return async (request, asked) => {
    const data: Values = {};
    await step((fetch, given) => ask(request, fetch, given, { sources, asked }), data);
    return shape(data) as object;
  };
}

/** A query without directives, introspection, and names that mean something to JavaScript or to federation. */
function isUsual({ document, operation }: PlannedRequest): boolean {
  let isUsual = operation.operation === 'query';
  visit(document, {
    Directive: () => {
      isUsual = false;
    },
    Field: ({ alias, name }) => {
      const isNamedApart = !alias || !(alias.value.startsWith('__') || alias.value in Object.prototype);
      isUsual &&= isNamedApart && (!name.value.startsWith('__') || name.value === '__typename');
    },
  });
  return isUsual;
}

async function ask(
  request: PlannedRequest,
  { serviceName, operation, operationName, operationDocumentNode, variableUsages = [] }: Fetch,
  given: object,
  { sources, asked }: { sources: Sources; asked: Asked[] },
): Promise<Values> {
  const used = variableUsages.map(name => [name, request.request.variables?.[name]]);
  const variables = { ...Object.fromEntries(used.filter(([, value]) => value !== undefined)), ...given };
  const asking = { query: operation, variables, ...(operationName && { operationName }) };
  const answer = (sources.get(serviceName) ?? refuse()).process({
    kind: 'incoming operation' as never,
    request: asking,
    incomingRequestContext: request as never,
    context: request.context as never,
    document: operationDocumentNode,
  });
  asked.push({ request: asking, answer });
  const { data, errors } = await answer.catch(refuse);
  return data && !errors ? data : refuse();
}

/** Null for a node of a kind that is left to Apollo's gateway. */
function stepOf(node: PlanNode, schema: GraphQLSchema): Step | null {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') {
    const steps = node.nodes.flatMap(one => stepOf(one, schema) ?? []);
    if (steps.length < node.nodes.length) return null;
    if (node.kind === 'Parallel') return (ask, data) => Promise.all(steps.map(step => step(ask, data)));
    return async (ask, data) => {
      for (const step of steps) await step(ask, data);
    };
  }
  if (node.kind === 'Fetch' && !node.requires && isPlain(node))
    return async (ask, data) => merge(data, await ask(node, {}));
  if (node.kind === 'Flatten' && node.node.kind === 'Fetch' && node.node.requires && isPlain(node.node))
    return completing(node.path, node.node, node.node.requires, schema);
  return null;
}

const isPlain = ({ inputRewrites, outputRewrites, contextRewrites, variableUsages }: Fetch) =>
  !inputRewrites?.length &&
  !outputRewrites?.length &&
  !contextRewrites?.length &&
  !variableUsages?.includes('representations');

/** Fetches more of the objects at the path, and puts it into them. */
function completing(path: (string | number)[], fetch: Fetch, requires: Selections, schema: GraphQLSchema): Step {
  return async (ask, data) => {
    const objects: Values[] = [];
    const representations: Values[] = [];
    for (const object of objectsAt(data, path)) {
      const representation = represent(object, requires, schema);
      if (!representation?.__typename) continue;
      objects.push(object);
      representations.push(representation);
    }
    if (representations.length === 0) return;
    const { _entities: found } = await ask(fetch, { representations });
    if (!Array.isArray(found) || found.length !== objects.length) return refuse();
    objects.forEach((object, index) => {
      if (found[index]) merge(object, found[index]);
    });
  };
}

function objectsAt(value: unknown, [first, ...rest]: (string | number)[]): Values[] {
  if (value === undefined || value === null) return [];
  if (first === '@') return Array.isArray(value) ? value.flatMap(element => objectsAt(element, rest)) : refuse();
  if (!isObject(value)) return refuse();
  return first === undefined ? [value] : objectsAt(value[first], rest);
}

/** What a subgraph needs in order to find the object; null where something of it is missing. */
function represent(object: Values, selections: Selections, schema: GraphQLSchema): Values | null {
  const found: Values = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (selection.typeCondition && isOf(schema, object.__typename, selection.typeCondition))
        merge(found, represent(object, selection.selections, schema) ?? {});
    } else {
      const value = object[selection.name];
      if (value === undefined) return null;
      found[selection.name] = selection.selections || selection.alias ? refuse() : value;
    }
  }
  return found;
}

function isOf(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true;
  const [type, on] = [schema.getType(String(typename)), schema.getType(condition)];
  return isObjectType(type) && isAbstractType(on) && schema.isSubType(on, type);
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts what was found later into what was found before, list elements in their places. */
function merge(into: Values, found: Values): void {
  for (const [key, value] of Object.entries(found)) {
    const before = into[key];
    if (isObject(before) && isObject(value)) merge(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length)
      value.forEach((element, index) => {
        if (isObject(before[index]) && isObject(element)) merge(before[index], element);
        else before[index] = element;
      });
    else into[key] = value;
  }
}
