import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Sources } from '../sources';
import { ask, type Running, type Where } from './ask';
import { isLeftOut } from './conditions';
import { clientsKey, withClientsVariables } from './keys';
import { around, objectsAt, placesAt } from './places';
import { represent, rewriting } from './represent';
import { isValues, merge, type Place, type Values } from './values';

/** Adds to the data of a request what a part of its plan finds, and to its errors what that part cannot find. Never throws. */
export type Step = (running: Running) => Promise<unknown>;

/** What a plan is run on. */
export interface Ground {
  /** The whole supergraph's, with what is not public. */
  schema: GraphQLSchema;
  sources: Sources;
}

/** The step that runs a node of a plan for the objects at the path. @throws where the planner made a node that is not known here. */
export function stepOf(node: PlanNode, ground: Ground, path: Place = [], paths?: Place[]): Step {
  switch (node.kind) {
    case 'Sequence':
      return inTurn(node.nodes.map(one => stepOf(one, ground, path)));
    case 'Parallel':
      return atOnce(alike(node.nodes, path).map(({ one, paths }) => stepOf(one, ground, path, paths)));
    case 'Flatten':
      return stepOf(node.node, ground, [...path, ...node.path], paths);
    case 'Condition': {
      const [holds, fails] = [node.ifClause, node.elseClause].map(one => (one ? stepOf(one, ground, path) : nothing));
      return async running => (running.variables[clientsKey(node.condition)] === true ? holds : fails)?.(running);
    }
    case 'Fetch':
      return node.requires ? completing(node, node.requires, ground, paths ?? [path]) : starting(node, ground);
    default:
      throw new Error(`The planner made a ${node.kind}, which this gateway does not run.`);
  }
}

/** Nodes that ask one subgraph for the same of objects at several paths, as one that asks for all of them. */
function alike(nodes: readonly PlanNode[], path: Place): { one: PlanNode; paths: Place[] | undefined }[] {
  const groups = new Map<string, { one: PlanNode; paths: Place[] | undefined }>();
  for (const [at, one] of nodes.entries()) {
    const fetch = one.kind === 'Flatten' && one.node.kind === 'Fetch' && one.node.requires ? one.node : null;
    const here = one.kind === 'Flatten' ? [...path, ...one.path] : path;
    const key = fetch
      ? JSON.stringify({ ...fetch, operation: unnamed(fetch.operation), operationName: null })
      : String(at);
    const group = groups.get(key);
    if (group) group.paths?.push(here);
    else groups.set(key, { one, paths: fetch ? [here] : undefined });
  }
  return [...groups.values()];
}

/** The planner numbers the names of what it asks. */
const unnamed = (operation: string) => operation.replace(/^query \w+/, 'query');

/** Finds nothing. */
export const nothing: Step = async () => {};

const inTurn =
  (steps: Step[]): Step =>
  async running => {
    for (const step of steps) await step(running);
  };

const atOnce =
  (steps: Step[]): Step =>
  running =>
    Promise.all(steps.map(step => step(running)));

/** Each with data of its own, so that none sees what another had to ask for. */
export function apart(steps: Step[], schema: GraphQLSchema): Step {
  if (steps.length < 2) return steps[0] ?? nothing;
  return async running => {
    const parts = steps.map(step => ({ step, running: { ...running, data: {} } }));
    await Promise.all(parts.map(part => part.step(part.running)));
    for (const part of parts) merge(running.data, part.running.data, schema);
  };
}

function starting(fetch: FetchNode, { schema, sources }: Ground): Step {
  const rewrite = rewriting(fetch.outputRewrites, schema);
  const fields = rootFieldsOf(withClientsVariables(parse(fetch.operation, { noLocation: true })));
  return async running => {
    const all = () =>
      fields.filter(field => !isLeftOut(field, running.variables)).map(({ alias, name }) => [(alias ?? name).value]);
    const found = await ask(running, fetch, sources, {}, { of: path => path, all });
    if (!found) return;
    rewrite(found);
    merge(running.data, found, schema);
  };
}

/** The fields of the root that a fetch asks for. */
const rootFieldsOf = ({ definitions }: DocumentNode): FieldNode[] =>
  definitions.flatMap(one => (one.kind === Kind.OPERATION_DEFINITION ? fieldsIn(one.selectionSet) : []));

const fieldsIn = ({ selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap(one => {
    if (one.kind === Kind.INLINE_FRAGMENT) return fieldsIn(one.selectionSet);
    return one.kind === Kind.FIELD && one.name.value !== '__typename' ? one : [];
  });

/** Asks for more of the objects at the paths, and puts it into them. */
function completing(fetch: FetchNode, requires: QueryPlanSelectionNode[], ground: Ground, paths: Place[]): Step {
  const { schema, sources } = ground;
  const rewriteAsked = rewriting(fetch.inputRewrites, schema);
  const rewriteFound = rewriting(fetch.outputRewrites, schema);
  return async running => {
    const known = paths.flatMap(path =>
      objectsAt(running.data, path).flatMap((object, index) => {
        const representation = represent(object, requires, schema);
        return representation?.__typename ? { object, path, index, representation } : [];
      }),
    );
    if (known.length === 0) return;
    const representations = known.map(({ representation }) => representation);
    for (const one of representations) rewriteAsked(one);
    const placesOf = (some: typeof known) =>
      paths.flatMap(path => {
        const here = some.filter(one => one.path === path);
        const places = here.length ? placesAt(running.data, path) : [];
        return here.length ? [around(here.map(({ index }) => places[index] ?? []))] : [];
      });
    const where: Where = {
      of: ([, at, ...rest]) => {
        const one = known[Number(at)];
        return [...(placesOf(one ? [one] : known)[0] ?? []), ...rest];
      },
      all: () => placesOf(known),
    };
    const answer = await ask(running, fetch, sources, { representations }, where);
    if (!answer) return;
    for (const [index, found] of entitiesOf(answer, known.length, fetch, running).entries()) {
      const object = known[index]?.object;
      if (!object || !isValues(found)) continue;
      found.__typename ??= object.__typename;
      rewriteFound(found);
      merge(object, found, schema);
    }
  };
}

function entitiesOf({ _entities: found }: Values, count: number, { serviceName }: FetchNode, running: Running) {
  if (Array.isArray(found) && found.length === count) return found;
  // Null where an error of one of them took all: that error is told already.
  if (found !== null || running.errors.length === 0)
    running.errors.push(new GraphQLError(`${serviceName} answered other entities than the ${count} it was asked for.`));
  return [];
}
